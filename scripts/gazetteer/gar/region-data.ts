import { codeIn } from "../codes.ts";
import { IdTable } from "../columns.ts";
import { regionOfCode } from "../regions.ts";
import type { AddressObject } from "./address-objects.ts";
import { HouseTable } from "./house-table.ts";

/** What is kept of a region's files while they are read. */
export class RegionData {
  readonly date: string;
  readonly objects: readonly AddressObject[];
  /** Object id -> position in `objects`. */
  readonly positions = new IdTable();
  readonly houses = new HouseTable();
  /** Names of the files that say who stands above whom, for messages. */
  readonly hierarchyFiles: string[] = [];
  /** How often a code of each region was met; null: of none. */
  readonly codesOfRegions = new Map<string | null, number>();
  readonly #region: string;

  /** @param date of the export: rows that ended before it are past. */
  constructor(region: string, date: string, objects: readonly AddressObject[]) {
    this.date = date;
    this.#region = region;
    this.objects = objects;
    objects.forEach(({ id }, position) => {
      this.positions.add(id, position);
    });
  }

  objectById(id: number): AddressObject | undefined {
    return this.objects[this.positions.find(id)];
  }

  /** An OKTMO code of this region, or null; others are counted and not used. */
  codeIn(text: string | null | undefined): string | null {
    const code = codeIn(text?.trim() ?? "");
    if (code === null) return null;
    const region = regionOfCode(code);
    this.codesOfRegions.set(region, (this.codesOfRegions.get(region) ?? 0) + 1);
    return region === this.#region ? code : null;
  }
}
