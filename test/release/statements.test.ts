import { createExecutionContext, waitOnExecutionContext } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { app } from "../../worker/app.ts";
import type { WorkerEnv } from "../../worker/config.ts";
import { encodeLinkHealth } from "../../worker/release/link-health.ts";
import { makeCountingDatabase } from "../make/counting-database.ts";
import { makeHealthDocument } from "../make/health-document.ts";
import { publishRows } from "../make/registry-in-database.ts";
import { makeRegistryRows } from "../make/registry-rows.ts";
import { freshDatabase } from "../setup/database.ts";

const counting = makeCountingDatabase();
const appEnv: WorkerEnv = { ...env, DB: counting.binding, RATE_LIMITS: "off" };

const paths = [
  "/",
  "/find?q=Сатка",
  "/r/chelyabinsk",
  "/c/00000",
  "/c/00000/join",
  "/c/00000/qr.svg",
  "/rules",
  "/sitemap.xml",
  "/healthz",
  "/nowhere",
  "/api/v1/lookup?q=Сатка",
  "/api/v1/suggest?q=Сат",
  "/api/v1/regions",
  "/api/v1/chats/00000",
  "/api/v1/status",
];

/** Puts a document into the database behind the counter's back. */
async function publishHealth(number: number): Promise<void> {
  const document = await encodeLinkHealth(makeHealthDocument({ number, createdAtMs: Date.now() }));
  await env.DB.prepare("INSERT INTO link_health_document VALUES (?, ?, ?, ?)")
    .bind(number, Date.now(), document.document, document.sha256)
    .run();
}

async function askAll(): Promise<void> {
  for (const path of paths) {
    const context = createExecutionContext();
    const response = await app.fetch(new Request(`https://chat.example${path}`), appEnv, context);
    await response.text();
    expect(`${path} ${response.status}`).toMatch(/ (200|302|404)$/);
    await waitOnExecutionContext(context);
  }
}

beforeAll(async () => {
  const db = await freshDatabase();
  await publishRows(db, makeRegistryRows(), Date.now());
  await publishHealth(1);
  vi.useFakeTimers({ toFake: ["Date"] });
});
afterAll(() => {
  vi.useRealTimers();
});

test("public requests ask the database nothing but one head check in ten seconds, for release and link health together", async () => {
  const [head, release, linkHealth] = [1, 1, 1];
  await askAll();
  expect(counting.statements).toBe(head + release + linkHealth);
  for (let second = 1; second < 10; second++) {
    vi.setSystemTime(Date.now() + 1000);
    await askAll();
  }
  expect(counting.statements).toBe(3);
  vi.setSystemTime(Date.now() + 1000);
  await askAll();
  expect(counting.statements).toBe(4);
});

test("a new document of link health is one statement more, once", async () => {
  const before = counting.statements;
  await publishHealth(2);
  for (let tens = 1; tens <= 2; tens++) {
    vi.setSystemTime(Date.now() + 10_000);
    await askAll();
    expect(counting.statements).toBe(before + tens + 1);
  }
});

test("what was counted meanwhile is one statement when the minute is over, and one a day for what is too old", async () => {
  const before = counting.statements;
  const head = 1;
  vi.setSystemTime(Date.now() + 60_000);
  await askAll();
  expect(counting.statements).toBe(before + head + 2);
  vi.setSystemTime(Date.now() + 60_000);
  await askAll();
  expect(counting.statements).toBe(before + 2 * head + 3);
});
