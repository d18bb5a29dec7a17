import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";
import { violations } from "./axe.ts";
import { address, useBrowser } from "./chromium.ts";
import { useStranger } from "./host-pages/stranger.ts";

/** What the script does with each answer. The API is played here, so that every state of a chat can be had. */
const browser = useBrowser();
const hospital = useStranger();
let found: Answer;
let choose: Answer;

interface Answer {
  outcome: string;
  chats: Chat[];
  choices: object[];
  [field: string]: unknown;
}
type Chat = Record<string, unknown> & { links: object[] };
type Reply = { status?: number; json?: unknown; body?: string; abort?: true };

const example = (name: string) => JSON.parse(readFileSync(`public/example-responses/${name}.json`, "utf8"));
const inside = "document.querySelector('zdravchat-widget').shadowRoot";
const focused = (page: Page) => page.evaluate<string>(`${inside}.activeElement?.textContent ?? ''`);

interface Opened {
  readonly page: Page;
  readonly asked: string[];
  readonly complaints: string[];
}

/** Address of a page of another site. */
function shown(html: string, headers: Readonly<Record<string, string>> = {}): string {
  const type = { "Content-Type": "text/html; charset=utf-8" };
  return hospital().show({ name: "hospital", headers: { ...type, ...headers }, body: Buffer.from(html) });
}

/** A page of another site with the given body; every request to the API gets what `reply` says. */
async function open(body: string, reply: (url: URL) => Reply, before = ""): Promise<Opened> {
  const page = await browser().newPage();
  const opened: Opened = { page, asked: [], complaints: [] };
  page.on("pageerror", (error) => opened.complaints.push(error.message));
  page.on("dialog", (dialog) => opened.complaints.push(dialog.message()));
  await page.route("**/api/v1/**", (route) => {
    const url = new URL(route.request().url());
    opened.asked.push(url.pathname + url.search);
    const { abort, json, ...rest } = reply(url);
    if (abort) return route.abort();
    const headers = { "Access-Control-Allow-Origin": "*" };
    return route.fulfill({ ...rest, headers, ...(json === undefined ? {} : { json }) });
  });
  const html = `<!doctype html><html lang="ru"><title>Больница</title><main><h1>Больница</h1>
${before}<script async src="${address("/widget/v1.js")}"></script>${body}</main>`;
  await page.goto(shown(html));
  return opened;
}

const plain = `<a href="https://chat.example/r/volgograd">Чаты области</a>, телефон <a href="tel:122">122</a>`;
const widget = (attributes = "") => `<zdravchat-widget ${attributes}>${plain}</zdravchat-widget>`;

async function search(page: Page, q: string): Promise<void> {
  await page.getByRole("combobox").fill(q);
  await page.getByRole("button", { name: "Найти чат" }).click();
}

/** The card that stands when a chat is as said. */
async function cardOf(change: Record<string, unknown>): Promise<Opened> {
  const opened = await open(widget("chat=CDD6Q"), () => ({
    json: { ...found.chats[0], hotline: found.hotline, ...change },
  }));
  await opened.page.locator(".card").waitFor();
  return opened;
}

beforeAll(() => {
  found = example("found");
  choose = example("choose");
});

describe("answers", () => {
  test("a chat is shown with the way in, its use told by ping, and the phones; the heading has the focus", async () => {
    const { page, asked } = await open(
      `<script>addEventListener("zdravchat:found", (event) => (window.told = JSON.stringify(event.detail)))</script>${widget("region=volgograd")}`,
      ({ pathname }) => ({ json: pathname.endsWith("lookup") ? found : { suggestions: [] } }),
    );
    await search(page, "Сатка & Ко");
    await page.getByRole("heading", { name: "Волгоград", exact: true }).waitFor();
    expect(asked.at(-1)).toBe(
      `/api/v1/lookup?${new URLSearchParams({ q: "Сатка & Ко", region: "volgograd", from: "widget" })}`,
    );
    expect(await focused(page)).toBe(found.understood);
    expect(await page.getByRole("status").textContent()).toBe(found.why);
    const join = page.getByRole("link", { name: "Вступить в Telegram" });
    expect(await join.getAttribute("href")).toBe("https://t.me/+xgJnsK9A3Ts1MGU6");
    expect(await join.getAttribute("ping")).toBe(address("/c/CDD6Q/join?from=widget"));
    expect(await join.getAttribute("rel")).toBe("noreferrer");
    for (const number of ["103", "112", "122"]) {
      const phone = page.locator(".sos").getByRole("link", { name: number, exact: true });
      expect(await phone.getAttribute("href")).toBe(`tel:${number}`);
    }
    expect(await page.evaluate("told")).toBe('{"code":"CDD6Q"}');
    expect(await page.getByText("Чаты области").isVisible()).toBe(false);
    expect(await violations(page)).toEqual([]);
    await page.close();
  });

  test("a choice leads to its chat, or to the next question when it has none", async () => {
    const next = { label: "Дальше", detail: "куда-то", q: "следующий вопрос", code: null };
    const { page, asked } = await open(widget(), ({ pathname }) => ({
      json: pathname.includes("/chats/")
        ? { ...choose.chats[1], hotline: choose.hotline }
        : { ...choose, choices: [...choose.choices, next] },
    }));
    await search(page, "тест");
    await page.getByRole("button", { name: "Дальше" }).click();
    await expect.poll(() => asked.at(-1)).toContain(encodeURIComponent("следующий"));
    expect(await page.getByRole("combobox").inputValue()).toBe("следующий вопрос");
    await page.getByRole("button", { name: "Вторая половина" }).click();
    await page.getByRole("heading", { name: "Волгоградская область" }).waitFor();
    expect(asked.at(-1)).toBe("/api/v1/chats/EZM7Q?with=hotline&from=widget");
    expect(await focused(page)).toBe("Волгоградская область");
    await page.close();
  });

  test("who does not know what to choose sees all candidates", async () => {
    const { page } = await open(widget(), () => ({ json: choose }));
    await search(page, "тест");
    await page.getByRole("button", { name: "Не знаю" }).click();
    expect(await page.locator(".card").count()).toBe(2);
    expect(await page.locator(".sos").getByRole("link", { name: "122" }).isVisible()).toBe(true);
    await page.close();
  });

  test.each(["no_chat", "not_found"])("%s says why and whom to phone", async (name) => {
    const answer = example(name);
    const { page } = await open(widget("compact"), () => ({ json: answer }));
    await search(page, "где-то");
    await page.locator("p", { hasText: answer.why }).last().waitFor();
    expect(await focused(page)).toBe(answer.understood ?? "Не нашли «где-то»");
    const dials = await page.locator(".sos").getByRole("link").allTextContents();
    expect(dials).toEqual(["103", "112", "122"]);
    expect(await violations(page)).toEqual([]);
    await page.close();
  });

  test("the number for landlines is said, not linked, with how to dial", async () => {
    const { page } = await open(widget(), () => ({ json: example("no_chat") }));
    await search(page, "Барнаул");
    const said = page.locator(".sos p").nth(1);
    expect(await said.textContent()).toBe(
      "Справки и запись: 9-122\u00a0с\u00a0городского, 122\u00a0с\u00a0мобильного",
    );
    await page.close();
  });
});

describe("the card of one chat", () => {
  test("asks no question and leaves the focus where it was", async () => {
    const { page, asked } = await cardOf({});
    expect(asked).toEqual(["/api/v1/chats/CDD6Q?with=hotline&from=widget"]);
    expect(await page.getByRole("combobox").count()).toBe(0);
    expect(await page.evaluate("document.activeElement === document.body")).toBe(true);
    await page.close();
  });

  const dead = { messenger: "telegram", url: "https://t.me/+dead", health: "dead" };
  const vk = { messenger: "vk", url: "https://vk.me/join/x", health: "ok" };
  const max = { messenger: "max", url: "https://max.ru/join/x", health: "suspect" };

  test("offers the messengers in order, without dead links", async () => {
    const { page } = await cardOf({ links: [vk, dead, max] });
    expect(await page.locator(".btn").allTextContents()).toEqual(["Вступить во ВКонтакте", "Вступить в MAX"]);
    await page.close();
  });

  test.each([
    [{ links: [dead] }, "Чат есть, но ссылка на него не работает."],
    [{ links: [], state: "announced" }, "Чат есть, но ссылки на него у нас нет."],
    [{ state: "closed" }, "Этот чат закрыт."],
    [{ open_now: false, next_opening: "2020-01-01T08:00:00+03:00" }, "Закрыт: ответят сегодня с 8:00"],
  ])("of a chat with %j says so", async (change, sentence) => {
    const { page } = await cardOf(change);
    expect(await page.locator(".shut").textContent()).toBe(sentence);
    expect(await page.getByRole("link", { name: "Подробнее о чате" }).getAttribute("href")).toBe(
      address("/c/CDD6Q"),
    );
    await page.close();
  });

  test("of a closed chat leads to the one that replaced it", async () => {
    const closed = { ...found.chats[0], state: "closed", succeeded_by: "EZM7Q" };
    const { page } = await open(widget("chat=CDD6Q"), ({ pathname }) => ({
      json: pathname.endsWith("EZM7Q") ? { ...choose.chats[1], hotline: choose.hotline } : closed,
    }));
    await page.getByRole("button", { name: "Открыть новый чат" }).click();
    await page.getByRole("heading", { name: "Волгоградская область" }).waitFor();
    expect(await focused(page)).toBe("Волгоградская область");
    await page.close();
  });
});

describe("when no answer comes", () => {
  test.each<[string, Reply]>([
    ["too many questions", { status: 429, json: {} }],
    ["a question that is refused", { status: 400, json: {} }],
    ["a failure", { status: 500, body: "…" }],
    ["half an answer", { body: '{"outcome":"found","chats":[' }],
    ["an answer of another shape", { json: { outcome: "found" } }],
    ["no connection", { abort: true }],
  ])("after %s the sentence, the phones and the page's own content stand there", async (_, reply) => {
    const { page, complaints } = await open(widget(), () => reply);
    expect(await page.getByText("Чаты области").isVisible()).toBe(false);
    await search(page, "Сатка");
    await page.getByText("Чаты области").waitFor();
    expect(await page.getByRole("status").textContent()).toContain("Попробуйте ещё раз");
    expect(await page.locator(".sos").getByRole("link", { name: "112" }).isVisible()).toBe(true);
    expect(await page.getByRole("combobox").inputValue()).toBe("Сатка");
    expect(complaints).toEqual([]);
    await page.close();
  });

  test("a slow search shows the page's own content after two seconds and gives up after twelve", async () => {
    const page = await browser().newPage();
    await page.clock.install();
    await page.route("**/api/v1/**", () => {});
    await page.goto(
      shown(`<meta charset="utf-8"><script src="${address("/widget/v1.js")}"></script>${widget()}`),
    );
    await search(page, "Сатка");
    await page.clock.runFor(1_900);
    expect(await page.getByText("Чаты области").isVisible()).toBe(false);
    await page.clock.runFor(200);
    expect(await page.getByText("Чаты области").isVisible()).toBe(true);
    expect(await page.getByRole("status").textContent()).toBe("Ищем…");
    await page.clock.runFor(10_000);
    await page.getByText("Попробуйте ещё раз").waitFor();
    await page.close();
  });

  test("a late answer to an older question is not shown", async () => {
    const held: (() => void)[] = [];
    const page = await browser().newPage();
    await page.route("**/api/v1/lookup*", async (route) => {
      const isFirst = held.length === 0;
      if (isFirst) await new Promise<void>((resolve) => held.push(resolve));
      const headers = { "Access-Control-Allow-Origin": "*" };
      await route.fulfill({ headers, json: isFirst ? found : example("not_found") }).catch(() => {});
    });
    await page.goto(
      shown(`<meta charset="utf-8"><script src="${address("/widget/v1.js")}"></script>${widget()}`),
    );
    await search(page, "первый");
    await expect.poll(() => held.length).toBe(1);
    await search(page, "второй");
    await page.getByRole("heading", { name: "Не нашли «второй»" }).waitFor();
    held[0]?.();
    await page.waitForTimeout(0);
    expect(await page.locator(".card").count()).toBe(0);
    await page.close();
  });
});

describe("attributes", () => {
  const frameColour = (page: Page) =>
    page.evaluate<string>(`getComputedStyle(${inside}.querySelector("form button")).backgroundColor`);

  test("an accent is taken where it can be read, and at once when it changes", async () => {
    const { page } = await open(widget('theme=light accent="#8a1c5c"'), () => ({ json: found }));
    await page.getByRole("combobox").waitFor();
    expect(await frameColour(page)).toBe("rgb(138, 28, 92)");
    await search(page, "Сатка");
    await page.locator(".card").waitFor();
    for (const [accent, colour] of [
      ["#05a", "rgb(0, 85, 170)"],
      ["#ffe14d", "rgb(10, 90, 76)"],
      ["red;--paper:red", "rgb(10, 90, 76)"],
    ]) {
      await page.evaluate(
        `document.querySelector("zdravchat-widget").setAttribute("accent", ${JSON.stringify(accent)})`,
      );
      expect(await frameColour(page)).toBe(colour);
    }
    expect(await page.locator(".card").count()).toBe(1);
    await page.evaluate('document.querySelector("zdravchat-widget").setAttribute("theme", "dark")');
    expect(await frameColour(page)).toBe("rgb(79, 195, 168)");
    await page.close();
  });

  test.each([
    ["auto", "dark", "rgb(16, 24, 21)"],
    ["", "light", "rgb(255, 255, 255)"],
    ["light", "dark", "rgb(255, 255, 255)"],
    ["dark", "light", "rgb(16, 24, 21)"],
    ["neon", "dark", "rgb(16, 24, 21)"],
  ] as const)("theme %j on a system that is %s", async (theme, colorScheme, colour) => {
    const { page } = await open(widget(`theme="${theme}"`), () => ({ json: found }));
    await page.emulateMedia({ colorScheme });
    await page.getByRole("combobox").waitFor();
    expect(await page.evaluate(`getComputedStyle(${inside}.querySelector("div")).backgroundColor`)).toBe(
      colour,
    );
    await page.close();
  });

  test("variables and inherited styles of the page stay outside", async () => {
    const { page } = await open(
      widget(),
      () => ({ json: found }),
      "<style>:root{--light:red;--dark:red;--a:red;--i:red;color:red;font:40px serif;text-transform:uppercase;direction:rtl}</style>",
    );
    await page.getByRole("combobox").waitFor();
    expect(await frameColour(page)).toBe("rgb(10, 90, 76)");
    const look = `(({ color, fontSize, textTransform, direction }) => [color, fontSize, textTransform, direction].join())(getComputedStyle(${inside}.querySelector("label")))`;
    expect(await page.evaluate(look)).toBe("rgb(21, 33, 29),16px,none,ltr");
    await page.close();
  });

  test("the prefilled text waits for the button; another base is asked instead", async () => {
    const { page, asked } = await open(widget('q="Сатка" base="http://mirror.localhost/"'), () => ({
      json: found,
    }));
    expect(await page.getByRole("combobox").inputValue()).toBe("Сатка");
    expect(asked).toEqual([]);
    const request = page.waitForRequest("http://mirror.localhost/api/v1/lookup*");
    await page.getByRole("combobox").press("Enter");
    await request;
    await page.close();
  });

  test("pasted twice the script runs once, and several widgets answer each for itself", async () => {
    const { page, complaints } = await open(
      `${widget("region=volgograd")}${widget("compact")}<script src="${address("/widget/v1.js")}?again"></script>`,
      () => ({ json: found }),
    );
    const boxes = page.getByRole("combobox");
    await expect.poll(() => boxes.count()).toBe(2);
    await boxes.nth(1).fill("Сатка");
    await boxes.nth(1).press("Enter");
    await page.locator(".card").waitFor();
    expect(await page.locator("zdravchat-widget").nth(0).locator(".card").count()).toBe(0);
    expect(complaints).toEqual([]);
    expect(await violations(page)).toEqual([]);
    await page.close();
  });

  test("a browser without constructed sheets gets a tag with the script's nonce", async () => {
    const page = await browser().newPage();
    await page.addInitScript("CSSStyleSheet.prototype.replaceSync = undefined");
    await page.goto(
      shown(
        `<meta charset="utf-8"><script nonce="abc" src="${address("/widget/v1.js")}"></script>${widget()}`,
        { "Content-Security-Policy": "script-src 'nonce-abc'; style-src 'nonce-abc'" },
      ),
    );
    await page.getByRole("combobox").waitFor();
    expect(await frameColour(page)).toBe("rgb(10, 90, 76)");
    await page.close();
  });
});

test("nothing that strangers wrote is executed or linked", async () => {
  const bad = `"><img src=x onerror=alert(1)><script>alert(1)</script>`;
  const chat = {
    ...found.chats[0],
    title: bad,
    note: bad,
    covers: [bad],
    links: ["javascript:alert(1)", "https://t.me.evil.example/x", "https://evil.example/"].map((url) => ({
      ...{ messenger: "telegram", url, health: "ok" },
    })),
  };
  const hotline = {
    ...(found.hotline as object),
    name: bad,
    purposes: [bad],
    numbers: [
      { dial: "javascript:alert(1)", from: "any" },
      { dial: bad, from: "constructor" },
    ],
  };
  const answer = {
    ...found,
    understood: bad,
    corrected: bad,
    ignored: [bad],
    why: bad,
    chats: [chat],
    hotline,
  };
  const suggestion = { text: bad, detail: bad, q: bad };
  const attributes = ["region", "q", "theme", "accent", "lang"].map((name) => `${name}='${bad}'`).join(" ");
  const { page, complaints } = await open(
    widget(`${attributes} base="javascript:alert(1)"`),
    ({ pathname }) => ({
      json: pathname.endsWith("suggest") ? { suggestions: [suggestion] } : answer,
    }),
  );
  await page.getByRole("combobox").pressSequentially("са");
  await page.getByRole("option").first().click();
  await page.locator(".card").waitFor();
  expect(await page.locator(".card h4").textContent()).toBe(bad);
  const links = await page.evaluate<string[]>(
    `[...${inside}.querySelectorAll("a")].map((link) => link.href)`,
  );
  expect(links).toEqual([address("/c/CDD6Q"), "tel:103", "tel:112"]);
  expect(await page.evaluate(`${inside}.querySelectorAll("img, script, iframe, [style*=url]").length`)).toBe(
    0,
  );
  expect(complaints).toEqual([]);
  await page.close();
});

test("suggestions wait until typing pauses, and what was typed before is not shown any more", async () => {
  const page = await browser().newPage();
  const asked: string[] = [];
  await page.clock.install();
  await page.route("**/api/v1/suggest*", (route) => {
    asked.push(new URL(route.request().url()).searchParams.get("q") ?? "");
    const suggestions = [{ text: "Сатка", detail: "Челябинская область", q: "Сатка" }];
    return route.fulfill({ json: { suggestions }, headers: { "Access-Control-Allow-Origin": "*" } });
  });
  await page.goto(
    shown(`<meta charset="utf-8"><script src="${address("/widget/v1.js")}"></script>${widget()}`),
  );
  const box = page.getByRole("combobox");
  await box.pressSequentially("сат");
  await page.clock.runFor(150);
  await box.pressSequentially("к");
  await page.clock.runFor(150);
  expect(asked).toEqual([]);
  await page.clock.runFor(60);
  await page.getByRole("option").waitFor();
  expect(asked).toEqual(["сатк"]);
  expect(await box.getAttribute("aria-expanded")).toBe("true");
  await box.press("ArrowDown");
  expect(await box.getAttribute("aria-activedescendant")).toBe("o0");
  await box.press("Escape");
  expect(await page.getByRole("option").count()).toBe(0);
  expect(await box.inputValue()).toBe("сатк");
  await page.close();
});
