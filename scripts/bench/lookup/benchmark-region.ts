import type { ReadModel } from "../../../worker/release/read-model.ts";
import type { PublicTerritory } from "../../../worker/release/types.ts";
import type { RegionRegister } from "../../gazetteer/register.ts";
import { AddressTable } from "./address-table.ts";

export interface Municipality {
  /** The digits that its settlements' codes begin with, in registers of today and of earlier. */
  readonly prefixes: readonly string[];
  readonly name: string;
  readonly label: string;
  readonly formerNames: readonly string[];
}

/** A region to make queries for: its register, and what the directory calls its municipalities. */
export interface BenchmarkRegion {
  readonly slug: string;
  readonly name: string;
  readonly table: AddressTable;
  municipalityOf(code: string): Municipality | null;
  /**
   * Today's territory (8 digits) for a code of the register, which may be older than the directory; or the districts of
   * a city whose register does not say in which of them an address lies.
   */
  territoriesOf(code: string): readonly string[];
}

export function benchmarkRegion(model: ReadModel, register: RegionRegister): BenchmarkRegion {
  const region = model.release.regions.find(({ number }) => number === register.region);
  if (region === undefined) throw new Error(`no region ${register.region} in the release`);
  const own = model.release.territories.filter((territory) => territory.region === region.slug);
  const municipalities = municipalitiesByPrefix(own.filter(({ level }) => level === "municipality"));
  const districts = Map.groupBy(
    own.filter(({ level, oktmo }) => level === "city_district" && !oktmo.endsWith("000")),
    ({ oktmo }) => oktmo.slice(0, 5),
  );
  const today = (code: string) => {
    const municipality = municipalities.get(code.slice(0, 5));
    if (municipality === undefined) return code.slice(0, 8);
    // A district that became an okrug has no councils any more: their codes have become the okrug's.
    return municipality.oktmo.startsWith(code.slice(0, 5)) ? code.slice(0, 8) : municipality.oktmo;
  };
  return {
    slug: region.slug,
    name: region.name,
    table: new AddressTable(register),
    municipalityOf: (code) => {
      const territory = municipalities.get(code.slice(0, 5));
      return territory === undefined ? null : municipality(territory, municipalities);
    },
    territoriesOf: (code) => {
      const territory = today(code);
      const inside = territory.endsWith("000") ? districts.get(territory.slice(0, 5)) : undefined;
      return inside?.map(({ oktmo }) => oktmo) ?? [territory];
    },
  };
}

/** By the first five digits of today's code, and of former ones where they are nobody's today. */
function municipalitiesByPrefix(all: readonly PublicTerritory[]): Map<string, PublicTerritory> {
  const byPrefix = new Map<string, PublicTerritory>();
  const add = (code: string, territory: PublicTerritory) => {
    if (/^\d{8}$/.test(code) && !byPrefix.has(code.slice(0, 5))) byPrefix.set(code.slice(0, 5), territory);
  };
  for (const one of all) if (!one.isMerged) add(one.oktmo, one);
  for (const one of all) for (const code of [one.id, ...one.formerOktmo]) add(code, one);
  return byPrefix;
}

function municipality(
  territory: PublicTerritory,
  byPrefix: ReadonlyMap<string, PublicTerritory>,
): Municipality {
  const { name, label, names } = territory;
  return {
    prefixes: [...byPrefix].filter(([, other]) => other === territory).map(([prefix]) => prefix),
    name,
    label,
    formerNames: names.filter(({ kind }) => kind === "former").map((former) => former.text),
  };
}
