import { type HouseParts, houseDesignation } from "../../../worker/gazetteer/house-number.ts";
import { IdTable, IntColumn, TextPool } from "../columns.ts";
import { housePartsIn } from "../house-text.ts";
import type { houses, RowOf } from "./schema.ts";

/** Current houses and plots of a region as columns; about 60 bytes each, since a region has a million. */
export class HouseTable {
  readonly byId = new IdTable();
  readonly designations = new TextPool();
  readonly designation = new IntColumn();
  readonly kind = new IntColumn();
  /** Position of the nearest address object above, -1 while unknown. */
  readonly parent = new IntColumn(-1);
  /** Position of the city district in its path, -1 when the path has none. */
  readonly district = new IntColumn(-1);
  /** Position of the settlement in its path, -1 when the path has none. */
  readonly settlement = new IntColumn(-1);
  /** Number of the code in `codes`, -1 without: as the hierarchy has it, and as the parameters do. */
  readonly rowCode = new IntColumn(-1);
  readonly codes = new TextPool();
  readonly parameterCode = new CurrentValues();
  readonly postalIndex = new CurrentValues();
  /** Object ids of parents that are no address objects (a house on a plot). */
  readonly otherParents = new Map<number, number>();

  get size(): number {
    return this.designation.length;
  }

  add(designation: string, kind: HouseKind): number {
    const row = this.size;
    this.designation.set(row, this.designations.numberOf(designation));
    this.kind.set(row, kind);
    return row;
  }

  /** A second place of a house: contradictory rows of the hierarchy. Parameters of the first count for it too. */
  addPlace(of: number): number {
    const row = this.add(this.designations.text(this.designation.get(of)), this.kind.get(of) as HouseKind);
    this.sameAs.push([row, of]);
    return row;
  }

  readonly sameAs: (readonly [row: number, of: number])[] = [];
}

export const houseKind = { house: 0, plot: 1, minor: 2 } as const;
/** minor: garages, sheds, and buildings known by a строение alone: a house of the same number goes before them. */
export type HouseKind = (typeof houseKind)[keyof typeof houseKind];

/** Of values with dates, the one that is valid last: numbers in `value`, -1 without. */
export class CurrentValues {
  readonly #value = new IntColumn(-1);
  readonly #end = new IntColumn(-1);
  readonly #start = new IntColumn(-1);

  get(row: number): number {
    return this.#value.get(row);
  }

  copy(from: number, to: number): void {
    if (this.get(from) >= 0) this.offer(to, this.get(from), this.#start.get(from), this.#end.get(from));
  }

  /** @param start, end days as numbers that grow: 20260701. */
  offer(row: number, value: number, start: number, end: number): void {
    const isLater = end > this.#end.get(row) || (end === this.#end.get(row) && start >= this.#start.get(row));
    if (!isLater) return;
    this.#value.set(row, value);
    this.#end.set(row, end);
    this.#start.set(row, start);
  }
}

/** HOUSETYPE -> what it stands for where that is not «дом», «здание», «владение» (1, 2, 3, 5). */
const structureType = "7";
const facilityType = "8";
const letterType = "9";
const blockType = "10";
const minorTypes = new Set(["4", "6", "11", "12", "13", "14"]);

/** ADDTYPE: 1 к., 2 стр., 3 соор., 4 литера; the table of house types (7 to 10) is met as well. */
const additions: Readonly<Record<string, Exclude<keyof HouseParts, "number">>> = {
  "1": "block",
  "2": "structure",
  "3": "facility",
  "4": "letter",
  "7": "structure",
  "8": "facility",
  "9": "letter",
  "10": "block",
};

/** What a row of AS_HOUSES is called, or null when it has no number at all. */
export function registeredHouse(
  row: RowOf<typeof houses>,
): { readonly designation: string; readonly kind: HouseKind } | null {
  const parts: Record<string, string> = { ...(housePartsIn(row.HOUSENUM ?? "") ?? { number: "" }) };
  const add = (type: string | undefined, value: string | undefined) => {
    if (value === undefined || value === "") return;
    const part = additions[type ?? ""] ?? "block";
    parts[part] = (parts[part] ?? "") + value;
  };
  add(row.ADDTYPE1, row.ADDNUM1);
  add(row.ADDTYPE2, row.ADDNUM2);
  const kind = minorTypes.has(row.HOUSETYPE ?? "") ? houseKind.minor : houseKind.house;
  const main = { [structureType]: "structure", [facilityType]: "facility", [blockType]: "block" }[
    row.HOUSETYPE ?? ""
  ];
  if (main !== undefined && parts[main] === undefined && parts.number !== "") {
    parts[main] = parts.number ?? "";
    parts.number = "";
  } else if (row.HOUSETYPE === letterType && parts.letter === undefined) {
    parts.letter = parts.number ?? "";
    parts.number = "";
  }
  const designation = houseDesignation({ ...parts, number: parts.number ?? "" });
  return designation === "" ? null : { designation, kind };
}

/** «стр. 12» without a house number is also found as «12»; null for all other designations. */
export function numberAlone(designation: string): string | null {
  return /^(?:к|с|соор)(\d.*)$/.exec(designation)?.[1] ?? null;
}
