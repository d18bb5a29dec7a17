import type { ReadModel } from "../../release/read-model.ts";
import type { PublicTerritory } from "../../release/types.ts";

const territoriesByCode = new WeakMap<ReadModel, ReadonlyMap<string, PublicTerritory>>();

/**
 * The municipality or city district that a code of the register lies in, today's or a former one; a merged municipality
 * answers for its own former code. Null for codes that the registry does not know.
 *
 * @param code OKTMO of 8 or 11 digits.
 */
export function territoryOfCode(model: ReadModel, code: string): PublicTerritory | null {
  let byCode = territoriesByCode.get(model);
  if (byCode === undefined) {
    byCode = makeIndex(model);
    territoriesByCode.set(model, byCode);
  }
  // The tree of codes: 8 digits are a district or a settlement's council, 5 the municipality.
  return byCode.get(code.slice(0, 8)) ?? byCode.get(`${code.slice(0, 5)}000`) ?? null;
}

function makeIndex({ release }: ReadModel): Map<string, PublicTerritory> {
  const byCode = new Map<string, PublicTerritory>();
  const add = (code: string, territory: PublicTerritory) => {
    if (!byCode.has(code)) byCode.set(code, territory);
  };
  const own = release.territories.filter(({ level }) => level !== "settlement");
  // Districts of a city without codes of their own carry the city's: it comes first.
  for (const level of ["municipality", "city_district"] as const) {
    for (const one of own.filter((territory) => territory.level === level && !territory.isMerged)) {
      add(one.oktmo, one);
    }
  }
  for (const one of own.filter(({ isMerged }) => isMerged)) add(one.id, one);
  for (const one of own) for (const code of one.formerOktmo) add(code, one);
  return byCode;
}
