import type { RegionInWork } from "../../publishing/read-draft.ts";
import type { DraftLine } from "./pages/region-page.tsx";

/** What `RegionPage` says about the reader's draft. */
export function draftLineOf({ draft }: Pick<RegionInWork, "draft">): DraftLine | null {
  return draft === null
    ? null
    : { changes: draft.changes.length, isSubmitted: draft.draft.state === "submitted" };
}
