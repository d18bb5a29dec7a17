import type {
  RegionRegister,
  RegisterHouse,
  RegisterSettlement,
  RegisterStreet,
} from "../../scripts/gazetteer/register.ts";

/** A region's register; without parts: the town of Миасс and its one street. */
export function makeRegister(parts: Partial<RegionRegister> = {}): RegionRegister {
  return {
    region: "74",
    source: { kind: "demo", date: null },
    settlements: [makeSettlement()],
    streets: [makeStreet()],
    ...parts,
  };
}

export function makeSettlement(parts: Partial<RegisterSettlement> = {}): RegisterSettlement {
  return {
    name: "Миасс",
    type: "г",
    code: "75742000",
    within: null,
    postalIndex: null,
    formerNames: [],
    ...parts,
  };
}

/** A street of the first settlement. */
export function makeStreet(parts: Partial<RegisterStreet> = {}): RegisterStreet {
  return {
    settlement: 0,
    name: "Ленина",
    type: "ул",
    area: null,
    code: "75742000",
    postalIndex: null,
    formerNames: [],
    houses: [],
    ...parts,
  };
}

/** `makeHouses({ "75701310": ["1", "3а"], "75701320": ["2"] })`. */
export function makeHouses(designations: Readonly<Record<string, readonly string[]>>): RegisterHouse[] {
  return Object.entries(designations).flatMap(([code, numbers]) =>
    numbers.map((designation) => ({ designation, code })),
  );
}
