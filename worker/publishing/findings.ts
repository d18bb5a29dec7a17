import { canonicalLink } from "../registry/link-kinds.ts";
import type { ChatRecord, RecordKey, RegionRecords, TerritoryRecord } from "../registry/records.ts";
import { qualityErrors, qualityWarnings } from "./quality-findings.ts";
import type { Finding } from "./types.ts";
import { findingWords as words } from "./words.ts";

/**
 * What makes the records of a region contradict themselves: such a registry is not published.
 * @param nowMs null: what is still to come is not asked for; who publishes asks.
 */
export function errorsIn(records: RegionRecords, nowMs: number | null = null): Finding[] {
  if (records.region === null) return [error("region", "no_region", words.noRegion)];
  return [
    ...regionErrors(records.region),
    ...[...records.territories].flatMap(([id, territory]) => territoryErrors(records, id, territory)),
    ...sharedCodes(records),
    ...[...records.chats].flatMap(([code, chat]) => chatErrors(records, code, chat)),
    ...qualityErrors(records, nowMs),
  ];
}

/**
 * What is one of a kind in the whole directory and stands in another region already: codes of chats, ids of
 * territories, numbers of regions. Drafts of two regions cannot see each other, so it shows when they are published.
 */
export function takenElsewhere(all: ReadonlyMap<string, RegionRecords>, slugs: readonly string[]): Finding[] {
  return slugs.flatMap((slug) => {
    const own = all.get(slug);
    if (own === undefined) return [];
    const others = [...all.values()].filter((records) => records !== own);
    const chats = new Set(others.flatMap((records) => [...records.chats.keys()]));
    const territories = new Set(others.flatMap((records) => [...records.territories.keys()]));
    const isSameRegion = others.some(
      ({ region }) => region?.number === own.region?.number || region?.oktmo === own.region?.oktmo,
    );
    return [
      ...(isSameRegion ? [error("region", "region_taken", words.regionTaken)] : []),
      ...[...own.territories]
        .filter(([id]) => territories.has(id))
        .map(([id, { label }]) => error(`territory/${id}`, "id_taken", words.idTaken(label))),
      ...[...own.chats]
        .filter(([code]) => chats.has(code))
        .map(([code, { title }]) => error(`chat/${code}`, "code_taken", words.codeTaken(title, code))),
    ];
  });
}

function regionErrors(region: NonNullable<RegionRecords["region"]>): Finding[] {
  const isOpenSometime =
    region.days.length > 0 &&
    region.days.every((day) => day >= 1 && day <= 7) &&
    region.opensAt < region.closesAt;
  return [
    ...(isTimezone(region.timezone) ? [] : [error("region", "timezone", words.timezone(region.timezone))]),
    ...(isOpenSometime ? [] : [error("region", "hours", words.hours)]),
  ];
}

function territoryErrors(records: RegionRecords, id: string, territory: TerritoryRecord): Finding[] {
  const { label, parent, centre, isMerged } = territory;
  const officials = territory.names.filter(({ kind }) => kind === "official").length;
  const found: [isWrong: boolean, kind: string, sentence: string][] = [
    [officials === 0, "no_name", words.noName(label)],
    [officials > 1, "several_names", words.severalNames(label)],
    [parent !== null && !records.territories.has(parent), "parent", words.parent(label)],
    [centre !== null && !records.territories.has(centre), "centre", words.centre(label)],
    [isMerged && parent === null, "no_successor", words.mergedWithoutSuccessor(label)],
    [isInCycle(records, id), "cycle", words.cycle(label)],
    [!isInCycle(records, id) && !hasCode(records, territory), "no_code", words.noCode(label)],
  ];
  return found
    .filter(([isWrong]) => isWrong)
    .map(([, kind, sentence]) => error(`territory/${id}`, kind, sentence));
}

function sharedCodes({ territories }: RegionRecords): Finding[] {
  const owners = new Map<string, TerritoryRecord>();
  return [...territories].flatMap(([id, territory]) => {
    if (territory.oktmo === null) return [];
    const owner = owners.get(territory.oktmo);
    owners.set(territory.oktmo, territory);
    return owner === undefined
      ? []
      : [error(`territory/${id}`, "code_twice", words.codeTwice(territory.label, owner.label))];
  });
}

function chatErrors(records: RegionRecords, code: string, chat: ChatRecord): Finding[] {
  const { title, state, links, covers, succeededBy } = chat;
  const isClosed = state === "closed";
  const urls = links.map(({ url }) => url);
  const denied = covers.flatMap(({ territory }) => {
    const record = territory === null ? undefined : records.territories.get(territory);
    return record?.noChat ? [record.label] : [];
  });
  const found: [isWrong: boolean, kind: string, sentence: string][] = [
    [title.trim() === "", "no_title", words.noTitle],
    [
      covers.some(({ territory }) => territory !== null && !records.territories.has(territory)),
      "unknown_territory",
      words.unknownTerritory(title),
    ],
    [isClosed && covers.length > 0, "closed_serves", words.closedServes(title)],
    [!isClosed && succeededBy !== null, "successor_of_open", words.successorOfOpen(title)],
    [succeededBy === code, "succeeds_itself", words.succeedsItself(title)],
    [succeededBy !== null && !records.chats.has(succeededBy), "successor", words.successor(title)],
    [urls.some((url) => !isCanonical(url)), "bad_link", words.badLink(title)],
    [new Set(urls).size < urls.length, "link_twice", words.linkTwice(title)],
    [!isClosed && state !== openStateOf(chat), "state", words.state(title)],
    ...denied.map((label): [boolean, string, string] => [
      !isClosed,
      "denied_territory",
      words.deniedTerritory(label, title),
    ]),
  ];
  return found
    .filter(([isWrong]) => isWrong)
    .map(([, kind, sentence]) => error(`chat/${code}`, kind, sentence));
}

/** What a chat that is not closed is: without a link it is only announced. */
export function openStateOf({ links }: Pick<ChatRecord, "links">): "active" | "announced" {
  return links.length > 0 ? "active" : "announced";
}

/** What a person should look at again; each may be meant so. */
export interface WarningContext {
  /** Chats of other regions by invite: the registry is searched beyond the region. */
  readonly titlesByUrl: ReadonlyMap<string, string>;
}

/** What may be meant so but is seldom right, of the whole region. */
export function warningsIn(records: RegionRecords, { titlesByUrl }: WarningContext): Finding[] {
  const open = [...records.chats].filter(([, chat]) => chat.state !== "closed");
  const firstByUrl = new Map<string, string>();
  const warnings: Finding[] = [];
  for (const [code, chat] of open) {
    const key = `chat/${code}` as const;
    for (const { url } of chat.links) {
      const other = firstByUrl.get(url) ?? titlesByUrl.get(url);
      if (other === undefined) firstByUrl.set(url, chat.title);
      else warnings.push(warning(key, "invite_elsewhere", words.inviteElsewhere(chat.title, other)));
    }
    if (chat.covers.length === 0) warnings.push(warning(key, "no_territory", words.noTerritory(chat.title)));
    if (chat.links.length === 0) warnings.push(warning(key, "no_link", words.noLink(chat.title)));
  }
  return [...warnings, ...sharedTerritories(records, open), ...qualityWarnings(records)];
}

/** Territories that several chats name without dividing them by clinic. */
function sharedTerritories(
  records: RegionRecords,
  open: readonly (readonly [string, ChatRecord])[],
): Finding[] {
  const statements = open.flatMap(([code, chat]) => chat.covers.map((cover) => ({ code, chat, cover })));
  const byTerritory = Map.groupBy(statements, ({ cover }) => cover.territory);
  return [...byTerritory].flatMap(([territory, all]) => {
    const chats = new Map(all.map(({ code, chat }) => [code, chat.title]));
    const isDivided = all.some(({ cover }) => cover.clinics !== null);
    if (chats.size < 2 || isDivided) return [];
    const titles = [...chats.values()].map((title) => `«${title}»`).join(", ");
    const label = territory === null ? null : (records.territories.get(territory)?.label ?? territory);
    const sentence = label === null ? words.severalRests(titles) : words.alreadyCovered(label, titles);
    return [...chats.keys()].map((code) => warning(`chat/${code}`, "already_covered", sentence));
  });
}

function hasCode(records: RegionRecords, territory: TerritoryRecord): boolean {
  let at: TerritoryRecord | undefined = territory;
  while (at !== undefined && at.oktmo === null)
    at = at.parent === null ? undefined : records.territories.get(at.parent);
  return at !== undefined;
}

function isInCycle(records: RegionRecords, id: string): boolean {
  const seen = new Set([id]);
  for (let at = records.territories.get(id)?.parent; at != null; at = records.territories.get(at)?.parent) {
    if (seen.has(at)) return true;
    seen.add(at);
  }
  return false;
}

function isTimezone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}

function isCanonical(url: string): boolean {
  const link = canonicalLink(url);
  return link.ok && link.value.url === url;
}

function error(key: RecordKey, kind: string, sentence: string): Finding {
  return { severity: "error", kind, key, sentence };
}

function warning(key: RecordKey, kind: string, sentence: string): Finding {
  return { severity: "warning", kind, key, sentence };
}
