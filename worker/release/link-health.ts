import { done, type Result, refused } from "../base/result.ts";
import type { LinkHealth, Messenger } from "../registry/types.ts";
import type { DocumentRefusal } from "./document.ts";
import { formatOf, type PackedJson, packJson, unpackJson } from "./packed-json.ts";
import { linkHealthProblem } from "./shape.ts";
import type { PublicLink, Release } from "./types.ts";

/** The shape of the document; a Worker refuses a document of another format. */
export const linkHealthFormat = 2;

/** What the checks know of every link that they have ever got an answer about, and remember of the last 90 days: no human stands between. */
export interface LinkHealthDocument {
  readonly format: typeof linkHealthFormat;
  /** Grows with every document. */
  readonly number: number;
  readonly createdAtMs: number;
  readonly links: readonly CheckedLink[];
  readonly history: readonly RegionHistory[];
  /** The last ones, newest first. */
  readonly incidents: readonly PastIncident[];
  /** The last ones that people have seen, newest first. */
  readonly changes: readonly PastChange[];
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

export interface RegionHistory {
  readonly region: string;
  /** From the oldest to the newest; a day between them that is missing is one on which nobody looked. */
  readonly runs: readonly DaysAlike[];
}

/** Days in a row on which a region had as many links of each health: the first one, in days (UTC) since 1970, and how many. */
export type DaysAlike = readonly [
  firstDay: number,
  days: number,
  ok: number,
  suspect: number,
  dead: number,
  unknown: number,
];

/** Times when most looks spoke against a messenger: trouble of ours or of the messenger, of no link. */
export interface PastIncident {
  readonly messenger: Messenger;
  readonly startedAtMs: number;
  /** null: it goes on, as of the making of the document. */
  readonly endedAtMs: number | null;
  /** Links asked at the worst moment, and those without an answer or suddenly without a chat. */
  readonly asked: number;
  readonly failed: number;
}

/** A link of a chat turned suspect or dead, or ok again. */
export interface PastChange {
  readonly chat: string;
  readonly messenger: Messenger;
  readonly before: LinkHealth;
  readonly after: LinkHealth;
  readonly atMs: number;
  /** As in `CheckedLink`. */
  readonly reason: string;
}

/** What the checks remember beside the health that each link has now. */
export interface LinkMemory {
  /** When it was put together. */
  readonly atMs: number;
  /** By the slug of the region. */
  readonly historyOf: ReadonlyMap<string, readonly DaysAlike[]>;
  readonly incidents: readonly PastIncident[];
  readonly changes: readonly PastChange[];
}

export function linkMemoryOf(document: LinkHealthDocument): LinkMemory {
  const { createdAtMs, history, incidents, changes } = document;
  const historyOf = new Map(history.map(({ region, runs }) => [region, runs]));
  return { atMs: createdAtMs, historyOf, incidents, changes };
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
