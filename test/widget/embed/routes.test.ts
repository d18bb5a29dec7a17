import { describe, expect, it, test } from "vitest";
import { readModelOf } from "../../../worker/release/read-model.ts";
import { inFrame } from "../../../worker/widget/embed/in-frame.ts";
import { makeRegion } from "../../make/release.ts";
import { seedRelease } from "../../setup/seed-release.ts";
import { codes, smallModel } from "../../site/small-model.ts";
import { asked, embedApp, linksOf, origin } from "./embed-app.ts";

const seed = embedApp(readModelOf(seedRelease));
const small = embedApp(smallModel());

describe("the frame of a region", () => {
  it("asks where one lives, by GET to its own address, and gives the phones", async () => {
    const html = await small.text("/embed/chelyabinsk");
    expect(html).toContain('<form action="/embed/chelyabinsk">');
    expect(html).toMatch(/<label for="q">Где вы живёте\?<\/label>/);
    for (const number of ["122", "103", "112"]) expect(html).toContain(`href="tel:${number}"`);
  });

  it("without chats gives the phone service at once, and the box all the same", async () => {
    const html = await small.text("/embed/altai");
    expect(html.indexOf("Позвонить 122")).toBeLessThan(html.indexOf("<form"));
    expect(html).toContain("<b>9-122</b>");
    expect(html).toContain('<form action="/embed/altai">');
  });

  it.each([
    [
      "found",
      "Сатка",
      /<h1 class="place">Сатка.*href="https:\/\/t\.me\/\+[\w-]+" ping="\/c\/\w{5}\/join\?from=widget"/,
    ],
    ["found twice", "Златоуст", /Вступить в Telegram.*Вступить в Telegram/],
    ["choose", "Челябинск", /Какой у вас район\?.*Калининский район.*Не знаю свой район.*Оба чата/],
    ["no chat", "Озёрск", /Здесь чата нет.*Позвонить 122/],
    ["not found", "Нижний Свет", /Не нашли «Нижний Свет»/],
  ])("answers as the site does: %s", async (_, q, expected) => {
    const response = await seed.get(asked("chelyabinsk", q));
    expect(response.status).toBe(200);
    const html = await response.text();
    expect(html).toMatch(expected);
    expect(html).toContain(`name="q" value="${q}"`);
    for (const number of ["103", "112"]) expect(html).toContain(`href="tel:${number}"`);
  });

  it.each([
    ["тест найден", "Вступить в"],
    ["тест выбор", "Первая половина"],
    ["тест нет чата", "Здесь чата нет"],
    ["тест не найден", "Не нашли"],
  ])("knows the address for integrators «%s»", async (q, expected) => {
    expect(await seed.text(asked("chelyabinsk", q))).toContain(expected);
  });

  it("keeps choices, further questions and the next chat in the frame, with its look", async () => {
    const look = "theme=dark&accent=%23ffcc00&compact=1&";
    const choices = linksOf(await seed.text(asked("chelyabinsk", "Челябинск", look)))
      .map(([href]) => href)
      .filter((href) => href.startsWith("/embed/"));
    expect(choices).toHaveLength(7);
    for (const href of choices)
      expect(href).toMatch(/^\/embed\/\w{5}\?theme=dark&accent=%23ffcc00&compact=1$/);
    const place = inFrame("chelyabinsk", { theme: "dark", accent: "#ffcc00", isCompact: true });
    expect(place.questionPath("Ленинский район")).toBe(
      `/embed/chelyabinsk?theme=dark&accent=%23ffcc00&compact=1&q=${encodeURIComponent("Ленинский район").replace("%20", "+")}`,
    );
  });

  it.each([
    ["?q=", "Напишите, где вы живёте"],
    [`?q=${"a".repeat(301)}`, "до 300 знаков"],
    ["?q=%07", "служебные знаки"],
  ])(
    "refuses %.12s… in a sentence, with the box and the phones, and stores nothing",
    async (query, sentence) => {
      const response = await small.get(`/embed/chelyabinsk${query}`);
      expect([response.status, response.headers.get("Cache-Control")]).toEqual([400, "no-store"]);
      const html = await response.text();
      expect(html).toContain(sentence);
      expect(html).toContain('<form action="/embed/chelyabinsk">');
      expect(html).toContain('href="tel:112"');
    },
  );

  it("answers typed text for the one who typed alone, and runs none of it", async () => {
    const response = await small.get(asked("chelyabinsk", '"><script>alert(1)</script>'));
    expect(response.headers.get("Cache-Control")).toBe("private, no-cache");
    expect(await response.text()).not.toContain("<script>alert");
  });
});

describe("the frame of a chat", () => {
  it("is its card, asks nothing, and leads those whose chat it is not to the box", async () => {
    const response = await small.get(`/embed/${codes.satka}?theme=dark`);
    expect(response.headers.get("Cache-Control")).toBe("public, max-age=60");
    const html = await response.text();
    expect(html).toMatch(/Вступить в Telegram.*Вступить в MAX/);
    expect(html).toContain("Открыт: отвечают сегодня до 20:00");
    expect(html).not.toContain("<form");
    expect(html).toContain('href="/embed/chelyabinsk?theme=dark"');
  });

  it("in any spelling leads to the one address, with its look", async () => {
    const typed = codes.satka.toLowerCase().replaceAll("0", "o").replaceAll("1", "l");
    const response = await small.get(`/embed/${typed}?theme=dark&compact`);
    expect(response.status).toBe(302);
    expect(response.headers.get("Location")).toBe(`/embed/${codes.satka}?theme=dark&compact`);
  });

  it("that is closed shows its successor in the same frame", async () => {
    expect(await small.text(`/embed/${codes.closed}`)).toMatch(
      new RegExp(`Этот чат закрыт.*href="/embed/${codes.satka}"[^>]*>Открыть новый чат`),
    );
  });

  it("without a link says so and gives the phone", async () => {
    expect(await small.text(`/embed/${codes.azov}`)).toMatch(/ссылки на него у нас нет.*Позвонить 122/);
  });
});

test("where a text is the slug of a region and the code of a chat, the slug wins", async () => {
  const slug = codes.satka.toLowerCase();
  const { text } = embedApp(
    smallModel({ regions: [makeRegion({ slug, name: "Край Слага" }), makeRegion({})] }),
  );
  expect(await text(`/embed/${slug}`)).toContain("Здравчат: Край Слага");
  expect(await text(`/embed/${codes.satka}`)).toContain("Вступить в Telegram");
});

test.each(["/embed/nowhere", "/embed/ZZZZZ", "/embed/%E0%A4%A", "/embed/ALTAI"])(
  "%s is a 404 in the frame's own design, with phones and a search that opens the site",
  async (path) => {
    const response = await small.get(path);
    expect(response.status).toBe(404);
    expect(response.headers.get("Content-Security-Policy")).toContain("frame-ancestors *");
    const html = await response.text();
    expect(html).toContain('<form action="/find" target="_blank" rel="noopener">');
    for (const number of ["122", "103", "112"]) expect(html).toContain(`href="tel:${number}"`);
  },
);

test.each([
  ["a region", "/embed/chelyabinsk"],
  ["a region without chats", "/embed/altai"],
  ["an answer", asked("chelyabinsk", "Сатка")],
  ["a question back", asked("chelyabinsk", "Челябинск")],
  ["a chat without links", `/embed/${codes.azov}`],
  ["a dead chat", `/embed/${codes.dead}`],
  ["a closed chat", `/embed/${codes.closed}`],
  ["a refusal", "/embed/nowhere"],
])("in the frame of %s links stay in it, dial, or open a window without a handle on it", async (_, path) => {
  for (const app of [small, seed]) {
    const links = linksOf(await app.text(path));
    expect(links.length).toBeGreaterThan(2);
    for (const [href, attributes] of links) {
      if (/^(?:\/embed\/|tel:|#)/.test(href)) expect(attributes).not.toContain("target");
      else expect(attributes).toContain('target="_blank" rel="noopener"');
    }
  }
});

describe("what counts as use", () => {
  it.each<readonly [string, string, readonly string[]]>([
    ["a found chat", asked("chelyabinsk", "Магнитогорск"), [codes.dead]],
    ["a card", `/embed/${codes.satka}`, [codes.satka]],
    ["a region", "/embed/chelyabinsk", []],
    ["another spelling", `/embed/${codes.satka.toLowerCase()}`, []],
    ["no such chat", "/embed/ZZZZZ", []],
    ["no chat", asked("chelyabinsk", "Озёрск"), []],
    ["a made-up place", asked("chelyabinsk", "тест найден"), []],
    ["no question", "/embed/chelyabinsk?q=", []],
  ])("%s", async (_, path, expected) => {
    const { get, counted } = embedApp(smallModel());
    await get(path);
    expect(counted).toEqual(expected.map((code) => ({ kind: "answer", channel: "widget", code })));
  });

  it.each([
    [`${origin}/widget?chat=${codes.satka}`, 0],
    [`${origin}/widget/demo`, 0],
    ["https://hospital.example/widget", 1],
  ])("a card in a frame on %s: %i", async (page, times) => {
    const { get, counted } = embedApp(smallModel());
    await get(`/embed/${codes.satka}`, { Referer: page });
    expect(counted).toHaveLength(times);
  });

  it("two chats of one place, each", async () => {
    const { get, counted } = embedApp(readModelOf(seedRelease));
    await get(asked("chelyabinsk", "Златоуст"));
    expect(counted.map(({ kind, channel }) => `${kind} ${channel}`)).toEqual([
      "answer widget",
      "answer widget",
    ]);
  });
});
