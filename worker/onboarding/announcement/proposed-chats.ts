import type { PublicRegion, PublicTerritory } from "../../release/types.ts";
import { words } from "../words.ts";
import { bindUnits } from "./bind-units.ts";
import type { ChatDraft } from "./chat-draft.ts";
import { hoursOfAll, hoursOfChat } from "./chat-hours.ts";
import { cityOf } from "./cities-beside.ts";
import { elementsOf } from "./elements.ts";
import type { FoundLink } from "./found-links.ts";
import { type Mentions, mentionsIn, type Reader } from "./mentions.ts";
import { oneDraftAChat } from "./one-chat-drafts.ts";
import { isChannelLine, type ReadLine } from "./read-lines.ts";
import { territoriesOf } from "./read-territories.ts";
import { scan } from "./scan.ts";
import type { Segment } from "./segment.ts";
import { titleInText, titleOf } from "./titles.ts";
import type { ReadChat, ReadLink } from "./types.ts";

export interface Proposed {
  readonly drafts: readonly ChatDraft[];
  readonly unmatched: readonly string[];
  readonly refused: readonly FoundLink[];
  /** Words beside a refused link that had no other, by the link. */
  readonly besideRefused: ReadonlyMap<string, string>;
  /** Links that are no chats: channels, bots, and names without a territory. */
  readonly strayed: readonly { readonly url: string; readonly isChannel: boolean }[];
  readonly elsewhere: Mentions["elsewhere"];
  readonly areHoursUnclear: boolean;
}

interface Input {
  readonly reader: Reader;
  readonly region: PublicRegion;
  readonly timezone: string;
  readonly lines: readonly ReadLine[];
  readonly links: readonly FoundLink[];
  readonly segments: readonly Segment[];
}

export function proposedChats({ reader, region, timezone, lines, links, segments }: Input): Proposed {
  const drafts: ChatDraft[] = [];
  const unmatched: string[] = [];
  const strayed: { url: string; isChannel: boolean }[] = [];
  const elsewhere: { text: string; region: string }[] = [];
  const usedLines = new Set(segments.flatMap((segment) => segment.lines));
  const common = hoursOfAll(lines, usedLines, timezone);
  let areHoursUnclear = common?.isUnclear ?? false;
  const byUrl = new Set<string>();
  const besideRefused = new Map<string, string>();
  for (const segment of segments) {
    const city = segment.heading === null ? null : cityIn(reader, segment.heading);
    const found = mentionsIn(reader, segment.words, city, true);
    const groups = chatsOfLinks(segment, links);
    const own = segment.links.flatMap((at) => links[at] ?? []);
    const isRefusedOnly = groups.length === 0 && own.length > 0;
    const givenTitle = titleInText(segment.around, segment.title);
    const left = found.unmatched.filter((text) => givenTitle?.includes(text) !== true);
    unmatched.push(...left);
    elsewhere.push(...found.elsewhere);
    if (isRefusedOnly) {
      if (segment.words.trim() !== "") besideRefused.set(own[0]?.raw ?? "", plainWords(segment.words));
      continue;
    }
    const mentions = found.mentions.filter(({ isExcluded }) => !isExcluded);
    const excluded = found.mentions.filter(({ isExcluded }) => isExcluded);
    // The region's name over a table.
    if (own.length === 0 && found.isRegionNamed && mentions.length === 0) continue;
    const isNamed = mentions.length > 0 || found.restOfRegion || left.length > 0;
    for (const group of groups.length > 0 ? groups : [[]]) {
      const kept = group.filter(({ link }) => !isStray(link, segment, isNamed));
      for (const { link } of group) {
        if (link !== null && !kept.some((one) => one.link === link) && !byUrl.has(link.url)) {
          strayed.push({
            url: link.url,
            isChannel: segment.isChannel || isChannel(link.url, segment.around),
          });
        }
      }
      if (kept.length === 0 && group.length > 0) continue;
      const chatLinks = distinctLinks(kept);
      const [first] = chatLinks;
      // A preview or a repeated button of a chat that is known already.
      if (!isNamed && first !== undefined && chatLinks.every(({ url }) => byUrl.has(url))) continue;
      for (const { url } of chatLinks) byUrl.add(url);
      const ownHours = hoursOfChat(segment.around, timezone);
      areHoursUnclear ||= ownHours?.isUnclear ?? false;
      const rest = found.restOfRegion ? (found.isRegionNamed ? region.name : words.restOfRegion) : null;
      const title =
        givenTitle ??
        titleOf(mentions, found.clinics, rest ?? namesLeft(found), (territory) => townOf(reader, territory));
      const chat: ReadChat = {
        title,
        links: chatLinks,
        territories: territoriesOf(reader, mentions, excluded, found.clinics, found.restOfRegion).map(
          (territory) => (groups.length > 1 ? { ...territory, certainty: "unsure" as const } : territory),
        ),
        restOfRegion: found.restOfRegion,
        hours: (ownHours ?? common)?.hours ?? null,
      };
      drafts.push({ chat, mentions, excluded, isRest: found.restOfRegion });
    }
  }
  const refused = links.filter(({ refusal }) => refusal !== null);
  return {
    drafts: oneDraftAChat(drafts),
    unmatched: [...new Set(unmatched)],
    refused,
    besideRefused,
    strayed,
    elsewhere,
    areHoursUnclear,
  };
}

function plainWords(text: string): string {
  return text.replace(/\s+/g, " ").replace(/^[^\p{L}«"]+|[^\p{L}\p{N})»"]+$/gu, "");
}

/** What a chat is called whose territories are not understood. */
function namesLeft({ mentions, unmatched, elsewhere }: Mentions): string | null {
  if (mentions.length > 0) return null;
  return [...unmatched, ...elsewhere.map(({ text }) => text)].join(", ") || null;
}

function townOf({ model }: Reader, { parent }: PublicTerritory): string {
  const around = parent === null ? undefined : model.territoryById.get(parent);
  const centre = around?.centre == null ? undefined : model.territoryById.get(around.centre);
  return centre?.label ?? around?.label.replace(/^город\s+/u, "") ?? "";
}

/** The city of a heading, when it names just one. */
function cityIn(reader: Reader, heading: string): PublicTerritory | null {
  const typed = bindUnits(elementsOf(scan(heading), reader.names, false));
  const cities = typed.map((name) => cityOf(reader.model, name)).filter((city) => city !== null);
  return cities.length === 1 ? (cities[0] ?? null) : null;
}

/** The links of one chat each: of every messenger one. A second one of the same messenger is a chat of its own. */
function chatsOfLinks(segment: Segment, links: readonly FoundLink[]): FoundLink[][] {
  const groups: FoundLink[][] = [];
  for (const at of segment.links) {
    const found = links[at];
    if (found?.link == null) continue;
    const { url, messenger } = found.link;
    if (groups.some((group) => group.some(({ link }) => link?.url === url))) continue;
    const isSeparate = !/(?<!\p{L})или(?!\p{L})/iu.test(segment.around);
    const free = groups.find(
      (group) => !isSeparate || group.every(({ link }) => link?.messenger !== messenger),
    );
    if (free === undefined) groups.push([found]);
    else free.push(found);
  }
  return groups;
}

function distinctLinks(found: readonly FoundLink[]): ReadLink[] {
  return found.flatMap(({ link }) => (link === null ? [] : [{ messenger: link.messenger, url: link.url }]));
}

/** Whose public name a link may be beside a chat. */
const person =
  /администратор|модератор|тех\.?\s?поддержк|техническ\p{L}+\s+поддержк|пресс-|менеджер|оператор/iu;

/** A public name is a chat only where a territory or the word says so; channels and bots never are. */
function isStray(link: FoundLink["link"], segment: Segment, isNamed: boolean): boolean {
  if (link === null) return true;
  if (segment.isChannel || isChannel(link.url, segment.around)) return true;
  if (link.kind !== "public" || isNamed) return false;
  return !/чат/iu.test(segment.around) || person.test(segment.around);
}

function isChannel(url: string, around: string): boolean {
  if (/\/\w+bot$/i.test(url)) return true;
  return isChannelLine(around);
}
