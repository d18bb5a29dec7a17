import { federalSubjectOf } from "../registry/federal-subjects.ts";

/** How people call regions; a slug that nobody knows stands for itself. */
export function regionNames(slugs: readonly string[]): readonly string[] {
  return slugs.map((slug) => federalSubjectOf(slug)?.name ?? slug);
}
