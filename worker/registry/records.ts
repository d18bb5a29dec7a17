import {
  byPeriodAndChat,
  type FiguresRecord,
  figuresOfId,
  isQualityPeriod,
  type ReportRecord,
} from "./quality.ts";
import type { ChatState, HotlineNumber, Messenger, Source, TerritoryLevel, TerritoryName } from "./types.ts";

/**
 * The registry of one region as a few whole things: what a person edits, a draft keeps, a diff compares and a release
 * remembers. Plain JSON. Every fact carries its source by value, so that a record can be read without any other.
 */
export interface RegionRecord {
  readonly number: string;
  /** Prefix of the OKTMO codes of its territories: "75", "718". */
  readonly oktmo: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly postalPrefixes: readonly string[];
  readonly timezone: string;
  /** ISO weekdays, 1 = Monday. */
  readonly days: readonly number[];
  readonly opensAt: string;
  readonly closesAt: string;
  readonly answerWithinMinutes: number;
  readonly hoursSource: Source;
  /** Where the region publishes links that the directory does not have. */
  readonly linksPublished: {
    readonly text: string;
    readonly url: string | null;
    readonly source: Source;
  } | null;
  /** Host names of the sites that say they carry our widget (widget-host.ts): use is told apart by these alone. */
  readonly widgetHosts: readonly string[];
}

export interface HotlineRecord {
  readonly name: string;
  readonly numbers: readonly HotlineNumber[];
  readonly hours: string | null;
  readonly purposes: readonly string[];
  readonly notes: readonly string[];
  readonly source: Source;
}

export interface NameRecord extends TerritoryName {
  readonly source: Source;
}

export interface TerritoryRecord {
  /** Order in the region. */
  readonly position: number;
  readonly level: TerritoryLevel;
  readonly kind: string;
  readonly label: string;
  /** null: the code of the territory around holds. */
  readonly oktmo: string | null;
  /** Id of the territory around, of a merged municipality the successor's. */
  readonly parent: string | null;
  readonly isMerged: boolean;
  /** Id of the place where it is governed. */
  readonly centre: string | null;
  readonly source: Source;
  /** Exactly one is official. */
  readonly names: readonly NameRecord[];
  /** Codes that stood for it earlier. */
  readonly codes: readonly {
    readonly oktmo: string;
    readonly until: string | null;
    readonly source: Source;
  }[];
  /** Not null: a source says that there is no chat here. */
  readonly noChat: { readonly as: string; readonly note: string | null; readonly source: Source } | null;
}

export interface LinkRecord {
  readonly messenger: Messenger;
  /** Canonical (link-kinds.ts). */
  readonly url: string;
  readonly source: Source;
}

export interface CoverRecord {
  /** Id of a territory; null: the rest of the region. */
  readonly territory: string | null;
  /** As the source says it. */
  readonly as: string;
  readonly note: string | null;
  /** Not null: only for patients of these clinics; [] = of all that no other chat names. */
  readonly clinics: readonly string[] | null;
  readonly source: Source;
}

export interface ChatRecord {
  /** Order in the region. */
  readonly position: number;
  readonly title: string;
  readonly state: ChatState;
  /** Whom it is for, a sentence in our own words. */
  readonly audience: string | null;
  readonly succeededBy: string | null;
  readonly source: Source;
  /** In order of preference. */
  readonly links: readonly LinkRecord[];
  readonly covers: readonly CoverRecord[];
}

/**
 * Which record of its region: there is one of the first two, and one of the others for each code or id. Figures are
 * those of a chat and a month ("figures/7K3Q2-2026-10"), a report that of the region and a month ("report/2026-10").
 */
export type RecordKey =
  | "region"
  | "hotline"
  | `territory/${string}`
  | `chat/${string}`
  | `figures/${string}`
  | `report/${string}`;

/** In the order in which pages show them. */
export const recordNouns = [
  "region",
  "hotline",
  "territory",
  "chat",
  "report",
  "figures",
] as const satisfies readonly RecordNoun[];

export interface RecordOf {
  readonly region: RegionRecord;
  readonly hotline: HotlineRecord;
  readonly territory: TerritoryRecord;
  readonly chat: ChatRecord;
  readonly figures: FiguresRecord;
  readonly report: ReportRecord;
}
export type RecordNoun = keyof RecordOf;
export type RegistryRecord = RecordOf[RecordNoun];

/** All records of one region, in the order that pages show. */
export interface RegionRecords {
  readonly slug: string;
  /** null: the registry does not have the region yet. */
  readonly region: RegionRecord | null;
  readonly hotline: HotlineRecord | null;
  /** By id. */
  readonly territories: ReadonlyMap<string, TerritoryRecord>;
  /** By code. */
  readonly chats: ReadonlyMap<string, ChatRecord>;
  /** By chat and month, "7K3Q2-2026-10". */
  readonly figures: ReadonlyMap<string, FiguresRecord>;
  /** By month. */
  readonly reports: ReadonlyMap<string, ReportRecord>;
}

/** One record as it was and as it is or shall be; null: no such record. */
export interface RecordChange {
  readonly key: RecordKey;
  readonly before: RegistryRecord | null;
  readonly after: RegistryRecord | null;
}

export function emptyRecords(slug: string): RegionRecords {
  const none = { territories: new Map(), chats: new Map(), figures: new Map(), reports: new Map() };
  return { slug, region: null, hotline: null, ...none };
}

export function nounOf(key: RecordKey): RecordNoun {
  return key.split("/", 1)[0] as RecordNoun;
}

/** The code or id behind the noun; "" for the region and its hotline. */
export function idOf(key: RecordKey): string {
  const slash = key.indexOf("/");
  return slash < 0 ? "" : key.slice(slash + 1);
}

/** Whether a text names a record; what it names need not exist. */
export function isRecordKey(text: string): text is RecordKey {
  if (text === "region" || text === "hotline") return true;
  const [noun, id = "", ...more] = text.split("/");
  if (more.length > 0) return false;
  if (noun === "figures") return figuresOfId(id) !== null;
  if (noun === "report") return isQualityPeriod(id);
  return /^(?:chat\/[0-9A-Z]{5}|territory\/[\w-]{1,80})$/.test(text);
}

export function recordOf(records: RegionRecords, key: RecordKey): RegistryRecord | null {
  switch (nounOf(key)) {
    case "region":
      return records.region;
    case "hotline":
      return records.hotline;
    case "territory":
      return records.territories.get(idOf(key)) ?? null;
    case "chat":
      return records.chats.get(idOf(key)) ?? null;
    case "figures":
      return records.figures.get(idOf(key)) ?? null;
    case "report":
      return records.reports.get(idOf(key)) ?? null;
  }
}

/** Whether two records say the same, whatever the order of their fields. */
export function isSame(one: RegistryRecord | null, other: RegistryRecord | null): boolean {
  return recordText(one) === recordText(other);
}

/** A record as stored text; the same text for the same facts. */
export function recordText(record: RegistryRecord | null): string {
  return JSON.stringify(record, (_, value: unknown) =>
    value !== null && typeof value === "object" && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
}

/** Stored text as a record. What a region stored before it could name sites names none. */
export function recordOfText(key: string, text: string | null): RegistryRecord | null {
  if (text === null) return null;
  const record = JSON.parse(text) as RegistryRecord;
  return key === "region" ? { ...(record as RegionRecord), widgetHosts: hostsIn(record) } : record;
}

function hostsIn(record: object): readonly string[] {
  return "widgetHosts" in record ? (record.widgetHosts as readonly string[]) : [];
}

/** The records with changes on top: each key becomes its `after`. `before` is not looked at. */
export function withChanges(records: RegionRecords, changes: readonly RecordChange[]): RegionRecords {
  const territories = new Map(records.territories);
  const chats = new Map(records.chats);
  const figures = new Map(records.figures);
  const reports = new Map(records.reports);
  let { region, hotline } = records;
  for (const { key, after } of changes) {
    const id = idOf(key);
    switch (nounOf(key)) {
      case "region":
        region = after as RegionRecord | null;
        break;
      case "hotline":
        hotline = after as HotlineRecord | null;
        break;
      case "territory":
        put(territories, id, after as TerritoryRecord | null);
        break;
      case "chat":
        put(chats, id, after as ChatRecord | null);
        break;
      case "figures":
        put(figures, id, after as FiguresRecord | null);
        break;
      case "report":
        put(reports, id, after as ReportRecord | null);
    }
  }
  return {
    slug: records.slug,
    region,
    hotline,
    territories: inOrder(territories),
    chats: inOrder(chats),
    figures: new Map([...figures].sort(([one], [other]) => byPeriodAndChat(named(one), named(other)))),
    reports: new Map([...reports].sort(([one], [other]) => (one < other ? -1 : 1))),
  };
}

/** What leads from one state to the other, in the order of `recordNouns`. */
export function changesBetween(before: RegionRecords, after: RegionRecords): RecordChange[] {
  const keys = new Set<RecordKey>([
    "region",
    "hotline",
    ...[...before.territories.keys(), ...after.territories.keys()].map((id) => `territory/${id}` as const),
    ...[...before.chats.keys(), ...after.chats.keys()].map((code) => `chat/${code}` as const),
    ...[...before.reports.keys(), ...after.reports.keys()].map((period) => `report/${period}` as const),
    ...[...before.figures.keys(), ...after.figures.keys()].map((id) => `figures/${id}` as const),
  ]);
  return [...keys]
    .map((key) => ({ key, before: recordOf(before, key), after: recordOf(after, key) }))
    .filter((change) => !isSame(change.before, change.after));
}

function put<Value>(map: Map<string, Value>, id: string, value: Value | null): void {
  if (value === null) map.delete(id);
  else map.set(id, value);
}

function named(figures: string): { readonly period: string; readonly chat: string } {
  return figuresOfId(figures) ?? { period: "", chat: figures };
}

function inOrder<Value extends { readonly position: number }>(map: Map<string, Value>): Map<string, Value> {
  return new Map([...map].sort(([, a], [, b]) => a.position - b.position));
}
