import { createExecutionContext, waitOnExecutionContext } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { app } from "../../worker/app.ts";
import type { WorkerEnv } from "../../worker/config.ts";
import { chatCodeOf } from "../../worker/registry/chat-code.ts";
import { makeAssets } from "../make/assets.ts";
import { publishRows } from "../make/registry-in-database.ts";
import { makeRegistryRows } from "../make/registry-rows.ts";
import { freshDatabase } from "../setup/database.ts";

const appEnv: WorkerEnv = { ...env, ASSETS: makeAssets(), RATE_LIMITS: "off", IS_LOCAL: "true" };
const origin = "https://chat.example";
/** The chat with a link, and one without. */
const [satka, announced] = ["00000", chatCodeOf(1)];

beforeAll(async () => {
  const db = await freshDatabase();
  const rows = makeRegistryRows();
  const [region] = rows.regions;
  const [chat] = rows.chats;
  if (region === undefined || chat === undefined) throw new Error("the maker made no region");
  await publishRows(db, {
    ...rows,
    regions: [{ ...region, widgetHosts: ["gkb1.ru"] }],
    chats: [chat, { ...chat, code: announced, position: 1, title: "Аша", state: "announced" }],
  });
  vi.useFakeTimers({ toFake: ["Date"], now: Date.UTC(2026, 10, 26, 7) });
});
afterAll(() => {
  vi.useRealTimers();
});
beforeEach(async () => {
  await counted();
});

async function ask(path: string, init: RequestInit = {}, changed: Partial<WorkerEnv> = {}) {
  const context = createExecutionContext();
  const response = await app.fetch(new Request(origin + path, init), { ...appEnv, ...changed }, context);
  await response.clone().text();
  await waitOnExecutionContext(context);
  return response;
}

/** What is in the table once the minute is over, «kind channel code host: count», and then gone from it. */
async function counted(): Promise<readonly string[]> {
  vi.setSystemTime(Date.now() + 61_000);
  await ask("/rules");
  const { results } = await env.DB.prepare("SELECT * FROM usage_count ORDER BY kind, channel, host").all<
    Record<"kind" | "channel" | "code" | "host" | "count", string>
  >();
  await env.DB.prepare("DELETE FROM usage_count").run();
  return results.map(({ kind, channel, code, host, count }) =>
    `${kind} ${channel} ${code} ${host}`.trim().concat(`: ${count}`),
  );
}

const post = (headers: Record<string, string> = {}) => ({ method: "POST", headers, body: "PING" });
const ours = { Referer: `${origin}/find?q=x` };

describe("what counts as an answer", () => {
  it.each<readonly [path: string, headers: Record<string, string>, expected: string | null]>([
    ["/find?q=Сатка", {}, `answer site ${satka}: 1`],
    ["/find?q=Сатка", { Purpose: "prefetch" }, null],
    ["/find?q=Нигде", {}, null],
    ["/find?q=тест найден", {}, null],
    [`/c/${satka}`, {}, `answer direct ${satka}: 1`],
    [`/c/${satka}`, { Referer: "https://gkb1.ru/" }, `answer direct ${satka} gkb1.ru: 1`],
    [`/c/${satka}`, { Referer: "https://other.example/" }, `answer direct ${satka}: 1`],
    [`/c/${satka}`, ours, null],
    [`/c/${satka.replaceAll("0", "O")}`, {}, null],
    ["/c/ZZZZZ", {}, null],
    [`/r/chelyabinsk`, {}, null],
    ["/api/v1/lookup?q=Сатка", {}, null],
    ["/api/v1/lookup?q=Сатка&from=site", {}, null],
    [
      "/api/v1/lookup?q=Сатка&from=widget",
      { Origin: "https://www.gkb1.ru" },
      `answer widget ${satka} gkb1.ru: 1`,
    ],
    ["/api/v1/lookup?q=Сатка&from=widget", { Origin: "https://other.example" }, `answer widget ${satka}: 1`],
    ["/api/v1/lookup?q=тест найден&from=widget", {}, null],
    [`/api/v1/chats/${satka}`, {}, null],
    [`/api/v1/chats/${satka}?from=widget`, {}, `answer widget ${satka}: 1`],
    ["/api/v1/suggest?q=Сатка&from=widget", {}, null],
    ["/embed/chelyabinsk?q=Сатка", { Referer: "https://gkb1.ru/" }, `answer widget ${satka} gkb1.ru: 1`],
    [`/embed/${satka}`, { Referer: "https://other.example/" }, `answer widget ${satka}: 1`],
    [`/embed/${satka}`, { "Sec-Purpose": "prefetch" }, null],
    ["/embed/chelyabinsk", {}, null],
  ])("%s with %j", async (path, headers, expected) => {
    await ask(encodeURI(path), { headers });
    expect(await counted()).toEqual(expected === null ? [] : [expected]);
  });
});

describe("what counts as a join", () => {
  it.each([
    ["", "direct"],
    ["?from=site", "site"],
    ["?from=widget", "widget"],
    ["?from=planted", "direct"],
  ])("the redirect and the ping of /join%s are of the channel %s", async (query, channel) => {
    const redirect = await ask(`/c/${satka}/join${query}`, { redirect: "manual" });
    expect([redirect.status, redirect.headers.get("Location")]).toEqual([
      302,
      "https://t.me/+puZV_gQpDjkzNzMy",
    ]);
    expect((await ask(`/c/${satka}/join${query}`, post())).status).toBe(204);
    expect(await counted()).toEqual([`join ${channel} ${satka}: 2`]);
  });

  it("a ping may come from a page of any site, with any body, and is answered with nothing", async () => {
    for (const from of ["https://www.gkb1.ru", "https://evil.example", "null"]) {
      const response = await ask(
        `/c/${satka}/join?from=widget`,
        post({ Origin: from, "Sec-Fetch-Site": "cross-site", "Content-Type": "text/ping" }),
      );
      expect([response.status, await response.text()]).toEqual([204, ""]);
      expect(response.headers.get("Content-Security-Policy")).toContain("default-src 'none'");
      expect(response.headers.get("Cache-Control")).toBe("no-store");
      expect(response.headers.get("Access-Control-Allow-Origin")).toBeNull();
    }
    expect(await counted()).toEqual([`join widget ${satka}: 2`, `join widget ${satka} gkb1.ru: 1`]);
  });

  it("nothing else may be sent from other sites", async () => {
    const foreign = post({ Origin: "https://evil.example", "Sec-Fetch-Site": "cross-site" });
    for (const path of [`/c/${satka}`, `/c/${satka}/join/x`, "/admin/c/00000/join", "/api/v1/lookup"]) {
      expect(`${path} ${(await ask(path, foreign)).status}`).toBe(`${path} 403`);
    }
    expect(await counted()).toEqual([]);
  });

  it("a chat without a way in and a code that nobody has are no join", async () => {
    expect((await ask(`/c/${announced}/join`, post())).status).toBe(204);
    expect((await ask(`/c/${announced}/join`)).headers.get("Location")).toBe(`/c/${announced}`);
    const unknown = await ask("/c/ZZZZZ/join?from=site", post());
    expect(unknown.status).toBe(404);
    expect(await unknown.text()).toContain("<h1");
    expect(await counted()).toEqual([]);
  });

  it("the join links of the site keep their address and name the ping", async () => {
    const page = await (await ask(`/c/${satka}`, { headers: ours })).text();
    expect(page).toContain(`href="https://t.me/+puZV_gQpDjkzNzMy" ping="/c/${satka}/join?from=site"`);
    expect(await counted()).toEqual([]);
  });
});

describe("what is kept", () => {
  it("holds nothing of who asked, from where, or for what", async () => {
    const planted = "planted-by-nobody";
    const headers = {
      Referer: `https://gkb1.ru/${planted}?${planted}`,
      "User-Agent": planted,
      "CF-Connecting-IP": "203.0.113.77",
      "X-Forwarded-For": "203.0.113.77",
      "Accept-Language": planted,
      Cookie: planted,
    };
    await ask(encodeURI(`/find?q=Сатка ${planted}`), { headers });
    await ask(`/c/${satka}?${planted}`, { headers });
    await ask(`/c/${satka}/join?from=${planted}`, {
      ...post({ ...headers, Origin: "https://gkb1.ru" }),
      body: planted,
    });
    await ask(`/api/v1/chats/${satka}?from=widget&q=${planted}`, { headers });
    vi.setSystemTime(Date.now() + 61_000);
    await ask("/rules");
    const { results } = await env.DB.prepare("SELECT * FROM usage_count").all();
    expect(results.length).toBeGreaterThan(2);
    expect(JSON.stringify(results)).not.toMatch(/planted|203\.0|Сатка/);
    for (const row of results) {
      expect(Object.keys(row).toSorted()).toEqual(["channel", "code", "count", "day", "host", "kind"]);
    }
  });

  it("goes to Analytics Engine as chat, channel, kind and host alone, and a broken one breaks nothing", async () => {
    const points: unknown[] = [];
    const USAGE = { writeDataPoint: (point?: unknown) => void points.push(point) };
    await ask(`/c/${satka}/join?from=widget`, post({ Origin: "https://gkb1.ru" }), { USAGE });
    expect(points).toEqual([{ indexes: [satka], blobs: ["widget", "join", "gkb1.ru"], doubles: [1] }]);
    const broken = {
      writeDataPoint: () => {
        throw new Error("no data set");
      },
    };
    expect((await ask(`/c/${satka}`, {}, { USAGE: broken })).status).toBe(200);
  });
});

describe("a thousand views", () => {
  it("cost at most one statement a minute beside the checks for a newer release", async () => {
    const statements: string[] = [];
    const DB = new Proxy(env.DB, {
      get(database, name) {
        const value: unknown = Reflect.get(database, name);
        if (name === "prepare") {
          return (text: string) => {
            statements.push(text);
            return database.prepare(text);
          };
        }
        return typeof value === "function" ? value.bind(database) : value;
      },
    });
    for (let view = 0; view < 1000; view++) {
      vi.setSystemTime(Date.now() + 120);
      await ask(`/api/v1/chats/${satka}?from=widget`, {}, { DB });
    }
    // Two minutes.
    const writes = statements.filter((text) => !/^select/i.test(text));
    expect(writes.length).toBeLessThanOrEqual(2);
    expect(writes.every((text) => /^insert into "usage_count"/.test(text))).toBe(true);
    const left = await counted();
    expect(left).toEqual([`answer widget ${satka}: 1000`]);
  });

  it.each(["d1-throw", "d1-hang"] as const)("with %s are answered all the same", async (FAULT) => {
    await ask(`/c/${satka}`, {}, { FAULT });
    vi.setSystemTime(Date.now() + 61_000);
    const context = createExecutionContext();
    const request = new Request(`${origin}/c/${satka}/join`, post());
    expect((await app.fetch(request, { ...appEnv, FAULT }, context)).status).toBe(204);
    if (FAULT === "d1-hang") return;
    await waitOnExecutionContext(context);
    vi.setSystemTime(Date.now() + 1000);
    expect(await counted()).toEqual([`answer direct ${satka}: 1`, `join direct ${satka}: 1`]);
  });
});
