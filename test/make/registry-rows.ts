import { nameKey } from "../../worker/registry/name-key.ts";
import type { RegistryRows } from "../../worker/registry/rows.ts";

/** A registry of one region: a municipality with its town, one chat with one link, a hotline. */
export function makeRegistryRows(parts: Partial<RegistryRows> = {}): RegistryRows {
  const sourceId = "chelyabinsk/press";
  const place = { region: "chelyabinsk", isMerged: false, sourceId } as const;
  const name = (territory: string, text: string) =>
    ({
      territory,
      position: 0,
      text,
      key: nameKey(text),
      kind: "official",
      from: null,
      until: null,
      sourceId,
    }) as const;
  return {
    sources: [{ id: sourceId, title: "Сообщение министерства", url: null, date: "2022-04-01" }],
    regions: [
      {
        slug: "chelyabinsk",
        number: "74",
        oktmo: "75",
        name: "Челябинская область",
        aliases: ["Южный Урал"],
        postalPrefixes: ["454"],
        timezone: "Asia/Yekaterinburg",
        days: [1, 2, 3, 4, 5, 6],
        opensAt: "08:00",
        closesAt: "20:00",
        answerWithinMinutes: 120,
        hoursSourceId: sourceId,
        linksPublishedText: null,
        linksPublishedUrl: null,
        linksPublishedSourceId: null,
        widgetHosts: [],
      },
    ],
    hotlines: [
      { region: "chelyabinsk", name: "122", hours: null, purposes: ["запись"], notes: [], sourceId },
    ],
    hotlineNumbers: [{ region: "chelyabinsk", position: 0, dial: "122", from: "any" }],
    territories: [
      {
        ...place,
        id: "75549000",
        position: 0,
        level: "municipality",
        kind: "муниципальный округ",
        label: "Саткинский округ",
        oktmo: "75549000",
        parent: null,
        centre: "75549000-satka",
      },
      {
        ...place,
        id: "75549000-satka",
        position: 1,
        level: "settlement",
        kind: "г",
        label: "Сатка",
        oktmo: null,
        parent: "75549000",
        centre: null,
      },
    ],
    territoryNames: [name("75549000", "Саткинский муниципальный округ"), name("75549000-satka", "Сатка")],
    territoryCodes: [{ territory: "75549000", oktmo: "75649000", until: "2024", sourceId }],
    chats: [
      {
        code: "00000",
        region: "chelyabinsk",
        position: 0,
        title: "Сатка",
        state: "active",
        audience: null,
        succeededBy: null,
        sourceId,
      },
    ],
    coverage: [
      {
        region: "chelyabinsk",
        position: 0,
        territory: "75549000",
        chat: "00000",
        as: "Сатка",
        note: null,
        clinics: null,
        sourceId,
      },
    ],
    links: [
      {
        chat: "00000",
        position: 0,
        messenger: "telegram",
        url: "https://t.me/+puZV_gQpDjkzNzMy",
        health: "unknown",
        sourceId,
      },
    ],
    figures: [],
    reports: [],
    ...parts,
  };
}
