import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { violations } from "./axe.ts";
import { address, chatPath, useBrowser } from "./chromium.ts";

const browser = useBrowser();
const words = "Пишет, что ссылка недействительна";

/** From now on forms are sent as if they had been shown five seconds earlier. */
async function withPatience(page: Page): Promise<void> {
  await page.route("**/report", (route) => {
    const sent = route.request().postData() ?? "";
    const postData = sent.replace(/at=(\d+)/, (_, at) => `at=${Number(at) - 5000}`);
    return route.continue({ postData });
  });
}

test("without JavaScript a report is sent from the chat's page; sent too fast, one more press is enough", async () => {
  const context = await browser().newContext({
    javaScriptEnabled: false,
    viewport: { width: 320, height: 568 },
  });
  const page = await context.newPage();
  await page.goto(address(await chatPath("Сатка")));
  const text = page.getByLabel("Подробности");
  expect(await text.isVisible()).toBe(false);
  await page.getByText("Что-то не так с чатом?").click();
  await page.getByLabel("Чат не отвечает").check();
  await text.fill(words);
  await page.getByRole("button", { name: "Отправить" }).click();
  expect(await page.getByRole("alert").textContent()).toContain("нажмите «Отправить» ещё раз");
  expect(await page.getByLabel("Чат не отвечает").isChecked()).toBe(true);
  expect(await text.inputValue()).toBe(words);
  await withPatience(page);
  await page.getByRole("button", { name: "Отправить" }).click();
  await page.waitForURL("**/report?sent=silent");
  expect(await page.locator("h1").textContent()).toBe("Спасибо, сообщение принято");
  await context.close();
});

test("with the keyboard alone it is unfolded, filled in and sent, and the field for programs is never met", async () => {
  const page = await browser().newPage();
  await page.goto(address(await chatPath("Магнитогорск")));
  await withPatience(page);
  await page.locator("summary").focus();
  await page.keyboard.press("Enter");
  const met: string[] = [];
  const tab = async () => {
    await page.keyboard.press("Tab");
    met.push(await page.evaluate<string>("document.activeElement.name || document.activeElement.type"));
  };
  await tab();
  await page.keyboard.press("ArrowDown");
  await tab();
  await page.keyboard.type(words);
  await tab();
  expect(met).toEqual(["kind", "text", "submit"]);
  expect(await page.evaluate<string>("getComputedStyle(document.activeElement).outlineWidth")).toBe("3px");
  await page.keyboard.press("Enter");
  await page.waitForURL("**/report?sent=*");
  await page.close();
});

test.each(["light", "dark"] as const)(
  "unfolded and refused, axe finds nothing in %s colours",
  async (colorScheme) => {
    const context = await browser().newContext({ colorScheme, viewport: { width: 320, height: 568 } });
    const page = await context.newPage();
    await page.goto(address(await chatPath("Сатка")));
    await page.locator("summary").click();
    expect(await violations(page)).toEqual([]);
    expect(await page.evaluate<boolean>("document.documentElement.scrollWidth <= innerWidth")).toBe(true);
    await page.getByLabel("Ссылка не работает").check();
    await page.getByRole("button", { name: "Отправить" }).click();
    await page.getByRole("alert").waitFor();
    expect(await violations(page)).toEqual([]);
    await context.close();
  },
);

test("a frame on another site leads to the form in a window of its own", async () => {
  const page = await browser().newPage();
  const chat = await chatPath("Сатка");
  await page.goto(address(chat.replace("/c/", "/embed/")));
  const way = page.getByRole("link", { name: "Ссылка не работает?" });
  expect(await way.getAttribute("href")).toBe(`${chat}/report`);
  expect(await way.getAttribute("target")).toBe("_blank");
  await page.close();
});
