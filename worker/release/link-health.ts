import { done, type Result, refused } from "../base/result.ts";
import type { LinkHealth } from "../registry/types.ts";
import type { DocumentRefusal } from "./document.ts";
import { formatOf, type PackedJson, packJson, unpackJson } from "./packed-json.ts";
import { linkHealthProblem } from "./shape.ts";
import type { PublicLink, Release } from "./types.ts";

/** The shape of the document; a Worker refuses a document of another format. */
export const linkHealthFormat = 1;

/** What the checks know of every link that they have ever got an answer about: no human stands between. */
export interface LinkHealthDocument {
  readonly format: typeof linkHealthFormat;
  /** Grows with every document. */
  readonly number: number;
  readonly createdAtMs: number;
  readonly links: readonly CheckedLink[];
}

export interface CheckedLink {
  /** Canonical address, as in the release. */
  readonly url: string;
  readonly health: Exclude<LinkHealth, "unknown">;
  /** Since when the health is this one. */
  readonly sinceMs: number;
  /** The last look that told something, as of the making of the document. */
  readonly checkedAtMs: number;
  /** `HealthReason` of link-health/types.ts; readers must expect words that they do not know. */
  readonly reason: string;
}

export function encodeLinkHealth(document: LinkHealthDocument): Promise<PackedJson> {
  return packJson(document);
}

/** Reads a stored document. Refuses what is damaged, of another format, or has not the shape that readers rely on. */
export async function decodeLinkHealth(
  document: Uint8Array<ArrayBuffer>,
  sha256: string | null,
): Promise<Result<LinkHealthDocument, DocumentRefusal>> {
  const unpacked = await unpackJson(document, sha256);
  if (!unpacked.ok) return unpacked;
  const raw = unpacked.value;
  const format = formatOf(raw);
  if (format !== linkHealthFormat) return refused({ kind: "other_format", format });
  const problem = linkHealthProblem(raw);
  return problem === null ? done(raw as LinkHealthDocument) : refused({ kind: "malformed", problem });
}

/** The release with the health that its links have now. What the document does not name stays as the release says. */
export function withLinkHealth(release: Release, health: LinkHealthDocument | null): Release {
  if (health === null || health.links.length === 0) return release;
  const checked = new Map(health.links.map((link) => [link.url, link]));
  const now = (link: PublicLink): PublicLink => {
    const known = checked.get(link.url);
    if (known === undefined) return link;
    const { health, sinceMs, checkedAtMs, reason } = known;
    return { ...link, health, healthSinceMs: sinceMs, checkedAtMs, healthReason: reason };
  };
  return { ...release, chats: release.chats.map((chat) => ({ ...chat, links: chat.links.map(now) })) };
}
