import { type LinkHealthDocument, linkHealthFormat } from "../../worker/release/link-health.ts";

/** A document of link health that knows nothing; give what the test is about. */
export function makeHealthDocument(parts: Partial<LinkHealthDocument> = {}): LinkHealthDocument {
  return {
    format: linkHealthFormat,
    number: 1,
    createdAtMs: Date.UTC(2026, 10, 23, 6, 55),
    links: [],
    history: [],
    incidents: [],
    changes: [],
    ...parts,
  };
}
