import { describe, expect, test } from "vitest";
import { regionSettings } from "../../../worker/db/tables/access.ts";
import { editDraft } from "../../../worker/publishing/edit-draft.ts";
import { publishDraft } from "../../../worker/publishing/publish-draft.ts";
import { regionRecords } from "../../../worker/publishing/read-draft.ts";
import { headNumber } from "../../../worker/release/store.ts";
import { makeFigures } from "../../make/quality.ts";
import { depsOf, draftOf, region, retitle } from "../../publishing/region-in-work.ts";
import { seedRows } from "../../setup/seed-rows.ts";
import { workspaceApp } from "../../setup/workspace-app.ts";
import { chatOf, textOf } from "../drafts/pages-in-text.ts";

const { db, signIn } = await workspaceApp();
const visitor = await signIn({ role: "coordinator", regions: [region], name: "Пётр Историк" });
const satka = chatOf(seedRows, "Сатка");
const path = `/admin/regions/${region}/history`;

async function publishTitle(title: string, nowMs = Date.UTC(2026, 10, 2, 7, 30)): Promise<number> {
  const actor = `person/${visitor.personId}`;
  const { id, revision } = await retitle(db, actor, satka.code, title);
  const act = { draftId: id, actor, seenRevision: revision, note: `Зачем ${title}` };
  const published = await publishDraft(depsOf(db, nowMs), act);
  if (!published.ok) throw new Error(published.refusal.kind);
  return published.value.release;
}

const titleNow = async () => (await regionRecords(db, region)).chats.get(satka.code)?.title;

describe("the history of a region", () => {
  test("says who changed it when, by the region's clocks, and why; the first one came from the files", async () => {
    const number = await publishTitle("Первое");
    const text = textOf(await visitor.page(path));
    expect(text).toMatch(
      new RegExp(
        `Выпуск ${number} 2 ноября 2026, 12:30 Пётр Историк Зачем Первое 1 Выпуск 1 .*файлы регионов`,
      ),
    );
  });

  test("is a page at a time", async () => {
    for (let count = 0; count < 52; count++) await publishTitle(`Название ${count}`);
    const head = (await headNumber(db)) ?? 0;
    const first = await visitor.page(path);
    expect(first).toContain(`${path}/${head}"`);
    expect(first).not.toContain(`${path}/1"`);
    const next = /href="([^"]*before=\d+)"/.exec(first)?.[1] ?? "";
    const second = await visitor.page(next);
    expect(second).toContain(`${path}/1"`);
    expect(second).not.toContain(`${path}/${head}"`);
  }, 60_000);

  test("shows what one release changed, and whether it is the one that holds", async () => {
    const before = await titleNow();
    const number = await publishTitle("Показанное");
    const page = textOf(await visitor.page(`${path}/${number}`));
    expect(page).toContain(`было: ${before} стало: Показанное`);
    expect(page).toContain("Сейчас действует именно этот выпуск");
    expect(textOf(await visitor.page(`${path}/${number - 1}`))).toContain("Вернуть этот выпуск");
  });

  test("gives a release back after showing what will change", async () => {
    const before = await titleNow();
    const number = await publishTitle("Ошибочное");
    const page = textOf(await visitor.page(`${path}/${number - 1}/restore`));
    expect(page).toContain(`было: Ошибочное станет: ${before}`);
    const form = { revision: `${number}`, note: "Опечатка" };
    const restored = await visitor.post(`${path}/${number - 1}/restore`, form);
    expect(restored.headers.get("Location")).toBe(`${path}?restored=${number + 1}`);
    expect(await titleNow()).toBe(before);
    const list = textOf(await visitor.page(`${path}?restored=${number + 1}`));
    expect(list).toContain(`Готово: это выпуск ${number + 1}`);
    expect(list).toMatch(/возврат Опечатка/);
  });

  test("gives nothing back that its reader has not seen", async () => {
    const number = await publishTitle("Виденное");
    await publishTitle("Невиденное");
    const late = await visitor.post(`${path}/${number - 1}/restore`, { revision: `${number}`, note: "" });
    expect(late.status).toBe(409);
    expect(textOf(await late.text())).toContain("Данные изменились");
    expect(await titleNow()).toBe("Невиденное");
  });

  test("gives back nothing where nothing would change", async () => {
    const head = await headNumber(db);
    const page = textOf(await visitor.page(`${path}/${head}/restore`));
    expect(page).toContain("Возвращать нечего");
    const answer = await visitor.post(`${path}/${head}/restore`, { revision: `${head}`, note: "" });
    expect([answer.status, await headNumber(db)]).toEqual([422, head]);
  });

  test.each(["0", "99999", "x", "1e3", "-1"])("has no release %s", async (number) => {
    expect((await visitor.get(`${path}/${number}`)).status).toBe(404);
  });

  test("has nothing for a coordinator of another region", async () => {
    const stranger = await signIn({ role: "coordinator", regions: ["altai"] });
    const head = await headNumber(db);
    for (const address of [path, `${path}/1`, `${path}/1/restore`]) {
      expect((await stranger.get(address)).status).toBe(404);
    }
    const answer = await stranger.post(`${path}/1/restore`, { revision: `${head}`, note: "" });
    expect([answer.status, await headNumber(db)]).toEqual([404, head]);
  });

  test("becomes a draft for a second person where one must approve", async () => {
    await db.insert(regionSettings).values({ region, needsSecondPerson: true });
    const head = await headNumber(db);
    expect(textOf(await visitor.page(`${path}/1/restore`))).toContain("возврат станет черновиком");
    const answer = await visitor.post(`${path}/1/restore`, { revision: `${head}`, note: "Назад" });
    expect(answer.headers.get("Location")).toBe(`/admin/regions/${region}/draft?done=submitted`);
    expect(await headNumber(db)).toBe(head);
    const second = await signIn({ role: "coordinator", regions: [region] });
    expect(textOf(await second.page("/admin/drafts"))).toMatch(/Ждут вашего решения.*Пётр Историк.*Назад/);
  });
});

describe("the history of figures", () => {
  const key = `figures/${satka.code}-2026-10` as const;

  async function publishFigures(appeals: number): Promise<number> {
    // Another than those whose drafts wait for a second person.
    const actor = "person/counter";
    const nowMs = Date.UTC(2026, 10, 3);
    const edits = [{ key, after: makeFigures({ appeals }), seen: null }];
    const edited = await editDraft(depsOf(db, nowMs), { region, author: actor, edits });
    if (!edited.ok) throw new Error(edited.refusal.kind);
    const { id, revision } = await draftOf(db, edited.value.draftId);
    const act = { draftId: id, actor, seenRevision: revision, note: "Пересчитали" };
    const published = await publishDraft(depsOf(db, nowMs), act);
    if (!published.ok) throw new Error(published.refusal.kind);
    return published.value.release;
  }

  test("shows a corrected number as it was and as it became, and gives it back", async () => {
    await db.delete(regionSettings);
    await publishFigures(40);
    const number = await publishFigures(45);
    const page = textOf(await visitor.page(`${path}/${number}`));
    expect(page).toMatch(/Показатели чата «[^»]+», октябрь 2026/);
    expect(page).toContain("Обращений было: 40 стало: 45");
    const restoring = textOf(await visitor.page(`${path}/${number - 1}/restore`));
    expect(restoring).toContain("Обращений было: 45 станет: 40");
  });
});
