import { federalSubjectOf } from "../../registry/federal-subjects.ts";
import type { ReadModel } from "../../release/read-model.ts";
import type { RegionTitle } from "./pages/own-draft-page.tsx";

/** A region of the path: public already, or one that can be opened; null: there is none of that name. */
export function knownRegion({ regionBySlug }: ReadModel, slug: string): RegionTitle | null {
  const name = regionBySlug.get(slug)?.name ?? subjectName(slug);
  return name === null ? null : { slug, name };
}

/** Subjects are found by number too, which is no address. */
function subjectName(slug: string): string | null {
  const subject = federalSubjectOf(slug);
  return subject?.slug === slug ? subject.name : null;
}
