import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { violations } from "./axe.ts";
import { address, useBrowser } from "./chromium.ts";
import { rarePage, serveRarePages } from "./rare-pages.ts";

const browser = useBrowser();
const printed = "/quality/moscow-oblast/2021-02";

async function openAll(page: Page): Promise<void> {
  await page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true; })");
}

test.each(["light", "dark"] as const)(
  "axe finds nothing with every table open, in %s colours",
  async (colorScheme) => {
    const context = await browser().newContext({ colorScheme, viewport: { width: 320, height: 640 } });
    await serveRarePages(context);
    const page = await context.newPage();
    for (const url of [
      address(printed),
      address("/quality/method"),
      rarePage.ownReport,
      rarePage.ownRegion,
    ]) {
      await page.goto(url);
      await openAll(page);
      expect(await violations(page), url).toEqual([]);
      const overflow = await page.evaluate<number>(
        "document.documentElement.scrollWidth - document.documentElement.clientWidth",
      );
      expect(overflow, url).toBeLessThanOrEqual(0);
    }
    await context.close();
  },
);

test("the report reads without a script, and its policy refuses none of its own style", async () => {
  const context = await browser().newContext({
    javaScriptEnabled: false,
    viewport: { width: 360, height: 640 },
  });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on("console", (message) => complaints.push(message.text()));
  await page.goto(address(printed));
  expect(await page.getByText("44\u00a0чата из 59 отвечают в течение двух часов.").isVisible()).toBe(true);
  expect(await page.getByRole("img", { name: /^27\sчатов: от/ }).isVisible()).toBe(true);
  await page.getByText("Показать числа таблицей").first().click();
  expect(await page.getByRole("rowheader", { name: "больше 200 тысяч жителей" }).isVisible()).toBe(true);
  expect(complaints).toEqual([]);
  await context.close();
});

test("bars are as long as their shares, on a narrow phone, on paper, and where colours are forced", async () => {
  const page = await browser().newPage({ viewport: { width: 360, height: 640 } });
  await page.goto(address(printed));
  const barOf = async (label: string) => {
    const row = page.locator(".bars>div", { hasText: label }).first();
    const [bar, whole] = [await row.locator("rect").boundingBox(), await row.locator("svg").boundingBox()];
    return {
      share: (bar?.width ?? 0) / (whole?.width ?? 1),
      height: whole?.height ?? 0,
      whole: whole?.width ?? 0,
    };
  };
  for (const media of ["screen", "print"] as const) {
    await page.emulateMedia({ media });
    const { share, height, whole } = await barOf("Долгопрудный");
    expect(share).toBeCloseTo(0.29, 2);
    expect(height).toBeGreaterThan(8);
    expect(whole).toBeGreaterThan(150);
  }
  await page.emulateMedia({ media: "screen", forcedColors: "active", colorScheme: "dark" });
  const fill = await page.evaluate<string>("getComputedStyle(document.querySelector('.bars rect')).fill");
  const ground = await page.evaluate<string>("getComputedStyle(document.body).backgroundColor");
  expect(fill).not.toBe(ground);
  await page.close();
});
