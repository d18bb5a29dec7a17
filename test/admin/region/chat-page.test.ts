import { beforeEach, describe, expect, it } from "vitest";
import { weakTag } from "../../../worker/base/etag.ts";
import { setSecondPerson } from "../../../worker/publishing/settings.ts";
import { headNumber } from "../../../worker/release/store.ts";
import { type WorkspaceApp, type WorkspaceVisitor, workspaceApp } from "../../setup/workspace-app.ts";
import { base, filled, inWork, ledTo, marked, notices, region, send } from "./send-form.ts";

let app: WorkspaceApp;
let me: WorkspaceVisitor;
let code: string;
let path: string;

beforeEach(async () => {
  app = await workspaceApp();
  me = await app.signIn({ role: "coordinator", regions: [region] });
  const { records } = await inWork(app, me);
  code = [...records.chats].find(([, { title }]) => title.startsWith("Сатка"))?.[0] ?? "";
  path = `${base}/chats/${code}`;
});

async function chat(of = code) {
  const found = (await inWork(app, me)).edited.chats.get(of);
  if (found === undefined) throw new Error("there is no such chat");
  return found;
}

describe("the form of a chat", () => {
  it("saves exactly what was typed into the draft, and nothing public changes", async () => {
    const before = await chat();
    const head = await headNumber(app.db);
    const response = await send(me, path, { title: "Сатка и соседи", audience: "Для взрослых" });
    expect(await ledTo(response)).toBe(`${path}?done=saved`);
    expect(await chat()).toEqual({ ...before, title: "Сатка и соседи", audience: "Для взрослых" });
    const { records, draft } = await inWork(app, me);
    expect(records.chats.get(code)).toEqual(before);
    expect(draft?.changes.map(({ key }) => key)).toEqual([`chat/${code}`]);
    expect(await headNumber(app.db)).toBe(head);
    expect(await (await me.get(`/c/${code}`)).text()).not.toContain("Сатка и соседи");
  });

  it("says after saving what was done, and the button beside it puts everything back", async () => {
    const saved = await ledTo(await send(me, path, { title: "Иначе" }));
    expect(notices(await me.page(saved))).toContain("Сохранено в черновик");
    const undone = await ledTo(await send(me, saved, {}, { action: `${base}/undo` }));
    expect(undone).toBe(`${path}?done=undone`);
    expect((await inWork(app, me)).draft?.changes).toEqual([]);
  });

  it("sent as it was shown changes nothing and says so", async () => {
    expect(await ledTo(await send(me, path, {}))).toBe(`${path}?done=unchanged`);
    expect((await inWork(app, me)).draft).toBeNull();
  });

  it("takes invisible marks out of a text and says so", async () => {
    const to = await ledTo(await send(me, path, { title: "Са\u202eтка\u200b" }));
    expect((await chat()).title).toBe("Сатка");
    expect(notices(await me.page(to))).toContain("невидимые знаки");
  });

  it.each([
    ["title", ""],
    ["title", "т".repeat(121)],
    ["audience", "т".repeat(301)],
    ["note", "т".repeat(201), "note-0"],
    ["as", "т".repeat(121), "as-0"],
    ["new-link", "https://t.me/+79261234567"],
    ["new-link", "https://example.org/chat"],
    ["replacement", "https://t.me/addlist/abcdefghijklmnop", "replacement-0"],
    ["add", "Атлантида"],
    ["source-title", ""],
    ["source-title", "т".repeat(301)],
    ["source-url", "javascript:alert(1)"],
    ["source-date", "вчера"],
    ["source-date", "2025-02-30"],
  ])("refuses a wrong %s (%s), marks it, keeps all that was typed", async (name, value, id = name) => {
    const response = await send(me, path, { title: "Другое название", [name]: value });
    const page = await response.text();
    expect(response.status).toBe(422);
    expect(marked(page)).toEqual([`${id}*`]);
    if (name !== "title") expect(page).toContain('value="Другое название"');
    if (value !== "") expect(page).toContain(value);
    expect((await inWork(app, me)).draft).toBeNull();
  });

  it("tells why a phone number is no invite", async () => {
    const page = await (await send(me, path, { "new-link": "t.me/+79261234567" })).text();
    expect(page).toContain("номер телефона");
  });

  it("gives the focus to the first of several wrong fields", async () => {
    const page = await (await send(me, path, { title: "", "source-date": "нет", add: "Нигде" })).text();
    expect(marked(page)).toEqual(["title*", "add", "source-date"]);
  });

  it("shows hostile texts as texts", async () => {
    const title = `<script>alert(1)</script>"'>`;
    const page = await me.page(await ledTo(await send(me, path, { title })));
    expect(page).not.toContain("<script>alert(1)");
    expect((await chat()).title).toBe(title);
  });

  it("a check shows what to mind and saves nothing", async () => {
    const other = [...(await inWork(app, me)).records.chats].find(([one]) => one !== code);
    const url = other?.[1].links[0]?.url ?? "";
    const response = await send(me, path, { "new-link": url }, { button: "check" });
    expect(response.status).toBe(200);
    expect(notices(await response.text())).toContain("уже указана у чата");
    expect((await inWork(app, me)).draft).toBeNull();
  });

  it("an edit in another tab is shown, not overwritten, and then can be", async () => {
    const opened = await me.page(path);
    await send(me, path, { title: "Из другого окна" });
    const late = await me.post(path, filled(opened, path, { title: "Моё" }));
    const page = await late.text();
    expect(late.status).toBe(409);
    expect(notices(page)).toContain("Из другого окна");
    expect(page).toContain('value="Моё"');
    expect((await chat()).title).toBe("Из другого окна");
    await ledTo(await me.post(path, filled(page, path, {})));
    expect((await chat()).title).toBe("Моё");
  });

  it("a draft that waits for a second person takes no edits and says where it is", async () => {
    const setting = { region, actor: "operator", needsSecondPerson: true };
    await setSecondPerson({ db: app.db, nowMs: 1, newId: () => crypto.randomUUID() }, setting);
    await send(me, path, { title: "Ждёт" });
    await send(me, `${base}/draft`, {}, { action: `${base}/draft/submit` });
    const response = await send(me, path, { title: "Поздно" });
    expect(response.status).toBe(409);
    expect(notices(await response.text())).toContain(`href="${base}/draft"`);
    expect((await chat()).title).toBe("Ждёт");
  });

  it("a missing form token and a foreign region are refused", async () => {
    const other = await app.signIn({ role: "coordinator", regions: ["rostov"] });
    expect((await other.get(path)).status).toBe(404);
    expect((await other.post(path, { title: "Чужое", do: "save" })).status).toBe(404);
    const fields = [...filled(await me.page(path), path, { title: "Без ключа" }), ["token", weakTag("x")]];
    const body = new URLSearchParams(fields as string[][]);
    const headers = { Cookie: me.cookie, Origin: "https://chat.example", "Sec-Fetch-Site": "same-origin" };
    expect((await app.ask(path, { method: "POST", headers, body })).status).toBe(403);
    expect((await inWork(app, me)).draft).toBeNull();
  });
});

describe("the links of a chat", () => {
  const second = "https://max.ru/join/abcdefghijklmnopqrstuvwxyz0123456789_-ABCDE";

  it("come in any form and are kept in the one canonical form", async () => {
    await ledTo(await send(me, path, { "new-link": "tg://join?invite=Abcdefghij_-12345" }));
    const { links } = await chat();
    expect(links.at(-1)).toMatchObject({ messenger: "telegram", url: "https://t.me/+Abcdefghij_-12345" });
  });

  it("move up and down in their order", async () => {
    await send(me, path, { "new-link": second });
    const [first] = (await chat()).links;
    await ledTo(await send(me, path, {}, { button: "up:1" }));
    expect((await chat()).links.map(({ url }) => url)).toEqual([second, first?.url]);
    await ledTo(await send(me, path, {}, { button: "down:0" }));
    expect((await chat()).links.map(({ url }) => url)).toEqual([first?.url, second]);
  });

  it("are replaced in their place; the old one stays public until the draft is, and posters are spoken of", async () => {
    const old = (await chat()).links[0]?.url ?? "";
    const to = await ledTo(await send(me, path, { replacement: second }));
    expect((await chat()).links.map(({ url }) => url)).toEqual([second]);
    const page = await me.page(to);
    expect(notices(page)).toContain("Плакаты и виджеты продолжат работать");
    expect(page).toContain(old);
    expect((await me.get(`/c/${code}/join`)).headers.get("Location")).toBe(old);
  });

  it("when the last one goes the chat is only announced", async () => {
    const to = await ledTo(await send(me, path, { "remove-link": "0" }));
    expect(await chat()).toMatchObject({ links: [], state: "announced" });
    expect(notices(await me.page(to))).toContain("нет ссылки");
  });

  it("carry another source where one is typed", async () => {
    const source = { "new-source-title": "Письмо больницы", "new-source-date": "01.11.2026" };
    await ledTo(await send(me, path, { "new-link": second, ...source }));
    const { links, source: own } = await chat();
    expect(links.at(-1)?.source).toEqual({ title: "Письмо больницы", url: null, date: "2026-11-01" });
    expect(links[0]?.source).toEqual(own);
  });

  it("a warning names the chat of another region and the draft of a colleague", async () => {
    const colleague = await app.signIn({ role: "coordinator", regions: ["volgograd"] });
    const codes = [...(await colleague.page("/admin/regions/volgograd/chats")).matchAll(/chats\/(\w{5})"/g)];
    const theirs = `/admin/regions/volgograd/chats/${codes[0]?.[1]}`;
    await ledTo(await send(colleague, theirs, { "new-link": second }));
    const page = await (await send(me, path, { "new-link": second }, { button: "check" })).text();
    expect(notices(page)).toContain("чат из черновика (Волгоградская область)");
    const published = /<code>(https:[^<]*)<\/code>/.exec(await colleague.page(theirs))?.[1] ?? "";
    const other = await (await send(me, path, { "new-link": published }, { button: "check" })).text();
    expect(notices(other)).toMatch(/уже указана у чата «[^»]*\(Волгоградская область\)/);
  });
});

describe("the territories of a chat", () => {
  it("are added by several names at once, in any case, and warned of when they have a chat already", async () => {
    const before = (await chat()).covers.length;
    const to = await ledTo(await send(me, path, { add: "Озёрск, Снежинска; г. Миасс" }));
    const added = (await chat()).covers.slice(before).map(({ as }) => as);
    expect(added).toHaveLength(3);
    const { territories } = (await inWork(app, me)).edited;
    const ids = (await chat()).covers.slice(before).map(({ territory }) => territory ?? "");
    expect(ids.map((id) => territories.get(id)?.level)).toEqual(Array(3).fill("municipality"));
    expect(notices(await me.page(to))).toMatch(/Миас[^<]*обслуживает не один чат/);
  });

  it("a name that several have is not guessed", async () => {
    const page = await (await send(me, path, { add: "Ленинский район" })).text();
    expect(marked(page)).toEqual(["add*"]);
    expect(page).toContain("Напишите точнее");
  });

  it("go by a tick; a chat without any is warned of", async () => {
    const { covers } = await chat();
    const opened = filled(await me.page(path), path, {});
    const ticks = covers.map((_, at) => ["remove-cover", String(at)] as const);
    const to = await ledTo(await me.post(path, [...opened, ...ticks]));
    expect((await chat()).covers).toEqual([]);
    expect(notices(await me.page(to))).toContain("нет ни одной территории");
  });

  it("are told more exactly: the source's words, a note, the clinics", async () => {
    const typed = {
      as: "город Сатка",
      note: "взрослые",
      who: "clinics",
      clinics: "Больница № 1\nБольница № 2",
    };
    await ledTo(await send(me, path, typed));
    expect((await chat()).covers[0]).toMatchObject({
      as: "город Сатка",
      note: "взрослые",
      clinics: ["Больница № 1", "Больница № 2"],
    });
    await ledTo(await send(me, path, { who: "others" }));
    expect((await chat()).covers[0]?.clinics).toEqual([]);
  });

  it("the rest of the region is one tick", async () => {
    await ledTo(await send(me, path, { rest: "yes" }));
    expect((await chat()).covers.at(-1)).toMatchObject({ territory: null, as: "Остальной регион" });
    expect(await me.page(path)).not.toContain('name="rest"');
  });
});

describe("a new chat", () => {
  it("gets a permanent code of its own and begins where the form says", async () => {
    const link = "https://t.me/+Qwertyuiop_12345";
    const to = await ledTo(
      await send(me, `${base}/chats/new`, { title: "Озёрск", add: "Озёрск", "new-link": link }),
    );
    const made = /chats\/(\w{5})\?done=created/.exec(to)?.[1] ?? "";
    expect(await chat(made)).toMatchObject({ title: "Озёрск", state: "active", succeededBy: null });
    expect((await inWork(app, me)).records.chats.has(made)).toBe(false);
    const gone = await ledTo(await send(me, to, {}, { action: `${base}/undo` }));
    expect(gone).toBe(`${base}/chats?done=undone`);
  });
});

describe("closing a chat", () => {
  it("hands the ticked territories to the successor and keeps the code; opening it takes them back", async () => {
    const { records } = await inWork(app, me);
    const [heir] = [...records.chats.keys()].filter((one) => one !== code);
    if (heir === undefined) throw new Error("there is no other chat");
    const [closed, grown] = [await chat(), await chat(heir)];
    const to = await ledTo(await send(me, `${path}/close`, { successor: heir }));
    expect(await chat()).toMatchObject({ state: "closed", succeededBy: heir, covers: [] });
    const after = (await chat(heir)).covers.map(({ territory }) => territory);
    for (const { territory } of closed.covers) expect(after).toContain(territory);
    expect(notices(await me.page(to))).toContain("плакаты и виджеты");
    await ledTo(await send(me, path, {}, { action: `${path}/reopen` }));
    expect([await chat(), await chat(heir)]).toEqual([closed, grown]);
    expect((await inWork(app, me)).draft?.changes).toEqual([]);
  });

  it("without a successor leaves its territories without a chat, and a foreign successor is refused", async () => {
    const page = await (await send(me, `${path}/close`, { successor: "00000" })).text();
    expect(page).toContain("Выберите открытый чат");
    await ledTo(await send(me, `${path}/close`, {}));
    expect(await chat()).toMatchObject({ state: "closed", succeededBy: null, covers: [] });
    expect(await me.page(`${base}?show=changed`)).toContain("Саткинский округ");
  });
});
