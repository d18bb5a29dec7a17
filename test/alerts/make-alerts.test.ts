import { beforeEach, describe, expect, it } from "vitest";
import { runAlerts } from "../../worker/alerts/run-alerts.ts";
import { linkChanges, watchedLinks } from "../../worker/db/tables/link-health.ts";
import { makeQueueItem } from "../make/alerts.ts";
import {
  add,
  dayMs,
  hourMs,
  kinds,
  linkDies,
  makeParts,
  minuteMs,
  newWorld,
  rows,
  runAfter,
  startMs,
  url,
  world,
} from "./alert-world.ts";

beforeEach(newWorld);

describe("a link that became dead", () => {
  it("is told to every recipient of the region, once, at the next run", async () => {
    await add("webhook", "https://hooks.gkb1.ru/a");
    await add("telegram", "@gkb1_alerts");
    world.clockMs += minuteMs;
    await linkDies();
    await runAfter(minuteMs, 2 * minuteMs, dayMs - hourMs);
    expect(world.told.map(({ to }) => to).sort()).toEqual(["@gkb1_alerts", "https://hooks.gkb1.ru/a"]);
    const [{ alert } = { alert: null }] = world.told;
    expect(alert).toMatchObject({
      kind: "death",
      id: expect.stringMatching(/^[\da-f]{32}$/),
      region: { slug: "chelyabinsk", name: "Челябинская область", timezone: "Asia/Yekaterinburg" },
      content: {
        total: 1,
        chats: [
          {
            ...{ code: "00000", title: "Сатка", severity: "no_way_in", reports: {} },
            links: [
              {
                ...{ messenger: "telegram", health: "dead", reason: "invitation_gone" },
                sinceMs: startMs + minuteMs,
              },
            ],
          },
        ],
      },
    });
    expect(JSON.stringify(await rows("SELECT content FROM alert"))).not.toContain("puZV");
  });

  it("is less grave where another link of the chat leads in", async () => {
    await add("webhook", "https://hooks.gkb1.ru/a");
    const other = {
      url: "https://max.ru/join/abc",
      messenger: "max",
      chat: "00000",
      region: "chelyabinsk",
    } as const;
    await world.db.insert(watchedLinks).values({ ...other, dueAtMs: 0, health: "ok" });
    await linkDies(world.clockMs + 1);
    await runAfter(minuteMs);
    expect(world.told[0]?.alert.content.chats[0]?.severity).toBe("dead_link");
  });

  it("is told each time that it dies anew; of what was before somebody asked to be told nothing is", async () => {
    await linkDies(startMs - minuteMs);
    await add("webhook", "https://hooks.gkb1.ru/a");
    await runAfter(minuteMs);
    expect(world.told).toEqual([]);
    await linkDies(world.clockMs);
    await runAfter(minuteMs);
    await linkDies(world.clockMs);
    await runAfter(minuteMs);
    expect(new Set(world.told.map(({ alert }) => alert.id)).size).toBe(2);
  });

  it("of another region, or one that is only in doubt, is told to nobody", async () => {
    await add("webhook", "https://hooks.gkb1.ru/a");
    const change = {
      url,
      atMs: world.clockMs + 1,
      messenger: "telegram",
      chat: "00000",
      reason: "x",
    } as const;
    await world.db.insert(linkChanges).values([
      { ...change, region: "altai", before: "ok", after: "dead" },
      { ...change, atMs: world.clockMs + 2, region: "chelyabinsk", before: "ok", after: "suspect" },
    ]);
    await runAfter(minuteMs);
    expect(world.told).toEqual([]);
  });
});

describe("the digest", () => {
  beforeEach(async () => {
    await add("webhook", "https://hooks.gkb1.ru/a");
    world.queue = [makeQueueItem()];
  });

  it("comes once a day, from nine by the region's clock on, with what the queue says then", async () => {
    await runAfter(59 * minuteMs);
    expect(world.told).toEqual([]);
    await runAfter(minuteMs, hourMs, 12 * hourMs, 10 * hourMs - minuteMs, minuteMs + hourMs, hourMs);
    expect(world.told.map(({ atMs, alert }) => [alert.kind, new Date(atMs).toISOString()])).toEqual([
      ["digest", "2026-11-26T04:00:00.000Z"],
      ["digest", "2026-11-27T04:00:00.000Z"],
    ]);
    expect(world.told[0]?.alert.content).toMatchObject({
      total: 1,
      chats: [{ title: "Сатка", reports: { link: 3 } }],
    });
    expect(JSON.stringify(await rows("SELECT content FROM alert"))).not.toMatch(/\+7 900|puZV/);
  });

  it("comes late where the Worker was down at nine, and not at all once the day is over", async () => {
    await runAfter(13 * hourMs);
    expect(kinds()).toEqual(["digest"]);
    await runAfter(4 * hourMs + dayMs);
    expect(kinds()).toEqual(["digest"]);
    await runAfter(8 * hourMs);
    expect(kinds()).toEqual(["digest", "digest"]);
  });

  it("is no message where nothing waits, and the day is done", async () => {
    world.queue = [];
    await runAfter(2 * hourMs);
    world.queue = [makeQueueItem()];
    await runAfter(hourMs);
    expect(world.told).toEqual([]);
    expect(await rows("SELECT last_digest_day AS day FROM alert_recipient")).toEqual([{ day: "2026-11-26" }]);
  });

  it("comes to who was added after nine on the next day", async () => {
    world.clockMs += 2 * hourMs;
    await add("telegram", "@gkb1_alerts");
    await runAfter(minuteMs);
    expect(world.told.map(({ to }) => to)).toEqual(["https://hooks.gkb1.ru/a"]);
    await runAfter(dayMs);
    expect(world.told.map(({ to }) => to).sort()).toEqual([
      "@gkb1_alerts",
      "https://hooks.gkb1.ru/a",
      "https://hooks.gkb1.ru/a",
    ]);
  });

  it("fails alone when the queue cannot be read, and comes with the next run", async () => {
    world.clockMs += hourMs;
    const queueOf = () => Promise.reject(new Error("database"));
    await expect(runAlerts(makeParts({ queueOf }))).rejects.toThrow("database");
    await runAfter(minuteMs);
    expect(kinds()).toEqual(["digest"]);
  });
});
