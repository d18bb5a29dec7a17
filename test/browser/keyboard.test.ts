import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { address, useBrowser } from "./chromium.ts";

const browser = useBrowser();

const focusedText = (page: Page) => page.evaluate<string>("document.activeElement.textContent");

/** Presses Tab until the text has the focus, at most `most` times. */
async function tabTo(page: Page, text: string, most: number): Promise<void> {
  for (let presses = 0; presses < most; presses++) {
    await page.keyboard.press("Tab");
    if ((await focusedText(page)).includes(text)) return;
  }
  throw new Error(`«${text}» was not reached by ${most} presses of Tab.`);
}

test("with the keyboard alone a person skips to the box, picks a suggestion and joins", async () => {
  const page = await browser().newPage();
  await page.goto(address("/"));
  await page.keyboard.press("Tab");
  expect(await focusedText(page)).toBe("К содержанию");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await page.keyboard.type("сатк");
  await page.locator("[role=option]").first().waitFor();
  await page.keyboard.press("ArrowDown");
  const box = page.getByRole("combobox");
  expect(await box.getAttribute("aria-expanded")).toBe("true");
  const active = await box.getAttribute("aria-activedescendant");
  expect(await page.locator(`#${active}`).getAttribute("aria-selected")).toBe("true");
  await page.keyboard.press("Enter");
  await page.waitForURL("**/find?q=*");
  await tabTo(page, "Вступить в Telegram", 8);
  expect(await page.evaluate<string>("getComputedStyle(document.activeElement).outlineWidth")).toBe("3px");
  await page.close();
});

test("Escape closes the suggestions and leaves the text, Enter then asks for it", async () => {
  const page = await browser().newPage();
  await page.goto(address("/"));
  await page.locator("#q").pressSequentially("Сатка");
  await page.locator("[role=option]").first().waitFor();
  await page.keyboard.press("Escape");
  expect(await page.getByRole("listbox").isVisible()).toBe(false);
  expect(await page.locator("#q").inputValue()).toBe("Сатка");
  await page.keyboard.press("Enter");
  await page.waitForURL("**/find?q=*");
  await page.close();
});

test("Enter asks for what is typed now, not for what was marked before", async () => {
  const page = await browser().newPage();
  await page.goto(address("/"));
  await page.locator("#q").pressSequentially("Сатка");
  await page.locator("[role=option]").first().waitFor();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.type(", Ленина");
  await page.keyboard.press("Enter");
  await page.waitForURL(`**/find?q=${encodeURIComponent("Сатка,")}+*`);
  await page.close();
});

test("a suggestion can be pressed with a finger", async () => {
  const context = await browser().newContext({ hasTouch: true, viewport: { width: 360, height: 640 } });
  const page = await context.newPage();
  await page.goto(address("/"));
  await page.locator("#q").pressSequentially("Магнит");
  await page.locator("[role=option]").first().tap();
  await page.waitForURL("**/find?q=*");
  expect(await page.locator("h1").textContent()).toContain("Магнитогорск");
  await context.close();
});

test("suggestions that fail leave a form that works", async () => {
  const page = await browser().newPage();
  await page.route("**/api/v1/suggest*", (route) => route.fulfill({ status: 429, body: "{}" }));
  await page.goto(address("/"));
  const answered = page.waitForResponse("**/api/v1/suggest*");
  await page.locator("#q").pressSequentially("Сатка");
  await answered;
  await page.keyboard.press("Enter");
  await page.waitForURL("**/find?q=*");
  await page.close();
});
