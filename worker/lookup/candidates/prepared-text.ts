import { asLookAlikes, hasLatin } from "../../base/russian/characters.ts";
import { settlementKey } from "../../gazetteer/name-words.ts";
import type { Gazetteer } from "../../gazetteer/types.ts";
import type { ReadModel } from "../../release/read-model.ts";
import { adjectiveGender } from "../language/inflection.ts";
import { fromLatinLayout } from "../language/keyboard-layout.ts";
import { isOrdinaryWord } from "../language/ordinary-words.ts";
import { fromPassportTransliteration, fromTransliteration } from "../language/transliteration.ts";
import type { AddressFiles } from "../places/address-files.ts";
import type { NameIndex } from "../places/name-index.ts";
import { namesOf } from "../places/names.ts";
import { boundTypes } from "../text/bound-types.ts";
import { rolesOf } from "../text/roles.ts";
import { type Span, spansOf, type Text } from "../text/spans.ts";
import { type Token, tokenise } from "../text/tokens.ts";
import type { Role } from "../text/word-role.ts";
import { type Candidate, covers } from "./candidates.ts";
import { namesIn } from "./names-in-text.ts";
import { regionsNamed } from "./regions-in-question.ts";
import { planningSettlementsIn, type Register, settlementsIn } from "./settlements-in-text.ts";

/** A text in one rewriting, with the names that it contains as they stand or in another case. */
export interface PreparedText {
  readonly source: string;
  readonly text: Text;
  readonly spans: readonly Span[];
  readonly known: readonly Candidate[];
  /** The registers at hand that the text may speak of: its own region's, else all. */
  readonly gazetteers: readonly Gazetteer[];
  readonly national: AddressFiles["national"];
  /** Slug of the postal index's region, else of the page's. */
  readonly hint: string | null;
  /** Slug of the postal index's region, or null. */
  readonly postal: string | null;
}

/** The text as typed, then what it may have been meant to be, likeliest first. Lazy: the first is mostly enough. */
export function* rewritingsOf(text: string): Generator<string> {
  yield text;
  if (!hasLatin(text)) return;
  const seen = new Set([text]);
  for (const rewrite of [fromTransliteration, fromLatinLayout, fromPassportTransliteration, fromLookAlikes]) {
    const rewritten = rewrite(text);
    if (!seen.has(rewritten)) yield rewritten;
    seen.add(rewritten);
  }
}

function fromLookAlikes(text: string): string {
  return text.replace(/[a-z]+/gi, (word) => asLookAlikes(word) ?? word);
}

export function prepare(
  model: ReadModel,
  source: string,
  pageHint: string | null,
  files: AddressFiles,
): PreparedText {
  const index = namesOf(model);
  const tokens = tokenise(source);
  const roles = rolesOf(tokens, (from, to) => {
    const words = tokens.slice(from, to);
    return settlementNamed(index, words) ?? (isVillage(files, words) ? "village" : null);
  });
  const { ofToken, nameOfType } = boundTypes(tokens, roles, (word) =>
    index.exact(word).some(({ target }) => target.kind === "region"),
  );
  const isKnown = (at: number) => index.exact(tokens[at]?.word ?? "").length > 0;
  const text: Text = { tokens, roles, types: ofToken, nameOfType, isKnown };
  const spans = spansOf(text);
  const inRegistry = namesIn(text, spans, index);
  const postal = postalHint(model, tokens, roles);
  const hint = postal ?? pageHint;
  const bare = {
    source,
    text,
    spans,
    known: inRegistry,
    gazetteers: [],
    national: files.national,
    hint,
    postal,
  };
  if (files.regions.size === 0) return bare;
  const named = regionsNamed(model, inRegistry, hint);
  const gazetteers =
    named === null ? [...files.regions.values()] : named.flatMap((number) => files.regions.get(number) ?? []);
  const register = registerOf(model, { ...bare, gazetteers }, inRegistry);
  const inRegister = [...settlementsIn(text, spans, register), ...planningSettlementsIn(text, register)];
  return { ...bare, gazetteers, known: [...inRegistry, ...inRegister] };
}

/** @param known names of the registry that settlements of the register stand beside. */
export function registerOf(
  model: ReadModel,
  { gazetteers, national, hint }: PreparedText,
  known: readonly Candidate[],
): Register {
  const hinted = model.regionBySlug.get(hint ?? "")?.number ?? null;
  return { model, gazetteers, national, known, hinted };
}

/** Nothing is left that another rewriting could explain. */
export function isAllKnown({ text: { roles }, known }: PreparedText): boolean {
  return roles.every((role, at) => role !== "name" || covers(known, at));
}

/** How many words belong to names that are known. */
export function wordsKnown({ text: { tokens }, known }: PreparedText): number {
  return tokens.filter((_, at) => covers(known, at)).length;
}

function settlementNamed(index: NameIndex, tokens: readonly Token[]): "sure" | "maybe" | null {
  const names = index
    .exact(tokens.map(({ word }) => word).join(""))
    .filter(
      ({ target }) =>
        target.kind === "elsewhere" ||
        (target.kind === "territory" && target.territory.level === "settlement"),
    );
  if (names.length === 0) return null;
  return tokens.length > 1 || names.some((name) => name.whole.gender === null) ? "sure" : "maybe";
}

/** Does the address register have a settlement of this name, a noun? */
function isVillage({ national, regions }: AddressFiles, tokens: readonly Token[]): boolean {
  const key = settlementKey(tokens.map(({ word }) => word).join(""));
  if (key.length < 4 || adjectiveGender(key) !== null || tokens.every(({ word }) => isOrdinaryWord(word)))
    return false;
  if (national !== null) return national.settlementKeys.find(key) >= 0;
  return [...regions.values()].some(({ settlementKeys }) => settlementKeys.find(key) >= 0);
}

/** The region that a postal index belongs to; it decides between names like the page's own region does. */
function postalHint(model: ReadModel, tokens: readonly Token[], roles: readonly Role[]): string | null {
  const index = tokens.find((_, at) => roles[at] === "index")?.word.slice(0, 3);
  if (index === undefined) return null;
  return model.release.regions.find((region) => region.postalPrefixes.includes(index))?.slug ?? null;
}
