import { none } from "./format.ts";
import type { OpenedRegion } from "./opened-region.ts";
import { postalIndex } from "./settlement-columns.ts";
import type { Gazetteer } from "./types.ts";

type StreetColumns = Pick<
  Gazetteer,
  "streetName" | "streetNameNumber" | "streetType" | "streetSettlement" | "streetArea" | "streetPostalIndex"
>;

export function streetColumns({ sections, texts, types }: OpenedRegion): StreetColumns {
  const { streetText, streetName, streetType, streetSettlement, streetArea } = sections;
  return {
    streetName: (street) => texts.text(streetText[street] ?? none),
    streetNameNumber: (street) => streetName[street] ?? none,
    streetType: (street) => types.at(streetType[street] ?? none),
    streetSettlement: (street) => streetSettlement[street] ?? none,
    streetArea(street) {
      const area = streetArea[street] ?? none;
      return area === none ? null : area;
    },
    streetPostalIndex: (street) => postalIndex(sections.streetPostalIndex[street] ?? 0),
  };
}
