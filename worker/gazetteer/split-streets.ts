import { noCode, noNumber, none } from "./format.ts";
import { mainNumber } from "./house-number.ts";
import type { OpenedRegion } from "./opened-region.ts";
import { listAt } from "./sections.ts";
import { lowerBound } from "./sorted-numbers.ts";
import type { Gazetteer } from "./types.ts";

type SplitStreets = Pick<Gazetteer, "streetCodes" | "codeOfHouse" | "housesStartingWith">;

const beyondNumbers = 100_000;

/** Streets in several territories, and which of their houses lie where; see format.ts, "Houses". */
export function splitStreets(region: OpenedRegion): SplitStreets {
  const { sections, codes } = region;
  const { splitStreet, splitTerritoryStart, splitTerritory, streetCode } = sections;
  const splitOf = (street: number) => {
    const at = lowerBound(splitStreet, 0, splitStreet.length, street);
    return splitStreet[at] === street ? at : -1;
  };
  return {
    streetCodes(street) {
      const split = splitOf(street);
      if (split >= 0) {
        return Array.from(listAt(splitTerritoryStart, splitTerritory, split), (code) => codes.at(code));
      }
      const code = streetCode[street];
      return code === undefined ? [] : [codes.at(code)];
    },
    codeOfHouse(street, designation) {
      const split = splitOf(street);
      if (split < 0) return null;
      const number = mainNumber(designation) ?? noNumber;
      const code = listedCode(region, split, number, designation) ?? rangeCode(region, split, number);
      return code === null || code === noCode ? null : codes.at(code);
    },
    housesStartingWith(street, digits, most) {
      const split = splitOf(street);
      if (split < 0 || !/^\d{0,5}$/.test(digits)) return [];
      const numbers: number[] = [];
      for (const [from, to] of intervals(digits)) {
        let number = nextNumber(region, split, from);
        while (number < to && numbers.length < most) {
          numbers.push(number);
          number = nextNumber(region, split, number + 1);
        }
      }
      return numbers;
    },
  };
}

/** The code of a listed designation; null when it is not listed. */
function listedCode(
  { sections, texts }: OpenedRegion,
  split: number,
  number: number,
  designation: string,
): number | null {
  const { splitListedStart, listedNumber, listedText, listedCode: listedCodes } = sections;
  const end = splitListedStart[split + 1] ?? 0;
  let low = lowerBound(listedNumber, splitListedStart[split] ?? 0, end, number);
  // Under one number (or none) by text.
  let high = number === noNumber ? end : lowerBound(listedNumber, low, end, number + 1);
  while (low < high) {
    const middle = (low + high) >>> 1;
    const order = texts.compare(listedText[middle] ?? none, designation);
    if (order === 0) return listedCodes[middle] ?? null;
    if (order < 0) low = middle + 1;
    else high = middle;
  }
  return null;
}

function rangeCode({ sections }: OpenedRegion, split: number, number: number): number | null {
  if (number === noNumber) return null;
  const { rangeFirst, rangeLast, rangeCode: codes } = sections;
  const [from, to] = rangesOfParity(sections, split, number % 2);
  const after = lowerBound(rangeFirst, from, to, number + 1);
  return after > from && number <= (rangeLast[after - 1] ?? 0) ? (codes[after - 1] ?? null) : null;
}

/** The least known main number from `number` on. */
function nextNumber({ sections }: OpenedRegion, split: number, number: number): number {
  const { splitListedStart, listedNumber } = sections;
  const end = splitListedStart[split + 1] ?? 0;
  const listed = lowerBound(listedNumber, splitListedStart[split] ?? 0, end, number);
  return Math.min(
    listed < end ? (listedNumber[listed] ?? noNumber) : noNumber,
    nextInRanges(sections, split, number),
    nextInRanges(sections, split, number + 1),
  );
}

/** The least number of the same parity from `number` on that a range holds. */
function nextInRanges(sections: OpenedRegion["sections"], split: number, number: number): number {
  const { rangeFirst, rangeLast } = sections;
  const [from, to] = rangesOfParity(sections, split, number % 2);
  const after = lowerBound(rangeFirst, from, to, number + 1);
  if (after > from && number <= (rangeLast[after - 1] ?? 0)) return number;
  return after < to ? (rangeFirst[after] ?? noNumber) : noNumber;
}

function rangesOfParity(
  { splitRangeStart, rangeFirst }: OpenedRegion["sections"],
  split: number,
  parity: number,
): readonly [from: number, to: number] {
  const from = splitRangeStart[split] ?? 0;
  const to = splitRangeStart[split + 1] ?? 0;
  let [low, high] = [from, to];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((rangeFirst[middle] ?? 0) % 2 === 1) low = middle + 1;
    else high = middle;
  }
  return parity === 1 ? [from, low] : [low, to];
}

/** Main numbers that begin with these digits: 5, 50–59, 500–599, … */
function intervals(digits: string): (readonly [from: number, to: number])[] {
  if (digits === "") return [[0, beyondNumbers]];
  const start = Number(digits);
  // No main number begins with a zero but 0 itself.
  if (digits.startsWith("0")) return digits === "0" ? [[0, 1]] : [];
  const found: (readonly [number, number])[] = [];
  for (let scale = 1; start * scale < beyondNumbers; scale *= 10) {
    found.push([start * scale, (start + 1) * scale]);
  }
  return found;
}
