import { settlementKey } from "../../../worker/gazetteer/name-words.ts";
import type { BuildReport } from "../build-report.ts";
import type { RegisterSettlement } from "../register.ts";
import { surroundingName } from "../surrounding-names.ts";
import { settlementType, typedFormerNames, typedName } from "../types-of-names.ts";
import type { AddressObject } from "./address-objects.ts";
import type { Ancestors } from "./ancestors.ts";
import { isAroundSettlement, isDistrict, isPlanningElement, isSettlementLevel } from "./object-kinds.ts";
import { settlementCode } from "./territories.ts";

/** The settlements of a region with their positions in the register. */
export interface Settlements {
  readonly list: readonly RegisterSettlement[];
  readonly positionOf: ReadonlyMap<AddressObject, number>;
}

/** Cities, settlements, and planning elements outside of any (СНТ in the fields of a district). */
export function settlementsIn(
  objects: readonly AddressObject[],
  ancestors: Ancestors,
  report: BuildReport,
): Settlements {
  const list: RegisterSettlement[] = [];
  const positionOf = new Map<AddressObject, number>();
  const withoutSettlement = (object: AddressObject) =>
    isPlanningElement(object) &&
    ancestors
      .chainsOf(object)
      .every(
        (chain) => !chain.ancestors.some((above) => isSettlementLevel(above) || isPlanningElement(above)),
      );
  for (const object of objects) {
    if (!isSettlementLevel(object) && !withoutSettlement(object)) continue;
    const chains = ancestors.chainsOf(object);
    if (chains.length === 0) {
      report.skip("objects: in no hierarchy", `${object.type} ${object.name}`);
      continue;
    }
    const code = settlementCode(object, chains);
    if (code === null) {
      report.skip("settlements: no OKTMO, nor anything above them", `${object.type} ${object.name}`);
      continue;
    }
    positionOf.set(object, list.length);
    const named = typedName(settlementType(object.type), object.name);
    list.push({
      ...named,
      code,
      within: withinOf(object, named.name, chains[0]?.ancestors ?? []),
      postalIndex: object.postalIndex,
      formerNames: typedFormerNames(named.type, named.name, object.formerNames),
    });
  }
  return { list, positionOf };
}

/** What tells a settlement from its namesakes; null when it only repeats the settlement's own name. */
function withinOf(object: AddressObject, name: string, above: readonly AddressObject[]): string | null {
  if (object.level < 6) return null;
  const around = above.find((ancestor) => isAroundSettlement(ancestor) && !isDistrict(ancestor));
  if (around === undefined || settlementKey(around.name) === settlementKey(name)) return null;
  return surroundingName(around.type, around.name);
}
