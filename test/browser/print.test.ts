import { expect, test } from "vitest";
import { address, chatPath, useBrowser } from "./chromium.ts";
import { rarePage, serveRarePages } from "./rare-pages.ts";

const browser = useBrowser();

test("a chat's page prints on one sheet with its code and address, without what only a screen can use", async () => {
  const page = await browser().newPage();
  await page.goto(address(await chatPath("Сатка")), { waitUntil: "networkidle" });
  await page.emulateMedia({ media: "print" });
  expect(await page.locator("img").isVisible()).toBe(true);
  expect(await page.locator("strong", { hasText: "/c/" }).isVisible()).toBe(true);
  expect(await page.getByText("Вступить в Telegram").isVisible()).toBe(false);
  expect(await page.getByText("отвечают сегодня").isVisible()).toBe(false);
  const pdf = await page.pdf({ format: "A4" });
  expect(pdf.toString("latin1").match(/\/Type \/Page\b/g)).toHaveLength(1);
  await page.close();
});

test("what paper needs: an answer its chat's address, a page without a way in the reason", async () => {
  const context = await browser().newContext();
  await serveRarePages(context);
  const page = await context.newPage();
  await page.emulateMedia({ media: "print" });
  const chat = await chatPath("Сатка");
  await page.goto(address("/find?q=%D0%A1%D0%B0%D1%82%D0%BA%D0%B0"));
  expect(await page.locator(".card").getByText(chat).isVisible()).toBe(true);
  await page.goto(rarePage.dead);
  expect(await page.getByText("перестала работать").isVisible()).toBe(true);
  await page.goto(rarePage.closed);
  expect(await page.getByText("Этот чат закрыт").isVisible()).toBe(true);
  await context.close();
});

test("the state of links prints with its pictures and what they say", async () => {
  const context = await browser().newContext();
  await serveRarePages(context);
  const page = await context.newPage();
  await page.goto(rarePage.checkedStatus);
  await page.emulateMedia({ media: "print" });
  const picture = page.locator("#chelyabinsk svg");
  expect((await picture.boundingBox())?.width).toBeGreaterThan(200);
  expect(await page.getByText("21\u00a0день с неработающими ссылками").first().isVisible()).toBe(true);
  await context.close();
});
