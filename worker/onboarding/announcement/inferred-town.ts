import { adjectiveGender } from "../../lookup/language/inflection.ts";
import type { PublicTerritory } from "../../release/types.ts";
import { shortWordsOf } from "./short-name.ts";

/** How an adjective is made of a town's stem: Кунгур-ский, Лысьв-енский, Ос-инский, Берёзов-ский, Куз-нецкий. */
const suffixes = [
  "ский",
  "ьский",
  "инский",
  "енский",
  "нский",
  "овский",
  "евский",
  "анский",
  "янский",
  "ицкий",
  "цкий",
  "ийский",
  "ий",
];
const caseEnding = /(?:ией|ия|ии|ию|ами|ями|ах|ях|ов|ев|ом|ем|ой|ей|ою|а|я|о|е|ы|и|у|ю|ь|й)$/;

/**
 * Districts by the town that they are named after, for lists of municipalities that have no towns: «Кунгур» -> Кунгурский
 * округ, and «Златоустовский» -> город Златоуст. Only an inference: its territories are marked.
 */
export class TownsOfDistricts {
  readonly #byAdjective: ReadonlyMap<string, readonly PublicTerritory[]>;
  readonly #byNoun: ReadonlyMap<string, readonly PublicTerritory[]>;

  constructor(territories: readonly PublicTerritory[]) {
    const named = territories
      // In a federal city the districts stand alone.
      .filter(
        ({ level, parent }) => level === "municipality" || (level === "city_district" && parent === null),
      )
      .map((territory) => ({ territory, key: shortWordsOf(territory.name).join("") }))
      .filter(({ key }) => key !== "");
    const isAdjective = ({ key }: { key: string }) => adjectiveGender(key) === "m";
    this.#byAdjective = grouped(named.filter(isAdjective));
    this.#byNoun = grouped(named.filter((one) => !isAdjective(one)));
  }

  /** @param words folded words of a name in any case. */
  districtsOf(words: readonly string[]): readonly PublicTerritory[] {
    const key = words.join("");
    if (key.length < 3 || key.length > 40) return [];
    const nominative = masculine(key);
    if (nominative !== null) {
      // «станица Брюховецкая», «село Краснозёрское»: seats of districts of their name.
      const isSeat = /(?:ая|ой|ую|ое)$/.test(key);
      const own = isSeat ? (this.#byAdjective.get(nominative) ?? []) : [];
      return own.length > 0 ? own : this.#districtsOfAdjective(nominative);
    }
    const found = new Set<PublicTerritory>();
    // «Матвеев Курган» -> Матвеево-Курганский.
    const linked = words.length === 2 ? stemsOf(words.join("о")) : [];
    for (const stem of [...stemsOf(compound(words)), ...linked]) {
      for (const suffix of suffixes) {
        for (const territory of this.#byAdjective.get(stem + suffix) ?? []) found.add(territory);
      }
    }
    return [...found];
  }

  #districtsOfAdjective(nominative: string): readonly PublicTerritory[] {
    const found = new Set<PublicTerritory>();
    for (const [noun, territories] of this.#byNoun) {
      if (noun.slice(0, 2) !== nominative.slice(0, 2)) continue;
      const isMade = stemsOf(noun).some((stem) => suffixes.some((suffix) => stem + suffix === nominative));
      if (isMade) for (const territory of territories) found.add(territory);
    }
    return [...found];
  }
}

/** «Верхняя Салда» -> «верхнесалда»: the first half of a compound loses its ending. */
function compound(words: readonly string[]): string {
  const [first = "", ...rest] = words;
  if (rest.length !== 1 || adjectiveGender(first) === null) return words.join("");
  const stem = first.slice(0, -2);
  return `${stem}${/н$/.test(stem) && /^(?:верхн|нижн|средн|дальн|ближн)$/.test(stem) ? "е" : "о"}${rest.join("")}`;
}

function stemsOf(word: string): readonly string[] {
  const stems = new Set([word]);
  const bare = word.replace(caseEnding, "");
  if (bare.length >= 2) stems.add(bare);
  for (const stem of [...stems]) {
    if (stem.length > 3 && stem.endsWith("к")) stems.add(stem.slice(0, -1));
    if (stem.length > 4 && stem.endsWith("ск")) stems.add(stem.slice(0, -2));
    if (stem.length > 4 && /[ое]к$/.test(stem)) stems.add(`${stem.slice(0, -2)}к`);
    if (stem.length > 3 && /[гкх]$/.test(stem)) {
      stems.add(stem.slice(0, -1) + ({ г: "ж", к: "ч", х: "ш" }[stem.slice(-1)] ?? ""));
    }
    if (stem.length > 3 && /[оеё][влнр]$/.test(stem)) stems.add(stem.slice(0, -2) + stem.slice(-1));
  }
  return [...stems];
}

/** The masculine nominative of an adjective in any case and gender; null for other words. */
export function masculine(key: string): string | null {
  const stem = /^(.{3,}[сц]к)(?:ий|ого|ому|им|ом|ая|ой|ую|ое|ие|их|ими)$/.exec(key)?.[1];
  return stem === undefined ? null : `${stem}ий`;
}

function grouped(
  named: readonly { readonly territory: PublicTerritory; readonly key: string }[],
): ReadonlyMap<string, readonly PublicTerritory[]> {
  const map = new Map<string, PublicTerritory[]>();
  for (const { territory, key } of named) {
    const list = map.get(key);
    if (list === undefined) map.set(key, [territory]);
    else list.push(territory);
  }
  return map;
}
