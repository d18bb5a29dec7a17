import { beforeEach, describe, expect, test } from "vitest";
import type { Database } from "../../worker/db/client.ts";
import { publishDraft } from "../../worker/publishing/publish-draft.ts";
import { restoreRelease } from "../../worker/publishing/restore.ts";
import type { Draft } from "../../worker/publishing/types.ts";
import { headNumber } from "../../worker/release/store.ts";
import { publishedDatabase } from "../setup/database.ts";
import {
  codeOf,
  databaseWithHand,
  depsOf,
  everything,
  lineCount,
  region,
  retitle,
  rowsWithChats,
} from "./region-in-work.ts";

/** How a batch of writes ends: broken off before a statement, or carried out with the answer lost on the way. */
type End = { readonly failAt: number } | { readonly loseAnswer: true } | null;

/** The database with a batch of writes that ends so. `statements` tells how long it was. */
function databaseThatEnds(end: End): { readonly db: Database; readonly statements: () => number } {
  let count = 0;
  const broken = databaseWithHand(async (statements, binding) => {
    count = statements.length;
    if (end === null) return binding.batch(statements);
    if ("loseAnswer" in end) {
      await binding.batch(statements);
      throw new Error("the connection broke");
    }
    const failing = binding.prepare("SELECT abs(-9223372036854775808)");
    return binding.batch(statements.toSpliced(end.failAt, 0, failing));
  });
  return { db: broken, statements: () => count };
}

let db: Database;
let draft: Draft;
beforeEach(async () => {
  db = await publishedDatabase(rowsWithChats(3));
  await retitle(db, "person/1", codeOf(1), "Новое название");
  draft = await retitle(db, "person/1", codeOf(2), "Ещё одно");
});

const verbs = {
  "publishing a draft": (on: Database) =>
    publishDraft(depsOf(on), {
      draftId: draft.id,
      actor: "person/1",
      seenRevision: draft.revision,
      note: "зачем",
    }),
  "restoring a release": (on: Database) =>
    restoreRelease(depsOf(on), { region, number: 1, actor: "person/2", note: "назад" }),
} as const;

describe.each(Object.entries(verbs))("%s", (name, act) => {
  beforeEach(async () => {
    if (name === "restoring a release") await verbs["publishing a draft"](db);
  });

  test("broken off before any of its statements leaves every table as it was", async () => {
    const before = await everything();
    let statements = 1;
    for (let failAt = 0; failAt <= statements; failAt++) {
      const broken = databaseThatEnds({ failAt });
      await expect(act(broken.db)).rejects.toThrow();
      statements = broken.statements();
      expect([failAt, await everything()]).toEqual([failAt, before]);
    }
    expect(statements).toBeGreaterThan(20);
    expect(await act(db)).toMatchObject({ ok: true });
    expect(await everything()).not.toEqual(before);
  });

  test("with the answer lost has happened as a whole, and is not done twice", async () => {
    const head = (await headNumber(db)) ?? 0;
    const lines = (await lineCount("release.published")) + (await lineCount("release.restored"));
    await expect(act(databaseThatEnds({ loseAnswer: true }).db)).rejects.toThrow("connection broke");
    expect(await headNumber(db)).toBe(head + 1);
    const after = await everything();
    expect(await act(db)).toMatchObject({ ok: false });
    expect(await everything()).toEqual(after);
    expect((await lineCount("release.published")) + (await lineCount("release.restored"))).toBe(lines + 1);
  });
});
