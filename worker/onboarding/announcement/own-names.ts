import { foldCharacters } from "../../base/russian/characters.ts";
import { nominativesOf } from "../../lookup/language/inflection.ts";
import type { PublicTerritory } from "../../release/types.ts";
import { masculine } from "./inferred-town.ts";
import { shortWordsOf } from "./short-name.ts";

/**
 * Short names of a region's own municipalities that their official names hide: «Оленёкский» улус of «Оленёкский эвенкийский
 * национальный район», «Анапа» of «город-курорт Анапа», «ЮВАО» of «Юго-Восточный административный округ».
 */
export class OwnNames {
  readonly #byKey: ReadonlyMap<string, readonly PublicTerritory[]>;
  readonly #pairs = new Set<string>();

  constructor(territories: readonly PublicTerritory[]) {
    const byKey = new Map<string, PublicTerritory[]>();
    const add = (key: string, own: readonly PublicTerritory[]) => {
      if (key.length >= 3) byKey.set(key, [...(byKey.get(key) ?? []), ...own]);
    };
    const circles: PublicTerritory[] = [];
    for (const territory of territories) {
      if (territory.level === "settlement") continue;
      add(shortWordsOf(territory.name).join(""), [territory]);
      if (/административный\s+округ/iu.test(territory.name)) circles.push(territory);
    }
    for (const circle of circles) {
      for (const initials of initialsOf(circle)) add(`${initials}ао`, [circle]);
      for (const other of circles) {
        if (other === circle) continue;
        const pair = `${firstOf(circle)}и${firstOf(other)}ао`;
        add(pair, [circle, other]);
        this.#pairs.add(pair);
      }
    }
    this.#byKey = byKey;
  }

  isPair(words: readonly string[]): boolean {
    return this.#pairs.has(words.join(""));
  }

  /** @param words folded words of a name in any case. */
  named(words: readonly string[]): readonly PublicTerritory[] {
    const key = words.join("");
    if (key.length > 40) return [];
    for (const form of [key, masculine(key), ...nominativesOf(key)]) {
      const found = form === null ? undefined : this.#byKey.get(form);
      if (found !== undefined) return [...new Set(found)];
    }
    return [];
  }
}

/** «Юго-Восточный» -> «юв»; «Зеленоградский» -> «з» and «зел». */
function initialsOf({ name }: PublicTerritory): readonly string[] {
  const words = shortWordsOf(name);
  const initials = words.map((word) => word.charAt(0)).join("");
  return words.length === 1 ? [initials, (words[0] ?? "").slice(0, 3)] : [initials];
}

function firstOf({ name }: PublicTerritory): string {
  return foldCharacters(name).charAt(0);
}
