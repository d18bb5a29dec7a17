import { beforeEach, describe, expect, test } from "vitest";
import { verifyAudit } from "../../worker/audit/verify.ts";
import type { Database } from "../../worker/db/client.ts";
import { settleConflict } from "../../worker/publishing/change-draft.ts";
import { editDraft } from "../../worker/publishing/edit-draft.ts";
import { publishDraft } from "../../worker/publishing/publish-draft.ts";
import { regionRecords } from "../../worker/publishing/read-draft.ts";
import { headNumber } from "../../worker/release/store.ts";
import { publishedDatabase } from "../setup/database.ts";
import {
  codeOf,
  databaseWithHand,
  depsOf,
  draftOf,
  headAndTables,
  lineCount,
  region,
  releasedChanges,
  retitle,
  rowsWithChats,
  titleOf,
} from "./region-in-work.ts";

const writers = 10;
const publishesEach = 10;
const shared = codeOf(0);

let db: Database;
beforeEach(async () => {
  db = await publishedDatabase(rowsWithChats(writers + 1));
});

interface Attempt {
  readonly outcome: string;
  /** Titles that this attempt wanted, by code. */
  readonly titles: ReadonlyMap<string, string>;
}

/** One person's work: edits the own chat, every third time the shared one too, and publishes. */
async function work(writer: number): Promise<readonly Attempt[]> {
  const author = `person/${writer}`;
  const own = codeOf(writer + 1);
  const attempts: Attempt[] = [];
  for (let round = 0; round < publishesEach; round++) {
    const titles = new Map([[own, `Чат ${writer}, ${round}`]]);
    let draft = await retitle(db, author, own, titles.get(own) ?? "");
    if (round % 3 === 0) {
      draft = await retitle(db, author, shared, (old) => {
        titles.set(shared, `${old} ${writer}.${round}`);
        return titles.get(shared) ?? "";
      });
    }
    const act = { draftId: draft.id, actor: author, seenRevision: draft.revision };
    const published = await publishDraft(depsOf(db), { ...act, note: `${writer}.${round}` });
    attempts.push({ outcome: published.ok ? "published" : published.refusal.kind, titles });
    // Whoever is refused lets the others' title stand; the own chat goes out with the next round.
    if (!published.ok) await settleConflict(depsOf(db), act, `chat/${shared}`, "theirs");
  }
  return attempts;
}

describe("publishing", () => {
  test("100 times by 10 writers at once: a release for each success, no lost change, an intact log", async () => {
    const attempts = await Promise.all(Array.from({ length: writers }, (_, writer) => work(writer)));
    const all = attempts.flat();
    const successes = all.filter(({ outcome }) => outcome === "published");

    expect(all).toHaveLength(writers * publishesEach);
    expect(new Set(all.map(({ outcome }) => outcome))).toEqual(new Set(["published", "conflicts"]));
    expect(await headNumber(db)).toBe(1 + successes.length);
    expect(await lineCount("release.published")).toBe(successes.length);
    expect(await verifyAudit(db)).toMatchObject({ intact: true, firstBad: null });

    const { chats } = await regionRecords(db, region);
    for (const [writer, list] of attempts.entries()) {
      const last = list.findLast(({ outcome }) => outcome === "published");
      const code = codeOf(writer + 1);
      expect(chats.get(code)?.title).toBe(last?.titles.get(code));
    }
    // Nobody overwrote a title of the shared chat that they had not seen, and none of them is missing.
    const steps = await releasedChanges(`chat/${shared}`);
    const wanted = successes.flatMap(({ titles }) => titles.get(shared) ?? []);
    expect(new Set(steps.slice(1).map(({ after }) => titleOf(after)))).toEqual(new Set(wanted));
    for (const [at, { before }] of steps.entries()) {
      expect(before).toEqual(at === 0 ? null : steps[at - 1]?.after);
    }
    const { head, tables } = await headAndTables(db);
    expect(tables).toEqual(head);
  }, 240_000);

  test("of one record by two editors: the second is shown what the first made of it, and decides", async () => {
    const [first, second] = [
      await retitle(db, "person/1", shared, "Первый"),
      await retitle(db, "person/2", shared, "Второй"),
    ];
    const act = (draft: typeof first) => ({
      draftId: draft.id,
      actor: draft.author,
      seenRevision: draft.revision,
      note: "",
    });
    expect(await publishDraft(depsOf(db), act(first))).toEqual({ ok: true, value: { release: 2 } });
    const refusal = await publishDraft(depsOf(db), act(second));
    if (refusal.ok || refusal.refusal.kind !== "conflicts") throw new Error("there is no conflict");
    const [conflict, ...more] = refusal.refusal.conflicts;
    if (conflict === undefined) throw new Error("there is no conflict");
    expect(more).toEqual([]);
    expect([conflict.base, conflict.theirs, conflict.mine].map(titleOf)).toEqual([
      "Сатка",
      "Первый",
      "Второй",
    ]);
    expect([await headNumber(db), await lineCount("release.published")]).toEqual([2, 1]);

    await settleConflict(depsOf(db), act(second), conflict.key, "mine");
    const settled = await draftOf(db, second.id);
    expect(await publishDraft(depsOf(db), act(settled))).toEqual({ ok: true, value: { release: 3 } });
    expect((await regionRecords(db, region)).chats.get(shared)?.title).toBe("Второй");
  });

  test("what the editor keeps is compared once more: a third title in between is a conflict again", async () => {
    const mine = await retitle(db, "person/1", shared, "Мой");
    const act = { draftId: mine.id, actor: "person/1", seenRevision: mine.revision };
    const theirs = async (author: string, title: string) => {
      const draft = await retitle(db, author, shared, title);
      const theirAct = { draftId: draft.id, actor: author, seenRevision: draft.revision, note: "" };
      expect(await publishDraft(depsOf(db), theirAct)).toMatchObject({ ok: true });
    };
    await theirs("person/2", "Второй");
    await settleConflict(depsOf(db), act, `chat/${shared}`, "mine");
    await theirs("person/3", "Третий");
    const { revision } = await draftOf(db, mine.id);
    expect(await publishDraft(depsOf(db), { ...act, seenRevision: revision, note: "" })).toMatchObject({
      refusal: { kind: "conflicts", conflicts: [{ theirs: { title: "Третий" } }] },
    });
  });

  test("makes public exactly what the publisher has seen, while the same draft is being edited", async () => {
    const outcomes = new Set<string>();
    for (let round = 0; round < 20; round++) {
      const draft = await retitle(db, "person/1", shared, `Виденное ${round}`);
      const act = { draftId: draft.id, actor: "person/1", seenRevision: draft.revision, note: "" };
      const publishing = () => publishDraft(depsOf(db), act);
      const editing = () => retitle(db, "person/1", shared, `Невиденное ${round}`);
      const both = round % 2 === 0 ? [publishing(), editing()] : [editing(), publishing()];
      const results = await Promise.all(both);
      const published = results.find((result) => "ok" in result);
      if (published === undefined) throw new Error("nobody published");
      outcomes.add(published.ok ? "published" : published.refusal.kind);
      const title = (await regionRecords(db, region)).chats.get(shared)?.title;
      expect(title?.startsWith("Невиденное")).toBe(false);
      if (published.ok) expect(title).toBe(`Виденное ${round}`);
      else expect(published.refusal.kind).toBe("draft_changed");
    }
    expect([...outcomes].every((outcome) => ["published", "draft_changed"].includes(outcome))).toBe(true);
    expect(await verifyAudit(db)).toMatchObject({ intact: true });
  });

  describe("when something slips in between its reading and its writing", () => {
    /** Does it once, at the very moment before the first write. */
    function slippingIn(deed: () => Promise<unknown>): Database {
      let isDone = false;
      return databaseWithHand(async (statements, binding) => {
        if (!isDone) {
          isDone = true;
          await deed();
        }
        return binding.batch(statements);
      });
    }

    async function publishOf(author: string, code: string, title: string, on: Database = db) {
      const draft = await retitle(db, author, code, title);
      const act = { draftId: draft.id, actor: author, seenRevision: draft.revision, note: "" };
      return publishDraft(depsOf(on), act);
    }

    test("an edit of the same draft keeps the release back", async () => {
      const between = slippingIn(() => retitle(db, "person/1", shared, "Невиденное"));
      expect(await publishOf("person/1", shared, "Виденное", between)).toEqual({
        ok: false,
        refusal: { kind: "draft_changed" },
      });
      expect([await headNumber(db), await lineCount("release.published")]).toEqual([1, 0]);
    });

    test("another's release of the same record is a conflict", async () => {
      const between = slippingIn(() => publishOf("person/2", shared, "Второй"));
      expect(await publishOf("person/1", shared, "Первый", between)).toMatchObject({
        refusal: { kind: "conflicts", conflicts: [{ theirs: { title: "Второй" } }] },
      });
      expect([await headNumber(db), await lineCount("release.published")]).toEqual([2, 1]);
    });

    test("another's release of another record stands beside it", async () => {
      const between = slippingIn(() => publishOf("person/2", codeOf(1), "Второй"));
      expect(await publishOf("person/1", shared, "Первый", between)).toEqual({
        ok: true,
        value: { release: 3 },
      });
      const { chats } = await regionRecords(db, region);
      expect([shared, codeOf(1)].map((code) => chats.get(code)?.title)).toEqual(["Первый", "Второй"]);
      const { head, tables } = await headAndTables(db);
      expect(tables).toEqual(head);
      expect(await verifyAudit(db)).toMatchObject({ intact: true });
    });

    test("another's edit of their own draft changes nothing for it", async () => {
      const between = slippingIn(() => retitle(db, "person/2", shared, "В работе"));
      expect(await publishOf("person/1", shared, "Первый", between)).toEqual({
        ok: true,
        value: { release: 2 },
      });
    });
  });

  test("the same draft several times at once makes one release", async () => {
    const draft = await retitle(db, "person/1", shared, "Один раз");
    const act = { draftId: draft.id, actor: "person/1", seenRevision: draft.revision, note: "" };
    const outcomes = await Promise.all(Array.from({ length: 8 }, () => publishDraft(depsOf(db), act)));
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect([await headNumber(db), await lineCount("release.published")]).toEqual([2, 1]);
  });

  test("two first edits of one person at once end in one draft with both", async () => {
    const edits = [1, 2, 3, 4].map((index) => retitle(db, "person/1", codeOf(index), `Новый ${index}`));
    const drafts = new Set((await Promise.all(edits)).map(({ id }) => id));
    expect(drafts.size).toBe(1);
    const nothing = await editDraft(depsOf(db), { region, author: "person/1", edits: [] });
    expect(nothing).toEqual({ ok: false, refusal: { kind: "nothing_changes" } });
    const [id = ""] = drafts;
    const draft = await draftOf(db, id);
    const act = { draftId: id, actor: "person/1", seenRevision: draft.revision, note: "" };
    expect(await publishDraft(depsOf(db), act)).toMatchObject({ ok: true });
    const { chats } = await regionRecords(db, region);
    expect([1, 2, 3, 4].map((index) => chats.get(codeOf(index))?.title)).toEqual(
      [1, 2, 3, 4].map((index) => `Новый ${index}`),
    );
  });
});
