import { expect, test } from "vitest";
import { address, chatPath, useBrowser } from "./chromium.ts";

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
