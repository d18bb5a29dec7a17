import { beforeEach, describe, expect, test, vi } from "vitest";
import { ReleaseKeeper, type ReleaseSources } from "../../worker/release/current.ts";
import { type EncodedRelease, encodeRelease } from "../../worker/release/document.ts";
import type { DocumentSources } from "../../worker/release/newest-document.ts";
import type { Heads } from "../../worker/release/store.ts";
import { makeRelease } from "../make/release.ts";

const never = () => new Promise<never>(() => {});
const fail = async () => {
  throw new Error("D1_ERROR");
};

/** A world of releases 1 to 3 in which `head` is the newest; every question is counted. */
async function makeWorld(head: number | null = 1) {
  const releases: EncodedRelease[] = [];
  for (const number of [1, 2, 3]) releases.push(await encodeRelease(makeRelease({ number })));
  const world = {
    head,
    health: null as number | null,
    cached: null as Uint8Array<ArrayBuffer> | null,
    snapshot: null as Uint8Array<ArrayBuffer> | null,
  };
  const after: Promise<unknown>[] = [];
  const waitUntil = (work: Promise<unknown>) => void after.push(work);
  const release = {
    load: vi.fn<DocumentSources["load"]>(async (number) => releases[number - 1] ?? null),
    readCache: vi.fn<DocumentSources["readCache"]>(async () => world.cached),
    writeCache: vi.fn<DocumentSources["writeCache"]>(async (document) => {
      world.cached = document;
    }),
    readSnapshot: vi.fn<DocumentSources["readSnapshot"]>(async () => world.snapshot),
    waitUntil,
  };
  const linkHealth = {
    load: vi.fn<DocumentSources["load"]>(async () => null),
    readCache: async () => null,
    writeCache: async () => {},
    readSnapshot: async () => null,
    waitUntil,
  };
  const heads = vi.fn<ReleaseSources["heads"]>(async () => ({
    release: world.head,
    linkHealth: world.health,
  }));
  const sources = { heads, release, linkHealth, waitUntil };
  const documentOf = (number: number) => releases[number - 1]?.document ?? null;
  return { world, sources, sourcesOf: () => sources, after, documentOf };
}

let logged: string[];
beforeEach(() => {
  logged = [];
  vi.spyOn(console, "warn").mockImplementation((line: string) => void logged.push(line));
});

describe("the current release", () => {
  test("is loaded once and then served from memory without any question for ten seconds", async () => {
    const { sourcesOf, sources } = await makeWorld();
    const keeper = new ReleaseKeeper();
    expect(await keeper.current(sourcesOf, 0)).toMatchObject({ from: "d1", confirmedAtMs: 0 });
    for (let at = 0; at < 10_000; at += 100)
      expect(keeper.current(sourcesOf, at)).not.toBeInstanceOf(Promise);
    expect(sources.heads).toHaveBeenCalledTimes(1);
    expect(await keeper.current(sourcesOf, 10_000)).toMatchObject({ from: "memory", confirmedAtMs: 10_000 });
    expect([sources.heads.mock.calls.length, sources.release.load.mock.calls.length]).toEqual([2, 1]);
  });

  test("is the new one at most ten seconds after its publication, and goes into the cache", async () => {
    const { world, sourcesOf, after, documentOf } = await makeWorld();
    const keeper = new ReleaseKeeper();
    await keeper.current(sourcesOf, 0);
    world.head = 2;
    expect((await keeper.current(sourcesOf, 10_000))?.model.release.number).toBe(2);
    await Promise.all(after);
    expect(world.cached).toEqual(documentOf(2));
  });

  test("stays when the database throws or hangs; one request waits, nobody else asks", async () => {
    for (const broken of [fail, never]) {
      const { sourcesOf, sources } = await makeWorld();
      const keeper = new ReleaseKeeper();
      await keeper.current(sourcesOf, 0);
      sources.heads.mockImplementation(broken);
      const asking = keeper.current(sourcesOf, 10_000);
      expect(asking).toBeInstanceOf(Promise);
      for (let at = 10_000; at < 20_000; at += 500)
        expect(keeper.current(sourcesOf, at)).not.toBeInstanceOf(Promise);
      expect(await asking).toMatchObject({ model: { release: { number: 1 } }, confirmedAtMs: 0 });
      expect(sources.heads).toHaveBeenCalledTimes(2);
    }
    expect(logged.join()).toContain("release.database_failed");
    expect(logged.join()).toContain("release.database_slow");
  });

  test("that comes late is there for the requests after", async () => {
    const { world, sourcesOf, sources, after } = await makeWorld();
    const keeper = new ReleaseKeeper();
    await keeper.current(sourcesOf, 0);
    world.head = 2;
    let answer: (heads: Heads) => void = () => {};
    sources.heads.mockImplementation(() => new Promise((resolve) => (answer = resolve)));
    expect((await keeper.current(sourcesOf, 10_000))?.model.release.number).toBe(1);
    answer({ release: 2, linkHealth: null });
    await Promise.all(after);
    expect((await keeper.current(sourcesOf, 10_001))?.model.release.number).toBe(2);
  });

  test("of a cold start without the database is the cached one, else the snapshot", async () => {
    for (const broken of [fail, never]) {
      const { world, sourcesOf, sources, documentOf } = await makeWorld();
      sources.heads.mockImplementation(broken);
      world.snapshot = documentOf(1);
      expect(await new ReleaseKeeper().current(sourcesOf, 0)).toMatchObject({ from: "snapshot" });
      world.cached = documentOf(2);
      const keeper = new ReleaseKeeper();
      expect(await keeper.current(sourcesOf, 0)).toMatchObject({
        from: "cache",
        model: { release: { number: 2 } },
      });
      expect(keeper.current(sourcesOf, 9_999)).not.toBeInstanceOf(Promise);
      sources.heads.mockImplementation(async () => ({ release: 3, linkHealth: null }));
      expect(await keeper.current(sourcesOf, 10_000)).toMatchObject({
        from: "d1",
        model: { release: { number: 3 } },
      });
    }
  });

  test("of an empty database is the snapshot", async () => {
    const { world, sourcesOf, documentOf } = await makeWorld(null);
    world.snapshot = documentOf(1);
    expect(await new ReleaseKeeper().current(sourcesOf, 0)).toMatchObject({ from: "snapshot" });
  });

  test("is never replaced by an older or a damaged one, and the log says so", async () => {
    const { world, sourcesOf, sources, documentOf } = await makeWorld(2);
    const keeper = new ReleaseKeeper();
    await keeper.current(sourcesOf, 0);
    world.head = 1;
    expect((await keeper.current(sourcesOf, 10_000))?.model.release.number).toBe(2);
    world.head = 3;
    sources.release.load.mockImplementation(async () => ({
      document: new Uint8Array([1, 2, 3]),
      sha256: "00",
    }));
    expect((await keeper.current(sourcesOf, 20_000))?.model.release.number).toBe(2);
    expect(logged.map((line) => JSON.parse(line).event)).toEqual([
      "release.older_refused",
      "release.refused",
    ]);

    const cold = await makeWorld();
    cold.sources.heads.mockImplementation(fail);
    cold.world.cached = new Uint8Array([31, 139, 8, 0]);
    cold.world.snapshot = documentOf(1);
    expect(await new ReleaseKeeper().current(cold.sourcesOf, 0)).toMatchObject({ from: "snapshot" });
  });

  test("is nothing when there is none anywhere, and the next request asks again", async () => {
    const { world, sourcesOf } = await makeWorld(null);
    const keeper = new ReleaseKeeper();
    expect(await keeper.current(sourcesOf, 0)).toBeNull();
    world.head = 1;
    expect(await keeper.current(sourcesOf, 1)).not.toBeNull();
  });
});
