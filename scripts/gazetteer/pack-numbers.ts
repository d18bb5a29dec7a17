import { noCode } from "../../worker/gazetteer/format.ts";
import type { PackedTexts } from "./pack-dictionary.ts";
import type { PackedHouses } from "./pack-houses.ts";
import { type OrderedRegister, territoryOf } from "./pack-order.ts";

/** Every text that columns name by number. */
export function textsOf(
  { settlements, streets }: OrderedRegister,
  houses: readonly PackedHouses[],
): string[] {
  return [
    ...settlements.flatMap(({ name, type, code, within, formerNames }) => [
      ...[name, type, code, territoryOf(code), ...formerNames],
      ...(within === null ? [] : [within]),
    ]),
    ...streets.flatMap((street) => [street.name, street.type, street.code, territoryOf(street.code)]),
    ...streets.flatMap((street) => street.houses.flatMap(({ code }) => [code, territoryOf(code)])),
    ...houses.flatMap(({ listed }) => listed.map(({ designation }) => designation)),
  ];
}

export interface TextNumbers {
  text(text: string): number;
  readonly types: Positions;
  readonly codes: Positions;
}

/** A short list of texts that columns name by position. */
interface Positions {
  readonly texts: readonly number[];
  of(text: string): number;
}

export function textNumbers(
  { settlements, streets }: OrderedRegister,
  houses: readonly PackedHouses[],
  texts: PackedTexts,
): TextNumbers {
  const types = [...settlements, ...streets].map(({ type }) => type);
  const codes = [
    ...[...settlements, ...streets, ...streets.flatMap((street) => street.houses)].map(({ code }) => code),
    ...houses.flatMap(({ ranges }) => ranges.map(({ code }) => code)),
  ];
  return {
    text: (text) => numberIn(texts.numbers, text),
    types: positionsOf(types, texts),
    codes: positionsOf([...codes, ...codes.map(territoryOf)], texts),
  };
}

function positionsOf(all: readonly string[], texts: PackedTexts): Positions {
  const numbers = [...new Set(all.map((text) => numberIn(texts.numbers, text)))].sort((a, b) => a - b);
  if (numbers.length > noCode) throw new RangeError(`${numbers.length} different types or codes`);
  const positions = new Map(numbers.map((number, position) => [number, position]));
  return {
    texts: numbers,
    of: (text) => positions.get(numberIn(texts.numbers, text)) ?? noCode,
  };
}

export function numberIn(numbers: ReadonlyMap<string, number>, text: string): number {
  const number = numbers.get(text);
  if (number === undefined) throw new RangeError(`"${text}" is not among the packed texts`);
  return number;
}
