import type { ReadModel } from "../../../worker/release/read-model.ts";
import type { PublicTerritory } from "../../../worker/release/types.ts";
import type { RegionRegister } from "../../gazetteer/register.ts";
import { AddressTable } from "./address-table.ts";

export interface Municipality {
  /** The digits that its settlements' codes begin with. */
  readonly prefix: string;
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
  /** The territory itself, or the districts of a city whose register does not say in which of them an address lies. */
  territoriesOf(code: string): readonly string[];
}

export function benchmarkRegion(model: ReadModel, register: RegionRegister): BenchmarkRegion {
  const region = model.release.regions.find(({ number }) => number === register.region);
  if (region === undefined) throw new Error(`no region ${register.region} in the release`);
  const own = model.release.territories.filter((territory) => territory.region === region.slug);
  const municipalities = new Map(
    own
      .filter(({ level, isMerged }) => level === "municipality" && !isMerged)
      .map((territory) => [territory.oktmo.slice(0, 5), municipality(territory)] as const),
  );
  const districts = Map.groupBy(
    own.filter(({ level, oktmo }) => level === "city_district" && !oktmo.endsWith("000")),
    ({ oktmo }) => oktmo.slice(0, 5),
  );
  return {
    slug: region.slug,
    name: region.name,
    table: new AddressTable(register),
    municipalityOf: (code) => municipalities.get(code.slice(0, 5)) ?? null,
    territoriesOf: (code) => {
      const inside = code.endsWith("000") ? districts.get(code.slice(0, 5)) : undefined;
      return inside?.map(({ oktmo }) => oktmo) ?? [code];
    },
  };
}

function municipality({ oktmo, name, label, names }: PublicTerritory): Municipality {
  const formerNames = names.filter(({ kind }) => kind === "former").map(({ text }) => text);
  return { prefix: oktmo.slice(0, 5), name, label, formerNames };
}
