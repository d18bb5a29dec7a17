import { expect, test } from "vitest";
import { makeGoodFigures } from "../../make/chat-figures.ts";
import { makePublicReport } from "../../make/quality.ts";
import { origin, publicApp } from "../public-app.ts";
import { codes, smallModel } from "../small-model.ts";
import { ownFigures, ownModel } from "./own-model.ts";
import { chartsOf, sectionText, wholeText } from "./read-page.ts";

const get = publicApp(ownModel());
const html = await (await get("/quality/chelyabinsk/2026-10")).text();

test("says first how many answers came within two working hours, then how many appeals were answered", () => {
  expect(wholeText(html)).toContain(
    "За два рабочих часа пришло 63 % ответов: 60 из 96. На 120 обращений дали 96 ответов: 80 %.",
  );
});

test("a chat of three appeals shows no numbers, and none can be subtracted from the sums", () => {
  const ranking = chartsOf(html).find(({ id }) => id === "band-1");
  expect(ranking?.bars.at(-1)).toEqual({ label: "Магнитогорск", value: "", detail: "мало обращений" });
  expect(ranking?.rows.at(-1)).toEqual(["Магнитогорск", "—", "—", "—", "мало обращений"]);
  expect(chartsOf(html).find(({ id }) => id === "medians")?.bars).toHaveLength(2);
  expect(sectionText(html, "source")).toContain("1 чат — меньше пяти обращений");
});

test("waiting times go from the fastest, in working time", () => {
  const medians = chartsOf(html).find(({ id }) => id === "medians");
  expect(medians?.bars.map(({ value }) => value)).toEqual(["40 минут", "2 часа 5 минут"]);
  expect(medians?.rows[1]?.slice(1)).toEqual(["2 часа 5 минут", "8 часов 20 минут", "50 %"]);
});

test("the way of answering, topics and personal data are counted together", () => {
  const manner = chartsOf(html).find(({ id }) => id === "manners");
  expect(manner?.bars.map(({ value, detail }) => `${value} ${detail}`)).toEqual([
    "63 % 60 из 96",
    "49 % 47 из 96",
    "56 % 54 из 96",
  ]);
  expect(chartsOf(html).find(({ id }) => id === "own-topics")?.bars[0]).toMatchObject({
    ...{ label: "запись к врачу", value: "42" },
  });
  expect(sectionText(html, "personal-data")).toContain("3 телефона, 1 полис.");
});

test("advice names the chats that it is for, with their own numbers", () => {
  const advice = sectionText(html, "advice");
  expect(advice).toContain("75 % ответов уходит в личные сообщения");
  expect(advice).toContain("Отвечайте в общем чате");
  expect(advice).toContain("за это время ни одного объявления");
  expect(advice).not.toContain("Магнитогорск");
});

test("months are compared over the chats that both know", async () => {
  const region = await (await get("/quality/chelyabinsk")).text();
  expect(sectionText(region, "change")).toContain(
    "В октябре 2026 ответ получили 90 % обращений, на 20 процентных пунктов больше, чем в сентябре 2026. Сравниваем 1 чат, о котором есть числа за оба месяца.",
  );
  const chart = chartsOf(region).find(({ id }) => id === "answered-by-month");
  expect(chart?.bars.map(({ label, value }) => `${label} ${value}`)).toEqual([
    "сентябрь 2026 70 %",
    "октябрь 2026 80 %",
  ]);
  expect(chart?.rows[0]).toEqual(["сентябрь 2026", "1", "40", "28", "70 %"]);
});

test("months that were counted in different ways say so", async () => {
  const [september, ...rest] = ownFigures;
  const byHand = { ...(september ?? makeGoodFigures()), method: "by_hand" as const };
  const region = await publicApp(ownModel([byHand, ...rest]))("/quality/chelyabinsk");
  expect(wholeText(await region.text())).toContain("Месяцы считали по-разному");
});

test("a chat's page says its usual time with the month, and leads to the report", async () => {
  const chat = await (await get(`/c/${codes.satka}`)).text();
  expect(wholeText(chat)).toContain("Обычно отвечают за 40 минут рабочего времени, данные за октябрь 2026.");
  expect(chat).toContain('href="/quality/chelyabinsk/2026-10"');
  expect(await (await get(`/c/${codes.dead}`)).text()).not.toContain("данные за");
});

test("regions without figures have an honest page, months without them a 404 with help", async () => {
  const region = await get("/quality/altai");
  expect(region.status).toBe(200);
  expect(wholeText(await region.text())).toContain("чисел у нас нет. Это не значит, что они отвечают плохо");
  for (const path of [
    ...["/quality/altai/2026-10", "/quality/chelyabinsk/2026-01", "/quality/chelyabinsk/2026-13"],
    ...["/quality/chelyabinsk/nonsense", "/quality/atlantis"],
    ...["/quality/atlantis/2026-10", "/quality/chelyabinsk/2026-10.xml", "/quality/chelyabinsk/%E0%A4%A"],
  ]) {
    const response = await get(path);
    expect(response.status, path).toBe(404);
    expect(await response.text(), path).toContain('href="tel:112"');
  }
  const month = await get("/quality/chelyabinsk/2026-01");
  expect(await month.text()).toContain("Есть за октябрь 2026, сентябрь 2026.");
});

test("without any figures the list of regions says so, and how to count stands there", async () => {
  const empty = await (await publicApp(smallModel())("/quality")).text();
  expect(wholeText(empty)).toContain("Чисел об ответах пока нет ни по одному региону.");
  expect(empty).toContain('href="/quality/method"');
});

test("titles, topics, remarks and sources are texts, whatever they hold", async () => {
  const evil = '"><img src=x onerror=alert(1)>';
  const chats = smallModel().release.chats.map((chat) => ({ ...chat, title: evil }));
  const source = { title: evil, url: "https://example.org/?a=1&b=2", date: evil };
  const hostile = smallModel({
    chats,
    figures: ownFigures.map((one) => ({ ...one, source, topics: { [evil]: 3 } })),
    reports: [
      makePublicReport({
        title: evil,
        remarks: [evil],
        source,
        topics: [{ name: evil, detail: evil, count: 1 }],
      }),
    ],
  });
  for (const path of ["/quality", "/quality/chelyabinsk", "/quality/chelyabinsk/2026-10"]) {
    const page = await (await publicApp(hostile)(path)).text();
    expect(page).not.toContain("<img src=x");
    expect(page).not.toContain('"">');
  }
});

test("pages have their own address, one heading, and a policy that names their style", async () => {
  for (const path of [
    "/quality",
    "/quality/method",
    "/quality/chelyabinsk",
    "/quality/chelyabinsk/2026-10",
  ]) {
    const response = await get(path);
    expect(response.headers.get("Cache-Control")).toBe("public, max-age=60");
    const page = await response.text();
    expect(page).toContain(`rel="canonical" href="${origin}${path}"`);
    expect(page.match(/<h1/g)).toHaveLength(1);
    expect(page).not.toContain("<script");
    const policy = response.headers.get("Content-Security-Policy") ?? "";
    for (const [, style = ""] of page.matchAll(/<style>(.*?)<\/style>/gs)) {
      const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(style));
      expect(policy).toContain(btoa(String.fromCharCode(...new Uint8Array(digest))));
    }
  }
});

test("the sitemap names the regions and months that have figures", async () => {
  const sitemap = await (await get("/sitemap.xml")).text();
  for (const path of [
    "/quality",
    "/quality/method",
    "/quality/chelyabinsk",
    "/quality/chelyabinsk/2026-09",
  ]) {
    expect(sitemap).toContain(`<loc>${origin}${path}</loc>`);
  }
  expect(sitemap).not.toContain("/quality/altai");
});
