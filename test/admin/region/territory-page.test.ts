import { beforeEach, describe, expect, it } from "vitest";
import { type WorkspaceApp, type WorkspaceVisitor, workspaceApp } from "../../setup/workspace-app.ts";
import { base, inWork, ledTo, marked, notices, region, send } from "./send-form.ts";

let app: WorkspaceApp;
let me: WorkspaceVisitor;
const okrug = "75549000";
const path = `${base}/territories/${okrug}`;

beforeEach(async () => {
  app = await workspaceApp();
  me = await app.signIn({ role: "coordinator", regions: [region] });
});

async function territory(id = okrug) {
  const found = (await inWork(app, me)).edited.territories.get(id);
  if (found === undefined) throw new Error("there is no such territory");
  return found;
}

describe("the form of a territory", () => {
  it("saves exactly what was typed, and only into the draft", async () => {
    const before = await territory();
    const rows = before.names.filter(({ kind }) => kind === "former").length;
    const typed = {
      label: "Сатка и округ",
      [`former#${rows}`]: "Саткинский уезд",
      [`former-until#${rows}`]: "1923",
      [`code#${before.codes.length}`]: "75949000",
    };
    expect(await ledTo(await send(me, path, typed))).toBe(`${path}?done=saved`);
    const { names, codes, ...facts } = await territory();
    const { names: oldNames, codes: oldCodes, ...oldFacts } = before;
    expect(facts).toEqual({ ...oldFacts, label: "Сатка и округ" });
    const former = { text: "Саткинский уезд", kind: "former", from: null, until: "1923" };
    expect(names).toEqual([...oldNames, { ...former, source: before.source }]);
    expect(codes).toEqual([...oldCodes, { oktmo: "75949000", until: null, source: before.source }]);
    expect((await inWork(app, me)).records.territories.get(okrug)).toEqual(before);
  });

  it.each([
    ["name", ""],
    ["name", "т".repeat(121)],
    ["label", ""],
    ["kind", ""],
    ["oktmo", "12"],
    ["parent", "Атлантида"],
    ["centre", "Нигде"],
    ["name-from", "давно"],
    ["aliases", "т".repeat(121)],
    ["source-url", "ftp://example.org"],
  ])("refuses a wrong %s (%s) and marks it", async (name, value) => {
    const response = await send(me, path, { [name]: value });
    expect(response.status).toBe(422);
    expect(marked(await response.text())).toEqual([`${name}*`]);
    expect((await inWork(app, me)).draft).toBeNull();
  });

  it("a territory that has merged needs the one it merged into", async () => {
    const page = await (await send(me, path, { merged: "yes" })).text();
    expect(marked(page)).toEqual(["parent*"]);
    await ledTo(await send(me, path, { merged: "yes", parent: "Челябинск" }));
    expect(await territory()).toMatchObject({ isMerged: true, parent: "75701000" });
  });

  it("that a source says has no chat contradicts the chat that names it", async () => {
    const to = await ledTo(await send(me, path, { "no-chat": "yes" }));
    expect(notices(await me.page(to))).toContain("отмечено, что чата здесь нет");
  });

  it("a code that another territory has is an error before anything is published", async () => {
    const page = await (await send(me, path, { oktmo: "75701000" }, { button: "check" })).text();
    expect(notices(page)).toContain("уже занят");
  });

  it("a new one gets the code around it and its name as id, and is not made twice", async () => {
    const typed = { name: "Новый Посёлок", label: "Новый Посёлок", kind: "п", parent: "Саткинский округ" };
    const to = await ledTo(await send(me, `${base}/territories/new`, typed));
    expect(to).toBe(`${base}/territories/${okrug}-novyi-poselok?done=added`);
    expect(await territory(`${okrug}-novyi-poselok`)).toMatchObject({ parent: okrug, level: "settlement" });
    const own = { ...typed, name: "Иной", label: "Иной", oktmo: okrug, parent: "" };
    const again = await send(me, `${base}/territories/new`, own);
    expect(again.status).toBe(422);
    expect(await again.text()).toContain("уже есть в справочнике");
  });

  it("the list finds by former names and codes, filters and pages", async () => {
    const page = await me.page(
      `${base}/territories?text=${encodeURIComponent("саткинск")}&show=municipality`,
    );
    expect(page).toContain(`territories/${okrug}"`);
    expect(page).not.toContain('territories/75701000"');
  });
});
