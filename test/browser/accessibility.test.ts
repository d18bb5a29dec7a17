import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { address, everyPage, useBrowser } from "./chromium.ts";
import { rarePages, serveRarePages } from "./rare-pages.ts";

const browser = useBrowser();
const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** What axe objects to on the open page, as "rule: element". Evaluated, not added as a tag: the policy forbids tags. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axeSource);
  const results = await page.evaluate<AxeResults>("axe.run()");
  return results.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}

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
