import { nameKey } from "../../worker/registry/name-key.ts";
import type { RegistryRows } from "../../worker/registry/rows.ts";
import type { SeedFormerName, SeedMerged, SeedMunicipality, SeedPlace, SeedRegion } from "./input.ts";
import type { Problems } from "./problems.ts";
import { territoryId } from "./territory-id.ts";

type TerritoryRow = RegistryRows["territories"][number];
type NameRow = RegistryRows["territoryNames"][number];
type CodeRow = RegistryRows["territoryCodes"][number];

/** The tree of a region, and how statements name its territories. */
export interface TerritoryRows {
  readonly territories: readonly TerritoryRow[];
  readonly territoryNames: readonly NameRow[];
  readonly territoryCodes: readonly CodeRow[];
  /** "75549000" or "75549000/г Бакал" -> id. */
  readonly idOf: ReadonlyMap<string, string>;
}

interface Names {
  readonly name: string;
  readonly label: string;
  readonly since?: string | undefined;
  readonly until?: string | undefined;
  readonly former?: readonly SeedFormerName[];
  readonly aliases: readonly string[];
}

/** Rows of all territories of a region file; problems: the same territory twice, an unknown centre or city. */
export function territoryRowsOf(
  region: SeedRegion,
  sourceId: (key: string | undefined, path: string) => string,
  problems: Problems,
): TerritoryRows {
  const territories: TerritoryRow[] = [];
  const territoryNames: NameRow[] = [];
  const territoryCodes: CodeRow[] = [];
  const idOf = new Map<string, string>();
  const taken = new Set<string>();

  function add(
    row: Omit<TerritoryRow, "region" | "position">,
    reference: string,
    names: Names,
    path: string,
  ): void {
    if (idOf.has(reference) || taken.has(row.id)) problems.add(path, `«${reference}» occurs twice`);
    idOf.set(reference, row.id);
    taken.add(row.id);
    territories.push({ ...row, region: region.slug, position: territories.length });
    territoryNames.push(...nameRows(row, names, (key) => sourceId(key, path)));
    for (const former of names.former ?? []) {
      if (former.oktmo === undefined || former.oktmo === row.oktmo) continue;
      territoryCodes.push({
        territory: row.id,
        oktmo: former.oktmo,
        until: former.until ?? null,
        sourceId: sourceId(former.source, path),
      });
    }
  }

  function addPlaces(around: SeedMunicipality | SeedMerged, path: string): void {
    for (const [index, place] of around.places.entries()) {
      const { kind, name } = kindAndNameOf(place);
      const id = territoryId(around.oktmo, name, kind, (id) => taken.has(id));
      const row = {
        ...settlement,
        id,
        kind,
        label: name,
        parent: around.oktmo,
        sourceId: sourceId(place.source ?? around.source, `${path}.places[${index}]`),
      };
      const names = { name, label: name, since: place.since, former: place.former, aliases: place.aliases };
      add(row, `${around.oktmo}/${place.place}`, names, `${path}.places[${index}]`);
    }
  }

  function addDistricts(around: SeedMunicipality, path: string): void {
    for (const [index, district] of around.districts.entries()) {
      const here = `${path}.districts[${index}]`;
      const id =
        district.oktmo ??
        territoryId(around.oktmo, `${district.name} район`, "district", (id) => taken.has(id));
      const label = `${district.name} район`;
      const row = {
        id,
        level: "city_district" as const,
        kind: "вн.р-н",
        label,
        oktmo: district.oktmo ?? null,
        parent: around.oktmo,
        isMerged: false,
        centre: null,
        sourceId: sourceId(district.source ?? around.source, here),
      };
      add(row, district.oktmo ?? `${around.oktmo}/${label}`, { ...district, label }, here);
      if (district.city !== undefined && !around.places.some((place) => place.place === district.city)) {
        problems.add(here, `the city «${district.city}» is not among the places`);
      }
    }
  }

  for (const [index, municipality] of region.municipalities.entries()) {
    const path = `municipalities[${index}] «${municipality.name}»`;
    const row = {
      ...municipalityBase(municipality),
      oktmo: municipality.oktmo,
      parent: null,
      isMerged: false,
      sourceId: sourceId(municipality.source, path),
    };
    add(row, municipality.oktmo, municipality, path);
    addPlaces(municipality, path);
    addDistricts(municipality, path);
    for (const [mergedIndex, merged] of municipality.merged.entries()) {
      const here = `${path}.merged[${mergedIndex}]`;
      const mergedRow = {
        ...municipalityBase(merged),
        oktmo: null,
        parent: municipality.oktmo,
        isMerged: true,
        sourceId: sourceId(merged.source ?? municipality.source, here),
      };
      add(mergedRow, merged.oktmo, merged, here);
      territoryCodes.push({
        territory: merged.oktmo,
        oktmo: merged.oktmo,
        until: merged.until ?? null,
        sourceId: mergedRow.sourceId,
      });
      addPlaces(merged, here);
    }
  }

  const centres = centresOf(region, idOf, problems);
  return {
    territories: territories.map((row) => ({ ...row, centre: centres.get(row.id) ?? null })),
    territoryNames,
    territoryCodes,
    idOf,
  };
}

const settlement = { level: "settlement", oktmo: null, isMerged: false, centre: null } as const;

function municipalityBase(municipality: SeedMunicipality | SeedMerged) {
  const { oktmo, name, label } = municipality;
  return { id: oktmo, level: "municipality" as const, kind: municipalityKind(name), label, centre: null };
}

function municipalityKind(name: string): string {
  const kinds = ["муниципальный округ", "городской округ", "муниципальный район", "городское поселение"];
  return kinds.find((kind) => name.toLowerCase().includes(kind)) ?? "муниципальное образование";
}

function kindAndNameOf({ place }: SeedPlace): { kind: string; name: string } {
  const space = place.indexOf(" ");
  return { kind: place.slice(0, space), name: place.slice(space + 1).trim() };
}

function nameRows(
  territory: { readonly id: string; readonly sourceId: string },
  names: Names,
  sourceId: (key: string | undefined) => string,
): NameRow[] {
  const former = (names.former ?? []).map((name) => ({
    text: name.name,
    kind: "former" as const,
    from: null,
    until: name.until ?? null,
    sourceId: name.source === undefined ? territory.sourceId : sourceId(name.source),
  }));
  const aliases = [...new Set([names.label, ...names.aliases])]
    .filter((text) => text !== names.name)
    .map((text) => ({ text, kind: "alias" as const, from: null, until: null, sourceId: territory.sourceId }));
  const official = {
    text: names.name,
    kind: "official" as const,
    from: names.since ?? null,
    until: names.until ?? null,
    sourceId: territory.sourceId,
  };
  return [official, ...former, ...aliases].map((name, position) => ({
    territory: territory.id,
    position,
    key: nameKey(name.text),
    ...name,
  }));
}

function centresOf(
  region: SeedRegion,
  idOf: ReadonlyMap<string, string>,
  problems: Problems,
): ReadonlyMap<string, string> {
  const centres = new Map<string, string>();
  for (const [index, municipality] of region.municipalities.entries()) {
    if (municipality.centre === undefined) continue;
    const around = municipality.centreIn ?? municipality.oktmo;
    const centre = idOf.get(`${around}/${municipality.centre}`);
    if (centre === undefined) {
      problems.add(
        `municipalities[${index}]`,
        `the centre «${municipality.centre}» is not among the places of ${around}`,
      );
    } else centres.set(municipality.oktmo, centre);
  }
  return centres;
}
