import { type PublicTerritory, type Release, releaseFormat } from "../../../worker/release/types.ts";
import type { MadeRegion } from "./generate-region.ts";

const source = { title: "generated", url: null, date: null };

/** A directory for generated regions: a chat for each municipality, and one for each district of a capital. */
export function releaseOfRegions(regions: readonly MadeRegion[]): Release {
  const parts = regions.map(partsOf);
  const served = parts.flatMap(({ territories }) =>
    territories.filter(({ level }) => level !== "settlement"),
  );
  const divided = new Set(
    served.filter(({ level }) => level === "city_district").map(({ parent }) => parent),
  );
  const covered = served.filter(({ id }) => !divided.has(id));
  const chats = covered.map((territory, at) => ({
    code: at.toString(32).toUpperCase().padStart(5, "0"),
    region: territory.region,
    title: territory.label,
    state: "active" as const,
    covers: [territory.label],
    note: null,
    links: [],
    succeededBy: null,
    source,
  }));
  return {
    format: releaseFormat,
    number: 1,
    publishedAtMs: Date.UTC(2026, 10, 1),
    regions: parts.map(({ region }) => region),
    territories: parts.flatMap(({ territories }) => territories),
    chats,
    coverage: covered.map(({ region, id, label }, at) => ({
      region,
      territory: id,
      chat: chats[at]?.code ?? null,
      as: label,
      note: null,
      clinics: null,
    })),
    figures: [],
    reports: [],
  };
}

function slugOf({ register }: MadeRegion): string {
  return `made-${register.region}`;
}

function partsOf(made: MadeRegion): { region: Release["regions"][number]; territories: PublicTerritory[] } {
  const { register, municipalities, districts } = made;
  const slug = slugOf(made);
  const region = {
    slug,
    number: register.region,
    oktmo: register.region,
    name: made.name,
    aliases: [],
    postalPrefixes: [],
    hours: { timezone: "Europe/Moscow", days: [1, 2, 3, 4, 5, 6], from: "08:00", to: "20:00" },
    answerWithinMinutes: 120,
    linksPublished: null,
    hotline: null,
    widgetHosts: [],
  };
  const territories = municipalities.flatMap(
    ({ code, name, label, formerName, centre }): PublicTerritory[] => {
      const place = register.settlements[centre];
      const names = [name, label].map((text) => ({
        text,
        kind: "official" as const,
        from: null,
        until: null,
      }));
      const former =
        formerName === null ? [] : [{ text: formerName, kind: "former" as const, from: null, until: "2024" }];
      const base = { region: slug, formerOktmo: [], isMerged: false };
      const placeId = `${code} ${place?.name}`;
      const municipality: PublicTerritory = {
        ...base,
        id: code,
        level: "municipality",
        oktmo: code,
        kind: "муниципальный округ",
        name,
        label,
        names: [...names, ...former],
        parent: null,
        centre: placeId,
      };
      if (place === undefined) return [municipality];
      return [
        municipality,
        {
          ...base,
          id: placeId,
          level: "settlement",
          oktmo: code,
          kind: place.type,
          name: place.name,
          label: place.name,
          names: [{ text: place.name, kind: "official", from: null, until: null }],
          parent: code,
          centre: null,
        },
      ];
    },
  );
  const capital = municipalities[0]?.code ?? null;
  const inCity = districts.map(
    ({ name, code }): PublicTerritory => ({
      id: code,
      region: slug,
      level: "city_district",
      oktmo: code,
      formerOktmo: [],
      kind: "вн.р-н",
      name,
      label: `${name} район`,
      names: [{ text: name, kind: "official", from: null, until: null }],
      parent: capital,
      isMerged: false,
      centre: null,
    }),
  );
  return { region, territories: [...territories, ...inCity] };
}
