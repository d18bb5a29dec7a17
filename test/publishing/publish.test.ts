import { env } from "cloudflare:workers";
import { beforeEach, describe, expect, test } from "vitest";
import type { Database } from "../../worker/db/client.ts";
import { compileRelease } from "../../worker/publishing/compile.ts";
import { type Publication, publish } from "../../worker/publishing/publish.ts";
import { decodeRelease } from "../../worker/release/document.ts";
import { documentQuery, headNumber, headQuery, loadDocument } from "../../worker/release/store.ts";
import { changesOfRows, publishRows } from "../make/registry-in-database.ts";
import { makeRegistryRows } from "../make/registry-rows.ts";
import { freshDatabase } from "../setup/database.ts";

let db: Database;
beforeEach(async () => {
  db = await freshDatabase();
});

const rows = makeRegistryRows();

function renamed(title: string): Publication {
  const before = changesOfRows(rows)
    .get("chelyabinsk")
    ?.find(({ key }) => key === "chat/00000")?.after;
  if (before == null) throw new Error("there is no chat");
  const change = { key: "chat/00000", before, after: { ...before, title } } as const;
  return {
    actor: "person/1",
    note: "проверка",
    action: "release.published",
    changes: new Map([["chelyabinsk", [change]]]),
  };
}

function deps(nowMs = 0) {
  return { db, nowMs, newId: () => crypto.randomUUID() };
}

async function publishedLines() {
  const { results } = await env.DB.prepare(
    "SELECT * FROM audit_line WHERE action = 'release.published'",
  ).all();
  return results;
}

describe("publishing", () => {
  test("makes the registry the next numbered release, with its audit line", async () => {
    expect(await headNumber(db)).toBeNull();
    expect(await publishRows(db, rows, 5)).toBe(1);
    expect(await publish(deps(6), renamed("Сатка и Куса"))).toEqual({ ok: true, value: { number: 2 } });
    expect(await headNumber(db)).toBe(2);
    const stored = await loadDocument(db, 2);
    if (stored === null) throw new Error("release 2 is missing");
    const chats = rows.chats.map((chat) => ({ ...chat, title: "Сатка и Куса" }));
    expect(await decodeRelease(stored.document, stored.sha256)).toEqual({
      ok: true,
      value: compileRelease({ ...rows, chats }, 2, 6),
    });
    expect(await publishedLines()).toMatchObject([
      { actor: "person/1", subject: "release 2", region: "chelyabinsk", at_ms: 6 },
    ]);
  });

  test("refuses what changes nothing, and leaves no line", async () => {
    await publishRows(db, rows);
    const unchanged = await publish(deps(), renamed("Сатка"));
    expect(unchanged).toEqual({ ok: false, refusal: { kind: "nothing_changes" } });
    expect([await headNumber(db), await publishedLines()]).toEqual([1, []]);
  });

  test("by several people at once gives one number once; who has not seen the others' change is told", async () => {
    await publishRows(db, rows);
    const outcomes = await Promise.all(["А", "Б", "В"].map((title) => publish(deps(), renamed(title))));
    expect(outcomes.filter((outcome) => outcome.ok)).toEqual([{ ok: true, value: { number: 2 } }]);
    expect(await headNumber(db)).toBe(2);
    expect(await publishedLines()).toHaveLength(1);
    const kinds = outcomes.flatMap((outcome) => (outcome.ok ? [] : [outcome.refusal.kind]));
    expect(kinds).toEqual(["conflicts", "conflicts"]);
  });

  test("can never be undone by changing or deleting a release", async () => {
    await publishRows(db, rows);
    for (const statement of [
      "DELETE FROM release",
      "UPDATE release SET note = ''",
      "DELETE FROM release_change",
      "UPDATE release_change SET key = ''",
    ]) {
      await expect(env.DB.prepare(statement).run()).rejects.toThrow("immutable");
    }
  });

  test("asks for the newest number and for one release by its key, without reading the others", async () => {
    for (const query of [headQuery(db), documentQuery(db, 1)]) {
      const { sql, params } = query.toSQL();
      const plan = await env.DB.prepare(`EXPLAIN QUERY PLAN ${sql}`)
        .bind(...params)
        .all<{ detail: string }>();
      expect(plan.results.map((row) => row.detail).join()).toMatch(/^SEARCH release/);
    }
  });
});
