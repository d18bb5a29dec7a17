import { editDistance } from "../../../worker/base/russian/edit-distance.ts";
import { nameWords, settlementKey, streetKey } from "../../../worker/gazetteer/name-words.ts";
import type { RegionRegister } from "../../gazetteer/register.ts";
import { settlementLocative } from "./locative.ts";
import { settlementTypes, streetTypes } from "./type-forms.ts";

/** What a query says, as it was typed: spoilt names included. null: not said. */
export interface Said {
  readonly settlement: string;
  readonly settlementType: string | null;
  readonly isInflected?: boolean;
  /** What codes of the municipality begin with. */
  readonly municipality: readonly string[] | null;
  readonly street: string | null;
  readonly streetType: string | null;
  /** Designation, see house-number.ts. */
  readonly house: string | null;
  /** How far the typed names are from the names meant, together; 0 for names spelt right. */
  readonly misspelling: number;
}

interface Fit {
  readonly codes: ReadonlySet<string>;
  readonly distance: number;
}

/**
 * The register as plain maps: says which territories fit a query, by looking at every settlement and street. Slow and
 * simple on purpose, and no part of the lookup: it decides what the benchmark expects.
 */
export class AddressTable {
  readonly register: RegionRegister;
  readonly streetsOf: readonly (readonly number[])[];
  readonly #byName = new Map<string, number[]>();
  readonly #byLocative = new Map<string, number[]>();
  readonly #byKey: ReadonlyMap<string, readonly number[]>;
  readonly #streetWords: readonly (readonly string[])[];

  constructor(register: RegionRegister) {
    this.register = register;
    const streetsOf: number[][] = register.settlements.map(() => []);
    register.streets.forEach(({ settlement }, at) => {
      streetsOf[settlement]?.push(at);
    });
    this.streetsOf = streetsOf;
    this.#streetWords = register.streets.map(({ name }) => nameWords(name));
    register.settlements.forEach(({ name, formerNames }, at) => {
      for (const each of [name, ...formerNames]) append(this.#byName, settlementKey(each), at);
      append(this.#byLocative, settlementKey(settlementLocative(name) ?? name), at);
    });
    this.#byKey = Map.groupBy(register.settlements.keys(), (at) =>
      settlementKey(register.settlements[at]?.name ?? ""),
    );
  }

  hasSettlement(name: string, distance: number): boolean {
    const key = settlementKey(name);
    return (
      this.#byName.has(key) ||
      [...this.#byName.keys()].some((other) => editDistance(key, other, distance) <= distance)
    );
  }

  /**
   * Territories (8 digits) that fit as well as the one meant; half an edit is no difference that a reader could
   * decide by. null when something fits better: a misspelling that has become another name.
   */
  territoriesOf(said: Said): ReadonlySet<string> | null {
    const fits = this.#settlementsLike(said).flatMap(([settlement, distance]) =>
      this.#fitsIn(settlement, distance, said),
    );
    if (fits.some(({ distance }) => distance < said.misspelling)) return null;
    return new Set(fits.flatMap(({ codes }) => [...codes]));
  }

  #settlementsLike(said: Said): (readonly [settlement: number, distance: number])[] {
    const key = settlementKey(said.settlement);
    const isFitting = (at: number) => {
      const { code = "", type = "" } = this.register.settlements[at] ?? {};
      return (
        (said.municipality === null || said.municipality.some((prefix) => code.startsWith(prefix))) &&
        (said.settlementType === null ||
          familyOf(settlementTypes, type) === familyOf(settlementTypes, said.settlementType))
      );
    };
    if (said.misspelling > 0) {
      const limit = said.misspelling + 0.5;
      return [...this.#byKey].flatMap(([other, settlements]) => {
        const distance = editDistance(key, other, limit);
        return distance > limit ? [] : settlements.filter(isFitting).map((at) => [at, distance] as const);
      });
    }
    const names = [
      ...(this.#byName.get(key) ?? []),
      ...(said.isInflected ? (this.#byLocative.get(key) ?? []) : []),
    ];
    return [...new Set(names)].filter(isFitting).map((at) => [at, 0] as const);
  }

  #fitsIn(settlement: number, distance: number, said: Said): Fit[] {
    if (said.street === null) {
      const code = this.register.settlements[settlement]?.code ?? "";
      return [{ codes: new Set([code.slice(0, 8)]), distance }];
    }
    const words = nameWords(said.street);
    const key = streetKey(words);
    return (this.streetsOf[settlement] ?? []).flatMap((at) => {
      const street = this.register.streets[at];
      if (street === undefined) return [];
      if (
        said.streetType !== null &&
        familyOf(streetTypes, street.type) !== familyOf(streetTypes, said.streetType)
      )
        return [];
      const names = [this.#streetWords[at] ?? [], ...street.formerNames.map(nameWords)];
      const own = Math.min(
        ...names.map((name) =>
          streetKey(name) === key ? 0 : wordsApart(words, name, said.misspelling + 0.5),
        ),
      );
      if (distance + own > said.misspelling + (said.misspelling > 0 ? 0.5 : 0)) return [];
      return [{ codes: codesOf(street, said.house), distance: distance + own }];
    });
  }
}

/** Territories of a street, or of its house; of a house that nobody knows, all of the street's. */
function codesOf(street: RegionRegister["streets"][number], house: string | null): Set<string> {
  const known = street.houses.filter(({ designation }) => house === null || designation === house);
  const houses = known.length > 0 ? known : street.houses;
  return new Set(houses.length > 0 ? houses.map(({ code }) => code.slice(0, 8)) : [street.code.slice(0, 8)]);
}

/** Word by word; Infinity when the numbers of words differ. */
export function wordsApart(typed: readonly string[], name: readonly string[], limit: number): number {
  if (typed.length !== name.length) return Number.POSITIVE_INFINITY;
  return typed.reduce((sum, word, at) => sum + editDistance(word, name[at] ?? "", limit), 0);
}

function familyOf(types: typeof streetTypes, type: string): string {
  return types[type]?.family ?? type;
}

function append(map: Map<string, number[]>, key: string, value: number): void {
  const values = map.get(key);
  if (values === undefined) map.set(key, [value]);
  else values.push(value);
}
