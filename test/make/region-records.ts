import type {
  ChatRecord,
  RegionRecord,
  RegionRecords,
  TerritoryRecord,
} from "../../worker/registry/records.ts";
import type { Source } from "../../worker/registry/types.ts";

export const madeSource: Source = { title: "Сообщение министерства", url: null, date: "2022-04-01" };

export function makeRegionRecord(parts: Partial<RegionRecord> = {}): RegionRecord {
  return {
    number: "74",
    oktmo: "75",
    name: "Челябинская область",
    aliases: [],
    postalPrefixes: ["454"],
    timezone: "Asia/Yekaterinburg",
    days: [1, 2, 3, 4, 5, 6],
    opensAt: "08:00",
    closesAt: "20:00",
    answerWithinMinutes: 120,
    hoursSource: madeSource,
    linksPublished: null,
    widgetHosts: [],
    ...parts,
  };
}

/** A municipality that is called by its label. */
export function makeTerritoryRecord(label: string, parts: Partial<TerritoryRecord> = {}): TerritoryRecord {
  return {
    position: 0,
    level: "municipality",
    kind: "муниципальный округ",
    label,
    oktmo: null,
    parent: null,
    isMerged: false,
    centre: null,
    source: madeSource,
    names: [{ text: label, kind: "official", from: null, until: null, source: madeSource }],
    codes: [],
    noChat: null,
    ...parts,
  };
}

export function makeChatRecord(title: string, parts: Partial<ChatRecord> = {}): ChatRecord {
  return {
    position: 0,
    title,
    state: parts.links === undefined || parts.links.length === 0 ? "announced" : "active",
    audience: null,
    succeededBy: null,
    source: madeSource,
    links: [],
    covers: [],
    ...parts,
  };
}

/** A region of three territories and the given chats. */
export function makeRegionRecords(parts: Partial<RegionRecords> = {}): RegionRecords {
  return {
    slug: "chelyabinsk",
    region: makeRegionRecord(),
    hotline: null,
    territories: new Map([
      [
        "75549000",
        makeTerritoryRecord("Саткинский округ", {
          oktmo: "75549000",
          codes: [{ oktmo: "75649000", until: "2024", source: madeSource }],
        }),
      ],
      [
        "75549000-satka",
        makeTerritoryRecord("Сатка", { position: 1, level: "settlement", parent: "75549000" }),
      ],
      ["75701000", makeTerritoryRecord("Челябинск", { position: 2, oktmo: "75701000" })],
    ]),
    chats: new Map(),
    figures: new Map(),
    reports: new Map(),
    ...parts,
  };
}
