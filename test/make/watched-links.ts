import type { Database } from "../../worker/db/client.ts";
import { prepared } from "../../worker/db/client.ts";
import type { LinkState } from "../../worker/link-health/hysteresis.ts";
import {
  linkOf,
  linkQuery,
  stateWrite,
  takeLeaseWrite,
  watchWrites,
} from "../../worker/link-health/store.ts";
import type { WatchedLink } from "../../worker/link-health/watched-link.ts";
import type { RegistryRows } from "../../worker/registry/rows.ts";

const run = "run-of-a-test";

/** The links of the rows are watched, as after the first run of the checks, at `atMs`. */
export async function watchLinksOf(db: Database, rows: RegistryRows, atMs: number): Promise<void> {
  const regionOf = new Map(rows.chats.map(({ code, region }) => [code, region]));
  const links = rows.links.map(({ url, messenger, chat }) => ({
    ...{ url, messenger, chat, region: regionOf.get(chat) ?? "" },
  }));
  const writes = [takeLeaseWrite(run, atMs, atMs), ...watchWrites(run, 1, links, atMs)];
  await db.$client.batch(writes.map((one) => prepared(db, one)));
}

/** What a look has made of a watched link. */
export async function putLinkState(
  db: Database,
  region: string,
  url: string,
  parts: Partial<LinkState> & { readonly status?: number | null },
): Promise<void> {
  const link = await watchedLink(db, region, url);
  const { status = 200, ...state } = parts;
  const asked = { askedAtMs: 1, status, isAgainstMessenger: false, dueAtMs: 99 };
  await prepared(db, stateWrite({ ...link, state: { ...link.state, ...state } }, asked, run)).run();
}

/** A link as it stands now. */
export async function watchedLink(db: Database, region: string, url: string): Promise<WatchedLink> {
  const [row] = await linkQuery(db, region, url);
  if (row === undefined) throw new Error(`${url} is not watched`);
  return linkOf(row);
}
