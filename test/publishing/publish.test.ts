import { env } from "cloudflare:workers";
import { beforeEach, describe, expect, test } from "vitest";
import type { Database } from "../../worker/db/client.ts";
import { compileRelease } from "../../worker/publishing/compile.ts";
import { publish } from "../../worker/publishing/publish.ts";
import { decodeRelease } from "../../worker/release/document.ts";
import { documentQuery, headNumber, headQuery, loadDocument } from "../../worker/release/store.ts";
import { writeRegistry } from "../make/registry-in-database.ts";
import { makeRegistryRows } from "../make/registry-rows.ts";
import { freshDatabase } from "../setup/database.ts";

let db: Database;
beforeEach(async () => {
  db = await freshDatabase();
  await writeRegistry(db, makeRegistryRows(), "registry");
});

const publication = { actor: "operator", note: "проверка" };

async function publishedLines() {
  const { results } = await env.DB.prepare(
    "SELECT * FROM audit_line WHERE action = 'release.published'",
  ).all();
  return results;
}

describe("publishing", () => {
  test("makes the registry the next numbered release, with its audit line", async () => {
    expect(await headNumber(db)).toBeNull();
    expect(await publish({ db, nowMs: 5, writeId: "a" }, publication)).toEqual({
      ok: true,
      value: { number: 1 },
    });
    expect(await publish({ db, nowMs: 6, writeId: "b" }, publication)).toEqual({
      ok: true,
      value: { number: 2 },
    });
    expect(await headNumber(db)).toBe(2);
    const stored = await loadDocument(db, 2);
    if (stored === null) throw new Error("release 2 is missing");
    expect(await decodeRelease(stored.document, stored.sha256)).toEqual({
      ok: true,
      value: compileRelease(makeRegistryRows(), 2, 6),
    });
    expect((await publishedLines()).map((line) => line.subject)).toEqual(["release 1", "release 2"]);
  });

  test("by two people at once never gives one number twice, and the loser is told", async () => {
    const outcomes = await Promise.all(
      ["a", "b", "c"].map((writeId) => publish({ db, nowMs: 0, writeId }, publication)),
    );
    const won = outcomes.filter((outcome) => outcome.ok);
    expect(won.length).toBeGreaterThan(0);
    expect(await headNumber(db)).toBe(won.length);
    expect(await publishedLines()).toHaveLength(won.length);
    for (const outcome of outcomes) if (!outcome.ok) expect(outcome.refusal).toEqual({ kind: "overtaken" });
  });

  test("can never be undone by changing or deleting a release", async () => {
    await publish({ db, nowMs: 0, writeId: "a" }, publication);
    for (const statement of ["DELETE FROM release", "UPDATE release SET note = ''"]) {
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
