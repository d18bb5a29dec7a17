import { env } from "cloudflare:workers";
import { beforeEach, describe, expect, it } from "vitest";
import { type Database, openDatabase } from "../../worker/db/client.ts";
import {
  approveLink,
  askLinkNow,
  evidenceOf,
  withdrawApproval,
} from "../../worker/link-health/care-for-link.ts";
import { regionQueue } from "../../worker/link-health/region-queue.ts";
import { makeRegistryRows } from "../make/registry-rows.ts";
import { putLinkState, watchedLink, watchLinksOf } from "../make/watched-links.ts";
import { publishedDatabase } from "../setup/database.ts";

const nowMs = Date.UTC(2026, 10, 27);
const dayMs = 86_400_000;
const rows = makeRegistryRows();
const [first] = rows.links;
if (first === undefined) throw new Error("the registry has a link");
const { url, chat } = first;
const [{ region } = { region: "" }] = rows.chats;
const care = { actor: "person/1", region, url };

let db: Database;
const deps = () => ({ db, nowMs, newId: () => crypto.randomUUID() });

/** A run of the checks has found the invitation gone, three times. */
beforeEach(async () => {
  db = await publishedDatabase(rows);
  await watchLinksOf(db, rows, 0);
  await put({ health: "dead", reason: "invitation_gone", sinceMs: 5, checkedAtMs: 9 });
});

const put = (state: Parameters<typeof putLinkState>[3]) => putLinkState(db, region, url, state);
const stored = () => watchedLink(db, region, url);

async function lines(): Promise<readonly unknown[]> {
  const all = await env.DB.prepare(
    "SELECT actor, action, subject, region FROM audit_line WHERE action LIKE 'link.%' ORDER BY number",
  ).all();
  return all.results;
}

describe("approving a link by hand", () => {
  it("makes it ok, with a line in the history and in the log, and something to publish", async () => {
    const changes = () => env.DB.prepare("SELECT changes FROM link_check").first<number>("changes");
    const before = (await changes()) ?? 0;
    const approved = await approveLink(deps(), care, nowMs + 7 * dayMs, evidenceOf(await stored()));
    expect(approved).toMatchObject({ ok: true, value: { by: "person/1", reason: "invitation_gone" } });
    expect(await stored()).toMatchObject({
      state: { health: "ok", reason: "checked_by_hand", sinceMs: nowMs },
      approval: { untilMs: nowMs + 7 * dayMs },
    });
    expect(await changes()).toBe(before + 1);
    expect(await env.DB.prepare("SELECT before, after, reason FROM link_change").all()).toMatchObject({
      results: [{ before: "dead", after: "ok", reason: "checked_by_hand" }],
    });
    expect(await lines()).toEqual([
      { actor: "person/1", action: "link.approved", subject: `chat ${chat}`, region },
    ]);
    expect(await regionQueue(db, region, nowMs)).toEqual([]);
  });

  it("is refused when the link is no longer as the coordinator saw it", async () => {
    const seen = evidenceOf(await stored());
    await put({ seen: { title: "Казино", members: 5 } });
    expect(await approveLink(deps(), care, nowMs + dayMs, seen)).toEqual({
      ok: false,
      refusal: { kind: "changed" },
    });
    expect(await lines()).toEqual([]);
  });

  it("survives a check that writes to the link at the same moment", async () => {
    const seen = evidenceOf(await stored());
    let isFirst = true;
    const newId = () => crypto.randomUUID();
    const racing = new Proxy(db.$client, {
      get(database, name) {
        const value: unknown = Reflect.get(database, name);
        if (name !== "batch" || !isFirst) return typeof value === "function" ? value.bind(database) : value;
        return async (statements: D1PreparedStatement[]) => {
          isFirst = false;
          await put({});
          return database.batch(statements);
        };
      },
    });
    const slow = { db: openDatabase(racing), nowMs, newId };
    expect(await approveLink(slow, care, nowMs + dayMs, seen)).toMatchObject({ ok: true });
    expect((await stored()).state.health).toBe("ok");
    expect(await lines()).toHaveLength(1);
  });

  it("can be taken back: the next run asks, and every verdict counts", async () => {
    await approveLink(deps(), care, nowMs + 7 * dayMs, evidenceOf(await stored()));
    expect(await withdrawApproval(deps(), care)).toMatchObject({ ok: true });
    expect(await stored()).toMatchObject({ dueAtMs: 0, approval: { untilMs: nowMs } });
    expect((await lines()).length).toBe(2);
    // There is nothing left to take back.
    expect(await withdrawApproval(deps(), care)).toMatchObject({ ok: true });
    expect((await lines()).length).toBe(2);
  });
});

describe("asking for a look", () => {
  it("puts the link before all others, and is written down once", async () => {
    expect(await askLinkNow(deps(), care)).toMatchObject({ ok: true });
    expect(await askLinkNow(deps(), care)).toMatchObject({ ok: true });
    expect((await stored()).dueAtMs).toBe(0);
    expect(await lines()).toEqual([
      { actor: "person/1", action: "link.check_asked", subject: `chat ${chat}`, region },
    ]);
  });
});

describe("a link of another region, or of none", () => {
  it("can be neither approved nor asked", async () => {
    const refusal = { ok: false, refusal: { kind: "not_watched" } };
    const seen = evidenceOf(await stored());
    for (const other of [
      { ...care, region: "altai" },
      { ...care, url: "https://t.me/+nobody" },
    ]) {
      expect(await approveLink(deps(), other, nowMs + dayMs, seen)).toEqual(refusal);
      expect(await askLinkNow(deps(), other)).toEqual(refusal);
      expect(await withdrawApproval(deps(), other)).toEqual(refusal);
    }
    expect(await lines()).toEqual([]);
    expect((await stored()).state.health).toBe("dead");
  });
});
