import { foldCharacters } from "../../../worker/base/russian/characters.ts";
import type { BuildReport } from "../build-report.ts";
import type { addressObjects, RowOf } from "./schema.ts";

/** A current object of levels 1 to 8: region, municipality, settlement, planning element, street. */
export interface AddressObject {
  readonly id: number;
  readonly level: number;
  readonly name: string;
  readonly type: string;
  readonly formerNames: readonly string[];
  /** Active rows of the hierarchy: one for most, one per district for a city with districts and its streets. */
  readonly places: HierarchyPlace[];
  oktmo: string | null;
  postalIndex: string | null;
}

/** One row of the hierarchy: ids above the object, nearest first, or its parent alone. */
export interface HierarchyPlace {
  readonly above: readonly number[] | null;
  readonly parent: number | null;
  readonly oktmo: string | null;
}

interface Generation {
  readonly rowId: number;
  readonly level: number;
  readonly name: string;
  readonly type: string;
  readonly startDate: string;
  readonly isCurrent: boolean;
}

/** Collects the generations of all objects, in any order, and makes one object of each that has a current one. */
export class GenerationsOfObjects {
  readonly #generations = new Map<number, Generation[]>();

  add(row: RowOf<typeof addressObjects>): void {
    const id = Number(row.OBJECTID);
    const generation = {
      rowId: Number(row.ID),
      level: Number(row.LEVEL),
      name: row.NAME.trim(),
      type: row.TYPENAME.trim(),
      startDate: row.STARTDATE,
      isCurrent: row.ISACTUAL === "1" && row.ISACTIVE === "1",
    };
    const known = this.#generations.get(id);
    if (known === undefined) this.#generations.set(id, [generation]);
    else known.push(generation);
  }

  objects(report: BuildReport): Map<number, AddressObject> {
    const objects = new Map<number, AddressObject>();
    for (const [id, generations] of this.#generations) {
      generations.sort(newestFirst);
      const current = generations.find(({ isCurrent }) => isCurrent);
      if (current === undefined) {
        report.skip("objects: not active or not actual", generations[0]?.name);
      } else if (current.level < 1 || current.level > 8) {
        report.skip(`objects: of level ${current.level}, which is in no use`, current.name);
      } else if (current.name === "") {
        report.skip("objects: without a name");
      } else {
        objects.set(id, objectOf(id, current, generations));
      }
    }
    return objects;
  }
}

function objectOf(id: number, current: Generation, generations: readonly Generation[]): AddressObject {
  const seen = new Set([foldCharacters(current.name)]);
  const formerNames: string[] = [];
  for (const { name } of generations) {
    const key = foldCharacters(name);
    if (name !== "" && !seen.has(key)) formerNames.push(name);
    seen.add(key);
  }
  const { level, name, type } = current;
  const places: HierarchyPlace[] = [];
  return { id, level, name, type, formerNames, places, oktmo: null, postalIndex: null };
}

function newestFirst(a: Generation, b: Generation): number {
  if (a.startDate !== b.startDate) return a.startDate < b.startDate ? 1 : -1;
  return b.rowId - a.rowId;
}
