import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { editDraft } from "../../../worker/publishing/edit-draft.ts";
import { regionInWork, regionRecords } from "../../../worker/publishing/read-draft.ts";
import { headNumber } from "../../../worker/release/store.ts";
import { makeFigures } from "../../make/quality.ts";
import { depsOf, lineCount, region, retitle } from "../../publishing/region-in-work.ts";
import { seedRows } from "../../setup/seed-rows.ts";
import { type WorkspaceVisitor, workspaceApp } from "../../setup/workspace-app.ts";
import { chatOf, textOf } from "./pages-in-text.ts";

const { db, ask, signIn } = await workspaceApp();
const draftPath = `/admin/regions/${region}/draft`;
const satka = chatOf(seedRows, "Сатка");

beforeAll(() => {
  vi.useFakeTimers({ toFake: ["Date"] });
});
afterAll(() => {
  vi.useRealTimers();
});

async function newcomer(): Promise<WorkspaceVisitor> {
  return signIn({ role: "coordinator", regions: [region], name: "Анна Правкина" });
}

async function inWork(visitor: WorkspaceVisitor) {
  return (await regionInWork(db, region, `person/${visitor.personId}`)).draft;
}

async function begin(visitor: WorkspaceVisitor, title: string) {
  return retitle(db, `person/${visitor.personId}`, satka.code, title);
}

describe("a coordinator's draft", () => {
  test("that is empty says how it fills", async () => {
    const visitor = await newcomer();
    expect(textOf(await visitor.page(draftPath))).toContain("В черновике пока ничего нет");
  });

  test("shows before and after in words, and what changes for the people of a place", async () => {
    const visitor = await newcomer();
    const records = await regionRecords(db, region);
    const [id] = [...records.territories].find(([, { label }]) => label === "Озёрск") ?? [];
    const chat = records.chats.get(satka.code);
    if (id === undefined || chat === undefined) throw new Error("the region files have changed");
    const cover = { territory: id, as: "Озёрск", note: null, clinics: null, source: chat.source };
    const after = { ...chat, title: "Сатка и <b>соседи</b>", covers: [...chat.covers, cover] };
    await editDraft(depsOf(db), {
      region,
      author: `person/${visitor.personId}`,
      edits: [{ key: `chat/${satka.code}`, after, seen: null }],
    });
    const page = await visitor.page(draftPath);
    const text = textOf(page);
    expect(text).toMatch(/Озёрск\s+чат не указан\s+Сатка и <b>соседи<\/b>/);
    expect(text).toMatch(new RegExp(`Название было: ${chat.title} станет: Сатка и <b>соседи</b>`));
    expect(page).toContain("<del>чат не указан</del>");
    expect(page).not.toContain("<b>соседи");
  });

  test("says what forbids publishing, and is not published", async () => {
    const visitor = await newcomer();
    const draft = await begin(visitor, " ");
    const head = await headNumber(db);
    expect(textOf(await visitor.page(draftPath))).toContain("У чата нет названия.");
    const response = await visitor.post(`${draftPath}/publish`, {
      revision: `${draft.revision}`,
      note: "Зачем",
    });
    expect(response.status).toBe(422);
    const text = textOf(await response.text());
    expect(text).toContain("Сначала исправьте ошибки");
    expect(text).toContain("Показать нельзя, пока есть ошибки");
    expect(await headNumber(db)).toBe(head);
    expect((await inWork(visitor))?.draft.state).toBe("open");
  });

  test("is published, seen by residents, found in the history and taken back", async () => {
    const visitor = await newcomer();
    const draft = await begin(visitor, "Сатка опубликованная");
    const head = (await headNumber(db)) ?? 0;
    const form = { revision: `${draft.revision}`, note: "Новое\u202e название\nчата" };
    const response = await visitor.post(`${draftPath}/publish`, form);
    expect([response.status, response.headers.get("Location")]).toEqual([
      303,
      `${draftPath}?published=${head + 1}`,
    ]);
    const after = textOf(await visitor.page(`${draftPath}?published=${head + 1}`));
    expect(after).toContain(`Выпуск ${head + 1} опубликован`);
    expect(after).toContain("Отменить этот выпуск");
    vi.setSystemTime(Date.now() + 11_000);
    expect(await (await ask(`/c/${satka.code}`)).text()).toContain("Сатка опубликованная");

    const history = `/admin/regions/${region}/history`;
    const list = textOf(await visitor.page(history));
    expect(list).toMatch(new RegExp(`Выпуск ${head + 1} .*Анна Правкина.*Новое название чата 1`));
    const undo = textOf(await visitor.page(`${history}/${head}/restore?undo=${head + 1}`));
    expect(undo).toContain(`Отменить выпуск ${head + 1}`);
    expect(undo).toContain("было: Сатка опубликованная");
    const restored = await visitor.post(`${history}/${head}/restore`, {
      revision: `${head + 1}`,
      note: "Ошибка",
    });
    expect(restored.headers.get("Location")).toBe(`${history}?restored=${head + 2}`);
    vi.setSystemTime(Date.now() + 11_000);
    expect(await (await ask(`/c/${satka.code}`)).text()).not.toContain("Сатка опубликованная");
  });

  test("lets single changes go, and the others stay", async () => {
    const visitor = await newcomer();
    await begin(visitor, "Первое");
    const other = chatOf(seedRows, "Миасс");
    const draft = await retitle(db, `person/${visitor.personId}`, other.code, "Второе");
    const form = { revision: `${draft.revision}`, key: `chat/${satka.code}` };
    expect((await visitor.post(`${draftPath}/undo`, form)).status).toBe(303);
    expect((await inWork(visitor))?.changes.map(({ key }) => key)).toEqual([`chat/${other.code}`]);
  });

  test("is deleted after a question, and can be taken up again", async () => {
    const visitor = await newcomer();
    const draft = await begin(visitor, "Выброшенное");
    expect(textOf(await visitor.page(`${draftPath}/discard`))).toContain("Удалить черновик?");
    await visitor.post(`${draftPath}/discard`, { revision: `${draft.revision}` });
    expect(await inWork(visitor)).toBeNull();
    expect(textOf(await visitor.page(draftPath))).toContain("Взять снова");
    const taken = await visitor.post(`${draftPath}/take-back`, { draft: draft.id });
    expect(taken.status).toBe(303);
    const again = await inWork(visitor);
    expect(again?.draft.id).not.toBe(draft.id);
    expect(again?.changes).toMatchObject([{ after: { title: "Выброшенное" } }]);
  });

  test("of somebody else cannot be taken up", async () => {
    const [one, other] = [await newcomer(), await newcomer()];
    const draft = await begin(one, "Чужое");
    await one.post(`${draftPath}/discard`, { revision: `${draft.revision}` });
    expect((await other.post(`${draftPath}/take-back`, { draft: draft.id })).status).toBe(409);
    expect(await inWork(other)).toBeNull();
  });

  test("that was edited since the page was opened is not published", async () => {
    const visitor = await newcomer();
    const seen = await begin(visitor, "Виденное");
    await begin(visitor, "Невиденное");
    const head = await headNumber(db);
    const response = await visitor.post(`${draftPath}/publish`, { revision: `${seen.revision}`, note: "" });
    expect(response.status).toBe(409);
    expect(textOf(await response.text())).toContain("Черновик изменился");
    expect(await headNumber(db)).toBe(head);
  });

  test.each([
    ["publish", { revision: "x", note: "" }],
    ["publish", { note: "без номера" }],
    ["publish", { revision: "0", note: "д".repeat(501) }],
    ["undo", { revision: "0", key: "chat/../../x" }],
    ["settle", { revision: "0" }],
    ["take-back", { draft: "' or 1=1" }],
  ])("refuses a form that no page of ours makes: %s %j", async (verb, fields) => {
    const visitor = await newcomer();
    await begin(visitor, "Цело");
    const lines = await lineCount("release.published");
    const response = await visitor.post(`${draftPath}/${verb}`, fields as unknown as Record<string, string>);
    expect(response.status).toBeGreaterThanOrEqual(400);
    expect(response.status).toBeLessThan(500);
    expect(await inWork(visitor)).toMatchObject({
      draft: { state: "open" },
      changes: [{ after: { title: "Цело" } }],
    });
    expect(await lineCount("release.published")).toBe(lines);
  });
});

describe("when others published meanwhile", () => {
  test("the second editor sees what it was, what is public and the own wish, decides, and publishes", async () => {
    const [first, second] = [await newcomer(), await newcomer()];
    const [theirs, mine] = [await begin(first, "Как у первого"), await begin(second, "Как у второго")];
    await first.post(`${draftPath}/publish`, { revision: `${theirs.revision}`, note: "" });
    const head = await headNumber(db);

    const refused = await second.post(`${draftPath}/publish`, { revision: `${mine.revision}`, note: "Моё" });
    expect(refused.status).toBe(409);
    const text = textOf(await refused.text());
    expect(text).toContain("Пока вы правили, другие опубликовали своё");
    expect(text).toMatch(/Название\s+\S.*Как у первого\s+Как у второго/);
    expect(await headNumber(db)).toBe(head);

    const unchosen = await second.post(`${draftPath}/settle`, { revision: `${mine.revision}` });
    expect(unchosen.status).toBe(422);
    const settled = await second.post(`${draftPath}/settle`, {
      revision: `${mine.revision}`,
      [`keep:chat/${satka.code}`]: "mine",
    });
    expect(settled.headers.get("Location")).toBe(`${draftPath}?done=settled`);
    const draft = (await inWork(second))?.draft;
    await second.post(`${draftPath}/publish`, { revision: `${draft?.revision}`, note: "Моё" });
    expect((await regionRecords(db, region)).chats.get(satka.code)?.title).toBe("Как у второго");
  });

  test("keeping what is public takes the own change out of the draft", async () => {
    const [first, second] = [await newcomer(), await newcomer()];
    const [theirs, mine] = [await begin(first, "Остаётся"), await begin(second, "Уходит")];
    await first.post(`${draftPath}/publish`, { revision: `${theirs.revision}`, note: "" });
    await second.post(`${draftPath}/settle`, {
      revision: `${mine.revision}`,
      [`keep:chat/${satka.code}`]: "theirs",
    });
    expect((await inWork(second))?.changes).toEqual([]);
    expect((await regionRecords(db, region)).chats.get(satka.code)?.title).toBe("Остаётся");
  });
});

describe("the draft of a region that is not theirs", () => {
  test.each(["altai", "nowhere"])("answers a coordinator as if there were no %s", async (slug) => {
    const visitor = await newcomer();
    const path = `/admin/regions/${slug}/draft`;
    expect((await visitor.get(path)).status).toBe(404);
    for (const verb of ["undo", "discard", "take-back", "submit", "withdraw", "settle", "publish"]) {
      expect((await visitor.post(`${path}/${verb}`, { revision: "0" })).status).toBe(404);
    }
  });

  test("an administrator finds no region that is none", async () => {
    const administrator = await signIn({ role: "administrator" });
    expect((await administrator.get("/admin/regions/atlantis/draft")).status).toBe(404);
    expect((await administrator.get("/admin/regions/74/draft")).status).toBe(404);
    expect((await administrator.get("/admin/regions/altai/draft")).status).toBe(200);
  });
});

describe("figures in a draft", () => {
  const key = `figures/${satka.code}-2026-10` as const;

  test("are shown by month and number, with what forbids them, and undone from the page", async () => {
    vi.setSystemTime(Date.UTC(2026, 10, 2));
    const visitor = await newcomer();
    const edits = [{ key, after: makeFigures({ appeals: 40, answers: 41 }), seen: null }];
    await editDraft(depsOf(db), { region, author: `person/${visitor.personId}`, edits });
    const text = textOf(await visitor.page(draftPath));
    expect(text).toMatch(/Показатели чата «[^»]+», октябрь 2026/);
    expect(text).toContain("ответов больше, чем обращений");
    const { draft } = (await inWork(visitor)) ?? {};
    const form = { revision: `${draft?.revision}`, key };
    const undone = await visitor.post(`/admin/regions/${region}/undo`, form);
    expect(undone.headers.get("Location")).toMatch(/\?done=undone$/);
    expect((await visitor.get(undone.headers.get("Location") ?? "")).status).toBe(200);
    expect((await inWork(visitor))?.changes ?? []).toEqual([]);
  });

  test("of a month to come are refused on the page before anybody publishes", async () => {
    vi.setSystemTime(Date.UTC(2026, 8, 2));
    const visitor = await newcomer();
    const edits = [{ key, after: makeFigures(), seen: null }];
    await editDraft(depsOf(db), { region, author: `person/${visitor.personId}`, edits });
    expect(textOf(await visitor.page(draftPath))).toContain("этот месяц ещё не наступил");
  });
});
