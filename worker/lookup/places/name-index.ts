import {
  editDistance,
  type Fingerprint,
  fingerprintOf,
  mayBeWithin,
  sharesAnEnd,
} from "../../base/russian/edit-distance.ts";
import type { Gazetteer } from "../../gazetteer/types.ts";
import type { PublicCoverage, PublicRegion, PublicTerritory } from "../../release/types.ts";
import { isFormOf, type Paradigm, paradigmOf } from "../language/inflection.ts";
import { earKey } from "../language/transliteration.ts";

/** What a name can be the name of. Towns and regions outside the directory are known, so as not to be mistaken. */
export type Target =
  | { readonly kind: "region"; readonly region: PublicRegion }
  | { readonly kind: "territory"; readonly territory: PublicTerritory }
  /** A settlement that only the address register knows; `territory` is the nearest one around it. */
  | SettlementTarget
  | { readonly kind: "clinic"; readonly statement: PublicCoverage; readonly territory: PublicTerritory }
  | {
      readonly kind: "elsewhere";
      readonly level: "region" | "town";
      readonly name: string;
      readonly region: string;
    };

/** Slug of the region of ours that a target lies in or is; null for places elsewhere. */
export function regionOfTarget(target: Target): string | null {
  if (target.kind === "elsewhere") return null;
  return target.kind === "region" ? target.region.slug : target.territory.region;
}

export interface SettlementTarget {
  readonly kind: "settlement";
  readonly gazetteer: Gazetteer;
  /** Its number in the gazetteer. */
  readonly settlement: number;
  readonly territory: PublicTerritory;
}

export interface NameFacts {
  readonly target: Target;
  /** As an answer writes it. */
  readonly text: string;
  /** Folded words (see base/russian/characters.ts), without the type words at the ends. */
  readonly words: readonly string[];
  /** Counts against the name where another one fits as well: former names, homonyms elsewhere. */
  readonly handicap: number;
  /** A former name or a nickname: as it stands or in a case, but nobody is taken to have misspelt it. */
  readonly isSecondary: boolean;
  /** The name only counts together with its type word: «район Сатка», «посёлок Воровского». */
  readonly needsType: boolean;
  /** The name only counts beside the place it is in: «горбольница № 1» is in every town. */
  readonly needsPlace: boolean;
}

/** A name of the dictionary. What only some questions need is worked out at the first of them: start-up is short. */
export class Name {
  readonly facts: NameFacts;
  readonly target: Target;
  /** All words without anything between them: «усть катав» = «Усть-Катав» = «устькатав». */
  readonly key: string;
  #whole: Paradigm | undefined;
  #paradigms: readonly Paradigm[] | undefined;

  constructor(facts: NameFacts) {
    this.facts = facts;
    this.target = facts.target;
    this.key = facts.words.join("");
  }

  get whole(): Paradigm {
    this.#whole ??= paradigmOf(this.key);
    return this.#whole;
  }

  /** Are these words the name in some case, word by word or written as one? */
  isFormedBy(words: readonly string[], key: string): boolean {
    if (words.length !== this.facts.words.length) return words.length === 1 && isFormOf(key, this.whole);
    this.#paradigms ??= this.facts.words.map(paradigmOf);
    return this.#paradigms.every((paradigm, at) => isFormOf(words[at] ?? "", paradigm));
  }
}

/** All names of a release, indexed. Built once per release and isolate in a few milliseconds; immutable. */
export class NameIndex {
  readonly #byKey: ReadonlyMap<string, readonly Name[]>;
  readonly #byPrefix: ReadonlyMap<string, readonly Name[]>;
  #bySound: ReadonlyMap<string, readonly Name[]> | undefined;
  #byLength:
    | ReadonlyMap<number, readonly { readonly key: string; readonly print: Fingerprint }[]>
    | undefined;

  constructor(names: readonly Name[]) {
    this.#byKey = Map.groupBy(names, (name) => name.key);
    this.#byPrefix = Map.groupBy(names, (name) => name.key.slice(0, 2));
  }

  exact(key: string): readonly Name[] {
    return this.#byKey.get(key) ?? [];
  }

  /** The only region whose name begins so; none for less than three letters or for several regions. */
  regionBeginningWith(letters: string): readonly Name[] {
    if (letters.length < 3) return [];
    const regions = (this.#byPrefix.get(letters.slice(0, 2)) ?? []).filter(
      ({ target, key, whole }) =>
        (target.kind === "region" || (target.kind === "elsewhere" && target.level === "region")) &&
        whole.gender !== null &&
        key !== letters &&
        key.startsWith(letters),
    );
    return regions.length === 1 ? regions : [];
  }

  /** Names that an ear does not tell apart: й for и, о for а, doubled letters, soft signs. */
  soundingLike(key: string): readonly Name[] {
    if (key.length < 4) return [];
    this.#bySound ??= Map.groupBy([...this.#byKey.values()].flat(), (name) => earKey(name.key));
    return correctable(this.#bySound.get(earKey(key)) ?? []);
  }

  /** Names of which these words are case forms. */
  inflected(words: readonly string[], key: string): readonly Name[] {
    return (this.#byPrefix.get(key.slice(0, 2)) ?? []).filter((name) => name.isFormedBy(words, key));
  }

  /** Names within `limit` edits of the key (see base/russian/edit-distance.ts), with the distance. */
  within(key: string, limit: number): { name: Name; distance: number }[] {
    const found: { name: Name; distance: number }[] = [];
    this.#byLength ??= Map.groupBy(
      [...this.#byKey.keys()].map((name) => ({ key: name, print: fingerprintOf(name) })),
      (other) => other.key.length,
    );
    const print = fingerprintOf(key);
    const reach = Math.ceil(limit);
    for (let length = key.length - reach; length <= key.length + reach; length++) {
      for (const other of this.#byLength.get(length) ?? []) {
        if (!mayBeWithin(print, other.print, limit) || !sharesAnEnd(key, other.key)) continue;
        const distance = editDistance(key, other.key, limit);
        if (distance > limit) continue;
        for (const name of correctable(this.exact(other.key))) {
          if (!name.facts.needsType) found.push({ name, distance });
        }
      }
    }
    return found;
  }
}

/** Namesakes that somebody may have misspelt: nicknames only beside somebody's official name. */
function correctable(names: readonly Name[]): readonly Name[] {
  return names.every((name) => name.facts.isSecondary) ? [] : names;
}
