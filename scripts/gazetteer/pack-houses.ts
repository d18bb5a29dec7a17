import { noNumber } from "../../worker/gazetteer/format.ts";
import { mainNumber } from "../../worker/gazetteer/house-number.ts";
import { order } from "./pack-characters.ts";
import { territoryOf } from "./pack-order.ts";
import type { RegisterHouse } from "./register.ts";

interface HouseRange {
  readonly first: number;
  readonly last: number;
  readonly code: string;
}

interface ListedHouse {
  readonly number: number;
  readonly designation: string;
  /** null: the register has it in several territories. */
  readonly code: string | null;
}

/** The houses of a split street as they are packed; see format.ts, "Houses". */
export interface PackedHouses {
  readonly ranges: readonly HouseRange[];
  readonly listed: readonly ListedHouse[];
}

export function packHouses(houses: readonly RegisterHouse[]): PackedHouses {
  const numbered = new Map<number, Map<string, string | null>>();
  for (const [designation, code] of codesOfDesignations(houses)) {
    const number = mainNumber(designation) ?? noNumber;
    const others = numbered.get(number) ?? new Map<string, string | null>();
    numbered.set(number, others.set(designation, code));
  }
  const codeOfNumber = new Map<number, string>();
  const listed: ListedHouse[] = [];
  for (const [number, designations] of numbered) {
    const common = number === noNumber ? null : commonCode([...designations.values()]);
    if (common !== null) codeOfNumber.set(number, common);
    for (const [designation, code] of designations) {
      if (code !== common || common === null) listed.push({ number, designation, code });
    }
  }
  return {
    ranges: [...rangesOf(codeOfNumber, 1), ...rangesOf(codeOfNumber, 0)],
    listed: listed.sort((a, b) => a.number - b.number || order(a.designation, b.designation)),
  };
}

function codesOfDesignations(houses: readonly RegisterHouse[]): Map<string, string | null> {
  const codes = new Map<string, string[]>();
  for (const { designation, code } of houses)
    codes.set(designation, [...(codes.get(designation) ?? []), code]);
  return new Map([...codes].map(([designation, all]) => [designation, commonCode(all)]));
}

/** The code that all have, else the territory that all lie in, else null. */
function commonCode(codes: readonly (string | null)[]): string | null {
  const [first = null] = codes;
  if (first === null || codes.includes(null)) return null;
  if (codes.every((code) => code === first)) return first;
  const territory = territoryOf(first);
  return codes.every((code) => code !== null && territoryOf(code) === territory) ? territory : null;
}

function rangesOf(codeOfNumber: ReadonlyMap<number, string>, parity: number): HouseRange[] {
  const numbers = [...codeOfNumber.keys()].filter((number) => number % 2 === parity).sort((a, b) => a - b);
  const ranges: { first: number; last: number; code: string }[] = [];
  for (const number of numbers) {
    const code = codeOfNumber.get(number) ?? "";
    const range = ranges.at(-1);
    if (range?.last === number - 2 && range.code === code) range.last = number;
    else ranges.push({ first: number, last: number, code });
  }
  return ranges;
}
