import { houseDesignation } from "../../../worker/gazetteer/house-number.ts";
import { codeBeginning } from "../regions.ts";
import { SeededRandom } from "./random.ts";
import type { DemoObject, HouseFacts, ObjectFacts, RegisterRows } from "./register-rows.ts";

/** A house of the invented region and where it truly lies; types and names as the register writes them. */
export interface TrueHouse {
  readonly settlement: Named;
  /** Street or planning element; null when the house stands in the settlement itself. */
  readonly street: Named | null;
  readonly designation: string;
  /** OKTMO of municipality, city district or settlement. */
  readonly code: string;
}

export interface Named {
  readonly type: string;
  readonly name: string;
}

/** Something with everything above it. */
export interface Site {
  readonly object: DemoObject;
  /** Ids from the region down, without the object. */
  readonly path: readonly number[];
}

/**
 * Writes objects and houses of the invented region so that all the ways in which the register says where something
 * lies take turns: OKTMO in the hierarchy, in the parameters, in both, in neither; with and without PATH.
 */
export class DemoGround {
  readonly rows: RegisterRows;
  readonly random: SeededRandom;
  readonly #onHouse: (house: TrueHouse) => void;
  readonly #beginning: string;
  readonly #names = new Map<number, Named>();
  #houses = 0;

  constructor(rows: RegisterRows, region: string, seed: number, onHouse: (house: TrueHouse) => void) {
    this.rows = rows;
    this.random = new SeededRandom(seed);
    this.#beginning = codeBeginning(region);
    this.#onHouse = onHouse;
  }

  get houses(): number {
    return this.#houses;
  }

  /** «701310» -> "75701310": the region's digits in front, 8 in all. */
  code(rest: string): string {
    return this.#beginning + rest.slice(this.#beginning.length - 2);
  }

  /** An object with one row of the hierarchy; `code` in the row, in a parameter or in both by turns of its id. */
  object(path: readonly number[], facts: ObjectFacts, code: string | null, hasPath = true): Site {
    const object = this.#named(facts);
    const way = object.id % 3;
    this.rows.place("MUN_HIERARCHY", object.id, { path, code: way === 1 ? null : code, hasPath });
    this.rows.place("ADM_HIERARCHY", object.id, { path, code: null, hasPath });
    if (code !== null && way !== 0) this.rows.parameter("ADDR_OBJ_PARAMS", object.id, 7, code);
    const above = path.at(-1);
    if (above !== undefined) this.rows.division(above, object.id);
    return { object, path };
  }

  /** An object below several districts: a row for each, as a city with districts and its streets have them. */
  objectInDistricts(
    districts: readonly District[],
    below: readonly number[],
    facts: ObjectFacts,
    code: string | null,
  ) {
    const object = this.#named(facts);
    districts.forEach((district, at) => {
      const hasPath = below.length === 0 || (object.id + at) % 4 !== 0;
      const path = [...district.path, ...below];
      this.rows.place("MUN_HIERARCHY", object.id, {
        path,
        code: (object.id + at) % 2 === 0 || !hasPath ? district.code : null,
        hasPath,
      });
    });
    if (code !== null) this.rows.parameter("ADDR_OBJ_PARAMS", object.id, 7, code);
    return object;
  }

  /**
   * A house that is in use, with its flats, its past and its codes.
   *
   * @param isSure the path alone says the territory; else its OKTMO does in any case.
   */
  house(site: HouseSite, facts: HouseFacts, isSure = true): void {
    const turn = this.#houses++;
    const path = [...site.path, site.parent];
    const formerNumber = turn % 40 === 7 ? `${facts.number}-стар` : undefined;
    const id = this.rows.house(formerNumber === undefined ? facts : { ...facts, formerNumber });
    this.#place(id, "HOUSES_PARAMS", path, site, turn, isSure);
    if (turn % 10 === 3) this.rows.flat(id, path);
    if (turn % 50 === 11)
      this.rows.place("MUN_HIERARCHY", this.rows.house({ ...facts, isActive: false }), { path, code: null });
    this.#tell(site, designationOf(facts));
  }

  plot(site: HouseSite, number: string, isSure = true): void {
    const turn = this.#houses++;
    const id = this.rows.plot(number);
    this.#place(id, "STEADS_PARAMS", [...site.path, site.parent], site, turn, isSure);
    this.#tell(site, houseDesignation({ number: `уч${number}` }));
  }

  #named(facts: ObjectFacts): DemoObject {
    const object = this.rows.object(facts);
    this.#names.set(object.id, { type: facts.type, name: facts.name });
    return object;
  }

  #tell({ settlement, parent, code }: HouseSite, designation: string): void {
    const nameOf = (id: number) => this.#names.get(id) ?? { type: "", name: "" };
    const street = parent === settlement ? null : nameOf(parent);
    this.#onHouse({ settlement: nameOf(settlement), street, designation, code });
  }

  #place(
    id: number,
    parameters: "HOUSES_PARAMS" | "STEADS_PARAMS",
    path: readonly number[],
    site: HouseSite,
    turn: number,
    isSure: boolean,
  ): void {
    const hasPath = turn % 5 !== 4;
    const way = (hasPath || isSure) && turn % 7 === 6 ? "nowhere" : turn % 3;
    const inRow = way === 0 || way === 2;
    this.rows.place("MUN_HIERARCHY", id, { path, code: inRow ? site.code : null, hasPath });
    this.rows.place("ADM_HIERARCHY", id, { path: [path[0] ?? 0, site.parent], code: null });
    const past = this.code("999000");
    if (turn % 30 === 13) this.rows.place("MUN_HIERARCHY", id, { path, code: past, isActive: false });
    if (turn % 20 === 9) this.rows.parameter(parameters, id, 7, past, false);
    if (way === 1 || way === 2) this.rows.parameter(parameters, id, 7, site.code);
    this.rows.parameter(parameters, id, 5, site.postalIndex);
    this.rows.parameter(parameters, id, 8, `00:00:0000000:${id}`);
  }
}

export interface District {
  readonly code: string;
  /** Ids from the region down to the district. */
  readonly path: readonly number[];
}

/** Where a house stands. */
export interface HouseSite {
  readonly settlement: number;
  readonly parent: number;
  /** Ids from the region down to what stands above `parent`. */
  readonly path: readonly number[];
  readonly code: string;
  readonly postalIndex: string;
}

const parts = { 1: "block", 2: "structure", 3: "facility", 4: "letter" } as const;

function designationOf({ number = "", type, additions = [] }: HouseFacts): string {
  const named: Record<string, string> = {};
  for (const [kind, value] of additions) named[parts[kind as 1 | 2 | 3 | 4]] = value;
  if (type === 7) return houseDesignation({ number: "", structure: number });
  return houseDesignation({ number, ...named });
}
