import { InputRefused } from "../refusal.ts";
import type { AddressObject, HierarchyPlace } from "./address-objects.ts";
import type { RegionData } from "./region-data.ts";

/** What stands above an object by one row of the hierarchy. */
export interface Chain {
  /** Nearest first. */
  readonly ancestors: readonly AddressObject[];
  /** OKTMO of the row itself. */
  readonly code: string | null;
}

/** The register's own levels are fewer than 20. What is deeper is broken, or goes round in a circle. */
const maxDepth = 32;

interface Ascent {
  readonly chains: readonly Chain[];
  /** How many objects stand above by the longest way, also those that not all rows lead to. */
  readonly depth: number;
}

/** Ways up from an object: by PATH where a row has one, else from parent to parent. */
export class Ancestors {
  readonly #data: RegionData;
  readonly #ascents = new Map<AddressObject, Ascent>();

  constructor(data: RegionData) {
    this.#data = data;
  }

  /**
   * One chain a row; none for an object without a row.
   *
   * @throws InputRefused for an object with more than `maxDepth` others above it, or one that stands above itself.
   */
  chainsOf(object: AddressObject): readonly Chain[] {
    return this.#ascentOf(object, 0).chains;
  }

  /**
   * The object itself and what stands above it by all its rows: of a city with districts, no district.
   */
  surelyAbove(object: AddressObject): readonly AddressObject[] {
    return sharedBy(object, this.chainsOf(object));
  }

  /** @param steps from the object first asked for: what bounds the recursion when nothing above is known yet. */
  #ascentOf(object: AddressObject, steps: number): Ascent {
    const known = this.#ascents.get(object);
    if (known !== undefined) return known;
    if (steps > maxDepth) throw this.#tooDeep(object);
    let depth = 0;
    const chains = object.places.map((place) => {
      const above = this.#above(place, steps);
      depth = Math.max(depth, above.depth);
      return { ancestors: above.ancestors, code: place.oktmo };
    });
    if (depth > maxDepth) throw this.#tooDeep(object);
    const ascent = { chains, depth };
    this.#ascents.set(object, ascent);
    return ascent;
  }

  #above(place: HierarchyPlace, steps: number): Pick<Chain, "ancestors"> & { readonly depth: number } {
    const above = (place.above ?? []).flatMap((id) => this.#data.objectById(id) ?? []);
    if (above.length > 0) return { ancestors: above, depth: above.length };
    const parent = place.parent === null ? undefined : this.#data.objectById(place.parent);
    if (parent === undefined) return { ancestors: [], depth: 0 };
    const { chains, depth } = this.#ascentOf(parent, steps + 1);
    return { ancestors: sharedBy(parent, chains), depth: depth + 1 };
  }

  #tooDeep({ id, type, name }: AddressObject): InputRefused {
    return new InputRefused(
      `${this.#data.hierarchyFiles.join(", ")}, object ${id} «${type} ${name}»`,
      `hierarchy deeper than ${maxDepth} levels, or parents in a circle`,
    );
  }
}

function sharedBy(object: AddressObject, [first, ...others]: readonly Chain[]): readonly AddressObject[] {
  const shared = (first?.ancestors ?? []).filter((ancestor) =>
    others.every(({ ancestors }) => ancestors.includes(ancestor)),
  );
  return [object, ...shared];
}
