import { editLimit, isOtherWord, isSameSort } from "../../lookup/candidates/misspelling.ts";
import { adjectiveGender, nominativesOf } from "../../lookup/language/inflection.ts";
import { isOrdinaryWord } from "../../lookup/language/ordinary-words.ts";
import { isSureCorrection } from "../../lookup/language/sure-correction.ts";
import type { Name } from "../../lookup/places/name-index.ts";
import { namesOf } from "../../lookup/places/names.ts";
import type { ReadModel } from "../../release/read-model.ts";
import type { PublicTerritory } from "../../release/types.ts";
import { TownsOfDistricts } from "./inferred-town.ts";
import { OwnNames } from "./own-names.ts";

export type Match = "exact" | "inflected" | "corrected" | "guessed" | "inferred";

/** What some words may be the name of. */
export interface NameMatch {
  readonly match: Match;
  readonly territories: readonly Meaning[];
  /** The region itself, and no territory of it. */
  readonly isRegion: boolean;
  /** With «область», «край» behind it, a region, ours or another: «Пермский край», where a Пермский округ exists. */
  readonly isRegionWithType: boolean;
  /** Region of the name when it only lies elsewhere. */
  readonly elsewhere: string | null;
  readonly isAdjective: boolean;
  /** All of `territories` at once: «ТиНАО». */
  readonly isEach?: boolean;
}

export interface Meaning {
  readonly territory: PublicTerritory;
  /** The name that the words are a form of. */
  readonly name: string;
}

/** Corrections are the only costly part; an announcement has no more misspelt names than this. */
const mostCorrections = 400;

/** The lookup's dictionary as it looks from one region. Words are asked again and again: answers are kept. */
export class KnownNames {
  readonly #index;
  readonly #region: string;
  readonly #regionName: string;
  readonly #towns: TownsOfDistricts;
  readonly #ownNames: OwnNames;
  readonly #kept = new Map<string, NameMatch | null>();
  readonly #keptGuesses = new Map<string, NameMatch | null>();
  #corrections = 0;

  constructor(model: ReadModel, region: string) {
    this.#index = namesOf(model);
    this.#region = region;
    this.#regionName = model.regionBySlug.get(region)?.name ?? "";
    const own = model.release.territories.filter((at) => at.region === region);
    this.#towns = new TownsOfDistricts(own);
    this.#ownNames = new OwnNames(own);
  }

  /** The words as they stand or in another case. */
  find(words: readonly string[]): NameMatch | null {
    const id = words.join(" ");
    const kept = this.#kept.get(id);
    if (kept !== undefined) return kept;
    const found = this.#find(words);
    this.#kept.set(id, found);
    return found;
  }

  #find(words: readonly string[]): NameMatch | null {
    const key = words.join("");
    const exact = this.#matchOf(this.#index.exact(key), "exact");
    if (exact !== null && (exact.territories.length > 0 || exact.isRegion)) return exact;
    if (key.length < 3) return null;
    const inflected = this.#matchOf(this.#index.inflected(words, key), "inflected");
    if (inflected !== null && (inflected.territories.length > 0 || inflected.isRegion)) return inflected;
    return this.#own(words) ?? this.#inferred(words) ?? exact ?? inflected;
  }

  /** The words as a misspelt name. */
  guess(words: readonly string[]): NameMatch | null {
    const id = words.join(" ");
    const kept = this.#keptGuesses.get(id);
    if (kept !== undefined) return kept;
    const found = this.#corrections++ < mostCorrections ? this.#guess(words.join("")) : null;
    this.#keptGuesses.set(id, found);
    return found;
  }

  #guess(key: string): NameMatch | null {
    if (key.length < 5 || isOrdinaryWord(key)) return null;
    for (const form of [key, ...nominativesOf(key), ...withoutCase(key)]) {
      const near = [
        ...this.#index.soundingLike(form).map((name) => ({ name, distance: 0.5 })),
        ...this.#index.within(form, editLimit(form)),
      ].filter(
        ({ name, distance }) =>
          this.#isHere(name) && isSameSort(form, name.key) && !isOtherWord(form, name.key, distance),
      );
      const least = near.reduce((min, { distance }) => Math.min(min, distance), Number.POSITIVE_INFINITY);
      const best = near.filter(({ distance }) => distance === least).map(({ name }) => name);
      const isSure = best.length > 0 && best.every((name) => isSureCorrection(form, name.key));
      const found = this.#matchOf(best, isSure ? "corrected" : "guessed");
      if (found !== null) return found;
    }
    return null;
  }

  #own(words: readonly string[]): NameMatch | null {
    const territories = this.#ownNames.named(words);
    if (territories.length === 0) return null;
    return {
      isEach: this.#ownNames.isPair(words),
      match: "inflected",
      territories: territories.map((territory) => ({ territory, name: territory.label })),
      isRegion: false,
      isRegionWithType: false,
      elsewhere: null,
      isAdjective: adjectiveGender(words.join("")) !== null,
    };
  }

  /** «Кунгур» where only Кунгурский округ is known. */
  #inferred(words: readonly string[]): NameMatch | null {
    const territories = this.#towns.districtsOf(words);
    if (territories.length === 0) return null;
    const isAdjective = adjectiveGender(words.join("")) !== null;
    const said = words.join("-");
    return {
      match: "inferred",
      territories: territories.map((territory) => ({ territory, name: said })),
      isRegion: false,
      isRegionWithType: false,
      elsewhere: null,
      isAdjective,
    };
  }

  #isHere({ target }: Name): boolean {
    return target.kind === "territory" && target.territory.region === this.#region;
  }

  #matchOf(names: readonly Name[], match: Match): NameMatch | null {
    const here = names.filter((name) => this.#isHere(name));
    const ofRegion = names.filter(
      ({ target }) =>
        (target.kind === "region" && target.region.slug === this.#region) ||
        (target.kind === "elsewhere" && target.level === "region" && target.name === this.#regionName),
    );
    // «Москва область» is the region only with its type word.
    const isRegion = ofRegion.some(({ facts }) => !facts.needsType);
    const other = names.map((name) => this.#regionElsewhere(name)).find((region) => region !== null) ?? null;
    if (here.length === 0 && ofRegion.length === 0 && other === null) return null;
    const isNoun = here.some(({ whole }) => whole.gender === null);
    return {
      match,
      territories: here.flatMap(({ target, facts }) =>
        target.kind === "territory" ? [{ territory: target.territory, name: facts.text }] : [],
      ),
      isRegion: isRegion && here.length === 0,
      isRegionWithType: ofRegion.length > 0,
      elsewhere: here.length === 0 && !isRegion ? other : null,
      isAdjective: !isNoun && (here.length > 0 || names.some(({ whole }) => whole.gender !== null)),
    };
  }

  #regionElsewhere({ target, facts }: Name): string | null {
    if (facts.needsType) return null;
    switch (target.kind) {
      case "elsewhere":
        return target.region === this.#regionName ? null : target.region;
      case "region":
        return target.region.slug === this.#region ? null : target.region.name;
      case "territory":
        return target.territory.region === this.#region ? null : target.territory.region;
      default:
        return null;
    }
  }
}

/** A misspelt noun in an oblique case, tried as a nominative of the commonest kinds. */
function withoutCase(key: string): readonly string[] {
  if (key.length < 7 || !/[аеуыи]$|ом$/.test(key) || adjectiveGender(key) !== null) return [];
  const stem = key.replace(/(?:ом|[аеуыи])$/, "");
  return [stem, `${stem}а`];
}
