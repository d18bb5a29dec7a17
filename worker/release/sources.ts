import { openDatabase } from "../db/client.ts";
import type { ReleaseSources } from "./current.ts";
import type { DocumentSources } from "./newest-document.ts";
import type { PackedJson } from "./packed-json.ts";
import { loadDocument, loadLinkHealth, newestHeads } from "./store.ts";

/** Keys in the data centre's cache; nobody can ask for them from outside. */
const releaseKey = "https://release.invalid/newest";
const linkHealthKey = "https://link-health.invalid/newest";
/** Where the start and the deploy put the snapshots, below public/. */
export const snapshotPath = "/snapshot/release.json.gz";
export const linkHealthSnapshotPath = "/snapshot/link-health.json.gz";
const cacheSeconds = 30 * 86_400;

/** The sources of one request, from its bindings. */
export function releaseSources(
  binding: D1Database,
  assets: Fetcher,
  waitUntil: (work: Promise<unknown>) => void,
): ReleaseSources {
  const db = openDatabase(binding);
  const documents = (
    load: (number: number) => Promise<PackedJson | null>,
    cacheKey: string,
    path: string,
  ): DocumentSources => ({
    load,
    readCache: async () => bytesOf(await caches.default.match(cacheKey)),
    writeCache: (document) =>
      caches.default.put(
        cacheKey,
        new Response(document, { headers: { "Cache-Control": `max-age=${cacheSeconds}` } }),
      ),
    readSnapshot: async () => bytesOf(await assets.fetch(`https://assets.invalid${path}`)),
    waitUntil,
  });
  return {
    heads: () => newestHeads(db),
    release: documents((number) => loadDocument(db, number), releaseKey, snapshotPath),
    linkHealth: documents((number) => loadLinkHealth(db, number), linkHealthKey, linkHealthSnapshotPath),
    waitUntil,
  };
}

async function bytesOf(response: Response | undefined): Promise<Uint8Array<ArrayBuffer> | null> {
  if (response === undefined) return null;
  if (response.ok) return new Uint8Array(await response.arrayBuffer());
  await response.body?.cancel();
  return null;
}
