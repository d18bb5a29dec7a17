import type { PublicRegion } from "../../release/types.ts";
import { words } from "../words.ts";
import type { Reader } from "./mentions.ts";
import type { Proposed } from "./proposed-chats.ts";
import { districtAround } from "./read-territories.ts";
import { fullLabel } from "./resolve-territory.ts";
import type { AnnouncementWarning, WarningKind } from "./types.ts";

interface Facts extends Proposed {
  readonly reader: Reader;
  readonly region: PublicRegion;
  readonly differing: readonly string[];
  readonly lines: readonly string[];
  /** The text has no link of any kind. */
  readonly isEmpty: boolean;
}

const mostWarnings = 300;

/** What the person who corrects the proposal should look at, each thing once. */
export function warningsOf(facts: Facts): AnnouncementWarning[] {
  const all = [
    ...aboutLinks(facts),
    ...aboutChats(facts),
    ...aboutTerritories(facts),
    ...aboutCount(facts),
    ...(facts.areHoursUnclear ? [warning("hours_unclear", words.hoursUnclear)] : []),
  ];
  const seen = new Set<string>();
  return all
    .filter(({ kind, text }) => !seen.has(`${kind}:${text}`) && seen.add(`${kind}:${text}`))
    .slice(0, mostWarnings);
}

function warning(kind: WarningKind, text: string): AnnouncementWarning {
  return { kind, text };
}

function aboutLinks({
  drafts,
  refused,
  besideRefused,
  strayed,
  differing,
  isEmpty,
}: Facts): AnnouncementWarning[] {
  const uses = new Map<string, number>();
  for (const { chat } of drafts) for (const { url } of chat.links) uses.set(url, (uses.get(url) ?? 0) + 1);
  return [
    ...(isEmpty ? [warning("no_links", words.noLinks)] : []),
    ...[...uses]
      .filter(([, count]) => count > 1)
      .map(([url]) => warning("link_in_two_chats", words.linkInTwoChats(url))),
    ...refused.map(({ raw, refusal }) =>
      warning(
        "refused_link",
        words.refusedLink(raw.slice(0, 200), refusal ?? "", besideRefused.get(raw) ?? null),
      ),
    ),
    ...strayed
      .filter(({ url }) => !uses.has(url))
      .map(({ url, isChannel }) =>
        warning("link_without_territory", isChannel ? words.notAChat(url) : words.linkWithoutTerritory(url)),
      ),
    ...differing.map((url) => warning("link_differs", words.linkDiffers(url))),
  ];
}

function aboutChats({ drafts }: Facts): AnnouncementWarning[] {
  return drafts.flatMap(({ chat }) => [
    ...(chat.links.length === 0 ? [warning("chat_without_link", words.chatWithoutLink(chat.title))] : []),
    ...(chat.territories.length === 0 && !chat.restOfRegion
      ? [warning("chat_without_territory", words.chatWithoutTerritory(chat.title))]
      : []),
  ]);
}

function aboutTerritories({ drafts, reader, unmatched, elsewhere }: Facts): AnnouncementWarning[] {
  const warnings: AnnouncementWarning[] = [];
  const chatsOf = new Map<string, number>();
  for (const { chat } of drafts) {
    for (const id of new Set(chat.territories.map((territory) => territory.id))) {
      if (id !== null) chatsOf.set(id, (chatsOf.get(id) ?? 0) + 1);
    }
  }
  for (const [id, count] of chatsOf) {
    const territory = reader.model.territoryById.get(id);
    if (count < 2 || territory === undefined) continue;
    const said = drafts
      .flatMap(({ mentions }) => mentions)
      .find(({ resolved }) => resolved.territory?.id === id)?.said;
    warnings.push(
      warning("territory_in_two_chats", words.inTwoChats(said ?? fullLabel(reader.model, territory), count)),
    );
  }
  for (const { mentions, excluded } of drafts) {
    for (const mention of mentions) {
      const { resolved, text, said } = mention;
      if (resolved.certainty === "unsure")
        warnings.push(warning("unclear_territory", words.unclear(text, resolved.others)));
      const around = districtAround(reader, mention, mentions);
      const isCovered = around !== null && chatsOf.has(around.id) && !mention.isTerritory;
      if (around !== null && !isCovered) {
        warnings.push(warning("town_and_district", words.townAndDistrict(said, around.label)));
      }
    }
    for (const { resolved, text } of excluded) {
      const id = resolved.territory?.id ?? null;
      if (id === null || !chatsOf.has(id)) warnings.push(warning("exclusion", words.excluded(text)));
    }
  }
  for (const text of unmatched) warnings.push(warning("unclear_territory", words.notUnderstood(text)));
  for (const { text, region } of elsewhere) {
    const name = reader.model.regionBySlug.get(region)?.name ?? region;
    warnings.push(warning("territory_of_other_region", words.otherRegion(text, name)));
  }
  return warnings;
}

const numerals = [
  "один",
  "два",
  "три",
  "четыре",
  "пять",
  "шесть",
  "семь",
  "восемь",
  "девять",
  "десять",
  "одиннадцать",
  "двенадцать",
];
const count =
  /(?<![\p{L}\d-])(\d{1,3}|один|два|три|четыре|пять|шесть|семь|восемь|девять|десять|одиннадцать|двенадцать)\s+(?:[\p{L}-]{3,20}\s+){0,2}(?:мед|здрав)?чат(?:а|ов)?(?!\p{L})/giu;

/** «Всего создали 9 чатов»; «более 150 чатов в 15 регионах» speaks of others. */
function aboutCount({ drafts, lines }: Facts): AnnouncementWarning[] {
  for (const line of lines) {
    for (const match of line.matchAll(count)) {
      const before = line.slice(Math.max(0, match.index - 25), match.index);
      const behind = line.slice(match.index, match.index + match[0].length + 60);
      if (
        /более|свыше|около|почти|регионах|из\s*$|№\s*$/iu.test(before) ||
        /в\s+\d+\s+(?:регион|субъект)/iu.test(behind)
      )
        continue;
      const word = (match[1] ?? "").toLowerCase();
      const said = numerals.includes(word) ? numerals.indexOf(word) + 1 : Number(word);
      if (said < 2) continue;
      return said === drafts.length
        ? []
        : [warning("count_differs", words.countDiffers(said, drafts.length))];
    }
  }
  return [];
}
