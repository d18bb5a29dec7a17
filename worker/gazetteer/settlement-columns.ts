import { none } from "./format.ts";
import type { OpenedRegion } from "./opened-region.ts";
import { listAt } from "./sections.ts";
import type { Gazetteer } from "./types.ts";

type SettlementColumns = Pick<
  Gazetteer,
  | "settlementsOfKey"
  | "settlementName"
  | "settlementType"
  | "settlementCode"
  | "settlementWithin"
  | "settlementPostalIndex"
  | "settlementFormerNames"
  | "streetsOf"
  | "codesOfSettlement"
>;

export function settlementColumns({ sections, texts, types, codes }: OpenedRegion): SettlementColumns {
  const { settlementName, settlementType, settlementCode, settlementWithin } = sections;
  const { settlementFormerStart, settlementFormer, settlementStreetStart } = sections;
  const { settlementTerritoryStart, settlementTerritory, keySettlementStart, keySettlement } = sections;
  return {
    settlementsOfKey: (key) => listAt(keySettlementStart, keySettlement, key),
    settlementName: (settlement) => texts.text(settlementName[settlement] ?? none),
    settlementType: (settlement) => types.at(settlementType[settlement] ?? none),
    settlementCode: (settlement) => codes.at(settlementCode[settlement] ?? none),
    settlementWithin(settlement) {
      const within = settlementWithin[settlement] ?? none;
      return within === none ? null : texts.text(within);
    },
    settlementPostalIndex: (settlement) => postalIndex(sections.settlementPostalIndex[settlement] ?? 0),
    settlementFormerNames: (settlement) =>
      Array.from(listAt(settlementFormerStart, settlementFormer, settlement), (text) => texts.text(text)),
    streetsOf: (settlement) => [
      settlementStreetStart[settlement] ?? 0,
      settlementStreetStart[settlement + 1] ?? 0,
    ],
    codesOfSettlement: (settlement) =>
      Array.from(listAt(settlementTerritoryStart, settlementTerritory, settlement), (code) => codes.at(code)),
  };
}

/** Six digits, zeros in front kept; 0 stands for none. */
export function postalIndex(stored: number): string | null {
  return stored === 0 ? null : String(stored).padStart(6, "0");
}
