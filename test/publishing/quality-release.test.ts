import { beforeEach, describe, expect, test } from "vitest";
import type { Database } from "../../worker/db/client.ts";
import { editDraft } from "../../worker/publishing/edit-draft.ts";
import { releaseInHistory } from "../../worker/publishing/history.ts";
import { previewModel } from "../../worker/publishing/preview.ts";
import { publishDraft } from "../../worker/publishing/publish-draft.ts";
import { regionInWork } from "../../worker/publishing/read-draft.ts";
import { restoreRelease } from "../../worker/publishing/restore.ts";
import type { RegistryRecord } from "../../worker/registry/records.ts";
import { periodOf, readModelOf } from "../../worker/release/read-model.ts";
import { makeFigures, makeReport } from "../make/quality.ts";
import { publishedDatabase } from "../setup/database.ts";
import { codeOf, depsOf, draftOf, headAndTables, region, retitle, rowsWithChats } from "./region-in-work.ts";

const nowMs = Date.UTC(2026, 10, 2);
const key = `figures/${codeOf(0)}-2026-10` as const;

let db: Database;
beforeEach(async () => {
  db = await publishedDatabase(rowsWithChats(2));
});

/** Puts a record into the author's draft, or takes it out of the registry with null. */
async function put(
  after: RegistryRecord | null,
  author = "person/1",
  at: typeof key | "report/2026-10" = key,
) {
  const edits = [{ key: at, after, seen: null }];
  const edited = await editDraft(depsOf(db, nowMs), { region, author, edits });
  if (!edited.ok) throw new Error(edited.refusal.kind);
  return draftOf(db, edited.value.draftId);
}

async function publishOf(author = "person/1") {
  const { draft } = await regionInWork(db, region, author);
  if (draft === null) throw new Error("there is no draft");
  const { id, revision } = draft.draft;
  return publishDraft(depsOf(db, nowMs), { draftId: id, actor: author, seenRevision: revision, note: "" });
}

const figuresNow = async () => (await headAndTables(db)).head.figures;

describe("figures in a draft", () => {
  test("become part of the release that the tables say, with everything known of them", async () => {
    await put(makeFigures({ topics: { tests: 3 } }));
    await put(makeReport(), "person/1", "report/2026-10");
    expect(await publishOf()).toEqual({ ok: true, value: { release: 2 } });
    const { head, tables } = await headAndTables(db);
    expect(tables).toEqual(head);
    expect(head.figures).toEqual([
      { region, chat: codeOf(0), period: "2026-10", ...makeFigures({ topics: { tests: 3 } }) },
    ]);
    expect(head.reports).toEqual([{ region, period: "2026-10", ...makeReport() }]);
  });

  test("show in its preview, beside what is public", async () => {
    await put(makeFigures());
    const { edited } = await regionInWork(db, region, "person/1");
    const { head } = await headAndTables(db);
    const model = previewModel(readModelOf(head), edited);
    expect(model.figuresOf.get(codeOf(0))?.map(({ appeals }) => appeals)).toEqual([40]);
    expect(model.figuresIn.get(periodOf(region, "2026-10"))).toHaveLength(1);
    expect(await figuresNow()).toEqual([]);
  });

  test("that are corrected stay in the history as they were, and can be brought back", async () => {
    await put(makeFigures({ appeals: 40 }));
    await publishOf();
    await put(makeFigures({ appeals: 45 }));
    await publishOf();
    const third = await releaseInHistory(db, region, 3);
    const id = key.slice("figures/".length);
    expect([third?.before, third?.after].map((records) => records?.figures.get(id)?.appeals)).toEqual([
      40, 45,
    ]);
    await restoreRelease(depsOf(db, nowMs), { region, number: 2, actor: "person/2", note: "" });
    expect((await figuresNow()).map((one) => one.appeals)).toEqual([40]);
  });

  test("that are taken out are gone, and only they", async () => {
    await put(makeFigures());
    await publishOf();
    await put(null);
    await publishOf();
    expect(await figuresNow()).toEqual([]);
    expect((await headAndTables(db)).tables.chats).toHaveLength(2);
  });

  test("that somebody else has published meanwhile are a conflict, whatever else the drafts hold", async () => {
    await put(makeFigures({ appeals: 40 }), "person/1");
    await put(makeFigures({ appeals: 50 }), "person/2");
    await publishOf("person/1");
    const refused = await publishOf("person/2");
    expect(refused).toMatchObject({
      refusal: {
        kind: "conflicts",
        conflicts: [{ key, base: null, theirs: { appeals: 40 }, mine: { appeals: 50 } }],
      },
    });
  });

  test("stay where a release changes another record of the region", async () => {
    await put(makeFigures());
    await publishOf();
    await retitle(db, "person/2", codeOf(0), "Куса");
    await publishOf("person/2");
    expect((await figuresNow()).map((one) => one.appeals)).toEqual([40]);
  });

  test("of a chat that was closed stay with its code", async () => {
    await put(makeFigures());
    await publishOf();
    const edits = [{ key: `chat/${codeOf(0)}` as const, after: null, seen: null }];
    await editDraft(depsOf(db, nowMs), { region, author: "person/1", edits });
    expect(await publishOf()).toMatchObject({ ok: true });
    const { head } = await headAndTables(db);
    expect(head.chats.find(({ code }) => code === codeOf(0))?.state).toBe("closed");
    expect(head.figures).toHaveLength(1);
  });
});
