import { createScheduledController } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { beforeEach, expect, test, vi } from "vitest";
import type { WorkerEnv } from "../../worker/config.ts";
import { scheduled } from "../../worker/cron.ts";
import { openDatabase } from "../../worker/db/client.ts";
import { takeReport } from "../../worker/reports/take-report.ts";
import { publishRows } from "../make/registry-in-database.ts";
import { makeRegistryRows } from "../make/registry-rows.ts";
import { freshDatabase } from "../setup/database.ts";

const deployed: WorkerEnv = { ...env, PUBLIC_ORIGIN: "https://chat.example" };
const page = `<html><head><meta property="og:title" content="Сатка"><meta property="og:description" content="Чат">
<meta property="og:image" content="https://cdn4.telesco.pe/file/a.jpg"></head>
<body><div class="tgme_page_extra">120 members</div></body></html>`;

let logged: string[];
let fetched: string[];
beforeEach(async () => {
  logged = [];
  fetched = [];
  vi.spyOn(console, "warn").mockImplementation((line: string) => void logged.push(JSON.parse(line).event));
  vi.spyOn(globalThis, "fetch").mockImplementation(async (address) => {
    fetched.push(`${address}`);
    return new Response(page, { headers: { "Content-Type": "text/html; charset=utf-8" } });
  });
  await publishRows(await freshDatabase(), makeRegistryRows());
});

const everyMinute = createScheduledController({ cron: "* * * * *" });
const rowOf = () => env.DB.prepare("SELECT health, before_title, before_members FROM watched_link").first();

test("every minute the links that are due are asked and judged", async () => {
  await scheduled(everyMinute, deployed);
  expect(fetched).toEqual(["https://t.me/+puZV_gQpDjkzNzMy"]);
  expect(await rowOf()).toEqual({ health: "ok", before_title: "Сатка", before_members: 120 });
});

test("a developer's machine asks no messenger but the one that it plays itself", async () => {
  await scheduled(everyMinute, { ...deployed, IS_LOCAL: "true" });
  expect([fetched, await rowOf()]).toEqual([[], null]);
  await scheduled(everyMinute, { ...deployed, IS_LOCAL: "true", MESSENGERS_ORIGIN: "http://localhost:8799" });
  expect(fetched).toEqual(["http://localhost:8799/t.me/+puZV_gQpDjkzNzMy"]);
});

test("nobody is asked by somebody who does not say who he is", async () => {
  await scheduled(everyMinute, { ...env, PUBLIC_ORIGIN: "" });
  expect([fetched, logged]).toEqual([[], ["link_check.needs_public_origin"]]);
});

test("a database that fails, or a clock that nobody knows, is a line in the log", async () => {
  const faulty = {
    ...deployed,
    IS_LOCAL: "true",
    MESSENGERS_ORIGIN: "http://localhost:8799",
    FAULT: "d1-throw",
  };
  await scheduled(everyMinute, faulty);
  await scheduled(createScheduledController({ cron: "0 0 1 1 *" }), deployed);
  expect([fetched, logged]).toEqual([[], ["link_check.failed", "cron.unknown"]]);
});

test("every two minutes who sent reports on past days is forgotten, also where nobody is told anything", async () => {
  const db = openDatabase(env.DB);
  const yesterdayMs = Date.now() - 86_400_000;
  const said = { chat: "00000", region: "chelyabinsk", kind: "link", text: null } as const;
  await takeReport({ db, nowMs: yesterdayMs }, { ...said, links: [], address: "203.0.113.1" });
  const senders = () => env.DB.prepare("SELECT count(sender) AS count FROM resident_report").first("count");
  const keys = () => env.DB.prepare("SELECT count(*) AS count FROM report_key").first("count");
  expect([await senders(), await keys()]).toEqual([1, 1]);
  await scheduled(createScheduledController({ cron: "*/2 * * * *" }), deployed);
  expect([await senders(), await keys(), logged]).toEqual([0, 0, []]);
});
