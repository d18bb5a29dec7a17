import { expect, test } from "vitest";
import { address, useBrowser } from "./chromium.ts";

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
