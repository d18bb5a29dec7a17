import { beforeEach, expect, test } from "vitest";
import { submitDraft } from "../../../worker/publishing/change-draft.ts";
import { regionInWork } from "../../../worker/publishing/read-draft.ts";
import { makeRegistryRows } from "../../make/registry-rows.ts";
import { ownPage } from "../../make/signed-in.ts";
import { depsOf, everything } from "../../publishing/region-in-work.ts";
import { type WorkspaceApp, type WorkspaceVisitor, workspaceApp } from "../../setup/workspace-app.ts";
import { formFields, textOf, withField, withoutField } from "./form-fields.ts";

const path = "/admin/regions/chelyabinsk/fill/announcement";
const source = {
  source_title: "Минздрав: открыты новые чаты",
  source_url: "https://minzdrav.example/chats",
  source_date: "26.11.2026",
};
const release = `Чаты для жителей:
Сатка https://t.me/+AAAAbbbbCCCCdddd
Остальные территории https://t.me/+EEEEffffGGGGhhhh`;

let workspace: WorkspaceApp;
let person: WorkspaceVisitor;

beforeEach(async () => {
  workspace = await workspaceApp(makeRegistryRows());
  person = await workspace.signIn({ role: "coordinator", regions: ["chelyabinsk"] });
});

async function proposal(text = release): Promise<string> {
  const response = await person.post(path, { step: "read", text, ...source });
  expect(response.status).toBe(200);
  return response.text();
}

async function drafted() {
  const { draft, edited } = await regionInWork(workspace.db, "chelyabinsk", `person/${person.personId}`);
  return { keys: draft?.changes.map(({ key }) => key) ?? [], edited };
}

test("reading and checking an announcement saves nothing", async () => {
  const before = await everything();
  const page = await proposal();
  const checked = await person.post(path, [...formFields(page), ["step", "check"]]);
  expect(checked.status).toBe(200);
  const { session: _then, ...rest } = await everything();
  const { session: _before, ...restBefore } = before;
  expect(rest).toEqual(restBefore);
});

test("what was proposed and corrected is what the draft holds", async () => {
  const page = await proposal();
  const fields = withField(formFields(page), "c1.title", "Все остальные");
  const accepted = await person.post(path, [...fields, ["step", "accept"]]);
  expect(accepted.status).toBe(303);
  expect(accepted.headers.get("Location")).toBe("/admin/regions/chelyabinsk/draft");
  const { keys, edited } = await drafted();
  const [first, second] = [...edited.chats];
  expect(keys).toEqual(["chat/00000", `chat/${second?.[0]}`]);
  const announced = {
    title: source.source_title,
    url: source.source_url,
    date: "2026-11-26",
  };
  expect(first?.[1].links).toEqual([
    { messenger: "telegram", url: "https://t.me/+AAAAbbbbCCCCdddd", source: announced },
  ]);
  expect(first?.[1].title).toBe("Сатка");
  expect(second?.[1]).toMatchObject({
    title: "Все остальные",
    state: "active",
    position: 1,
    source: announced,
    links: [{ url: "https://t.me/+EEEEffffGGGGhhhh" }],
    covers: [{ territory: null, clinics: null }],
  });
});

test("a chat that is already known is offered for an update and can be made a new one instead", async () => {
  const page = await proposal();
  expect(textOf(page)).toContain("ссылка будет заменена");
  const fields = withField(formFields(page), "c0.into", "");
  const checked = await (await person.post(path, [...fields, ["step", "check"]])).text();
  expect(textOf(checked)).toContain("Эту территорию обслуживает и «Сатка». Жители увидят оба чата.");
  const accepted = await person.post(path, [...formFields(checked), ["step", "accept"]]);
  expect(accepted.status).toBe(303);
  expect((await drafted()).edited.chats.size).toBe(3);
});

test("chats that are not ticked stay out", async () => {
  const fields = withoutField(formFields(await proposal()), "c0.keep");
  await person.post(path, [...fields, ["step", "accept"]]);
  const { edited } = await drafted();
  expect(edited.chats.get("00000")?.links[0]?.url).toBe("https://t.me/+puZV_gQpDjkzNzMy");
  expect(edited.chats.size).toBe(2);
});

test("a territory that the region does not have is refused until somebody chooses one that it has", async () => {
  const page = await proposal("Нижний Светогорск https://t.me/+AAAAbbbbCCCCdddd");
  const typed = withField(formFields(page), "c0.t0.place", "Светогорский округ");
  const refused = await person.post(path, [...typed, ["step", "accept"]]);
  expect(refused.status).toBe(422);
  const again = await refused.text();
  expect(textOf(again)).toContain("Такой территории в регионе нет.");
  const chosen = withField(formFields(again), "c0.t0.place", "Саткинский округ");
  const checked = await (await person.post(path, [...chosen, ["step", "check"]])).text();
  expect(textOf(checked)).toContain("выбрано вами");
  expect((await person.post(path, [...formFields(checked), ["step", "accept"]])).status).toBe(303);
});

test("a link that leads nowhere is refused with a sentence, and everything typed is still there", async () => {
  const typed = withField(
    withField(formFields(await proposal()), "c1.link", "https://t.me/+79261234567"),
    "c1.audience",
    "для всех, кому нужно",
  );
  const refused = await person.post(path, [...typed, ["step", "accept"]]);
  expect(refused.status).toBe(422);
  const page = await refused.text();
  expect(textOf(page)).toContain("Это ссылка на номер телефона человека");
  expect(formFields(page)).toContainEqual(["c1.audience", "для всех, кому нужно"]);
  expect(formFields(page)).toContainEqual(["text", release]);
  expect((await drafted()).keys).toEqual([]);
});

test("a territory can be added by name, and its chat says it as residents do", async () => {
  const typed = withField(formFields(await proposal()), "c1.t0.place", "Саткинский округ");
  await person.post(path, [...typed, ["step", "accept"]]);
  const [, added] = [...(await drafted()).edited.chats.values()];
  expect(added?.covers.map(({ territory, as }) => [territory, as])).toEqual([
    ["75549000", "Саткинский округ"],
    [null, "остальные территории"],
  ]);
});

test("hours and the hotline of the text are taken only when they are ticked", async () => {
  const text = `${release}
Чаты работают с понедельника по пятницу с 9:00 до 18:00.
Горячая линия министерства: 8-800-000-00-00, круглосуточно.`;
  const fields = formFields(await proposal(text));
  expect(fields).toContainEqual(["hotline", ""]);
  expect(fields.some(([name]) => name === "hours")).toBe(false);
  const ticked = withField(withField(fields, "hotline", "0"), "hours", "yes");
  expect((await person.post(path, [...ticked, ["step", "accept"]])).status).toBe(303);
  const { keys, edited } = await drafted();
  expect(keys.slice(0, 2)).toEqual(["region", "hotline"]);
  expect(edited.region).toMatchObject({
    days: [1, 2, 3, 4, 5],
    opensAt: "09:00",
    closesAt: "18:00",
    hoursSource: { title: source.source_title, date: "2026-11-26" },
  });
  expect(edited.hotline?.numbers).toHaveLength(1);
  expect(edited.hotline?.source.title).toBe(source.source_title);
});

test("a hotline that the text does not have is not taken", async () => {
  const fields = withField(formFields(await proposal()), "hotline", "7");
  await person.post(path, [...fields, ["step", "accept"]]);
  expect((await drafted()).keys).not.toContain("hotline");
});

test("clinics divide a territory, one name behind each semicolon", async () => {
  const fields = withField(formFields(await proposal()), "c0.t0.clinics", "больница № 1; поликлиника № 2;");
  await person.post(path, [...fields, ["step", "accept"]]);
  expect((await drafted()).edited.chats.get("00000")?.covers[0]?.clinics).toEqual([
    "больница № 1",
    "поликлиника № 2",
  ]);
});

test("two chats of the text do not bring the same chat up to date", async () => {
  const fields = withField(formFields(await proposal()), "c1.into", "00000");
  const refused = await person.post(path, [...fields, ["step", "accept"]]);
  expect(refused.status).toBe(422);
  expect(textOf(await refused.text())).toContain("Этот чат уже обновляет другой чат из текста");
});

test("while the draft waits for a second person nothing is put into it", async () => {
  const fields = formFields(await proposal());
  await person.post(path, [...fields, ["step", "accept"]]);
  const { draft } = await regionInWork(workspace.db, "chelyabinsk", `person/${person.personId}`);
  if (draft === null) throw new Error("there is no draft");
  const { id: draftId, author: actor, revision: seenRevision } = draft.draft;
  const submitted = await submitDraft(depsOf(workspace.db), { draftId, actor, seenRevision }, "Проверьте");
  expect(submitted.ok).toBe(true);
  expect((await person.get(path)).status).toBe(409);
  expect((await person.post(path, [...fields, ["step", "accept"]])).status).toBe(409);
});

test("the source is asked for, and the pasted text stays in the form", async () => {
  const refused = await person.post(path, {
    step: "read",
    text: release,
    source_title: "",
    source_date: "31.02.2026",
  });
  expect(refused.status).toBe(422);
  const page = await refused.text();
  expect(textOf(page)).toContain("Назовите источник.");
  expect(textOf(page)).toContain("Такой даты нет.");
  expect(formFields(page)).toContainEqual(["text", release]);
});

test.each([
  ["%PDF-1.7 и дальше", "Это файл PDF"],
  ["{\\rtf1\\ansi привет", "Это файл RTF"],
  ["\u0000\u0001\u0002\u0003", "Это не текст"],
])("what is no text is explained: %j", async (text, sentence) => {
  const refused = await person.post(path, { step: "read", text, ...source });
  expect(refused.status).toBe(422);
  expect(textOf(await refused.text())).toContain(sentence);
});

test("a file in windows-1251 is read, a Word file is explained", async () => {
  const upload = async (bytes: Uint8Array<ArrayBuffer>) => {
    const form = new FormData();
    for (const [name, value] of Object.entries({
      ...source,
      step: "read",
      text: "",
      token: person.formToken,
    }))
      form.set(name, value);
    form.set("file", new File([bytes], "chats.txt"));
    return workspace.ask(path, { method: "POST", headers: ownPage(person), body: form });
  };
  // «Сатка» in windows-1251.
  const satka = new Uint8Array([0xd1, 0xe0, 0xf2, 0xea, 0xe0, 0x20]);
  const link = new TextEncoder().encode("https://t.me/+AAAAbbbbCCCCdddd");
  const read = await upload(new Uint8Array([...satka, ...link]));
  expect(read.status).toBe(200);
  expect(formFields(await read.text())).toContainEqual(["c0.t0.place", "Саткинский округ"]);
  const word = await upload(new Uint8Array(new TextEncoder().encode("PK\u0003\u0004 word/document.xml")));
  expect(word.status).toBe(422);
  expect(textOf(await word.text())).toContain("Это файл Word");
});

test("scripts, formulas and marks of direction come back escaped or not at all", async () => {
  const hostile = `<script>alert(1)</script>"><img src=x onerror=alert(2)> =cmd|'/c calc'!A1 \u202eктаС\u202c\nСатка https://t.me/+AAAAbbbbCCCCdddd`;
  const page = await proposal(hostile);
  expect(page).not.toContain("<script>alert");
  expect(page).not.toContain("<img src=x");
  const typed = withField(formFields(page), "c0.title", '"><b>\u202eчат</b>');
  const checked = await (await person.post(path, [...typed, ["step", "check"]])).text();
  expect(checked).not.toContain("<b>");
  expect(formFields(checked)).toContainEqual(["c0.title", '"><b>чат</b>']);
});

test("ten megabytes are refused before they are read", async () => {
  const refused = await person.post(path, { step: "read", text: "Сатка ".repeat(900_000), ...source });
  expect(refused.status).toBe(413);
});

test("a text of more than a million characters is refused with a sentence", async () => {
  const refused = await person.post(path, { step: "read", text: "a".repeat(1_000_001), ...source });
  expect(refused.status).toBe(422);
  expect(textOf(await refused.text())).toContain("Текст длиннее");
});

test("a form made before the draft changed elsewhere is shown again", async () => {
  const first = formFields(await proposal());
  const second = formFields(await proposal());
  expect((await person.post(path, [...first, ["step", "accept"]])).status).toBe(303);
  const refused = await person.post(path, [...second, ["step", "accept"]]);
  expect(refused.status).toBe(422);
  expect(textOf(await refused.text())).toContain("Черновик изменился");
});

test("another region's pages answer like those of an unknown one", async () => {
  const stranger = await workspace.signIn({ role: "coordinator", regions: ["altai"] });
  for (const end of ["fill", "fill/announcement", "fill/register", "start"]) {
    expect((await stranger.get(`/admin/regions/chelyabinsk/${end}`)).status).toBe(404);
    expect((await stranger.get(`/admin/regions/nowhere/${end}`)).status).toBe(404);
  }
  expect((await stranger.post(path, { step: "read", text: release, ...source })).status).toBe(404);
});

test("without the form's token nothing is read", async () => {
  const response = await workspace.ask(path, {
    method: "POST",
    headers: ownPage(person),
    body: new URLSearchParams({ step: "read", text: release, ...source }),
  });
  expect(response.status).toBe(403);
});

test("a body that is no form is refused as an empty one", async () => {
  const response = await workspace.ask(path, {
    method: "POST",
    headers: { ...ownPage(person), "Content-Type": "application/json", "X-Form-Token": person.formToken },
    body: "{}",
  });
  expect(response.status).toBe(422);
});

test("a text with more chats than one form holds says how many are left out", async () => {
  const lines = Array.from({ length: 130 }, (_, at) => `Сатка ${at}: https://t.me/+AAAAbbbbCCCC${1000 + at}`);
  const page = await proposal(lines.join("\n"));
  expect(textOf(page)).toMatch(/показаны не все: лишних \d+/);
  expect(page.match(/name="c\d+\.title"/g)).toHaveLength(100);
});
