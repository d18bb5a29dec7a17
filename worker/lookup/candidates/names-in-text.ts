import type { Name, NameIndex } from "../places/name-index.ts";
import type { Span, Text } from "../text/spans.ts";
import { type Candidate, candidatesFor, worth } from "./candidates.ts";

/** Every name that the text contains as it stands or in another case. */
export function namesIn(text: Text, spans: readonly Span[], index: NameIndex): Candidate[] {
  const found: Candidate[] = [];
  for (const span of spans) {
    const exact = index.exact(span.key).filter((name) => !isChance(span, name));
    const names = [...exact, ...abbreviatedRegion(text, span, index)];
    for (const name of names) found.push(...candidatesFor(text, span, name, "exact", 0));
    if (names.length > 0 || !span.isPlain || span.words.length > 4) continue;
    for (const name of index.inflected(span.words, span.key)) {
      found.push(...candidatesFor(text, span, name, "inflected", worth.inflected));
    }
  }
  return found;
}

/** «Аргаяшский рн д. Ишалина» is not «РнД»: a nickname of a few letters is written as one word. */
function isChance({ words }: Span, { key, facts }: Name): boolean {
  return key.length <= 4 && words.length > facts.words.length;
}

/** «чел обл», «моск. обл.»: the beginning of one region's name only, in front of «область» or «край». */
function abbreviatedRegion(text: Text, { from, words }: Span, index: NameIndex): readonly Name[] {
  const isTyped = text.types[from]?.some((type) => type.role === "region") ?? false;
  const isAbbreviation = words.length === 1 && index.exact(words[0] ?? "").length === 0;
  return isTyped && isAbbreviation ? index.regionBeginningWith(words[0] ?? "") : [];
}
