import type { ReadModel } from "../release/read-model.ts";
import { boundTypes } from "./bound-types.ts";
import type { Candidate } from "./candidates.ts";
import { settled } from "./conflicts.ts";
import { fromLatinLayout } from "./keyboard-layout.ts";
import { misspeltNamesIn } from "./misspelling.ts";
import type { NameIndex } from "./name-index.ts";
import { namesOf } from "./names.ts";
import { namesIn } from "./names-in-text.ts";
import { asLookAlikes, hasLatin } from "../base/russian/characters.ts";
import { type Reading, readingsOf } from "./readings.ts";
import { rolesOf } from "./roles.ts";
import { correctedText, ignoredWords } from "./said-back.ts";
import type { Text } from "./spans.ts";
import { isSureReading } from "./sureness.ts";
import { type Token, tokenise } from "./tokens.ts";
import { fromPassportTransliteration, fromTransliteration } from "./transliteration.ts";
import type { Role } from "./word-role.ts";

/** What a text says about a place, before anybody asks who answers there. */
export interface Understanding {
  readonly best: readonly Reading[];
  readonly against: readonly Reading[];
  /** Words of the best reading that played no part, as typed. */
  readonly ignored: readonly string[];
  /** The text we searched for instead, or null when it was searched for as typed. */
  readonly corrected: string | null;
  /** Does the text name a street, by its type word or its form? */
  readonly hasStreet: boolean;
  /** False: the best reading rests on a guess, and the person should confirm it. */
  readonly isSure: boolean;
}

/**
 * Reads a text as an address. Latin text is tried as typed, in the other keyboard layout, as a transliteration and
 * as look-alikes; the reading that explains most wins. Misspellings are only looked for where they can matter: in
 * the rewriting that has known names, or in all when none has.
 */
export function understand(model: ReadModel, text: string, hint: string | null): Understanding {
  const attempts: Prepared[] = [];
  for (const rewriting of rewritingsOf(text)) {
    const attempt = prepare(model, rewriting);
    attempts.push(attempt);
    if (isAllKnown(attempt)) break;
  }
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
  return (
    best?.understanding ?? {
      best: [],
      against: [],
      ignored: [],
      corrected: null,
      hasStreet: false,
      isSure: true,
    }
  );
}

/** The text as typed, then what it may have been meant to be, likeliest first. Lazy: the first is mostly enough. */
function* rewritingsOf(text: string): Generator<string> {
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

interface Prepared {
  readonly source: string;
  readonly text: Text;
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
  const text: Text = { tokens, roles, types: ofToken, nameOfType, isKnown };
  return { source, text, known: namesIn(text, index) };
}

/** Nothing is left that another rewriting could explain. */
function isAllKnown({ text: { roles }, known }: Prepared): boolean {
  return roles.every((role, at) => role !== "name" || known.some(({ from, to }) => from <= at && at < to));
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

function read(model: ReadModel, { text, known }: Prepared, hint: string | null) {
  const { tokens, roles } = text;
  const candidates = [...known, ...misspeltNamesIn(text, namesOf(model), known)];
  const postal = postalHint(model, tokens, roles);
  const { best, against } = settled(readingsOf(model, candidates, postal ?? hint));
  const members = best[0]?.members ?? [];
  const isCorrected = members.some((member) => member.match === "corrected");
  const understanding: Understanding = {
    best,
    against,
    ignored: ignoredWords(text, members, postal !== null && postal === regionOf(best[0])),
    corrected: isCorrected ? correctedText(tokens, members) : null,
    hasStreet: roles.includes("street"),
    isSure: best.every((reading) => isSureReading(text, reading)),
  };
  return { understanding, score: best[0]?.score ?? 0 };
}

function regionOf(reading: Reading | undefined): string | null {
  const target = reading?.leaf.name.target;
  if (target?.kind === "region") return target.region.slug;
  return target?.kind === "territory" || target?.kind === "clinic" ? target.territory.region : null;
}

/** The region that a postal index belongs to; it decides between names like the page's own region does. */
function postalHint(model: ReadModel, tokens: readonly Token[], roles: readonly Role[]): string | null {
  const index = tokens.find((_, at) => roles[at] === "index")?.word.slice(0, 3);
  if (index === undefined) return null;
  return model.release.regions.find((region) => region.postalPrefixes.includes(index))?.slug ?? null;
}
