import { expect, test } from "vitest";
import { readModelOf } from "../../worker/release/read-model.ts";
import { seedRelease } from "../setup/seed-release.ts";
import { publicApp } from "./public-app.ts";

const get = publicApp(readModelOf(seedRelease));

async function find(q: string, more = ""): Promise<string> {
  const response = await get(`/find?q=${encodeURIComponent(q)}${more}`);
  expect(response.status).toBe(200);
  return response.text();
}

const questions = {
  found: "Сатка",
  "found twice": "Златоуст",
  "found without a link": "Азов",
  choose: "Челябинск",
  "choose in a region": "Московская область",
  "no chat": "Барнаул",
  "not found": "Нижний Свет",
};

test.each(Object.entries(questions))("every answer carries 103 or 112 and a phone: %s", async (_, q) => {
  const html = await find(q);
  expect(html).toContain('href="tel:103"');
  expect(html).toContain('href="tel:112"');
  expect(html).toContain('href="tel:122"');
});

test.each(Object.entries(questions))("the box keeps what was typed: %s", async (_, q) => {
  expect(await find(q)).toContain(`value="${q}"`);
});

test("typed text is never kept in caches that others share, nor listed by search engines", async () => {
  const response = await get("/find?q=Сатка");
  expect(response.headers.get("Cache-Control")).toMatch(/private/);
  expect(await response.text()).toContain('<meta name="robots" content="noindex"/>');
});

test("a found chat shows its place, its hours today and the way in", async () => {
  const html = await find("Бакал");
  expect(html).toMatch(/<h1 class="place">Бакал, Саткинский округ, Челябинская область<\/h1>/);
  expect(html).toContain("Открыт: отвечают сегодня до 20:00, обычно за два часа");
  expect(html).toMatch(/href="https:\/\/t\.me\/\+[\w-]+"[^>]*>Вступить в Telegram/);
});

test("a place named in two chats shows both", async () => {
  expect((await find("Златоуст")).match(/class="card"/g)).toHaveLength(2);
});

test("a divided city asks for the district and lets people say that they do not know", async () => {
  const html = await find("Челябинск");
  expect(html).toContain("Какой у вас район?");
  expect(html.match(/<li><a href="\/c\/\w{5}">\S+ район<\/a>/g)).toHaveLength(7);
  expect(html).toContain('href="#all">Не знаю свой район');
  expect(html).toContain('id="all"');
});

test("a city divided by hospitals asks for the hospital", async () => {
  expect(await find("Одинцово")).toContain("К какой больнице вы прикреплены?");
});

test("a correction is said kindly", async () => {
  expect(await find("xtkz,bycr")).toContain("Искали «Челябинск».");
});

test("a chat without a known link says where the region publishes it", async () => {
  const html = await find("Азов");
  expect(html).toContain("Чат есть, но ссылки на него у нас нет.");
  expect(html).toContain("министерства здравоохранения Ростовской области");
  expect(html).not.toContain("t.me/");
});

test("where there is no chat the phone is the next step, with both ways to dial it", async () => {
  const html = await find("Барнаул");
  expect(html).toContain('class="btn" href="tel:122">Позвонить 122');
  expect(html).toContain("<b>9-122</b> с\u00a0городского");
});

test("an unknown place is said to be unknown, with the regions to choose from", async () => {
  const html = await find("Нижний Свет");
  expect(html).toContain("Не нашли «Нижний Свет»");
  expect(html).toContain('href="/r/volgograd"');
});

test("the region of the page before travels along unseen", async () => {
  expect(await find("Сатка", "&region=chelyabinsk")).toContain(
    '<input type="hidden" name="region" value="chelyabinsk"/>',
  );
});

test("typed markup stays text", async () => {
  const html = await find('"><script>alert(1)</script>');
  expect(html).not.toContain("<script>alert");
  expect(html).toContain("&lt;script&gt;");
});
