import { env } from "cloudflare:workers";
import { vi } from "vitest";
import { addRecipient } from "../../worker/alerts/recipients.ts";
import type { RunParts } from "../../worker/alerts/run.ts";
import { runAlerts } from "../../worker/alerts/run-alerts.ts";
import type { Alert, Recipient, Sent, Way } from "../../worker/alerts/types.ts";
import { stamp } from "../../worker/audit/commit.ts";
import type { Database } from "../../worker/db/client.ts";
import { linkChanges, watchedLinks } from "../../worker/db/tables/link-health.ts";
import type { QueueItem } from "../../worker/link-health/queue.ts";
import { makeAlertSettings } from "../make/alerts.ts";
import { writeRegistry } from "../make/registry-in-database.ts";
import { makeRegistryRows } from "../make/registry-rows.ts";
import { freshDatabase } from "../setup/database.ts";

export const [minuteMs, hourMs, dayMs] = [60_000, 3_600_000, 86_400_000];
export const url = "https://t.me/+puZV_gQpDjkzNzMy";
/** Eight in the morning in Chelyabinsk. */
export const startMs = Date.UTC(2026, 10, 26, 3);

/** One region, its queue, a clock, and receivers who answer as told. */
export const world = {} as {
  db: Database;
  clockMs: number;
  queue: readonly QueueItem[];
  answer: (alert: Alert, to: Recipient) => Sent | Promise<Sent>;
  told: { atMs: number; to: string; alert: Alert }[];
  logged: Record<string, unknown>[];
};

export async function newWorld(): Promise<void> {
  world.db = await freshDatabase();
  await writeRegistry(world.db, makeRegistryRows(), "seed");
  world.clockMs = startMs;
  world.queue = [];
  world.answer = () => ({ kind: "sent" });
  world.told = [];
  world.logged = [];
  vi.spyOn(console, "warn").mockImplementation((line: string) => void world.logged.push(JSON.parse(line)));
}

export function makeParts(parts: Partial<RunParts> = {}): RunParts {
  return {
    db: world.db,
    nowMs: () => world.clockMs,
    queueOf: async () => world.queue,
    send: async (alert, to) => {
      world.told.push({ atMs: world.clockMs, to: to.address, alert });
      return world.answer(alert, to);
    },
    write: (statements) => stamp(world.db, statements),
    ...parts,
  };
}

export async function add(way: Way, typed: string): Promise<string> {
  const settings = makeAlertSettings({
    ways: { ...makeAlertSettings().ways, email: { from: "a@chat.example", binding: {} as SendEmail } },
  });
  const input = { region: "chelyabinsk", timezone: "Asia/Yekaterinburg", way, typed };
  const added = await addRecipient({ db: world.db, nowMs: world.clockMs, settings }, "person/anna", input);
  if (!added.ok) throw new Error(added.refusal.kind);
  return added.value;
}

export async function linkDies(
  atMs = world.clockMs,
  parts: { url?: string; chat?: string } = {},
): Promise<void> {
  const row = { url, chat: "00000", messenger: "telegram", region: "chelyabinsk", ...parts } as const;
  const change = { ...row, atMs, before: "suspect", after: "dead", reason: "invitation_gone" } as const;
  await world.db.insert(linkChanges).values(change);
  await world.db
    .insert(watchedLinks)
    .values({ ...row, dueAtMs: 0, health: "dead", sinceMs: atMs })
    .onConflictDoUpdate({ target: watchedLinks.url, set: { health: "dead" } });
}

export async function runAfter(...afterMs: readonly number[]): Promise<void> {
  for (const ms of afterMs) {
    world.clockMs += ms;
    await runAlerts(makeParts());
  }
}

export const kinds = () => world.told.map(({ alert }) => alert.kind);

export async function rows(query = "SELECT * FROM alert ORDER BY created_at_ms") {
  return (await env.DB.prepare(query).all<Record<string, unknown>>()).results;
}
