import type { BuildReport } from "../build-report.ts";
import { streetType, typedFormerNames, typedName } from "../types-of-names.ts";
import type { AddressObject } from "./address-objects.ts";
import type { Ancestors, Chain } from "./ancestors.ts";
import { isPlanningElement, isSettlementLevel, isStreetLike } from "./object-kinds.ts";
import type { Settlements } from "./settlements.ts";
import { territoryCode } from "./territories.ts";

/** A street on its way into the register: its houses are still to come. */
export interface StreetDraft {
  readonly settlement: number;
  /** Null for the houses that stand in the settlement itself. */
  readonly object: AddressObject | null;
  readonly name: string;
  readonly type: string;
  readonly formerNames: readonly string[];
  readonly area: AddressObject | null;
  /** Of its rows of the hierarchy, one each; at least one. */
  readonly codes: readonly string[];
}

/** Streets by settlement, and where the houses of an object belong. */
export class StreetDrafts {
  readonly list: StreetDraft[] = [];
  readonly #ofObject = new Map<AddressObject, number[]>();
  readonly #ofSettlement = new Map<number, number>();
  readonly #settlements: Settlements;

  constructor(settlements: Settlements) {
    this.#settlements = settlements;
  }

  addStreet(draft: StreetDraft & { readonly object: AddressObject }): void {
    const known = this.#ofObject.get(draft.object);
    const position = this.list.push(draft) - 1;
    if (known === undefined) this.#ofObject.set(draft.object, [position]);
    else known.push(position);
  }

  /**
   * The draft that houses right below an object belong to; -1 when it is in no settlement.
   *
   * @param settlement the one in the house's own path, for an object in several.
   */
  ofHouseBelow(object: AddressObject, settlement: AddressObject | undefined): number {
    const inSettlement = this.#settlements.positionOf.get(object);
    if (inSettlement !== undefined) return this.#directly(inSettlement);
    const drafts = this.#ofObject.get(object) ?? [];
    const wanted = settlement === undefined ? undefined : this.#settlements.positionOf.get(settlement);
    return drafts.find((draft) => this.list[draft]?.settlement === wanted) ?? drafts[0] ?? -1;
  }

  /** Draft of an object in a settlement, for the streets inside a planning element. */
  positionOf(object: AddressObject, settlement: number): number | null {
    const drafts = this.#ofObject.get(object) ?? [];
    return drafts.find((draft) => this.list[draft]?.settlement === settlement) ?? null;
  }

  #directly(settlement: number): number {
    const known = this.#ofSettlement.get(settlement);
    if (known !== undefined) return known;
    const code = this.#settlements.list[settlement]?.code ?? "";
    const draft = {
      settlement,
      object: null,
      name: "",
      type: "",
      formerNames: [],
      area: null,
      codes: [code],
    };
    const position = this.list.push(draft) - 1;
    this.#ofSettlement.set(settlement, position);
    return position;
  }
}

/** Streets and planning elements in settlements: one draft a settlement that the object's rows lead to. */
export function streetDrafts(
  objects: readonly AddressObject[],
  ancestors: Ancestors,
  settlements: Settlements,
  report: BuildReport,
): StreetDrafts {
  const drafts = new StreetDrafts(settlements);
  for (const object of objects) {
    if (!isStreetLike(object) || settlements.positionOf.has(object)) continue;
    const chains = ancestors.chainsOf(object);
    const bySettlement = new Map<number, Chain[]>();
    for (const chain of chains) {
      const settlement = settlementAbove(chain, settlements);
      if (settlement !== undefined)
        bySettlement.set(settlement, [...(bySettlement.get(settlement) ?? []), chain]);
    }
    const named = typedName(streetType(object.type), object.name);
    if (bySettlement.size === 0) report.skip(reasonWithout(chains), `${object.type} ${object.name}`);
    for (const [settlement, own] of bySettlement) {
      const codes = own.flatMap(({ ancestors: above, code }) => {
        // The parameter of an object in several districts can name but one of them.
        const said = chains.length === 1 ? [code, object.oktmo] : [code];
        return territoryCode(said, above) ?? [];
      });
      const area = own[0]?.ancestors.find(
        (above) => isPlanningElement(above) && !settlements.positionOf.has(above),
      );
      drafts.addStreet({
        settlement,
        object,
        ...named,
        formerNames: typedFormerNames(named.type, named.name, object.formerNames),
        area: area ?? null,
        codes: codes.length > 0 ? codes : [settlements.list[settlement]?.code ?? ""],
      });
    }
  }
  return drafts;
}

/** The nearest settlement above; a planning element that is one itself counts where no other stands above. */
function settlementAbove(chain: Chain, { positionOf }: Settlements): number | undefined {
  const nearest =
    chain.ancestors.find(isSettlementLevel) ?? chain.ancestors.find((above) => positionOf.has(above));
  return nearest === undefined ? undefined : positionOf.get(nearest);
}

function reasonWithout(chains: readonly Chain[]): string {
  if (chains.length === 0) return "objects: in no hierarchy";
  if (chains.every(({ ancestors }) => ancestors.length === 0)) return "streets: nothing above them is in use";
  return "streets: in no settlement";
}
