import type { SeededRandom } from "./seeded-random.ts";

/** The longest question that the API takes. */
const longest = 300;
const strange = [
  ..."абвгдеёжзийклмнопрстуфхцчшщъыьэюя abcdefghijklmnopqrstuvwxyz 0123456789 .,;:!?/\\-–—«»\"'()№#&<>%+=_*@~`^|[]{}",
];
const beyond = [
  "😀",
  "İ",
  "ß",
  "ﬁ",
  "\u0301",
  "\u200d",
  "\ufeff",
  "漢字",
  "ا",
  "ё".normalize("NFD"),
  "\ud800",
  "Ⅻ",
  "١٢",
];

/** Texts that no person means: pieces of real questions cut, joined, repeated and mixed with anything a keyboard has. */
function randomText(queries: readonly string[], random: SeededRandom): string {
  const some = () =>
    Array.from({ length: 1 + random.below(60) }, () =>
      random.pick(random.chance(0.05) ? beyond : strange),
    ).join("");
  const piece = () => {
    const query = random.pick(queries);
    const from = random.below(query.length);
    return query.slice(from, from + 1 + random.below(query.length));
  };
  const words = () =>
    random
      .shuffled(`${random.pick(queries)} ${random.pick(queries)}`.split(/[ ,]+/))
      .join(random.pick([" ", ", ", ""]));
  const kinds = [
    some,
    piece,
    words,
    () => `${piece()} ${some()} ${piece()}`,
    () => `${piece()} `.repeat(1 + random.below(30)),
    () => Array.from({ length: 20 }, () => random.pick(queries)).join(" "),
    () => String(random.below(10 ** 9)).repeat(1 + random.below(20)),
  ];
  return random.pick(kinds)().slice(0, longest);
}

export interface Endurance {
  readonly count: number;
  readonly exceptions: readonly string[];
  readonly slowestMs: number;
  readonly slowestText: string;
  readonly over20Ms: number;
}

/** Asks so many random texts once each; nothing is repeated, so pauses of the engine count as they come. */
export function endurance(
  count: number,
  queries: readonly string[],
  random: SeededRandom,
  ask: (text: string) => unknown,
): Endurance {
  const exceptions: string[] = [];
  let [slowestMs, slowestText, over20Ms] = [0, "", 0];
  for (let at = 0; at < count; at++) {
    const text = randomText(queries, random);
    const startedAtMs = performance.now();
    try {
      ask(text);
    } catch (error) {
      exceptions.push(`${JSON.stringify(text)}: ${error}`);
    }
    const ms = performance.now() - startedAtMs;
    if (ms > 20) over20Ms++;
    if (ms > slowestMs) [slowestMs, slowestText] = [ms, text];
  }
  return { count, exceptions, slowestMs, slowestText, over20Ms };
}
