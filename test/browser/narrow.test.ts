import { expect, test } from "vitest";
import { address, everyPage, useBrowser } from "./chromium.ts";
import { rarePages, serveRarePages } from "./rare-pages.ts";

const browser = useBrowser();

/** 400 % zoom of a window of 1280 by 1024 leaves 320 by 256 CSS pixels. */
test.each([
  ["a phone of 320 px", { width: 320, height: 568 }],
  ["400 % zoom", { width: 320, height: 256 }],
])("nothing has to be scrolled sideways: %s", async (_, viewport) => {
  const context = await browser().newContext({ viewport });
  const page = await context.newPage();
  await serveRarePages(context);
  for (const url of [...(await everyPage()).map(address), ...rarePages]) {
    await page.goto(url);
    const overflow = await page.evaluate<number>(
      "document.documentElement.scrollWidth - document.documentElement.clientWidth",
    );
    expect(overflow, url).toBeLessThanOrEqual(0);
  }
  await context.close();
});
