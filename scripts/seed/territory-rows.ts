import type { RegistryRows } from "../../worker/registry/rows.ts";
import { territoryId } from "../../worker/registry/territory-id.ts";
import type { SeedMerged, SeedMunicipality, SeedPlace, SeedRegion } from "./input.ts";
import type { Problems } from "./problems.ts";
import { type SourceId, TerritoryTree } from "./territory-tree.ts";

/** The territories of a region, and how statements name them. */
export type TerritoryRows = Pick<RegistryRows, "territories" | "territoryNames" | "territoryCodes"> & {
  readonly idOf: ReadonlyMap<string, string>;
};

/** Rows of all territories of a region file; problems: the same territory twice, an unknown centre or city. */
export function territoryRowsOf(region: SeedRegion, sourceId: SourceId, problems: Problems): TerritoryRows {
  const tree = new TerritoryTree(region.slug, sourceId, problems);
  for (const [index, municipality] of region.municipalities.entries()) {
    const path = `municipalities[${index}] «${municipality.name}»`;
    const row = {
      ...municipalityBase(municipality),
      oktmo: municipality.oktmo,
      parent: null,
      isMerged: false,
      sourceId: sourceId(municipality.source, path),
    };
    tree.add(row, municipality.oktmo, municipality, path);
    addPlaces(tree, municipality, path, sourceId);
    addDistricts(tree, municipality, path, sourceId, problems);
    addMerged(tree, municipality, path, sourceId);
  }
  const { territories, territoryNames, territoryCodes, idOf } = tree;
  const centres = centresOf(region, idOf, problems);
  return {
    territories: territories.map((row) => ({ ...row, centre: centres.get(row.id) ?? null })),
    territoryNames,
    territoryCodes,
    idOf,
  };
}

function addPlaces(
  tree: TerritoryTree,
  around: SeedMunicipality | SeedMerged,
  path: string,
  sourceId: SourceId,
): void {
  for (const [index, place] of around.places.entries()) {
    const { kind, name } = kindAndNameOf(place);
    const id = territoryId(around.oktmo, name, kind, (id) => tree.isTaken(id));
    const row = {
      ...settlement,
      id,
      kind,
      label: name,
      parent: around.oktmo,
      sourceId: sourceId(place.source ?? around.source, `${path}.places[${index}]`),
    };
    const names = { name, label: name, since: place.since, former: place.former, aliases: place.aliases };
    tree.add(row, `${around.oktmo}/${place.place}`, names, `${path}.places[${index}]`);
  }
}

function addDistricts(
  tree: TerritoryTree,
  around: SeedMunicipality,
  path: string,
  sourceId: SourceId,
  problems: Problems,
): void {
  for (const [index, district] of around.districts.entries()) {
    const here = `${path}.districts[${index}]`;
    const id =
      district.oktmo ??
      territoryId(around.oktmo, `${district.name} район`, "district", (id) => tree.isTaken(id));
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
    tree.add(row, district.oktmo ?? `${around.oktmo}/${label}`, { ...district, label }, here);
    if (district.city !== undefined && !around.places.some((place) => place.place === district.city)) {
      problems.add(here, `the city «${district.city}» is not among the places`);
    }
  }
}

function addMerged(tree: TerritoryTree, successor: SeedMunicipality, path: string, sourceId: SourceId): void {
  for (const [index, merged] of successor.merged.entries()) {
    const here = `${path}.merged[${index}]`;
    const row = {
      ...municipalityBase(merged),
      oktmo: null,
      parent: successor.oktmo,
      isMerged: true,
      sourceId: sourceId(merged.source ?? successor.source, here),
    };
    tree.add(row, merged.oktmo, merged, here);
    tree.addCode(merged.oktmo, merged.oktmo, merged.until, row.sourceId);
    addPlaces(tree, merged, here, sourceId);
  }
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
