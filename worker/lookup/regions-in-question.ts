import { settlementKey } from "../gazetteer/name-words.ts";
import type { Gazetteer } from "../gazetteer/types.ts";
import type { ReadModel } from "../release/read-model.ts";
import type { AddressFiles } from "./address-files.ts";
import type { Candidate } from "./candidates.ts";
import type { Span } from "./spans.ts";

/** As many regions as one question looks into when it names none; people add theirs when there are more. */
const mostRegions = 8;

/**
 * The numbers of the regions whose registers a question needs: the one it names; else those whose towns or districts it
 * names, that of the page, and those where the national index knows a settlement of such a name.
 *
 * @param hint slug of the region the question came from, or of its postal index.
 */
export function regionsInQuestion(
  model: ReadModel,
  known: readonly Candidate[],
  hint: string | null,
  spans: readonly Span[],
  national: AddressFiles["national"],
): readonly string[] | "all" {
  const named = new Set(known.filter(isRegion).map(regionOf));
  const towns = new Set(known.filter(isTown).map(regionOf));
  const numberOf = (slug: string | null) => model.regionBySlug.get(slug ?? "")?.number;
  const numbers = (slugs: Iterable<string | null>) => [...slugs].flatMap((slug) => numberOf(slug) ?? []);
  if (named.size > 0) return numbers(named);
  if (towns.size > 0) return numbers([...towns, hint]);
  if (national === null) return "all";
  const found = new Set(numbers([hint]));
  for (const { key: typed } of [...spans].sort((a, b) => b.words.length - a.words.length)) {
    const key = national.settlementKeys.find(settlementKey(typed));
    if (key < 0) continue;
    for (const region of national.regionsOfKey(key)) {
      if (found.size >= mostRegions) break;
      found.add(region);
    }
  }
  for (const number of numbers(new Set(known.map(regionOf)))) if (found.size < mostRegions) found.add(number);
  return [...found];
}

/** The registers at hand that the question needs. */
export function gazetteersFor(
  model: ReadModel,
  known: readonly Candidate[],
  hint: string | null,
  spans: readonly Span[],
  { regions, national }: AddressFiles,
): readonly Gazetteer[] {
  if (regions.size === 0) return [];
  const numbers = regionsInQuestion(model, known, hint, spans, national);
  if (numbers === "all") return [...regions.values()];
  return numbers.flatMap((number) => regions.get(number) ?? []);
}

function isRegion({ name }: Candidate): boolean {
  return name.target.kind === "region";
}

/** A town or a municipality of ours that is said to be one: nobody names them in an address elsewhere. */
function isTown({ name, isTyped }: Candidate): boolean {
  const { target } = name;
  if (!isTyped || target.kind !== "territory") return false;
  return target.territory.level === "municipality" || target.territory.kind === "г";
}

function regionOf({ name: { target } }: Candidate): string | null {
  if (target.kind === "elsewhere") return null;
  return target.kind === "region" ? target.region.slug : target.territory.region;
}
