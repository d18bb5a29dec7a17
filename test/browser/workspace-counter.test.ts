import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { madeExport } from "../../scripts/quality/make-export.ts";
import { violations } from "./axe.ts";
import { address, chatPath, useBrowser } from "./chromium.ts";
import { administratorsDesk, type Desk } from "./coordinators.ts";

const browser = useBrowser();
const quality = address("/admin/regions/chelyabinsk/quality");
const folder = mkdtempSync(join(tmpdir(), "zdravchat-export-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let desk: Desk;
let code: string;
beforeAll(async () => {
  desk = await administratorsDesk(browser(), { viewport: { width: 320, height: 700 } });
  code = (await chatPath("Копейск")).slice("/c/".length);
});

/** Stands in everything that an export holds of people, and must come nowhere. */
const mark = "Подсаженное7";
const phone = "8 916 555-44-33";

/** A month with three appeals: one answered by a reply, one by who speaks next, one not at all; then an album of two. */
function exportOf(month: string, head: object = {}): string {
  const at = (day: number, hour: number, minute: number) =>
    String(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)) - 1, day, hour - 5, minute) / 1000);
  const message = (id: number, user: number, time: string, text: string, more: object = {}) => ({
    ...{ id, type: "message", date_unixtime: time, from: `${mark} ${user}`, from_id: `user${user}`, text },
    ...more,
  });
  const staff = { from: `Поликлиника ${mark}` };
  const messages = [
    message(1, 11, at(6, 10, 0), `Как записаться к терапевту? ${mark}`),
    message(2, 900, at(6, 10, 40), `Запись открыта ${mark}`, { reply_to_message_id: 1, ...staff }),
    message(3, 12, at(7, 10, 0), `Когда будут анализы? Мой телефон ${phone}`),
    message(4, 900, at(7, 10, 20), `Напишите в личные сообщения ${mark}`, staff),
    message(5, 13, at(8, 10, 0), `Где сделать прививку ${mark}`),
    ...[6, 7].map((id) => message(id, 900, at(9, 10, 0), "", { photo: `${mark}.jpg`, ...staff })),
  ];
  const chat = { name: `Чат ${mark}`, type: "private_supergroup", id: 1500000001 };
  return JSON.stringify({ ...chat, ...head, messages });
}

const files = (name: string, text: string) => ({
  name,
  mimeType: "application/json",
  buffer: Buffer.from(text),
});

async function openCounter(page: Page): Promise<string> {
  await page.goto(`${quality}/count?chat=${code}`);
  return page.locator("#count-month").inputValue();
}

const count = (page: Page) => page.getByRole("button", { name: "Посчитать", exact: true }).click();
const figure = (page: Page, label: string) =>
  page.locator(`#count-figures dt:text-is("${label}") + dd`).innerText();
const said = (page: Page, label: string) =>
  page.locator(`#count-about dt:text-is("${label}") + dd`).innerText();
const send = (page: Page) => page.getByRole("button", { name: "Отправить в черновик" });
const doubt = (page: Page) => page.getByRole("group", { name: /^Похоже/ });

function filesWith(word: string): string[] {
  return readdirSync(inject("dataFolder"), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => readFileSync(path).includes(word));
}

test("an export is counted without a request, corrected, and sent as numbers alone", async () => {
  const { page } = desk;
  const month = await openCounter(page);
  const bodies: string[] = [];
  page.on("request", (request) => bodies.push(`${request.url()}\n${request.postData() ?? ""}`));
  await page.locator("#count-files").setInputFiles(files(`${mark}.json`, exportOf(month)));
  await count(page);
  await page.locator("#count-result").waitFor();
  expect(await page.evaluate("document.activeElement.id")).toBe("count-done");
  expect(await page.locator("#count-said").innerText()).toContain("3\u00a0обращения, 2\u00a0ответа");
  expect(await page.locator("#count-said").innerText()).toContain("Похоже, в файле другой чат.");
  expect(await said(page, "В файле")).toBe(`чат «Чат ${mark}»`);
  expect(await said(page, "Показатели пойдут в чат")).toContain(`(${code})`);
  expect(await figure(page, "Получили ответ")).toBe("2 (67 %)");
  expect(await figure(page, "Ответ найден только по порядку сообщений")).toContain("неточно");
  await page.getByText("Показать сообщения: 1").click();
  expect(await page.locator("#count-personal").innerText()).toContain("33");
  expect(await page.locator("#count-personal").innerText()).not.toContain("555");
  expect(await page.locator("#count-personal a").getAttribute("href")).toBe("https://t.me/c/1500000001/3");

  // Who is staff is corrected, and counted again at once from what was read.
  const staff = page.getByLabel(/Поликлиника/);
  expect(await staff.isChecked()).toBe(true);
  await staff.uncheck();
  await page.locator('#count-figures dt:text-is("Получили ответ") + dd:text-is("0 (0 %)")').waitFor();
  await staff.check();
  await page.locator('#count-figures dt:text-is("Получили ответ") + dd:text-is("2 (67 %)")').waitFor();

  // Words of a topic are changed for this count; the key stays ours.
  await page.getByText("Слова, по которым определяются темы").click();
  await page.getByLabel("стоматология").fill("терапевту");
  await page.getByRole("button", { name: "Прочитать файлы заново" }).click();
  await page.locator('#count-topics dt:text-is("стоматология")').waitFor();
  await page.getByLabel("Участников чата").fill("1234");
  expect(await violations(page)).toEqual([]);
  expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(320);
  expect(bodies).toEqual([]);

  const shown = JSON.parse((await page.locator("#count-sent-text").textContent()) ?? "");
  expect(shown).toMatchObject({ chat: code, period: month, members: 1234, appeals: 3, answers: 2 });
  expect(shown.topics.dentistry).toBe(1);
  expect(shown.personalData.phones).toBe(1);

  // The file's chat is called otherwise: nothing is sent until the person says that it is the same, here by the keyboard.
  expect(await doubt(page).innerText()).toContain(`чат «Чат ${mark}»`);
  await send(page).focus();
  await page.keyboard.press("Enter");
  await page.getByRole("alert").getByText("Числа не отправлены").waitFor();
  expect(bodies).toEqual([]);
  expect(await page.evaluate("document.activeElement.labels[0].textContent")).toBe("Это тот же чат");
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press("Space");
  expect(await page.getByRole("alert").filter({ hasText: /./ }).count()).toBe(0);
  await send(page).focus();
  await page.keyboard.press("Enter");
  await page.getByText("Показатели в черновике").waitFor();
  const post = new URLSearchParams(bodies.find((body) => body.includes("counted="))?.split("\n")[1]);
  expect([...post.keys()]).toEqual(["token", "counted"]);
  expect(JSON.parse(post.get("counted") ?? "")).toEqual(shown);
  for (const word of [mark, encodeURIComponent(mark), "555-44", "терапевту"]) {
    expect(bodies.filter((body) => body.includes(word))).toEqual([]);
  }
  expect(filesWith("Подсчёт по выгрузке чата")).not.toEqual([]);
  expect(filesWith(mark)).toEqual([]);
  expect(filesWith("555-44-33")).toEqual([]);
  const stored = await page.evaluate<number>("localStorage.length + sessionStorage.length");
  expect(stored).toBe(0);
  expect(desk.complaints).toEqual([]);
});

test("two exports of one chat count a message once, and a second count says what it replaces", async () => {
  const { page } = desk;
  const month = await openCounter(page);
  await page
    .locator("#count-files")
    .setInputFiles([files("one.json", exportOf(month)), files("two.json", exportOf(month))]);
  await count(page);
  await page.locator("#count-result").waitFor();
  expect(await figure(page, "Обращений")).toBe("3");
  expect(await page.locator("#count-replaces").isVisible()).toBe(true);
  // Each picture of an album is a message, in the whole file, in its month and with who sent it.
  expect(await said(page, "Всего в выгрузке")).toContain("7\u00a0сообщений");
  expect(await said(page, "Из них за выбранный месяц")).toBe("7\u00a0сообщений от 4\u00a0человек");
  expect(await page.locator("#count-staff").innerText()).toContain("4\u00a0сообщения");
});

test("the name in the file is compared with the chat chosen, and a tick counts for these two alone", async () => {
  const { page } = desk;
  const month = await openCounter(page);
  const choose = async (...exports: readonly string[]) => {
    await page
      .locator("#count-files")
      .setInputFiles(exports.map((text, at) => files(`result${at}.json`, text)));
    await count(page);
    await page.locator("#count-done:focus").waitFor();
  };
  await choose(exportOf(month, { name: "ЗдравКонтроль Копейск" }));
  expect(await doubt(page).isVisible()).toBe(false);

  // Another chat of the region: asked at once, without reading anew; back at the first nothing is asked.
  const other = await page.locator(`#count-chat option:not([value="${code}"])`).first().getAttribute("value");
  await page.locator("#count-chat").selectOption(other);
  await doubt(page).waitFor();
  expect(await doubt(page).innerText()).toContain(`(${other})`);
  await page.getByLabel("Это тот же чат").check();
  await page.locator("#count-chat").selectOption(code);
  await doubt(page).waitFor({ state: "hidden" });
  await page.locator("#count-chat").selectOption(other);
  await doubt(page).waitFor();
  expect(await page.getByLabel("Это тот же чат").isChecked()).toBe(false);
  await page.getByRole("button", { name: "Выбрать другой чат" }).click();
  expect(await page.evaluate("document.activeElement.id")).toBe("count-chat");

  // Files that call their chat otherwise: one number says that it was renamed, without numbers a person has to.
  await page.locator("#count-chat").selectOption(code);
  const renamed = exportOf(month, { name: "ЗдравКонтроль Копейск" });
  await choose(renamed, exportOf(month));
  expect(await said(page, "В файлах")).toBe(`чат «ЗдравКонтроль Копейск», «Чат ${mark}»`);
  expect(await page.getByText("номер у него один").isVisible()).toBe(true);
  expect(await doubt(page).isVisible()).toBe(false);
  await choose(renamed, exportOf(month, { id: undefined }));
  expect(await doubt(page).innerText()).toContain("Похоже, файлы от разных чатов.");
});

test("counting is stopped at once, and begins anew", async () => {
  const { page } = desk;
  const month = await openCounter(page);
  const large = join(folder, "large.json");
  writeFileSync(large, [...madeExport({ bytes: 60_000_000 })].join(""));
  await page.locator("#count-files").setInputFiles(large);
  await count(page);
  await page.getByText(/^Прочитано [1-9]/).waitFor();
  await page.getByRole("button", { name: "Остановить" }).click();
  await page.locator("#count-notice").getByText("Подсчёт остановлен").waitFor();
  expect(await page.locator("#count-result").isVisible()).toBe(false);
  expect(await page.locator("#count-progress").isVisible()).toBe(false);
  await page.locator("#count-files").setInputFiles(files("result.json", exportOf(month)));
  await count(page);
  await page.locator("#count-result").waitFor();
  expect(await figure(page, "Обращений")).toBe("3");
});

test("what cannot be counted is said in a sentence that helps", async () => {
  const { page } = desk;
  const month = await openCounter(page);
  const whole = exportOf(month);
  const other = whole.replace("1500000001", "1500000002");
  const cases: readonly (readonly [string, readonly (readonly [string, string])[]])[] = [
    ["Выберите файл result.json", []],
    ["пустой", [["empty.json", ""]]],
    ["это не выгрузка чата", [["notes.json", '{"a":1}']]],
    ["это не выгрузка чата", [["notes.txt", "Здравствуйте"]]],
    ["выберите формат «JSON»", [["messages.html", "<!DOCTYPE html><html><body>Чат</body></html>"]]],
    ["обрывается или повреждён", [["result.json", whole.slice(0, -40)]]],
    ["это личная переписка", [["result.json", whole.replace("private_supergroup", "personal_chat")]]],
    [
      "он от другого чата",
      [
        ["one.json", whole],
        ["two.json", other],
      ],
    ],
  ];
  for (const [sentence, chosen] of cases) {
    if (chosen.length > 0) {
      await page.locator("#count-files").setInputFiles(chosen.map(([name, text]) => files(name, text)));
    }
    await count(page);
    await page.locator("#count-notice [role=alert]").getByText(sentence).waitFor();
    expect(await page.locator("#count-result").isVisible(), sentence).toBe(false);
  }
  await page.locator("#count-files").setInputFiles(files("result.json", whole));
  await page.locator("#count-month").fill("2020-01");
  await count(page);
  await page.getByText("За этот месяц в выгрузке нет сообщений").waitFor();
  expect(desk.complaints).toEqual([]);
});

test("without JavaScript the page names the command, and shows no field that could send a file", async () => {
  const { context } = desk;
  const state = await context.storageState();
  const plain = await browser().newContext({ javaScriptEnabled: false, storageState: state });
  const page = await plain.newPage();
  await page.goto(`${quality}/count`);
  expect(await page.locator("noscript, main").first().innerText()).toContain("npm run -s count-export");
  expect(await page.locator("#count-tool").isVisible()).toBe(false);
  await plain.close();
});
