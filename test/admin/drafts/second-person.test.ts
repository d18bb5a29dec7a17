import { beforeAll, describe, expect, test } from "vitest";
import { regionSettings } from "../../../worker/db/tables/access.ts";
import { readDraft, regionRecords } from "../../../worker/publishing/read-draft.ts";
import { headNumber } from "../../../worker/release/store.ts";
import { lineCount, region, retitle } from "../../publishing/region-in-work.ts";
import { seedRows } from "../../setup/seed-rows.ts";
import { type WorkspaceVisitor, workspaceApp } from "../../setup/workspace-app.ts";
import { chatOf, textOf } from "./pages-in-text.ts";

const { db, signIn } = await workspaceApp();
const satka = chatOf(seedRows, "Сатка");
const draftPath = `/admin/regions/${region}/draft`;

beforeAll(async () => {
  await db.insert(regionSettings).values({ region, needsSecondPerson: true });
});

async function coordinator(name: string, regions = [region]): Promise<WorkspaceVisitor> {
  return signIn({ role: "coordinator", regions, name });
}

/** A draft with a new title, sent to a second person. */
async function submitted(author: WorkspaceVisitor, title: string) {
  const { id, revision } = await retitle(db, `person/${author.personId}`, satka.code, title);
  const sent = await author.post(`${draftPath}/submit`, { revision: `${revision}`, note: "Как в приказе" });
  expect(sent.headers.get("Location")).toBe(`${draftPath}?done=submitted`);
  return { id, revision: `${revision + 1}`, path: `/admin/drafts/${id}` };
}

async function stateOf(id: string) {
  return (await readDraft(db, id))?.draft.state;
}

describe("where a second person must approve", () => {
  test("the author sends the draft and can neither publish nor approve it", async () => {
    const author = await coordinator("Автор");
    const { revision: first } = await retitle(db, `person/${author.personId}`, satka.code, "Без спроса");
    const head = await headNumber(db);
    const form = { revision: `${first}`, note: "" };
    expect((await author.post(`${draftPath}/publish`, form)).status).toBe(409);
    const { id, revision, path } = await submitted(author, "Без спроса вдвоём");
    expect((await author.post(`${path}/approve`, { revision, note: "" })).status).toBe(409);
    expect((await author.post(`${draftPath}/publish`, { revision, note: "" })).status).toBe(409);
    expect((await author.get(path)).headers.get("Location")).toBe(draftPath);
    expect([await headNumber(db), await stateOf(id)]).toEqual([head, "submitted"]);
    expect(textOf(await author.page(draftPath))).toContain("Черновик ждёт второго человека");
  });

  test("another coordinator of the region finds it in the list, sees it, and publishes it", async () => {
    const [author, second] = [await coordinator("Мария Автор"), await coordinator("Второй")];
    const { revision, path, id } = await submitted(author, "Одобренное");
    const list = textOf(await second.page("/admin/drafts"));
    expect(list).toMatch(/Ждут вашего решения.*Мария Автор.*Как в приказе.*Ваши У вас нет черновиков/);
    const page = textOf(await second.page(path));
    expect(page).toMatch(/станет: Одобренное/);
    const approved = await second.post(`${path}/approve`, { revision, note: "Как в приказе" });
    expect(approved.status).toBe(303);
    expect(await stateOf(id)).toBe("published");
    expect((await regionRecords(db, region)).chats.get(satka.code)?.title).toBe("Одобренное");
    expect(textOf(await second.page(approved.headers.get("Location") ?? ""))).toMatch(
      /Выпуск \d+ опубликован/,
    );
  });

  test("the second person returns it with a remark, which the author reads above the draft", async () => {
    const [author, second] = [await coordinator("Автор"), await coordinator("Второй")];
    const { revision, path, id } = await submitted(author, "Спорное");
    const wordless = await second.post(`${path}/return`, { revision, remark: "  " });
    expect([wordless.status, await stateOf(id)]).toEqual([422, "submitted"]);
    await second.post(`${path}/return`, { revision, remark: "Проверьте <название>" });
    expect(await stateOf(id)).toBe("open");
    expect(textOf(await author.page(draftPath))).toContain("Проверьте <название>");
  });

  test("the author withdraws it; who decides meanwhile is told", async () => {
    const [author, second] = [await coordinator("Автор"), await coordinator("Второй")];
    const { revision, path, id } = await submitted(author, "Отозванное");
    await author.post(`${draftPath}/withdraw`, { revision });
    const lines = await lineCount("release.published");
    const late = await second.post(`${path}/approve`, { revision, note: "" });
    expect([late.status, await stateOf(id), await lineCount("release.published")]).toEqual([
      409,
      "open",
      lines,
    ]);
  });

  test("what the second person has not seen is not approved", async () => {
    const [author, second] = [await coordinator("Автор"), await coordinator("Второй")];
    const { revision, path, id } = await submitted(author, "Виденное");
    await author.post(`${draftPath}/withdraw`, { revision });
    await submitted(author, "Подменённое");
    const late = await second.post(`${path}/approve`, { revision, note: "" });
    expect([late.status, await stateOf(id)]).toEqual([409, "submitted"]);
  });

  test("a coordinator of another region neither sees nor decides anything of it", async () => {
    const [author, stranger] = [await coordinator("Автор"), await coordinator("Чужой", ["altai"])];
    const { revision, path, id } = await submitted(author, "Тайное");
    expect(await (await stranger.get("/admin/drafts")).text()).not.toContain("Челябинская");
    for (const address of [path, `${path}/preview`, `${path}/preview/c/${satka.code}`]) {
      const answer = await stranger.get(address);
      expect([address, answer.status]).toEqual([address, 404]);
      expect(await answer.text()).not.toContain("Тайное");
    }
    for (const verb of ["approve", "return"]) {
      const answer = await stranger.post(`${path}/${verb}`, { revision, note: "", remark: "нет" });
      expect(answer.status).toBe(404);
    }
    expect(await stateOf(id)).toBe("submitted");
  });

  test("a draft that does not exist answers as a foreign one does", async () => {
    const second = await coordinator("Второй");
    const missing = await second.get("/admin/drafts/nothing");
    expect(missing.status).toBe(404);
  });
});
