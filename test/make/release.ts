import { type ReadModel, readModelOf } from "../../worker/release/read-model.ts";
import type {
  PublicChat,
  PublicCoverage,
  PublicRegion,
  PublicTerritory,
  Release,
} from "../../worker/release/types.ts";

/** A small invented release: one region with chats, one with a hotline only. Tests override what they are about. */

const source = { title: "Выдуманный источник", url: null, date: "2022-04-01" };

export function makeRegion(overrides: Partial<PublicRegion> = {}): PublicRegion {
  return {
    slug: "lesnaya",
    number: "95",
    oktmo: "98",
    name: "Лесная область",
    aliases: [],
    postalPrefixes: [],
    hours: { timezone: "Asia/Yekaterinburg", days: [1, 2, 3, 4, 5, 6], from: "08:00", to: "20:00" },
    answerWithinMinutes: 120,
    linksPublished: null,
    hotline: null,
    ...overrides,
  };
}

export function makeTerritory(overrides: Partial<PublicTerritory> = {}): PublicTerritory {
  return {
    id: "98701000",
    region: "lesnaya",
    level: "municipality",
    oktmo: "98701000",
    formerOktmo: [],
    kind: "городской округ",
    name: "Сосновск",
    label: "Сосновск",
    names: [],
    parent: null,
    isMerged: false,
    centre: null,
    ...overrides,
  };
}

export function makeChat(overrides: Partial<PublicChat> = {}): PublicChat {
  return {
    code: "7K3QB",
    region: "lesnaya",
    title: "Сосновск, Берёзовка",
    state: "active",
    covers: ["Сосновск", "Берёзовка"],
    note: null,
    links: [{ messenger: "telegram", url: "https://t.me/+AAAABBBBCCCC", health: "unknown" }],
    succeededBy: null,
    source,
    ...overrides,
  };
}

export function makeCoverage(overrides: Partial<PublicCoverage> = {}): PublicCoverage {
  return {
    region: "lesnaya",
    territory: "98701000",
    chat: "7K3QB",
    as: "Сосновск",
    note: null,
    clinics: null,
    ...overrides,
  };
}

export function makeRelease(overrides: Partial<Release> = {}): Release {
  const steppe = makeRegion({
    slug: "stepnoy",
    number: "96",
    oktmo: "99",
    name: "Степной край",
    hotline: {
      name: "Служба 122 Степного края",
      numbers: [{ dial: "9-122", from: "landline" }],
      hours: "круглосуточно",
      purposes: ["запись на приём к врачу"],
      notes: [],
      source,
    },
  });
  return {
    format: 1,
    number: 12,
    publishedAtMs: Date.UTC(2026, 0, 15),
    regions: [makeRegion(), steppe],
    territories: [makeTerritory()],
    chats: [makeChat()],
    coverage: [makeCoverage()],
    ...overrides,
  };
}

export function makeModel(overrides: Partial<Release> = {}): ReadModel {
  return readModelOf(makeRelease(overrides));
}
