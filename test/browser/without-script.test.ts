import { expect, test } from "vitest";
import { address, follow, useBrowser } from "./chromium.ts";
import { rarePage, serveRarePages } from "./rare-pages.ts";

const browser = useBrowser();

test("without JavaScript a person types a place and gets the way into the chat", async () => {
  const context = await browser().newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(address("/"));
  await page.locator("#q").fill("Сатка");
  await page.getByRole("button", { name: "Найти чат" }).click();
  await page.waitForURL("**/find?q=*");
  expect(await page.locator("h1").textContent()).toContain("Сатка");
  expect(await page.getByRole("link", { name: "Вступить в Telegram" }).getAttribute("href")).toMatch(
    /^https:\/\/t\.me\//,
  );
  await context.close();
});

test("without JavaScript a person chooses their district and gets one chat", async () => {
  const context = await browser().newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(address("/find?q=%D0%A7%D0%B5%D0%BB%D1%8F%D0%B1%D0%B8%D0%BD%D1%81%D0%BA"));
  await page.getByRole("link", { name: "Центральный район" }).click();
  await page.waitForURL("**/c/*");
  expect(await page.getByRole("link", { name: "Вступить в Telegram" }).isVisible()).toBe(true);
  await context.close();
});

test("the answer and its button stand above the fold of a small phone", async () => {
  const context = await browser().newContext({ viewport: { width: 360, height: 640 } });
  const page = await context.newPage();
  await page.goto(address("/find?q=%D0%A1%D0%B0%D1%82%D0%BA%D0%B0"));
  const button = await page.getByRole("link", { name: "Вступить в Telegram" }).boundingBox();
  expect((button?.y ?? 1000) + (button?.height ?? 0)).toBeLessThan(640);
  await context.close();
});

test("without JavaScript the region of a page stays with every question asked from it", async () => {
  const context = await browser().newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(address("/r/rostov"));
  for (const place of ["Каменский район", "Азов"]) {
    await page.locator("#q").fill(place);
    await page.locator("form button").click();
    await page.waitForURL((url) => url.searchParams.get("q") === place);
    expect(new URL(page.url()).searchParams.get("region")).toBe("rostov");
    expect(await page.locator("h1").textContent()).toContain("Ростовская область");
  }
  await context.close();
});

test("without JavaScript who does not know their district sees both chats", async () => {
  const context = await browser().newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(address("/find?q=%D0%A7%D0%B5%D0%BB%D1%8F%D0%B1%D0%B8%D0%BD%D1%81%D0%BA"));
  await follow(page, page.getByRole("link", { name: "Не знаю свой район" }));
  expect(await page.locator("#all").getByRole("link", { name: "Вступить в Telegram" }).count()).toBe(2);
  await context.close();
});

test("an empty box is not sent, and an empty question from elsewhere is asked for again", async () => {
  const context = await browser().newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(address("/"));
  await page.getByRole("button", { name: "Найти чат" }).click();
  expect(new URL(page.url()).pathname).toBe("/");
  await page.goto(address("/find?q="));
  expect(await page.locator("main").textContent()).toContain("Напишите, где вы живёте");
  await page.locator("#q").fill("Сатка");
  await page.getByRole("button", { name: "Найти чат" }).click();
  await page.waitForURL("**/find?q=*");
  expect(await page.locator("h1").textContent()).toContain("Сатка");
  await context.close();
});

test("who asked too often sends the same question again by one press", async () => {
  const context = await browser().newContext({ javaScriptEnabled: false });
  await serveRarePages(context);
  const page = await context.newPage();
  await page.goto(rarePage.tooMany);
  await page.getByRole("button", { name: "Найти чат" }).click();
  await page.waitForURL("**/find?q=*");
  expect(await page.locator("#q").inputValue()).toBe("Магнитогорск");
  await context.close();
});

test("a code whose chat has closed leads to the one that took over", async () => {
  const context = await browser().newContext({ javaScriptEnabled: false });
  await serveRarePages(context);
  const page = await context.newPage();
  await page.goto(rarePage.closed);
  await follow(page, page.getByRole("link", { name: "Открыть новый чат" }));
  expect(await page.getByRole("link", { name: "Вступить в Telegram" }).isVisible()).toBe(true);
  await context.close();
});
