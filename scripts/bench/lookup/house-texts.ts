import type { SeededRandom } from "./seeded-random.ts";

/** A house in the ways that papers and people write it. */
export interface HouseText {
  readonly designation: string;
  readonly long: string;
  readonly short: string;
  plain(random: SeededRandom): string;
}

const form =
  /^(?<number>\d{1,4}[а-я]?(?:\/\d{1,4}[а-я]?)?)(?:к(?<block>\d{1,2}[а-я]?))?(?:с(?<building>\d{1,3}))?$/;

/** null for designations that are rare enough to be left out: plots, «литера», words. */
export function houseTexts(designation: string): HouseText | null {
  const { number, block, building } = form.exec(designation)?.groups ?? {};
  if (number === undefined) return null;
  const parts = (words: readonly [string, string, string], gap: string) =>
    [`${words[0]}${number}`, block && `${words[1]}${block}`, building && `${words[2]}${building}`]
      .filter(Boolean)
      .join(gap);
  const capital = number.replace(/[а-я]/, (letter) => letter.toUpperCase());
  return {
    designation,
    long: parts(["дом ", "корпус ", "строение "], ", "),
    short: parts(["д. ", "корп. ", "стр. "], ", "),
    plain: (random) => {
      const isPlain = block === undefined && building === undefined;
      if (isPlain) return random.pick([number, number, capital, number.replace(/([а-я])/, " $1")]);
      return random.pick([
        parts(["", "к", "с"], ""),
        parts(["", "к", "стр"], " "),
        parts(["", "корп ", "стр "], " "),
      ]);
    },
  };
}
