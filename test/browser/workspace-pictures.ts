import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Locator, Page } from "playwright-core";
import { inject } from "vitest";

const mostBytes = 60 * 1024;

/** Desks at which pictures are taken: narrow, so that text stays readable on a phone; whole pages stand in them. */
export const pictureViewport = { width: 760, height: 3600 };

/**
 * For the help, by `npm run pictures` only: a test run leaves the working tree as it is.
 * The page as it stands from the top of one element to the bottom of another.
 */
export async function takePicture(page: Page, name: string, first: Locator, last = first): Promise<void> {
  const folder = inject("pictureFolder");
  if (folder === null) return;
  await page.evaluate("document.activeElement.blur()");
  const margin = 12;
  const from = await first.boundingBox();
  const to = await last.boundingBox();
  if (from === null || to === null) throw new Error(`There is nothing to see for ${name}.`);
  const top = Math.max(0, from.y - margin);
  const clip = {
    x: 0,
    y: top,
    width: pictureViewport.width,
    height: to.y + to.height + margin - top,
  };
  const picture = await page.screenshot({ clip, type: "webp", quality: 80 });
  if (picture.length > mostBytes) throw new Error(`${name} is too large: ${picture.length} bytes.`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${name}.webp`), picture);
}
