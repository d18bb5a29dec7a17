import { env } from "cloudflare:workers";
import { beforeEach, describe, expect, test } from "vitest";
import { commit } from "../../worker/audit/commit.ts";
import { verifyAudit } from "../../worker/audit/verify.ts";
import type { Database } from "../../worker/db/client.ts";
import { discardDraft, returnDraft, submitDraft, undoChange } from "../../worker/publishing/change-draft.ts";
import { editDraft, seenTag } from "../../worker/publishing/edit-draft.ts";
import { handOverWrites } from "../../worker/publishing/hand-over.ts";
import { publishDraft } from "../../worker/publishing/publish-draft.ts";
import { readDraft, regionInWork } from "../../worker/publishing/read-draft.ts";
import type { Draft } from "../../worker/publishing/types.ts";
import { publishedDatabase } from "../setup/database.ts";
import {
  codeOf,
  depsOf,
  draftOf,
  lineCount,
  region,
  retitle,
  rowsWithChats,
  titleOf,
} from "./region-in-work.ts";

const author = "person/1";
const code = codeOf(1);

let db: Database;
beforeEach(async () => {
  db = await publishedDatabase(rowsWithChats(4));
});

function actOn({ id, revision, author: actor }: Draft) {
  return { draftId: id, actor, seenRevision: revision };
}

async function inWork(person = author) {
  return (await regionInWork(db, region, person)).draft;
}

describe("a draft", () => {
  test("gathers one person's edits of a region, each with its audit line", async () => {
    await retitle(db, author, code, "Раз");
    await retitle(db, author, codeOf(2), "Два");
    await retitle(db, "person/2", code, "Чужое");
    expect((await inWork())?.changes.map(({ after }) => titleOf(after))).toEqual(["Раз", "Два"]);
    expect(await lineCount("draft.edited")).toBe(3);
    expect(await verifyAudit(db)).toMatchObject({ intact: true });
  });

  test("lets a record go that is edited back to what is public", async () => {
    await retitle(db, author, code, "Раз");
    await retitle(db, author, code, "Чат 1");
    expect((await inWork())?.changes).toEqual([]);
  });

  test("remembers what it first found, however often it is edited", async () => {
    await retitle(db, author, code, "Раз");
    await retitle(db, author, code, "Два");
    expect((await inWork())?.changes).toMatchObject([
      { before: { title: "Чат 1" }, after: { title: "Два" } },
    ]);
  });

  test("takes no edit whose form showed something else, and none of those sent with it", async () => {
    const { edited } = await regionInWork(db, region, author);
    const [one, other] = [edited.chats.get(code), edited.chats.get(codeOf(2))];
    if (one === undefined || other === undefined) throw new Error("there are no chats");
    await retitle(db, author, code, "Из другой вкладки");
    const edits = [
      { key: `chat/${codeOf(2)}`, after: { ...other, title: "Тоже" }, seen: seenTag(other) },
      { key: `chat/${code}`, after: { ...one, title: "Старая вкладка" }, seen: seenTag(one) },
    ] as const;
    expect(await editDraft(depsOf(db), { region, author, edits })).toEqual({
      ok: false,
      refusal: { kind: "draft_changed" },
    });
    expect((await inWork())?.changes.map(({ after }) => titleOf(after))).toEqual(["Из другой вкладки"]);
  });

  test("that waits for a second person takes no edits until it is back", async () => {
    const draft = await retitle(db, author, code, "Раз");
    await submitDraft(depsOf(db), actOn(draft), "зачем");
    await expect(retitle(db, author, code, "Два")).rejects.toThrow("draft_closed");
    await returnDraft(depsOf(db), actOn(await draftOf(db, draft.id)), "исправьте");
    expect(await retitle(db, author, code, "Два")).toMatchObject({
      state: "open",
      returnedNote: "исправьте",
    });
  });

  test("loses one change and keeps the others", async () => {
    await retitle(db, author, codeOf(2), "Остаётся");
    const draft = await retitle(db, author, code, "Уходит");
    await undoChange(depsOf(db), actOn(draft), `chat/${code}`);
    expect((await inWork())?.changes.map(({ after }) => titleOf(after))).toEqual(["Остаётся"]);
  });

  test("that is thrown away stays readable, and the next edit begins another one", async () => {
    const draft = await retitle(db, author, code, "Раз");
    await discardDraft(depsOf(db), actOn(draft));
    expect(await inWork()).toBeNull();
    expect(await readDraft(db, draft.id)).toMatchObject({
      draft: { state: "discarded" },
      changes: [{ after: { title: "Раз" } }],
    });
    expect((await retitle(db, author, code, "Два")).id).not.toBe(draft.id);
  });

  test("that is closed or has been written to since is refused by everything, and leaves no line", async () => {
    const seen = await retitle(db, author, code, "Раз");
    await retitle(db, author, code, "Два");
    const stale = actOn(seen);
    const all = () => [
      submitDraft(depsOf(db), stale, ""),
      discardDraft(depsOf(db), stale),
      undoChange(depsOf(db), stale, `chat/${code}`),
      publishDraft(depsOf(db), { ...stale, note: "" }),
    ];
    for (const attempt of all())
      expect(await attempt).toEqual({ ok: false, refusal: { kind: "draft_changed" } });
    await discardDraft(depsOf(db), actOn(await draftOf(db, seen.id)));
    for (const attempt of all()) {
      expect(await attempt).toEqual({ ok: false, refusal: { kind: "draft_closed", state: "discarded" } });
    }
    expect(await lineCount("draft.discarded")).toBe(1);
    expect(await lineCount("release.published")).toBe(0);
  });
});

describe("a hand-over", () => {
  async function handOver(from: string, to: string): Promise<void> {
    const idOf = (actor: string) => actor.slice("person/".length);
    const handed = await handOverWrites(db, { from: idOf(from), to: idOf(to), nowMs: 5 });
    const line = { actor: "person/9", action: "person.ended", subject: from, region: null, details: {} };
    await commit(db, { writeId: "hand-over", ...handed, line }, 5);
  }

  test("gives the draft as it is to the other, open again", async () => {
    const draft = await retitle(db, author, code, "Переданное");
    await submitDraft(depsOf(db), actOn(draft), "зачем");
    await handOver(author, "person/2");
    expect(await inWork()).toBeNull();
    expect(await inWork("person/2")).toMatchObject({
      draft: { id: draft.id, state: "open" },
      changes: [{ after: { title: "Переданное" } }],
    });
  });

  test("takes along what the person's tokens had in work, also where that makes several drafts of one region", async () => {
    const row = "'t', 'h', '1', 'chelyabinsk', 'Ночная сверка', '[]', 0, 9, 1";
    await env.DB.batch([
      env.DB.prepare(
        "INSERT INTO person (id, name, role, created_at_ms) VALUES ('1', 'Уходит', 'coordinator', 0)",
      ),
      env.DB.prepare(
        `INSERT INTO api_token (id, secret_hash, person, region, name, scopes, created_at_ms, expires_at_ms, revoked_at_ms) VALUES (${row})`,
      ),
    ]);
    await retitle(db, author, code, "Своими руками");
    await retitle(db, "token/t", codeOf(2), "Скриптом");
    await handOver(author, "person/2");
    expect((await inWork("person/2"))?.changes.map(({ after }) => titleOf(after))).toEqual([
      "Своими руками",
      "Скриптом",
    ]);
    expect(await inWork("token/t")).toBeNull();
  });

  test.each([
    ["the leaver saves once more", async () => retitle(db, author, codeOf(2), "В последний миг")],
    ["the receiver begins a draft", async () => retitle(db, "person/2", codeOf(2), "Своё")],
  ])("that was read before %s is not written", async (_, meanwhile) => {
    await retitle(db, author, code, "Переданное");
    const handed = await handOverWrites(db, { from: "1", to: "2", nowMs: 5 });
    await meanwhile();
    const line = { actor: "person/9", action: "person.ended", subject: author, region: null, details: {} };
    expect(await commit(db, { writeId: "late", ...handed, line }, 5)).toBe("lost");
    expect(await inWork()).not.toBeNull();
  });

  test("joins two drafts of one region; what both change stays as the receiver has it", async () => {
    const given = await retitle(db, author, code, "У ушедшего");
    await retitle(db, author, codeOf(2), "Только у ушедшего");
    const own = await retitle(db, "person/2", code, "У преемника");
    await handOver(author, "person/2");
    const joined = await inWork("person/2");
    expect(joined?.draft.id).toBe(own.id);
    expect(joined?.changes.map(({ after }) => titleOf(after))).toEqual(["У преемника", "Только у ушедшего"]);
    expect((await readDraft(db, given.id))?.draft.state).toBe("discarded");
    expect((await readDraft(db, given.id))?.changes).toHaveLength(2);
  });

  test("makes what somebody has seen of the draft old", async () => {
    const draft = await retitle(db, author, code, "Переданное");
    await handOver(author, "person/2");
    expect(await publishDraft(depsOf(db), { ...actOn(draft), note: "" })).toEqual({
      ok: false,
      refusal: { kind: "draft_changed" },
    });
  });
});
