import { logLine } from "../base/log.ts";
import { decodeRelease } from "../release/document.ts";
import {
  type CheckedLink,
  encodeLinkHealth,
  linkHealthFormat,
  type PastChange,
} from "../release/link-health.ts";
import { headNumber, loadDocument } from "../release/store.ts";
import type { Release } from "../release/types.ts";
import { dayOf, historyOf } from "./history.ts";
import {
  daysQuery,
  dayWrite,
  keptDays,
  pastChangesQuery,
  pastIncidentsQuery,
  publishWrites,
} from "./history-store.ts";
import { type Run, stamps } from "./run.ts";
import { checkedLinksQuery, checkQuery, type LinkOfRelease, watchWrites } from "./store.ts";

/** Without any change of health only the times of the last checks grow older. */
const republishMs = 30 * 60_000;
const dayMs = 86_400_000;

interface Standing {
  readonly release: number;
  readonly links: number;
  readonly changes: number;
  readonly publishedChanges: number;
  readonly publishedAtMs: number;
}

/** Watches the links of the newest release. Returns how many they are. */
export async function watchNewestRelease(run: Run, { release: watched, links }: Standing): Promise<number> {
  run.budget.spend(1);
  const head = await headNumber(run.db);
  if (head === null || head === watched) return links;
  run.budget.spend(1);
  const stored = await loadDocument(run.db, head);
  if (stored === null) return links;
  const decoded = await decodeRelease(stored.document, stored.sha256);
  if (!decoded.ok) {
    // Those of before are still worth checking.
    logLine("link_check.release_refused", { number: head, reason: decoded.refusal.kind });
    return links;
  }
  const found = linksOf(decoded.value);
  await stamps(run, watchWrites(run.token, head, found, run.nowMs()));
  return found.length;
}

/** The ways into chats that are not closed; a link that several have stands for the first. */
export function linksOf({ chats }: Release): readonly LinkOfRelease[] {
  const byUrl = new Map<string, LinkOfRelease>();
  for (const { code, region, state, links } of chats) {
    if (state === "closed") continue;
    for (const { url, messenger } of links) {
      if (!byUrl.has(url)) byUrl.set(url, { url, messenger, chat: code, region });
    }
  }
  return [...byUrl.values()];
}

/** Makes the public document anew when a link's health has changed since the last one, or that is old. */
export async function publishLinkHealth(run: Run, before: Standing): Promise<void> {
  const createdAtMs = run.nowMs();
  run.budget.spend(1);
  const [check] = await checkQuery(run.db);
  if (check === undefined) return;
  const isCurrent = check.changes === check.publishedChanges;
  if (isCurrent && createdAtMs - before.publishedAtMs < republishMs) return;
  await stamps(run, [dayWrite(run.token, dayOf(createdAtMs))]);
  const sinceMs = createdAtMs - (keptDays - 1) * dayMs;
  run.budget.spend(4);
  const [links, days, incidents, changes] = await run.db.batch([
    checkedLinksQuery(run.db),
    daysQuery(run.db, dayOf(sinceMs)),
    pastIncidentsQuery(run.db, sinceMs),
    pastChangesQuery(run.db, sinceMs),
  ]);
  // Seconds: the numbers grow even after the database was set back to an earlier day.
  const number = Math.floor(createdAtMs / 1000);
  const packed = await encodeLinkHealth({
    ...{ format: linkHealthFormat, number, createdAtMs },
    links: links as readonly CheckedLink[],
    history: historyOf(days),
    incidents,
    changes: changes as readonly PastChange[],
  });
  await stamps(run, publishWrites(run.token, { ...packed, number, createdAtMs, changes: check.changes }));
}
