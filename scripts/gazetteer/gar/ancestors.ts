import type { AddressObject, HierarchyPlace } from "./address-objects.ts";
import type { RegionData } from "./region-data.ts";

/** What stands above an object by one row of the hierarchy. */
export interface Chain {
  /** Nearest first. */
  readonly ancestors: readonly AddressObject[];
  /** OKTMO of the row itself. */
  readonly code: string | null;
}

/** Ways up from an object: by PATH where a row has one, else from parent to parent. */
export class Ancestors {
  readonly #data: RegionData;
  readonly #chains = new Map<AddressObject, readonly Chain[]>();

  constructor(data: RegionData) {
    this.#data = data;
  }

  /** One chain a row; none for an object without a row. */
  chainsOf(object: AddressObject): readonly Chain[] {
    const known = this.#chains.get(object);
    if (known !== undefined) return known;
    // An object that is its own ancestor gets no further than itself.
    this.#chains.set(object, []);
    const chains = object.places.map((place) => this.#chainOf(place));
    this.#chains.set(object, chains);
    return chains;
  }

  /**
   * The object itself and what stands above it by all its rows: of a city with districts, no district.
   */
  surelyAbove(object: AddressObject): readonly AddressObject[] {
    const [first, ...others] = this.chainsOf(object);
    const shared = (first?.ancestors ?? []).filter((ancestor) =>
      others.every(({ ancestors }) => ancestors.includes(ancestor)),
    );
    return [object, ...shared];
  }

  #chainOf(place: HierarchyPlace): Chain {
    const above = (place.above ?? []).flatMap((id) => this.#data.objectById(id) ?? []);
    if (above.length > 0) return { ancestors: above, code: place.oktmo };
    const parent = place.parent === null ? undefined : this.#data.objectById(place.parent);
    return { ancestors: parent === undefined ? [] : this.surelyAbove(parent), code: place.oktmo };
  }
}
