import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";

/** For people who look: a run with HOST_PICTURES=folder puts pictures of all states there. Tests ask for none. */
export async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env.HOST_PICTURES;
  if (!folder) return;
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
}
