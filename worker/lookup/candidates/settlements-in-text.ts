import { settlementKey } from "../../gazetteer/name-words.ts";
import type { Gazetteer, NationalIndex } from "../../gazetteer/types.ts";
import type { ReadModel } from "../../release/read-model.ts";
import { isOrdinaryWord } from "../language/ordinary-words.ts";
import { isSureCorrection } from "../language/sure-correction.ts";
import { kindOf } from "../language/type-words.ts";
import type { CorrectionBudget } from "../language/words-near.ts";
import type { Target } from "../places/name-index.ts";
import { nameOfSettlement } from "../places/registered-settlements.ts";
import { postalIndexIn, type Span, type Text } from "../text/spans.ts";
import { type Candidate, candidatesFor, type Match, worth } from "./candidates.ts";
import { editLimit, isOtherWord, isSameSort } from "./misspelling.ts";

/** Where settlements are looked for, and what the registry says of the same words. */
export interface Register {
  readonly model: ReadModel;
  readonly gazetteers: readonly Gazetteer[];
  /** Says at once which of several gazetteers know a name; null: each is asked. */
  readonly national: NationalIndex | null;
  /** What the registry knows of the text, and the number of the page's region. */
  readonly known: readonly Candidate[];
  readonly hinted: string | null;
}

/** More villages of one name than that are never told apart one by one; people add the district then. */
const mostNamesakes = 120;
const longestKey = 40;

/** Settlements of the address register that the text names as they stand; in another case only where something announces them. */
export function settlementsIn(text: Text, spans: readonly Span[], register: Register): Candidate[] {
  const found: Candidate[] = [];
  for (const span of spans) {
    const key = keyOf(span);
    if (key.length < 2 || key.length > longestKey || isRatherStreet(text, span, register)) continue;
    const exact = gazetteersWith(register, key).flatMap((gazetteer) =>
      candidates(text, span, register, gazetteer, gazetteer.settlementKeys.find(key), "exact", 0),
    );
    found.push(...exact);
    if (exact.length > 0 || !isAnnounced(text, span)) continue;
    for (const gazetteer of register.gazetteers) found.push(...inflected(text, span, register, gazetteer));
  }
  return found;
}

function gazetteersWith({ gazetteers, national }: Register, key: string): readonly Gazetteer[] {
  if (national === null || gazetteers.length === 1) {
    return gazetteers.filter(({ settlementKeys }) => settlementKeys.find(key) >= 0);
  }
  const known = national.settlementKeys.find(key);
  if (known < 0) return [];
  const regions = national.regionsOfKey(known);
  return gazetteers.filter(({ region }) => regions.includes(region));
}

/**
 * Microdistricts and the like that are settlements of the register themselves («мкр Белые Столбы»): their type word is one for
 * streets, so their words are bound to a street by now.
 */
export function planningSettlementsIn(text: Text, register: Register): Candidate[] {
  const { tokens } = text;
  return [...tokens.entries()].flatMap(([at, { type, segment }]) => {
    if (type === null || !planningTypes.has(type.type)) return [];
    const found: Candidate[] = [];
    for (let to = at + 2; to <= Math.min(tokens.length, at + 5); to++) {
      if (tokens[to - 1]?.segment !== segment) break;
      const words = tokens.slice(at + 1, to).map(({ word }) => word);
      const span = { from: at, to, words, key: words.join(""), isPlain: false };
      for (const gazetteer of register.gazetteers) {
        const key = gazetteer.settlementKeys.find(keyOf(span));
        if (key < 0) continue;
        const isOfType = (settlement: number) => kindOf(gazetteer.settlementType(settlement)) === type.type;
        found.push(...candidates(text, span, register, gazetteer, key, "exact", worth.exact, isOfType));
      }
    }
    return found;
  });
}

const planningTypes = new Set(["мкр", "кв-л", "жк", "тер", "снт"]);

/**
 * Misspelt names of settlements among the spans, which nothing else explains. Any word is a letter or two away from some
 * village, so a bold correction needs a district, a region or a word for settlements beside it.
 *
 * @param register `known` holds the registry's misspelt names too.
 */
export function misspeltSettlementsIn(
  text: Text,
  spans: readonly Span[],
  register: Register,
  budget: CorrectionBudget,
): Candidate[] {
  return spans.flatMap((span) => {
    const key = keyOf(span);
    const limit = editLimit(key);
    if (limit === 0 || span.words.some(isOrdinaryWord)) return [];
    return keysNear(register, key, limit, budget).flatMap(({ key: other, distance, gazetteers }) => {
      if (!isSameSort(key, other) || isOtherWord(key, other, distance)) return [];
      const bonus = worth.corrected + worth.edit * distance;
      const isSure = isSureCorrection(key, other);
      if (!isSure && !isAnnounced(text, span) && !register.known.some(isArea)) return [];
      return gazetteers
        .flatMap((gazetteer) => {
          const at = gazetteer.settlementKeys.find(other);
          return candidates(text, span, register, gazetteer, at, "corrected", bonus);
        })
        .map((candidate) => ({ ...candidate, isSure }));
    });
  });
}

interface NearKey {
  readonly key: string;
  readonly distance: number;
  readonly gazetteers: readonly Gazetteer[];
}

/** Keys within the limit, each once, with the gazetteers that know it; one search in the national index serves several of them. */
function keysNear(register: Register, key: string, limit: number, budget: CorrectionBudget): NearKey[] {
  const { gazetteers, national } = register;
  if (national !== null && gazetteers.length > 1) {
    return budget.wordsNear(national.settlementKeys, key, limit).map(({ word, distance }) => {
      const near = national.settlementKeys.text(word);
      return { key: near, distance, gazetteers: gazetteersWith(register, near) };
    });
  }
  return gazetteers.flatMap((gazetteer) =>
    budget.wordsNear(gazetteer.settlementKeys, key, limit).map(({ word, distance }) => ({
      key: gazetteer.settlementKeys.text(word),
      distance,
      gazetteers: [gazetteer],
    })),
  );
}

function inflected(text: Text, span: Span, register: Register, gazetteer: Gazetteer): Candidate[] {
  const key = keyOf(span);
  if (!span.isPlain || key.length < 4) return [];
  // Endings have up to three letters, and the first word has one of its own: «в Верхней Липовке».
  const stem = key.slice(0, Math.max(3, (span.words[0]?.length ?? 0) - 3));
  const [from, to] = gazetteer.settlementKeys.startingWith(stem);
  const found: Candidate[] = [];
  for (let other = from; other < Math.min(to, from + mostNamesakes); other++) {
    if (Math.abs(gazetteer.settlementKeys.text(other).length - key.length) > 3 * span.words.length) continue;
    const all = candidates(text, span, register, gazetteer, other, "inflected", worth.inflected);
    found.push(...all.filter(({ name }) => name.isFormedBy(span.words, key)));
  }
  return found;
}

function candidates(
  text: Text,
  span: Span,
  { model, gazetteers, known, hinted }: Register,
  gazetteer: Gazetteer,
  key: number,
  match: Match,
  bonus: number,
  isWanted?: (settlement: number) => boolean,
): Candidate[] {
  if (key < 0) return [];
  const index = postalIndexIn(text);
  const isNamed = known.some(({ name }) => isRegion(name.target, gazetteer.region));
  const isHere = isNamed || gazetteer.region === hinted;
  const isCommon = gazetteer.settlementsOfKey(key).length >= commonName;
  const isOutdone = known.some(
    (other) => isSameSpan(other, span) && isTownBefore(model, other, gazetteer.region, isHere, isCommon),
  );
  const settlements = gazetteer.settlementsOfKey(key);
  const found: Candidate[] = [];
  for (let i = 0; i < Math.min(settlements.length, mostNamesakes / gazetteers.length); i++) {
    const name = nameOfSettlement(model, gazetteer, settlements[i] ?? 0);
    const isFormer = isFormerName(gazetteer, settlements[i] ?? 0, key);
    if (name === null) continue;
    // What the registry has is found by its own names, but for former ones that only the register remembers.
    const isNews = name.target.kind === "settlement" || isFormer;
    if (!(isWanted?.(settlements[i] ?? 0) ?? isNews)) continue;
    const isOfIndex = index !== null && gazetteer.settlementPostalIndex(settlements[i] ?? 0) === index;
    const doubt =
      (isOutdone ? worth.townsNamesake : worth.village) +
      (isFormer ? worth.formerName : 0) +
      (isOfIndex ? worth.postalIndex : 0);
    found.push(...candidatesFor(text, span, name, match, bonus + doubt));
  }
  return found;
}

function isFormerName(gazetteer: Gazetteer, settlement: number, key: number): boolean {
  return settlementKey(gazetteer.settlementName(settlement)) !== gazetteer.settlementKeys.text(key);
}

/** As many villages of one name in a region make it a name that villages have: «Каменка», «Заречный». */
const commonName = 3;

/**
 * A town, ours or elsewhere, is what people mean by its name, not a village called like it. On the page of the village's
 * own region, or with that region or its postal index in the text, that is only so of towns of that region; and of a town elsewhere only where few
 * villages bear the name.
 */
function isTownBefore(
  model: ReadModel,
  { name: { target } }: Candidate,
  region: string,
  isHere: boolean,
  isCommon: boolean,
): boolean {
  if (target.kind === "elsewhere") return target.level === "town" && !isHere && !isCommon;
  if (target.kind !== "territory" || target.territory.kind !== "г") return false;
  return !isHere || model.regionBySlug.get(target.territory.region)?.number === region;
}

function isRegion(target: Target, number: string): boolean {
  return target.kind === "region" && target.region.number === number;
}

function isSameSpan(candidate: Candidate, { from, to }: Span): boolean {
  return candidate.from === from && candidate.to === to;
}

function isArea({ name: { target } }: Candidate): boolean {
  return (
    target.kind === "region" || (target.kind === "territory" && target.territory.level === "municipality")
  );
}

/**
 * A bare word in front of a number is a street beside a place that is known («Кунашак, Победа 5», «Киров, Мира 5»), and always when
 * it names streets everywhere («Ленина 10»).
 */
function isRatherStreet({ roles, types }: Text, { from, to, words }: Span, { known }: Register): boolean {
  if (roles[to] !== "number" || (types[from]?.length ?? 0) > 0) return false;
  if (words.every(isOrdinaryWord)) return true;
  return known.some((other) => isPlace(other) && (other.to <= from || other.from >= to));
}

function isPlace({ name: { target }, match }: Candidate): boolean {
  if (target.kind === "elsewhere") return target.level === "town" && match === "exact";
  return target.kind === "territory" && target.territory.level === "settlement";
}

function isAnnounced({ tokens, types }: Text, { from }: Span): boolean {
  const before = tokens[from - 1];
  const isAfterIn =
    before?.segment === tokens[from]?.segment && /^(?:в|во|на|из|с|под)$/.test(before?.word ?? "");
  return isAfterIn || (types[from]?.some(({ role }) => role === "settlement") ?? false);
}

/** «1-я Александровка» is one word to the tokeniser and none to the key. */
function keyOf({ key }: Span): string {
  return /[^а-яё0-9]/.test(key) ? settlementKey(key) : key;
}
