import { beforeEach, describe, expect, test, vi } from "vitest";
import { joinWays } from "../../worker/answer-parts/join-ways.ts";
import { ReleaseKeeper, type ReleaseSources } from "../../worker/release/current.ts";
import { encodeRelease } from "../../worker/release/document.ts";
import {
  type CheckedLink,
  decodeLinkHealth,
  encodeLinkHealth,
  type LinkHealthDocument,
} from "../../worker/release/link-health.ts";
import type { DocumentSources } from "../../worker/release/newest-document.ts";
import { makeHealthDocument } from "../make/health-document.ts";
import { makeChat, makeRelease } from "../make/release.ts";

const [first, second] = ["https://t.me/+puZV_gQpDjkzNzMy", "https://t.me/+oUxj7s5n1cEyZjUy"];
const chat = makeChat({
  links: [first, second].map((url) => ({ messenger: "telegram", url, health: "unknown" }) as const),
});

function makeHealth(number: number, health: CheckedLink["health"], parts: Partial<LinkHealthDocument> = {}) {
  const link = { url: first, health, sinceMs: 5, checkedAtMs: number, reason: "alive" };
  return makeHealthDocument({ number, createdAtMs: number, links: [link], ...parts });
}

const fail = async () => {
  throw new Error("D1_ERROR");
};

/** A release, and documents of health: 1 ok, 2 dead, 3 suspect; `world.health` is the newest. */
async function makeSources() {
  const stored = new Map([
    [1, await encodeLinkHealth(makeHealth(1, "ok"))],
    [2, await encodeLinkHealth(makeHealth(2, "dead"))],
    [3, await encodeLinkHealth(makeHealth(3, "suspect"))],
  ]);
  const release = await encodeRelease(makeRelease({ chats: [chat] }));
  const world = { health: 1, cached: null as Uint8Array<ArrayBuffer> | null };
  const waitUntil = () => {};
  const nothing = async () => null;
  const releaseSources = {
    load: async () => release,
    readCache: nothing,
    writeCache: async () => {},
    readSnapshot: async () => release.document,
    waitUntil,
  };
  const linkHealth = {
    load: vi.fn<DocumentSources["load"]>(async (number) => stored.get(number) ?? null),
    readCache: async () => world.cached,
    writeCache: async (document: Uint8Array<ArrayBuffer>) => {
      world.cached = document;
    },
    readSnapshot: vi.fn<DocumentSources["readSnapshot"]>(nothing),
    waitUntil,
  };
  const heads = vi.fn<ReleaseSources["heads"]>(async () => ({ release: 1, linkHealth: world.health }));
  const sources = { heads, release: releaseSources, linkHealth, waitUntil };
  const keeper = new ReleaseKeeper();
  const linksAt = async (atMs: number) =>
    (await keeper.current(() => sources, atMs))?.model.chatByCode.get(chat.code)?.links;
  return { world, sources, keeper, linksAt, stored };
}

let logged: string[];
beforeEach(() => {
  logged = [];
  vi.spyOn(console, "warn").mockImplementation((line: string) => void logged.push(line));
});

describe("the health of links", () => {
  test("lies over the release within ten seconds, with since when and when it was checked", async () => {
    const { world, sources, keeper, linksAt } = await makeSources();
    expect(await linksAt(0)).toEqual([
      { ...chat.links[0], health: "ok", healthSinceMs: 5, checkedAtMs: 1, healthReason: "alive" },
      chat.links[1],
    ]);
    world.health = 2;
    expect((await linksAt(9_999))?.[0]?.health).toBe("ok");
    const links = (await linksAt(10_000)) ?? [];
    expect(links[0]).toMatchObject({ health: "dead", healthSinceMs: 5, checkedAtMs: 2 });
    expect(joinWays(links).map(({ url }) => url)).toEqual([second]);
    const current = await keeper.current(() => sources, 10_001);
    expect(current?.model.release.chats[0]?.links).toBe(links);
    expect(current?.model.chatsOf.get(chat.region)?.[0]?.links).toBe(links);
    expect(sources.heads).toHaveBeenCalledTimes(2);
    expect(sources.linkHealth.load).toHaveBeenCalledTimes(2);
  });

  test("stays as last known while the database is down, and is never replaced by an older or damaged one", async () => {
    const { world, sources, linksAt } = await makeSources();
    world.health = 2;
    await linksAt(0);
    sources.heads.mockImplementationOnce(fail);
    expect((await linksAt(10_000))?.[0]?.health).toBe("dead");
    world.health = 1;
    expect((await linksAt(20_000))?.[0]?.health).toBe("dead");
    world.health = 3;
    sources.linkHealth.load.mockImplementationOnce(async () => ({
      document: new Uint8Array([1, 2]),
      sha256: "00",
    }));
    expect((await linksAt(30_000))?.[0]?.health).toBe("dead");
    sources.linkHealth.load.mockImplementationOnce(fail);
    expect((await linksAt(40_000))?.[0]?.health).toBe("dead");
    expect((await linksAt(50_000))?.[0]?.health).toBe("suspect");
    expect(logged.map((line) => JSON.parse(line).event)).toEqual([
      "release.database_failed",
      "link_health.older_refused",
      "link_health.refused",
      "link_health.database_failed",
    ]);
  });

  test("of a cold start without the database is the cached one or the snapshot, whichever is newer", async () => {
    const { world, sources, linksAt, stored } = await makeSources();
    sources.heads.mockImplementation(fail);
    world.cached = stored.get(2)?.document ?? null;
    sources.linkHealth.readSnapshot.mockImplementation(async () => stored.get(1)?.document ?? null);
    expect((await linksAt(0))?.[0]?.health).toBe("dead");
  });

  test("of a cold start with a damaged document is the one before it, and the release comes all the same", async () => {
    const { world, sources, linksAt, stored } = await makeSources();
    sources.linkHealth.load.mockImplementation(fail);
    expect((await linksAt(0))?.[0]?.health).toBe("unknown");
    world.cached = stored.get(1)?.document ?? null;
    expect((await linksAt(10_000))?.[0]?.health).toBe("ok");
  });

  test("comes with what the checks remember: days, general failures and changes", async () => {
    const document = makeHealthDocument({
      history: [
        {
          region: "chelyabinsk",
          runs: [
            [20_400, 89, 2, 0, 0, 0],
            [20_489, 1, 1, 0, 1, 0],
          ],
        },
      ],
      incidents: [{ messenger: "telegram", startedAtMs: 1, endedAtMs: null, asked: 12, failed: 11 }],
      changes: [
        {
          chat: "00000",
          messenger: "telegram",
          before: "ok",
          after: "suspect",
          atMs: 1,
          reason: "name_free",
        },
      ],
    });
    const { document: bytes, sha256 } = await encodeLinkHealth(document);
    const { sources, keeper } = await makeSources();
    sources.linkHealth.load.mockImplementation(async () => ({ document: bytes, sha256 }));
    const memory = (await keeper.current(() => sources, 0))?.model.linkMemory;
    expect(memory?.atMs).toBe(document.createdAtMs);
    expect(memory?.historyOf.get("chelyabinsk")).toEqual(document.history[0]?.runs);
    expect(memory).toMatchObject({ incidents: document.incidents, changes: document.changes });
    sources.heads.mockImplementation(fail);
    expect((await keeper.current(() => sources, 10_000))?.model.linkMemory).toEqual(memory);
  });

  const runs = (...runs: readonly (readonly number[])[]) => ({ history: [{ region: "chelyabinsk", runs }] });
  const incident = { messenger: "telegram", startedAtMs: 1, endedAtMs: null, asked: 12, failed: 11 };
  test.each<[string, object]>([
    ["the format before", { format: 1 }],
    ["a format to come", { format: 3 }],
    ["a link without facts", { links: [{ url: first }] }],
    ["a health that is none", { links: [{ ...makeHealth(1, "ok").links[0], health: "unknown" }] }],
    ["no list of links", { links: "none" }],
    ["no history", { history: undefined }],
    ["a count too few", runs([20_400, 1, 1, 0, 0])],
    ["a fraction of a link", runs([20_400, 1, 1.5, 0, 0, 0])],
    ["fewer links than none", runs([20_400, 1, -1, 0, 0, 0])],
    ["more days than a quarter", runs([20_400, 91, 1, 0, 0, 0])],
    ["more runs than days", runs(...Array.from({ length: 91 }, (_, at) => [20_400 + at, 1, at, 0, 0, 0]))],
    ["an incident of an unknown messenger", { incidents: [{ ...incident, messenger: "icq" }] }],
    ["a moment that no calendar has", { createdAtMs: 1e300 }],
    ["an incident without a beginning", { incidents: [{ ...incident, startedAtMs: null }] }],
    ["more incidents than anybody reads", { incidents: Array.from({ length: 101 }, () => incident) }],
    [
      "a change into nothing",
      { changes: [{ chat: "00000", messenger: "max", before: "ok", atMs: 1, reason: "" }] },
    ],
  ])("is refused with %s", async (_, parts) => {
    const made = { ...makeHealth(1, "ok"), ...parts } as LinkHealthDocument;
    const { document: bytes, sha256 } = await encodeLinkHealth(made);
    expect((await decodeLinkHealth(bytes, sha256)).ok).toBe(false);
  });

  test("is taken as it is made", async () => {
    const { document: bytes, sha256 } = await encodeLinkHealth(makeHealth(1, "ok", { incidents: [] }));
    expect(await decodeLinkHealth(bytes, sha256)).toMatchObject({ ok: true });
  });
});
