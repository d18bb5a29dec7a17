import { type ReadModel, readModelOf } from "../../worker/release/read-model.ts";
import {
  type PublicChat,
  type PublicCoverage,
  type PublicRegion,
  type PublicTerritory,
  type Release,
  releaseFormat,
} from "../../worker/release/types.ts";
import { makeSource } from "./source.ts";

/** A small valid release; give what the test is about. */
export function makeRelease(parts: Partial<Release> = {}): Release {
  return {
    format: releaseFormat,
    number: 1,
    publishedAtMs: Date.UTC(2026, 10, 1),
    regions: [makeRegion()],
    territories: [makeTerritory()],
    chats: [makeChat()],
    coverage: [makeCoverage()],
    figures: [],
    reports: [],
    ...parts,
  };
}

export function makeRegion(parts: Partial<PublicRegion> = {}): PublicRegion {
  return {
    slug: "chelyabinsk",
    number: "74",
    oktmo: "75",
    name: "Челябинская область",
    aliases: ["Южный Урал"],
    postalPrefixes: ["454"],
    hours: { timezone: "Asia/Yekaterinburg", days: [1, 2, 3, 4, 5, 6], from: "08:00", to: "20:00" },
    answerWithinMinutes: 120,
    linksPublished: null,
    hotline: null,
    widgetHosts: [],
    ...parts,
  };
}

export function makeTerritory(parts: Partial<PublicTerritory> = {}): PublicTerritory {
  return {
    id: "75549000",
    region: "chelyabinsk",
    level: "municipality",
    oktmo: "75549000",
    formerOktmo: [],
    kind: "муниципальный округ",
    name: "Саткинский муниципальный округ",
    label: "Саткинский округ",
    names: [{ text: "Саткинский муниципальный округ", kind: "official", from: null, until: null }],
    parent: null,
    isMerged: false,
    centre: null,
    ...parts,
  };
}

export function makeChat(parts: Partial<PublicChat> = {}): PublicChat {
  return {
    code: "00000",
    region: "chelyabinsk",
    title: "Сатка",
    state: "active",
    covers: ["Сатка"],
    note: null,
    links: [{ messenger: "telegram", url: "https://t.me/+puZV_gQpDjkzNzMy", health: "unknown" }],
    succeededBy: null,
    source: makeSource(),
    ...parts,
  };
}

export function makeCoverage(parts: Partial<PublicCoverage> = {}): PublicCoverage {
  return {
    region: "chelyabinsk",
    territory: "75549000",
    chat: "00000",
    as: "Сатка",
    note: null,
    clinics: null,
    ...parts,
  };
}

export function makeModel(parts: Partial<Release> = {}): ReadModel {
  return readModelOf(makeRelease(parts));
}
