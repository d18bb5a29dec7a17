import type { ReadModel } from "../release/read-model.ts";
import { boundTypes } from "./bound-types.ts";
import type { Candidate } from "./candidates.ts";
import { settled } from "./conflicts.ts";
import { fromLatinLayout } from "./keyboard-layout.ts";
import { misspeltNamesIn } from "./misspelling.ts";
import type { NameIndex } from "./name-index.ts";
import { namesOf } from "./names.ts";
import { namesIn } from "./names-in-text.ts";
import { asLookAlikes, hasLatin } from "./normalise.ts";
import { type Reading, readingsOf } from "./readings.ts";
import { type Role, rolesOf } from "./roles.ts";
import type { Text } from "./spans.ts";
import { type Token, tokenise } from "./tokens.ts";
import { fromPassportTransliteration, fromTransliteration } from "./transliteration.ts";

/** What a text says about a place, before anybody asks who answers there. */
export interface Understanding {
  readonly best: readonly Reading[];
  readonly against: readonly Reading[];
  /** Words of the best reading that played no part, as typed. */
  readonly ignored: readonly string[];
  /** The text we searched for instead, or null when it was searched for as typed. */
  readonly corrected: string | null;
  /** False: the best reading rests on a guess, and the person should confirm it. */
  readonly isSure: boolean;
}

/**
 * Reads a text as an address. Latin text is tried as typed, in the other keyboard layout, as a transliteration and
 * as look-alikes; the reading that explains most wins. Misspellings are only looked for where they can matter: in
 * the rewriting that has known names, or in all when none has.
 */
export function understand(model: ReadModel, text: string, hint: string | null): Understanding {
  const attempts = rewritingsOf(text).map((rewriting) => prepare(model, rewriting));
  const promising = attempts.filter(({ known }) => known.length > 0);
  let best: { understanding: Understanding; score: number } | null = null;
  for (const prepared of promising.length > 0 ? promising : attempts) {
    const attempt = read(model, prepared, hint);
    if (best !== null && attempt.score <= best.score) continue;
    const { best: readings, corrected } = attempt.understanding;
    const isRewritten = prepared.source !== text;
    const searched = isRewritten ? correctedText(prepared.text.tokens, readings[0]?.members ?? []) : null;
    best = { ...attempt, understanding: { ...attempt.understanding, corrected: corrected ?? searched } };
  }
  return best?.understanding ?? { best: [], against: [], ignored: [], corrected: null, isSure: true };
}

function rewritingsOf(text: string): string[] {
  if (!hasLatin(text)) return [text];
  return [
    ...new Set([
      text,
      fromLatinLayout(text),
      fromTransliteration(text),
      fromPassportTransliteration(text),
      fromLookAlikes(text),
    ]),
  ];
}

function fromLookAlikes(text: string): string {
  return text.replace(/[a-z]+/gi, (word) => asLookAlikes(word) ?? word);
}

interface Prepared {
  readonly source: string;
  readonly text: Text;
  readonly nameOfType: ReadonlyMap<number, number>;
  readonly known: readonly Candidate[];
}

function prepare(model: ReadModel, source: string): Prepared {
  const index = namesOf(model);
  const tokens = tokenise(source);
  const roles = rolesOf(tokens, (from, to) => settlementNamed(index, tokens.slice(from, to)));
  const { ofToken, nameOfType } = boundTypes(tokens, roles, (word) =>
    index.exact(word).some(({ target }) => target.kind === "region"),
  );
  const isKnown = (at: number) => index.exact(tokens[at]?.word ?? "").length > 0;
  const text: Text = { tokens, roles, types: ofToken, isKnown };
  return { source, text, nameOfType, known: namesIn(text, index) };
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

function read(model: ReadModel, { text, nameOfType, known }: Prepared, hint: string | null) {
  const { tokens, roles } = text;
  const candidates = [...known, ...misspeltNamesIn(text, namesOf(model), known)];
  const postal = postalHint(model, tokens, roles);
  const { best, against } = settled(readingsOf(model, candidates, postal ?? hint));
  const members = best[0]?.members ?? [];
  const isCorrected = members.some((member) => member.match === "corrected");
  const understanding: Understanding = {
    best,
    against,
    ignored: ignoredWords(tokens, roles, nameOfType, members, postal !== null),
    corrected: isCorrected ? correctedText(tokens, members) : null,
    isSure: best.every((reading) => isSureReading(text, reading)),
  };
  return { understanding, score: best[0]?.score ?? 0 };
}

/**
 * A reading rests on its most specific name. A bold correction of it is a guess unless its own municipality is named
 * too; so is anything beside a town («г. …») that we do not know. A city may be divided: no guess at its districts.
 */
function isSureReading({ tokens, roles, types }: Text, { leaf, members }: Reading): boolean {
  const isUsed = (at: number) => members.some(({ from, to }) => from <= at && at < to);
  const hasUnknownTown = tokens.some(
    (_, at) => !isUsed(at) && roles[at] === "name" && types[at]?.some(({ type }) => type === "г"),
  );
  if (hasUnknownTown && isSettlement(leaf)) return false;
  const isDistrict =
    leaf.name.target.kind === "territory" && leaf.name.target.territory.level === "city_district";
  const hasSupport = members.some(
    ({ name, isSure }, at) => at > 0 && isSure && name.target.kind === "territory",
  );
  return leaf.isSure || (hasSupport && !isDistrict);
}

function isSettlement({ name }: Candidate): boolean {
  return name.target.kind === "territory" && name.target.territory.level === "settlement";
}

/** The region that a postal index belongs to; it decides between names like the page's own region does. */
function postalHint(model: ReadModel, tokens: readonly Token[], roles: readonly Role[]): string | null {
  const index = tokens.find((_, at) => roles[at] === "index")?.word.slice(0, 3);
  if (index === undefined) return null;
  return model.release.regions.find((region) => region.postalPrefixes.includes(index))?.slug ?? null;
}

function ignoredWords(
  tokens: readonly Token[],
  roles: readonly Role[],
  nameOfType: ReadonlyMap<number, number>,
  members: readonly Candidate[],
  isIndexUsed: boolean,
): string[] {
  if (members.length === 0) return [];
  const isUsed = (at: number) => members.some(({ from, to }) => from <= at && at < to);
  return tokens
    .filter((_, at) => {
      if (isUsed(at) || roles[at] === "noise") return false;
      if (roles[at] === "index") return !isIndexUsed;
      const name = nameOfType.get(at);
      if (name !== undefined) return !isUsed(name);
      // A lone letter or «район» without a name says nothing that could be lost.
      return !(roles[at] === "type" && !hasNeighbour(roles, at));
    })
    .map((token) => token.raw);
}

function hasNeighbour(roles: readonly Role[], at: number): boolean {
  return [roles[at - 1], roles[at + 1]].some(
    (role) => role === "number" || role === "street" || role === "soft",
  );
}

/** The text with the right spelling in place of what was matched; other words stay as typed. */
function correctedText(tokens: readonly Token[], members: readonly Candidate[]): string {
  let text = "";
  for (let at = 0; at < tokens.length; ) {
    const member = members.find(({ from }) => from === at);
    const token = tokens[at];
    if (token === undefined) break;
    const before = tokens[at - 1];
    const glue = text === "" ? "" : before?.segment === token.segment ? " " : ", ";
    text += glue + (member === undefined ? wordInText(token) : nameInText(member));
    at = member?.to ?? at + 1;
  }
  return text;
}

/** A word as it stands, but for «раен» and «област»: those come from transliteration. */
function wordInText({ raw, type }: Token): string {
  if (type?.role !== "municipality" && type?.role !== "region") return raw;
  return fullTypes[type.type] ?? raw;
}

const fullTypes: Readonly<Record<string, string>> = { "р-н": "район", обл: "область" };

/** The name as the dictionary writes it, without the type words that the text has already. */
function nameInText({ name, isTyped }: Candidate): string {
  const { target } = name;
  if (target.kind === "region") return target.region.name;
  if (target.kind !== "territory") return name.facts.text;
  return isTyped && target.territory.level !== "settlement"
    ? firstWords(target.territory.label)
    : target.territory.label;
}

function firstWords(label: string): string {
  return label.replace(/ (?:район|округ|городской округ|муниципальный округ)$/, "");
}
