import { expect, test } from "vitest";
import { violations } from "./axe.ts";
import { address, everyPage, useBrowser } from "./chromium.ts";
import { rarePages, serveRarePages } from "./rare-pages.ts";

const browser = useBrowser();
test.each(["light", "dark"] as const)("axe finds nothing on any page in %s colours", async (colorScheme) => {
  const context = await browser().newContext({ colorScheme, viewport: { width: 360, height: 640 } });
  const page = await context.newPage();
  await serveRarePages(context);
  for (const url of [...(await everyPage()).map(address), ...rarePages]) {
    await page.goto(url);
    expect(await violations(page), url).toEqual([]);
  }
  await context.close();
});

test("axe finds nothing while suggestions are open", async () => {
  const page = await browser().newPage();
  await page.goto(address("/"));
  await page.locator("#q").pressSequentially("Маг");
  await page.locator("[role=option]").first().waitFor();
  await page.keyboard.press("ArrowDown");
  expect(await violations(page)).toEqual([]);
  await page.close();
});
