import { createScheduledController } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { beforeEach, expect, test, vi } from "vitest";
import { addRecipientWrite } from "../../worker/alerts/store.ts";
import type { WorkerEnv } from "../../worker/config.ts";
import { scheduled } from "../../worker/cron.ts";
import { type Database, prepared } from "../../worker/db/client.ts";
import { linkChanges } from "../../worker/db/tables/link-health.ts";
import { botToken, masterSecret } from "../make/alerts.ts";
import { writeRegistry } from "../make/registry-in-database.ts";
import { makeRegistryRows } from "../make/registry-rows.ts";
import { freshDatabase } from "../setup/database.ts";

const everyTwoMinutes = createScheduledController({ cron: "*/2 * * * *" });
const secrets = { ALERT_WEBHOOK_SECRET: masterSecret, TELEGRAM_BOT_TOKEN: botToken };
const deployed: WorkerEnv = { ...env, PUBLIC_ORIGIN: "https://chat.example", ...secrets };

let db: Database;
let lines: string[];
let fetched: string[];
beforeEach(async () => {
  lines = [];
  fetched = [];
  vi.spyOn(console, "warn").mockImplementation((line: string) => void lines.push(line));
  vi.spyOn(globalThis, "fetch").mockImplementation(async (address) => {
    fetched.push(`${address}`);
    return new Response("no", { status: 500 });
  });
  db = await freshDatabase();
  await writeRegistry(db, makeRegistryRows(), "seed");
  const made = { region: "chelyabinsk", createdAtMs: 0, createdBy: "x", lastDigestDay: "9999-12-31" };
  for (const [id, way, address] of [
    ["one", "webhook", "https://hooks.gkb1.ru/secret-path"],
    ["two", "telegram", "@gkb1_alerts"],
  ] as const) {
    await prepared(db, addRecipientWrite({ ...made, id, way, address })).run();
  }
  const row = { url: "https://t.me/+puZV_gQpDjkzNzMy", messenger: "telegram", chat: "00000" } as const;
  const change = { region: "chelyabinsk", before: "suspect", after: "dead" } as const;
  await db.insert(linkChanges).values({ ...row, ...change, atMs: Date.now() - 1000 });
});

const events = () => lines.map((line) => JSON.parse(line).event);

test("every two minutes alerts go out; what is logged holds neither addresses nor tokens", async () => {
  await scheduled(everyTwoMinutes, deployed);
  expect(fetched.sort()).toEqual([
    `https://api.telegram.org/bot${botToken}/sendMessage`,
    "https://hooks.gkb1.ru/secret-path",
  ]);
  expect(lines.join()).not.toMatch(/gkb1|made-up-token|secret/);
});

test("a developer's machine sends nothing but to the host that plays the receivers", async () => {
  await scheduled(everyTwoMinutes, { ...deployed, IS_LOCAL: "true" });
  expect(fetched).toEqual([]);
  await scheduled(everyTwoMinutes, { ...deployed, IS_LOCAL: "true", ALERTS_ORIGIN: "http://localhost:8799" });
  expect(fetched.sort()).toEqual([
    `http://localhost:8799/bot${botToken}/sendMessage`,
    "http://localhost:8799/secret-path",
  ]);
});

test("without a way nothing happens; without an origin, or with a failing database, there is a line in the log", async () => {
  await scheduled(everyTwoMinutes, { ...env, PUBLIC_ORIGIN: "https://chat.example" });
  expect(events()).toEqual([]);
  await scheduled(everyTwoMinutes, { ...env, PUBLIC_ORIGIN: "", ...secrets });
  expect(events()).toEqual(["alerts.needs_public_origin"]);
  const local = { IS_LOCAL: "true", ALERTS_ORIGIN: "http://localhost:8799", FAULT: "d1-throw" };
  await scheduled(everyTwoMinutes, { ...deployed, ...local });
  expect([events().at(-1), fetched]).toEqual(["alerts.failed", []]);
});
