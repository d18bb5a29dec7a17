import { beforeEach, expect, test, vi } from "vitest";
import { verifyAudit } from "../../worker/audit/verify.ts";
import type { Database } from "../../worker/db/client.ts";
import { isDead } from "./messenger-world.ts";
import { startMs, weekOf } from "./simulated-week.ts";

const hourMs = 3_600_000;

interface Change {
  readonly url: string;
  readonly atMs: number;
  readonly chat: string;
  readonly before: string;
  readonly after: string;
}

async function rowsOf<Row>(db: Database, query: string): Promise<readonly Row[]> {
  return (await db.$client.prepare(query).all<Row>()).results;
}

const changesOf = (db: Database) =>
  rowsOf<Change>(db, "SELECT url, at_ms AS atMs, chat, before, after FROM link_change ORDER BY at_ms");

beforeEach(() => {
  vi.spyOn(console, "warn").mockImplementation(() => {});
});

/** Another one: `SEEDS=7,8,9 npm test -- week-of-checks`. */
const seeds = (process.env.SEEDS ?? "1").split(",").map(Number);

for (const seed of seeds) {
  test(`in a simulated week (${seed}) of 400 links nothing is dead that lives and every death is noticed in time`, {
    timeout: 300_000,
  }, async () => {
    const { db, world, asked, spent, longestMs, publicDead, endMs } = await weekOf(seed);
    const changes = await changesOf(db);

    // At most one request a second.
    const gaps = asked.slice(1).map(({ atMs }, at) => atMs - (asked[at]?.atMs ?? 0));
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(1000);
    // Shorter than the lease.
    expect(longestMs).toBeLessThan(45_000);
    // The free plan's requests and statements.
    expect(Math.max(...spent)).toBeLessThanOrEqual(50);
    // Every link at least once a day.
    for (const [url, times] of Map.groupBy(asked, (one) => one.url)) {
      const all = [startMs, ...times.map(({ atMs }) => atMs), endMs];
      const longest = Math.max(...all.slice(1).map((atMs, at) => atMs - (all[at] ?? 0)));
      expect([url, longest < 24 * hourMs]).toEqual([url, true]);
    }

    const byUrl = Map.groupBy(changes, ({ url }) => url);
    let noticedAtMost = 0;
    let deadAtMost = 0;
    for (const link of world.links.values()) {
      const own = byUrl.get(link.url) ?? [];
      const wrong = own.filter(({ after, atMs }) => after === "dead" && !isDead(link, atMs));
      expect([link.url, wrong]).toEqual([link.url, []]);
      // A link that lives is in doubt for no other reason than its own: the outage marked nothing.
      if (link.diesAtMs > endMs) expect(own.map(({ after }) => after)).toEqual(["ok"]);
      if (Math.min(link.revivesAtMs, endMs) - link.diesAtMs < 26 * hourMs) continue;
      const noticed = own.find(({ after, atMs }) => after !== "ok" && atMs >= link.diesAtMs);
      noticedAtMost = Math.max(noticedAtMost, (noticed?.atMs ?? Number.POSITIVE_INFINITY) - link.diesAtMs);
      const disturbed =
        link.diesAtMs < world.outage.untilMs && link.diesAtMs + 26 * hourMs > world.outage.fromMs;
      const leftMs = Math.min(link.revivesAtMs, endMs) - link.diesAtMs;
      if (leftMs < (disturbed ? 34 : 27) * hourMs) continue;
      const shownMs = (publicDead.get(link.url) ?? Number.POSITIVE_INFINITY) - link.diesAtMs;
      if (!disturbed) deadAtMost = Math.max(deadAtMost, shownMs);
      expect([link.url, shownMs < 34 * hourMs]).toEqual([link.url, true]);
    }
    expect(noticedAtMost / hourMs).toBeLessThan(8);
    expect(deadAtMost / hourMs).toBeLessThan(26);

    // No change is lost or doubled: each begins where the one before ended, the last is what is known now.
    const now = await rowsOf<{ url: string; health: string }>(db, "SELECT url, health FROM watched_link");
    for (const { url, health } of now) {
      const own = byUrl.get(url) ?? [];
      expect([url, own.map(({ before }) => before)]).toEqual([
        url,
        ["unknown", ...own.map(({ after }) => after)].slice(0, own.length),
      ]);
      expect([url, own.at(-1)?.after]).toEqual([url, health]);
    }
    // What people saw differently stands in the log, once.
    const lines = await rowsOf<{ what: string }>(
      db,
      `SELECT subject || ' ' || json_extract(details, '$.before') || ' ' || json_extract(details, '$.after') AS what
       FROM audit_line WHERE actor = 'link-check'`,
    );
    const visible = changes.filter(({ before }) => before !== "unknown");
    expect(lines.map(({ what }) => what).sort()).toEqual(
      visible.map(({ chat, before, after }) => `chat ${chat} ${before} ${after}`).sort(),
    );
    expect(await verifyAudit(db)).toMatchObject({ intact: true });

    // The outage is an incident of its own.
    const incidents = await rowsOf<{ started: number; ended: number }>(
      db,
      "SELECT started_at_ms AS started, ended_at_ms AS ended FROM link_incident WHERE asked >= 10",
    );
    expect(
      incidents.some(
        ({ started, ended }) => started < world.outage.fromMs + hourMs && ended > world.outage.untilMs,
      ),
    ).toBe(true);
    expect(
      incidents.every(({ started }) => started > world.outage.fromMs && started < world.outage.untilMs),
    ).toBe(true);
  });
}
