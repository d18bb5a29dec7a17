import type { ReadModel } from "../../release/read-model.ts";
import { regionOfTarget } from "../places/name-index.ts";
import type { Candidate } from "./candidates.ts";

/**
 * Numbers of the regions that the text itself names: by name, or by a town or municipality that is said to be one, and then the
 * page's too. Null when it names none.
 *
 * @param hint slug of the region the question came from, or of its postal index.
 */
export function regionsNamed(
  model: ReadModel,
  known: readonly Candidate[],
  hint: string | null,
): readonly string[] | null {
  const named = new Set(known.filter(isRegion).map(regionOf));
  if (named.size > 0) return numbersOf(model, named);
  if (!known.some(isTown)) return null;
  // «Челябинск, Советский район» names a district of the city and, by chance, a municipality elsewhere.
  const towns = known.filter((candidate) => isTown(candidate) || isExactTown(candidate));
  return numbersOf(model, new Set([...towns.map(regionOf), hint]));
}

/** Numbers of regions by their slugs; null and unknown ones are left out. */
export function numbersOf(model: ReadModel, slugs: Iterable<string | null>): string[] {
  return [...slugs].flatMap((slug) => model.regionBySlug.get(slug ?? "")?.number ?? []);
}

function isRegion({ name }: Candidate): boolean {
  return name.target.kind === "region";
}

/** A town, a district or a municipality of ours that is said to be one: nobody names them in an address elsewhere. */
function isTown({ name: { target }, isTyped }: Candidate): boolean {
  if (!isTyped || target.kind !== "territory") return false;
  return target.territory.level !== "settlement" || target.territory.kind === "г";
}

function isExactTown({ name: { target }, match }: Candidate): boolean {
  return match === "exact" && target.kind === "territory" && target.territory.kind === "г";
}

/** Slug of the region that a name belongs to, or null. */
export function regionOf({ name }: Candidate): string | null {
  return regionOfTarget(name.target);
}
