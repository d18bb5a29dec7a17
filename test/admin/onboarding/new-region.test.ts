import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { publishDraft } from "../../../worker/publishing/publish-draft.ts";
import { regionInWork } from "../../../worker/publishing/read-draft.ts";
import { makeRegistryRows } from "../../make/registry-rows.ts";
import { ownPage } from "../../make/signed-in.ts";
import { depsOf } from "../../publishing/region-in-work.ts";
import { type WorkspaceApp, type WorkspaceVisitor, workspaceApp } from "../../setup/workspace-app.ts";
import { type Fields, formFields, textOf, withField } from "./form-fields.ts";

const source = { source_title: "Сообщение министерства", source_url: "", source_date: "2026-11" };
/** A made-up piece of the classifier for Курганская область. */
const classifier = [
  "TER;KOD1;KOD2;KOD3;KC;RAZDEL;NAME1;CENTRUM;NOMDESCR;NOMAKT;STATUS;DATEUTV;DATEVVED",
  "37;500;000;000;;1;Муниципальные округа Курганской области/;;;;;;",
  "37;502;000;000;;1;Альменевский муниципальный округ;с Альменево;;;;01.02.2026;01.02.2026",
  "37;502;000;101;;2;с Альменево;;;;;01.02.2026;01.02.2026",
  "37;524;000;000;;1;Шадринский муниципальный округ;г Шадринск;;;;01.02.2026;01.02.2026",
  "37;700;000;000;;1;Городские округа Курганской области/;;;;;;",
  "37;740;000;000;;1;город Шадринск;г Шадринск;;;;01.02.2026;01.02.2026",
  "37;740;000;001;;2;г Шадринск;;;;;01.02.2026;01.02.2026",
].join("\r\n");

let workspace: WorkspaceApp;
let administrator: WorkspaceVisitor;

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ["Date"] });
  workspace = await workspaceApp(makeRegistryRows());
  administrator = await workspace.signIn({ role: "administrator" });
});
afterEach(() => {
  vi.useRealTimers();
});

function opened(fields: Record<string, string> = {}) {
  return administrator.post("/admin/open-region", {
    region: "kurgan",
    timezone: "Asia/Yekaterinburg",
    source_title: "Правила программы «ЗдравКонтроль»",
    source_date: "2026",
    ...fields,
  });
}

async function upload(
  text: string,
  bytes: Uint8Array<ArrayBuffer> = new Uint8Array(new TextEncoder().encode(text)),
) {
  const form = new FormData();
  form.set("token", administrator.formToken);
  form.set("step", "read");
  form.set("file", new File([bytes], "oktmo.csv"));
  const init = { method: "POST", headers: ownPage(administrator), body: form };
  return workspace.ask("/admin/regions/kurgan/fill/register", init);
}

async function draftOfKurgan() {
  const { draft, edited } = await regionInWork(workspace.db, "kurgan", `person/${administrator.personId}`);
  if (draft === null) throw new Error("there is no draft");
  return { draft: draft.draft, edited };
}

async function accept(path: string, page: string, change: (fields: Fields) => Fields = (fields) => fields) {
  return administrator.post(path, [
    ...change(formFields(page)).filter(([name]) => name !== "step"),
    ["step", "accept"],
  ]);
}

test("a region is opened, filled from the classifier and a press release, published, and residents see it", async () => {
  const response = await opened();
  expect(response.headers.get("Location")).toBe("/admin/regions/kurgan/fill");
  expect(textOf(await administrator.page("/admin/regions/kurgan/fill"))).toContain("0 территорий");

  const register = await upload(classifier);
  expect(register.status).toBe(200);
  const territories = await accept("/admin/regions/kurgan/fill/register", await register.text());
  expect(territories.headers.get("Location")).toBe("/admin/regions/kurgan/draft");

  const path = "/admin/regions/kurgan/fill/announcement";
  const text = "Шадринск: https://t.me/+AAAAbbbbCCCCdddd\nАльменевский округ: https://t.me/+EEEEffffGGGGhhhh";
  const proposal = await administrator.post(path, { step: "read", text, ...source });
  expect((await accept(path, await proposal.text())).status).toBe(303);

  expect((await workspace.ask("/r/kurgan")).status).toBe(404);
  const { draft, edited } = await draftOfKurgan();
  expect([...edited.territories.keys()]).toContain("37502000");
  const published = await publishDraft(depsOf(workspace.db, Date.now()), {
    draftId: draft.id,
    actor: `person/${administrator.personId}`,
    seenRevision: draft.revision,
    note: "Открыли регион",
  });
  expect(published.ok).toBe(true);
  vi.setSystemTime(Date.now() + 11_000);
  const page = await (await workspace.ask("/r/kurgan")).text();
  expect(textOf(page)).toContain("Курганская область");
  expect(textOf(page)).toContain("Шадринск");
  const found = await (await workspace.ask("/find?q=Альменево&region=kurgan")).text();
  const [code] = [...edited.chats].find(([, { title }]) => title.includes("Альменев")) ?? [];
  expect(found).toContain(`/c/${code}`);

  const start = await administrator.page("/admin/regions/kurgan/start");
  expect(start).toContain(`https://chat.example/c/${code}`);
  expect(start).toContain(`/c/${code}/qr.svg`);
  expect((await workspace.ask(`/c/${code}/qr.svg`)).status).toBe(200);
});

test("opening writes the region's built-in facts, the programme's hours and the source that was typed", async () => {
  await opened();
  const { edited } = await draftOfKurgan();
  expect(edited.region).toEqual({
    number: "45",
    oktmo: "37",
    name: "Курганская область",
    aliases: [],
    postalPrefixes: [],
    timezone: "Asia/Yekaterinburg",
    days: [1, 2, 3, 4, 5, 6],
    opensAt: "08:00",
    closesAt: "20:00",
    answerWithinMinutes: 120,
    hoursSource: { title: "Правила программы «ЗдравКонтроль»", url: null, date: "2026" },
    linksPublished: null,
    widgetHosts: [],
  });
});

test("rules that bear no date need none", async () => {
  expect((await opened({ source_date: "" })).status).toBe(303);
  expect((await draftOfKurgan()).edited.region?.hoursSource.date).toBeNull();
});

test("a time zone of another region and a missing source are refused, and nothing is written", async () => {
  expect((await opened({ timezone: "Asia/Tokyo" })).status).toBe(422);
  expect((await opened({ source_title: "" })).status).toBe(422);
  expect((await regionInWork(workspace.db, "kurgan", `person/${administrator.personId}`)).draft).toBeNull();
});

test("the list has the regions that are not there yet, by name, other name and number", async () => {
  const page = textOf(await administrator.page("/admin/open-region"));
  expect(page).toContain("Омская область");
  expect(page).not.toContain("Челябинская область");
  for (const query of ["омск", "55", "Башкирия"]) {
    const found = await administrator.page(`/admin/open-region?q=${encodeURIComponent(query)}`);
    expect(found.match(/\/admin\/open-region\?region=/g)).toHaveLength(1);
  }
  expect(textOf(await administrator.page("/admin/open-region?q=%3C%D0%BD%D0%B5%D1%82%3E"))).toContain(
    "ничего не нашли",
  );
});

test("a region that is there already is not opened again", async () => {
  expect((await administrator.get("/admin/open-region?region=chelyabinsk")).status).toBe(409);
  expect((await opened({ region: "chelyabinsk" })).status).toBe(409);
  expect((await opened({ region: "nowhere" })).status).toBe(404);
});

test("a coordinator opens the region of their invitation and no other", async () => {
  const invited = await workspace.signIn({ role: "coordinator", regions: ["omsk"] });
  const list = textOf(await invited.page("/admin/open-region"));
  expect(list).toContain("Омская область");
  expect(list).not.toContain("Томская область");
  expect((await invited.get("/admin/open-region?region=tomsk")).status).toBe(404);
  expect((await invited.post("/admin/open-region", { region: "tomsk", ...source })).status).toBe(404);
  const fields = { region: "omsk", timezone: "Asia/Omsk", ...source };
  expect((await invited.post("/admin/open-region", fields)).status).toBe(303);
  const other = await workspace.signIn({ role: "coordinator", regions: ["chelyabinsk"] });
  expect((await other.get("/admin/open-region")).status).toBe(403);
});

test("the pages of a region that nobody has opened lead to opening it", async () => {
  const response = await administrator.get("/admin/regions/tomsk/fill");
  expect(response.headers.get("Location")).toBe("/admin/open-region?region=tomsk");
});

test("a classifier in windows-1251 is read, one of another region or of another kind is explained", async () => {
  await opened();
  const cp1251 = Uint8Array.from([...classifier], (letter) => {
    const code = letter.charCodeAt(0);
    return code < 0x80 ? code : code - 0x350;
  });
  const read = await upload("", cp1251);
  expect(textOf(await read.text())).toContain("Альменевский округ");
  const other = await upload(classifier.replaceAll("\n37;", "\n75;"));
  expect(other.status).toBe(422);
  expect(textOf(await other.text())).toContain("Челябинская область");
  const workbook = await upload("PK\u0003\u0004xl/workbook.xml");
  expect(workbook.status).toBe(422);
  expect(textOf(await workbook.text())).toContain("Это не файл классификатора");
});

test("a list of territories that was changed on its way back is refused", async () => {
  await opened();
  const page = await (await upload(classifier)).text();
  for (const hostile of ["{", "[]", '[{"oktmo":"37502000"}]', page.slice(0, 50)]) {
    const path = "/admin/regions/kurgan/fill/register";
    const response = await accept(path, page, (fields) => withField(fields, "territories", hostile));
    expect(response.status).toBe(422);
  }
  const hidden = formFields(page).find(([name]) => name === "territories")?.[1] ?? "";
  const turned = hidden.replace("Альменевский", "\u202eАльменевский");
  const path = "/admin/regions/kurgan/fill/register";
  expect((await accept(path, page, (fields) => withField(fields, "territories", turned))).status).toBe(422);
  expect((await draftOfKurgan()).edited.territories.size).toBe(0);
});

test("only the ticked municipalities are taken", async () => {
  await opened();
  const page = await (await upload(classifier)).text();
  const path = "/admin/regions/kurgan/fill/register";
  await accept(path, page, (fields) =>
    fields.filter(([name, value]) => name !== "take" || value === "37502000"),
  );
  const { edited } = await draftOfKurgan();
  expect([...edited.territories.values()].map(({ label }) => label).sort()).toEqual([
    "Альменево",
    "Альменевский округ",
  ]);
});
