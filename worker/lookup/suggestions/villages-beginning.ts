import type { Gazetteer } from "../../gazetteer/types.ts";
import type { ReadModel } from "../../release/read-model.ts";
import type { AddressFiles } from "../places/address-files.ts";
import type { SettlementTarget } from "../places/name-index.ts";
import { nameOfSettlement } from "../places/registered-settlements.ts";
import type { Beginning } from "./beginnings.ts";

/** Keys of one register that are looked at for a beginning; more letters narrow it down. */
const mostKeys = 300;

export interface Village {
  readonly key: string;
  /** Edits between what is typed and the name's beginning. */
  readonly distance: number;
  readonly streets: number;
  /** Number of the region. */
  readonly region: string;
  /** Only asked of those that are shown; null where the registry has the place, under its own name. */
  readonly target: () => SettlementTarget | null;
}

/** Settlements of the registers at hand whose names begin so, former names too. */
export function villagesBeginning(
  model: ReadModel,
  { regions, national }: AddressFiles,
  beginning: Beginning,
): Village[] {
  // The national index knows the beginnings in all regions at once.
  const everywhere = national === null ? null : beginning.lettersIn(national.settlementKeys);
  return [...regions.values()].flatMap((gazetteer) => {
    const letters = everywhere ?? beginning.lettersIn(gazetteer.settlementKeys);
    return keysIn(gazetteer, letters).flatMap((key) => villagesOfKey(model, gazetteer, key, beginning));
  });
}

function keysIn({ settlementKeys }: Gazetteer, beginnings: readonly string[]): number[] {
  const keys = new Set<number>();
  for (const letters of beginnings) {
    const [from, to] = settlementKeys.startingWith(letters);
    for (let key = from; key < to && keys.size < mostKeys; key++) keys.add(key);
  }
  return [...keys];
}

function villagesOfKey(
  model: ReadModel,
  gazetteer: Gazetteer,
  number: number,
  beginning: Beginning,
): Village[] {
  const key = gazetteer.settlementKeys.text(number);
  const distance = beginning.distanceTo(key);
  return Array.from(gazetteer.settlementsOfKey(number)).map((settlement) => {
    const [first, last] = gazetteer.streetsOf(settlement);
    return {
      key,
      distance,
      streets: last - first,
      region: gazetteer.region,
      target: () => {
        const target = nameOfSettlement(model, gazetteer, settlement)?.target;
        return target?.kind === "settlement" ? target : null;
      },
    };
  });
}
