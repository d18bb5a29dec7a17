import { expect, test } from "vitest";
import { readModelOf } from "../../../worker/release/read-model.ts";
import { seedRelease } from "../../setup/seed-release.ts";
import { publicApp } from "../public-app.ts";
import { chartsOf, sectionText, wholeText } from "./read-page.ts";

const get = publicApp(readModelOf(seedRelease));
const path = "/quality/moscow-oblast/2021-02";
const html = await (await get(path)).text();
const text = wholeText(html);

test("says first in one sentence how many chats answer within two hours, and of what the printed shares are", () => {
  expect(text).toContain("Как отвечали чаты в феврале 2021 44 чата из 59 отвечают в течение двух часов.");
  expect(text).toContain("Напечатанные рядом 85 % и 15 % — доли от 52, а не от 59");
  expect(text).toContain("От 59 это 75 % и 14 %.");
});

test("says our own sums beside the printed totals where they differ", () => {
  const printed = sectionText(html, "printed");
  expect(printed).toContain("Обращений: напечатано 3 835, по строкам 3 846, на 11 больше.");
  expect(printed).toContain("Чатов: напечатано 59, по строкам 60, на 1 больше.");
  expect(text).toContain("На 3 846 обращений дали 3 043 ответа: 79 %.");
});

test("shows all 60 chats in three sizes, the best answered first, each with its two numbers", () => {
  const [sizes, ...bands] = chartsOf(html).filter(({ id }) => id.startsWith("band"));
  expect(sizes?.bars.map(({ value }) => value)).toEqual(["74 %", "82 %", "88 %"]);
  expect(bands.map(({ bars }) => bars.length)).toEqual([15, 18, 27]);
  expect(bands[0]?.bars[0]).toEqual({ label: "Люберцы", value: "97 %", detail: "99 из 102" });
  expect(bands[0]?.bars.at(-1)).toMatchObject({ value: "17 %", detail: "3 из 18" });
});

test("0 of 0 is no share: it is told so, and what is printed has its mark", () => {
  const third = chartsOf(html).find(({ id }) => id === "band-3");
  const without = third?.bars.filter(({ detail }) => detail === "обращений не было");
  expect(without?.map(({ label }) => label).sort()).toEqual(
    ["Власиха", "Лотошино", "Рошаль", "Серебряные Пруды", "Шаховская"].sort(),
  );
  expect(third?.rows.find(([name]) => name === "Рошаль")).toEqual(["Рошаль", "0", "0", "0", "0 %*"]);
  expect(text).toContain("* Напечатано в отчёте. Обращений не было, а доли от нуля не бывает.");
});

test("every chart has a table with the same numbers", () => {
  const charts = chartsOf(html);
  expect(charts.length).toBeGreaterThanOrEqual(9);
  for (const { id, sentence, bars, rows } of charts) {
    expect(sentence, id).toMatch(/.+\.$/);
    expect(bars.length, id).toBeGreaterThan(1);
    for (const { label, value, detail } of bars) {
      const cells = rows.find(([name]) => name === label) ?? [];
      const [first] = /^\d+(?: \d{3})*(?: %)?/.exec(value) ?? [];
      const numbers = [...(first === undefined ? [] : [first]), ...(detail.match(/\d+/g) ?? [])];
      expect(cells, `${id}: ${label}`).toEqual(expect.arrayContaining(numbers));
    }
  }
});

test("topics are as printed, and what they leave out is said", () => {
  const topics = chartsOf(html).find(({ id }) => id === "printed-topics");
  expect(topics?.bars.map(({ value }) => value)).toEqual([
    "1 332",
    "536",
    "286",
    "203",
    "189",
    "152",
    "105",
    "90",
  ]);
  expect(text).toContain("Темы складываются в 2 893 обращения из 3 835.");
});

test("the chats that left most appeals without an answer are named, with how many", () => {
  expect(sectionText(html, "answered")).toMatch(
    /Больше всего обращений осталось без ответа: Раменское — \d+, Мытищи — \d+, Балашиха — \d+\./,
  );
  const all = chartsOf(html)
    .find(({ id }) => id === "bands")
    ?.rows.at(-1);
  expect(all).toEqual(["Все вместе", "3 846", "3 043", "803", "79 %"]);
});

test("private messages, informing and replies are as printed, with the chats that are named", () => {
  const chart = (id: string) => chartsOf(html).find((one) => one.id === id);
  expect(chart("by-isInChat")?.bars.map(({ value }) => value)).toEqual(["26 %", "74 %"]);
  expect(chart("by-isInforming")?.bars.map(({ value }) => value)).toEqual(["65 %", "35 %"]);
  expect(chart("by-isAsReply")?.bars.map(({ value }) => value)).toEqual(["77 %", "23 %"]);
  expect(chart("by-isInChat")?.rows[0]?.[3]).toContain("Орехово-Зуево");
  expect(chart("by-isInTime")?.rows[1]?.[3]).toContain("Лосино-Петровский");
});

test("remarks, source, method and day stand below, and the same for machines", () => {
  expect(sectionText(html, "remarks")).toContain("Это опечатка");
  const source = sectionText(html, "source");
  expect(source).toContain("Посчитали люди вручную, данные на 28 февраля 2021.");
  expect(html).toContain(`href="${path}.csv"`);
  expect(html).toContain(`href="${path}.json"`);
});

test("three yardsticks, as far as the report knows: no members by chat, so no such column", () => {
  const yardsticks = sectionText(html, "yardsticks");
  expect(yardsticks).toContain("81 970 человек во всех чатах, так напечатано в отчёте");
  expect(yardsticks).toMatch(/Шатура да да 100 %/);
  expect(yardsticks).not.toContain("Участников");
});

test("the page of the region and the list of regions say the same sentence with its month", async () => {
  const region = wholeText(await (await get("/quality/moscow-oblast")).text());
  expect(region).toContain("В феврале 2021 44 чата из 59 отвечают в течение двух часов.");
  const all = wholeText(await (await get("/quality")).text());
  expect(all).toContain("Февраль 2021 . 44 чата из 59 отвечают в течение двух часов.");
  expect(all).toContain("Алтайский край, Волгоградская область, Ростовская область");
});

test("figures of 2021 are not told on a chat's page, as if they were of today", async () => {
  const code = seedRelease.figures[0]?.chat;
  const chat = await (await get(`/c/${code}`)).text();
  expect(chat).not.toContain("данные за");
  expect(chat).not.toContain('href="/quality/moscow-oblast/');
});

test("the report takes less than the 16 KB that some networks let through, packed", async () => {
  const packed = new Response(html).body?.pipeThrough(new CompressionStream("gzip"));
  const bytes = (await new Response(packed).arrayBuffer()).byteLength;
  expect(bytes).toBeLessThan(14_000);
});
