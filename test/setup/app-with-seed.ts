import { createExecutionContext } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { app } from "../../worker/app.ts";
import type { WorkerEnv } from "../../worker/config.ts";
import { prepared } from "../../worker/db/client.ts";
import { encodeRelease } from "../../worker/release/document.ts";
import { insertReleaseWrite } from "../../worker/release/store.ts";
import { makeAssets } from "../make/assets.ts";
import { freshDatabase } from "./database.ts";
import { seedRelease } from "./seed-release.ts";

/** One object for all requests, as in production; tests ask more often than a person may. */
const appEnv: WorkerEnv = { ...env, ASSETS: makeAssets(), RATE_LIMITS: "off" };

const db = await freshDatabase();
const document = await encodeRelease(seedRelease);
await prepared(
  db,
  insertReleaseWrite(db, {
    ...document,
    number: seedRelease.number,
    createdAtMs: seedRelease.publishedAtMs,
    note: "test",
    writeId: "test",
  }),
).run();

/**
 * Asks the whole app, with the release of the region files behind it. Redirects are not followed.
 * @param changed bindings and variables that differ for this request.
 */
export async function ask(
  path: string,
  init: RequestInit = {},
  changed: Partial<WorkerEnv> | null = null,
): Promise<Response> {
  const request = new Request(`https://chat.example${path}`, init);
  return app.fetch(request, changed === null ? appEnv : { ...appEnv, ...changed }, createExecutionContext());
}
