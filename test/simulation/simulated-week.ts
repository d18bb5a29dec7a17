import { type Database, prepared } from "../../worker/db/client.ts";
import type { CheckParts } from "../../worker/link-health/run.ts";
import { runChecks } from "../../worker/link-health/run-checks.ts";
import type { Verdict } from "../../worker/link-health/types.ts";
import { verdictOfProbed } from "../../worker/link-health/verdict.ts";
import { encodeRelease } from "../../worker/release/document.ts";
import { decodeLinkHealth } from "../../worker/release/link-health.ts";
import { insertReleaseWrite, loadLinkHealth, newestHeads } from "../../worker/release/store.ts";
import { makeChat, makeRelease } from "../make/release.ts";
import { answerOf, makeWorld, seededRandom, type World } from "./messenger-world.ts";
import { sqliteDatabase } from "./sqlite-d1.ts";

const [minuteMs, hourMs] = [60_000, 3_600_000];
export const startMs = Date.UTC(2026, 10, 1);
const weekMs = 7 * 24 * hourMs;
const [count, deaths] = [400, 20];

/** A week of runs, a minute apart, of which some are killed at any moment; for an hour the database fails as well. */
export async function weekOf(seed: number) {
  const random = seededRandom(seed);
  const world = makeWorld(random, count, deaths, startMs);
  const clock = { nowMs: startMs };
  const databaseDown = { fromMs: startMs + 100 * hourMs, untilMs: startMs + 101 * hourMs };
  const run = { killedAfter: Number.POSITIVE_INFINITY, spent: 0, isDisturbed: false };
  let ids = 0;
  // Pages repeat: reading each of them once is most of the time saved.
  const verdicts = new Map<string, Verdict>();
  const verdictOf: CheckParts["verdictOf"] = (url, probed, before) => {
    const key = JSON.stringify([probed, before]);
    const verdict = verdicts.get(key) ?? verdictOfProbed(url, probed, before);
    verdicts.set(key, verdict);
    return verdict;
  };
  const fail = (): never => {
    run.isDisturbed = true;
    throw new Error("D1_ERROR, or the end of the Worker");
  };
  const kill = () => {
    if (--run.killedAfter < 0) fail();
  };
  const db = sqliteDatabase({
    before: (statements) => {
      run.spent += statements;
      clock.nowMs += 5 * statements;
      kill();
      if (clock.nowMs >= databaseDown.fromMs && clock.nowMs < databaseDown.untilMs && random() < 0.3) fail();
    },
    // Written, and the answer lost.
    after: kill,
  });
  await publish(db, world);

  const asked: { readonly url: string; readonly atMs: number }[] = [];
  const spent: number[] = [];
  let longestMs = 0;
  const publicDead = new Map<string, number>();
  for (let minute = 0; minute * minuteMs < weekMs; minute++) {
    clock.nowMs = Math.max(clock.nowMs, startMs + minute * minuteMs);
    run.killedAfter = random() < 0.05 ? Math.floor(random() * 40) : Number.POSITIVE_INFINITY;
    run.spent = 0;
    run.isDisturbed = false;
    // What a killed run had in mind goes on for as long as it likes: the next one begins at its minute.
    const begunMs = clock.nowMs;
    try {
      await runChecks({
        db,
        nowMs: () => clock.nowMs,
        wait: async (ms) => {
          clock.nowMs += ms;
        },
        newId: () => `id-${ids++}`,
        probe: async (url) => {
          run.spent++;
          asked.push({ url, atMs: clock.nowMs });
          kill();
          const { probed, tookMs } = answerOf(world, url, clock.nowMs);
          clock.nowMs += tookMs;
          kill();
          return probed;
        },
        verdictOf,
      });
    } catch (error) {
      if (!run.isDisturbed) throw error;
    }
    longestMs = Math.max(longestMs, clock.nowMs - begunMs);
    spent.push(run.spent);
    run.killedAfter = Number.POSITIVE_INFINITY;
    if (minute % 10 === 0) await notePublicDead(db, world, clock.nowMs, publicDead);
  }
  return { db, world, asked, spent, longestMs, publicDead, endMs: clock.nowMs };
}

async function publish(db: Database, { links }: World): Promise<void> {
  const chats = [...links.values()].map(({ url, title }, at) =>
    makeChat({
      code: String(at).padStart(5, "0"),
      title,
      links: [{ messenger: "telegram", url, health: "unknown" }],
    }),
  );
  const encoded = await encodeRelease(makeRelease({ chats, coverage: [] }));
  const release = { ...encoded, number: 1, createdAtMs: startMs, note: "", writeId: "release" };
  await prepared(db, insertReleaseWrite(db, release)).run();
}

/** What people see; the database may be down, then they keep what they have. */
async function notePublicDead(
  db: Database,
  { links }: World,
  nowMs: number,
  since: Map<string, number>,
): Promise<void> {
  const document = await publicHealth(db).catch(() => null);
  for (const { url, health } of document?.links ?? []) {
    if (health !== "dead") continue;
    const link = links.get(url);
    // A revived link may be shown dead until its next look.
    if (link === undefined || nowMs < link.diesAtMs || nowMs > link.revivesAtMs + 5 * hourMs) {
      throw new Error(`${url} is shown dead while it lives`);
    }
    if (!since.has(url)) since.set(url, nowMs);
  }
}

async function publicHealth(db: Database) {
  const { linkHealth } = await newestHeads(db);
  const stored = linkHealth === null ? null : await loadLinkHealth(db, linkHealth);
  if (stored === null) return null;
  const decoded = await decodeLinkHealth(stored.document, stored.sha256);
  if (!decoded.ok) throw new Error(decoded.refusal.kind);
  return decoded.value;
}
