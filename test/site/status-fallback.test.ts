import { env } from "cloudflare:workers";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { statusSchema } from "../../worker/api/contract.ts";
import { faultyBinding } from "../../worker/db/faulty-binding.ts";
import { encodeLinkHealth } from "../../worker/release/link-health.ts";
import { makeHealthDocument } from "../make/health-document.ts";
import { ask } from "../setup/app-with-seed.ts";
import { seedRelease } from "../setup/seed-release.ts";

const chat = seedRelease.chats.find(({ links }) => links.length === 1);
const [link] = chat?.links ?? [];
if (chat === undefined || link === undefined) throw new Error("the seed has a chat with one link");

const nowMs = Date.UTC(2026, 10, 23, 7);
const today = Math.floor(nowMs / 86_400_000);
const document = makeHealthDocument({
  createdAtMs: nowMs,
  links: [{ url: link.url, health: "dead", sinceMs: nowMs, checkedAtMs: nowMs, reason: "name_free" }],
  history: [
    {
      region: chat.region,
      runs: [
        [today - 1, 1, 9, 0, 0, 0],
        [today, 1, 8, 0, 1, 0],
      ],
    },
  ],
});

beforeAll(async () => {
  vi.useFakeTimers({ toFake: ["Date"], now: nowMs });
  vi.spyOn(console, "warn").mockImplementation(() => {});
  const { document: packed, sha256 } = await encodeLinkHealth(document);
  await env.DB.prepare("INSERT INTO link_health_document VALUES (1, ?, ?, ?)")
    .bind(nowMs, packed, sha256)
    .run();
});
afterAll(() => {
  vi.useRealTimers();
});

test("with the database down the state of links stays as last known, on the page and as JSON", async () => {
  const broken = { DB: faultyBinding("d1-throw") };
  for (const changed of [null, broken, broken]) {
    const page = await ask("/status", {}, changed);
    expect(page.status).toBe(200);
    const html = await page.text();
    expect(html).toContain(`<a href="/c/${chat.code}">`);
    expect(html).toContain("чата с таким именем больше нет");
    expect(html).toContain("1\u00a0день с неработающими ссылками");
    const status = statusSchema.parse(await (await ask("/api/v1/status", {}, changed)).json());
    expect(status.links.dead).toBe(1);
    expect((await ask(`/c/${chat.code}/join`, {}, changed)).headers.get("Location")).toBe(`/c/${chat.code}`);
    vi.setSystemTime(Date.now() + 11_000);
  }
});

test("hours later the page says that there is nothing new", async () => {
  vi.setSystemTime(nowMs + 3 * 3_600_000);
  const html = await (await ask("/status", {}, { DB: faultyBinding("d1-throw") })).text();
  expect(html).toContain("Новых сведений нет с 23\u00a0ноября");
});
