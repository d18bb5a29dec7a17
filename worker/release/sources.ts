import { openDatabase } from "../db/client.ts";
import type { ReleaseSources } from "./current.ts";
import { headNumber, loadDocument } from "./store.ts";

/** Key in the data centre's cache; nobody can ask for it from outside. */
const cacheKey = "https://release.invalid/newest";
/** Where the start and the deploy put the snapshot, below public/. */
export const snapshotPath = "/snapshot/release.json.gz";
const cacheSeconds = 30 * 86_400;

/** The sources of one request, from its bindings. */
export function releaseSources(
  binding: D1Database,
  assets: Fetcher,
  waitUntil: (work: Promise<unknown>) => void,
): ReleaseSources {
  const db = openDatabase(binding);
  return {
    head: () => headNumber(db),
    load: (number) => loadDocument(db, number),
    readCache: async () => bytesOf(await caches.default.match(cacheKey)),
    writeCache: (document) =>
      caches.default.put(
        cacheKey,
        new Response(document, { headers: { "Cache-Control": `max-age=${cacheSeconds}` } }),
      ),
    readSnapshot: async () => bytesOf(await assets.fetch(`https://assets.invalid${snapshotPath}`)),
    waitUntil,
  };
}

async function bytesOf(response: Response | undefined): Promise<Uint8Array<ArrayBuffer> | null> {
  if (response === undefined) return null;
  if (response.ok) return new Uint8Array(await response.arrayBuffer());
  await response.body?.cancel();
  return null;
}
