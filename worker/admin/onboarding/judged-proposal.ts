import { changesOfProposal } from "../../onboarding/accept/changes-of-proposal.ts";
import type { TerritoryChoices } from "../../onboarding/accept/territory-choices.ts";
import type { AcceptedChat, AcceptedHotline, AcceptedTerritory } from "../../onboarding/accept/types.ts";
import type { Announcement } from "../../onboarding/announcement/types.ts";
import { errorsIn, warningsIn } from "../../publishing/findings.ts";
import type { Finding } from "../../publishing/types.ts";
import { canonicalLink } from "../../registry/link-kinds.ts";
import { type CoverRecord, idOf, type RegionRecords, withChanges } from "../../registry/records.ts";
import type { Hours, Source } from "../../registry/types.ts";
import { announcementWords as words } from "./announcement-words.ts";
import type { ChatForm, ProposalForm, TerritoryForm } from "./proposal-form.ts";

/** What is wrong with a chat of the form, or what to mind. */
export interface JudgedChat {
  readonly title: string | null;
  readonly into: string | null;
  /** By the place in the list; null: the link is right. */
  readonly links: readonly (string | null)[];
  readonly territories: readonly (string | null)[];
  /** By the place in the list: which other chats serve it too; null: none. */
  readonly overlaps: readonly (string | null)[];
  readonly warnings: readonly string[];
}

export interface JudgedProposal {
  readonly chats: readonly JudgedChat[];
  /** Sentences about the region as it would be, of no single chat. */
  readonly findings: readonly string[];
  /** The chats that are taken; null: something of them is wrong. */
  readonly accepted: readonly AcceptedChat[] | null;
}

/** Looks at the corrected form as the draft would be with it. Pure; `titlesByUrl`: invites of other regions. */
export function judged(
  form: ProposalForm,
  records: RegionRecords,
  choices: TerritoryChoices,
  titlesByUrl: ReadonlyMap<string, string>,
): JudgedProposal {
  const read = form.chats.map((chat, at) => judgedChat(form, at, chat, records, choices));
  const isWrong = read.some((one) => one.isWrong);
  const accepted = read.flatMap(({ chat }, at) => (form.chats[at]?.isKept ? [chat] : []));
  const outlook = isWrong ? null : outlookOf(accepted, records, titlesByUrl);
  let kept = 0;
  return {
    chats: read.map(({ problems, ids }, at) => {
      const own = form.chats[at]?.isKept ? outlook?.chats[kept++] : undefined;
      return {
        ...problems,
        overlaps: ids.map((id) => (id === null ? null : (own?.overlaps.get(id) ?? null))),
        warnings: own?.warnings ?? [],
      };
    }),
    findings: outlook?.others ?? [],
    accepted: isWrong ? null : accepted,
  };
}

function judgedChat(
  { chats }: ProposalForm,
  at: number,
  form: ChatForm,
  records: RegionRecords,
  choices: TerritoryChoices,
) {
  const known = form.into === null ? undefined : records.chats.get(form.into);
  const isSecond = chats.some(
    (other, index) => index < at && other.isKept && other.into !== null && other.into === form.into,
  );
  const links = form.links.map((text) => canonicalLink(text));
  const territories = form.territories.map((one) => judgedTerritory(one, choices));
  const problems = {
    title: form.isKept && form.title === "" ? words.titleMissing : null,
    into:
      form.isKept && form.into !== null && (known === undefined || known.state === "closed")
        ? words.chatGone
        : form.isKept && isSecond
          ? words.chatTwice
          : null,
    links: links.map((link) => (link.ok ? null : link.refusal.sentence)),
    territories: territories.map(({ problem }) => problem),
  };
  const chat: AcceptedChat = {
    into: form.into,
    title: form.title,
    audience: form.audience === "" ? null : form.audience,
    links: distinctBy(
      links.flatMap((link) => (link.ok ? [{ messenger: link.value.messenger, url: link.value.url }] : [])),
      ({ url }) => url,
    ),
    territories: distinctBy(
      territories.flatMap(({ accepted }) => accepted ?? []),
      ({ id }) => id,
    ),
    restOfRegion: form.restOfRegion,
  };
  const all = [problems.title, problems.into, ...problems.links, ...problems.territories];
  const ids = territories.map(({ accepted }) => accepted?.id ?? null);
  return { chat, ids, problems, isWrong: form.isKept && all.some((problem) => problem !== null) };
}

function judgedTerritory(
  { isKept, place, said, clinics }: TerritoryForm,
  choices: TerritoryChoices,
): { problem: string | null; accepted: AcceptedTerritory | null } {
  if (!isKept) return { problem: null, accepted: null };
  if (place === "") return { problem: words.placeMissing, accepted: null };
  const found = choices.find(place);
  if (found === null) return { problem: words.placeUnknown, accepted: null };
  if ("unclear" in found) return { problem: words.placeUnclear(found.unclear), accepted: null };
  const names = clinics.split(";").map((name) => name.trim());
  const kept = names.filter((name) => name !== "");
  return {
    problem: null,
    accepted: {
      id: found.id,
      as: choices.wordsFor(found.id, said),
      clinics: kept.length === 0 ? null : kept,
    },
  };
}

const noSource: Source = { title: "", url: null, date: null };

/** What publishing would say of the region with these chats, new ones under codes that no chat has. */
function outlookOf(
  chats: readonly AcceptedChat[],
  records: RegionRecords,
  titlesByUrl: ReadonlyMap<string, string>,
) {
  const codes = chats.map(({ into }, at) => into ?? `#${at}`);
  const newOnes = codes.filter((code) => code.startsWith("#"));
  const edits = changesOfProposal(
    records,
    { source: noSource, chats, hotline: null, hours: null },
    { newCode: () => newOnes.shift() ?? "#" },
  );
  const edited = withChanges(
    records,
    edits.map(({ key, after }) => ({ key, before: null, after })),
  );
  const known = new Set(findingsIn(records, titlesByUrl).map(({ sentence }) => sentence));
  const findings = findingsIn(edited, titlesByUrl).filter(({ kind }) => kind !== "already_covered");
  const servers = serversIn(edited);
  return {
    chats: codes.map((code) => {
      const { overlaps, rest } = overlapsOf(servers, edited.chats.get(code)?.covers ?? [], code);
      const own = findings.filter(({ key }) => idOf(key) === code).map(({ sentence }) => sentence);
      return { overlaps, warnings: [...new Set(own), ...rest] };
    }),
    others: [
      ...new Set(
        findings
          .filter(({ key, sentence }) => !codes.includes(idOf(key)) && !known.has(sentence))
          .map(({ sentence }) => sentence),
      ),
    ],
  };
}

function findingsIn(records: RegionRecords, titlesByUrl: ReadonlyMap<string, string>): readonly Finding[] {
  return [...errorsIn(records), ...warningsIn(records, { titlesByUrl })];
}

type Servers = ReadonlyMap<string | null, ReadonlyMap<string, string>>;

/** Titles by code of the open chats that serve a territory without a division by clinic; null: the rest. */
function serversIn({ chats }: RegionRecords): Servers {
  const servers = new Map<string | null, Map<string, string>>();
  for (const [code, { state, title, covers }] of chats) {
    if (state === "closed") continue;
    for (const { territory, clinics } of covers) {
      if (clinics !== null) continue;
      const known = servers.get(territory) ?? new Map<string, string>();
      servers.set(territory, known.set(code, title));
    }
  }
  return servers;
}

/** What other open chats serve too of what a chat serves, as sentences. */
function overlapsOf(servers: Servers, covers: readonly CoverRecord[], code: string) {
  const overlaps = new Map<string, string>();
  const rest: string[] = [];
  for (const { territory, clinics } of covers) {
    const titles = [...(servers.get(territory) ?? [])].flatMap(([other, title]) =>
      other === code ? [] : [title],
    );
    if (clinics !== null || titles.length === 0) continue;
    if (territory === null) rest.push(words.restServed(titles));
    else overlaps.set(territory, words.served(titles));
  }
  return { overlaps, rest };
}

/** The hours that the announcement names for its chats, where it names one for all and the region has others. */
export function offeredHours({ chats }: Announcement, { region }: RegionRecords): Hours | null {
  const named = new Map(
    chats.flatMap(({ hours }) => (hours === null ? [] : [[JSON.stringify(hours), hours] as const])),
  );
  const [only, ...others] = [...named.values()];
  if (only === undefined || others.length > 0 || region === null) return null;
  const isSame =
    JSON.stringify(only.days) === JSON.stringify(region.days) &&
    only.from === region.opensAt &&
    only.to === region.closesAt;
  return isSame ? null : only;
}

/** The hotline that is ticked; a number that no hotline of the announcement has is none. */
export function chosenHotline({ hotlines }: Announcement, { hotline }: ProposalForm): AcceptedHotline | null {
  return hotline === null ? null : (hotlines[hotline] ?? null);
}

function distinctBy<Value>(values: readonly Value[], keyOf: (value: Value) => string): Value[] {
  return [...new Map(values.toReversed().map((value) => [keyOf(value), value])).values()].reverse();
}
