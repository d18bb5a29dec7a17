import { existsSync } from "node:fs";
import { type Browser, chromium, type Locator, type Page } from "playwright-core";
import { afterAll, beforeAll, inject } from "vitest";

const shellPath = "/usr/bin/chromium-headless-shell";

/**
 * Debian's packages; `.ci/run` installs them. The shell is the same Chromium without windows, which opens a page in a
 * third of the time; where it is missing the other does.
 */
export const chromiumPath = existsSync(shellPath) ? shellPath : "/usr/bin/chromium";

/** The Worker under test. */
export function address(path: string): string {
  return inject("origin") + path;
}

/** One browser for the tests of a file: call at its top, use inside tests. */
export function useBrowser(): () => Browser {
  let browser: Browser | undefined;
  beforeAll(async () => {
    // Without the sandbox: it does not work for root, which is who runs tests in containers.
    browser = await chromium.launch({ executablePath: chromiumPath, args: ["--no-sandbox"] });
  });
  afterAll(() => browser?.close());
  return () => {
    if (browser === undefined) throw new Error("The browser starts before the first test.");
    return browser;
  };
}

/**
 * Presses what leads elsewhere, and waits until the page or its frame shows that place: the one that is left may hold
 * the words which a test looks for next.
 */
export async function follow(page: Page, leading: Locator): Promise<void> {
  const [frame] = await Promise.all([page.waitForEvent("framenavigated"), leading.click()]);
  await frame.waitForLoadState("domcontentloaded");
}

/** The path of the chat that answers for a place. */
export async function chatPath(place: string): Promise<string> {
  const response = await fetch(address(`/find?q=${encodeURIComponent(place)}`));
  const path = /href="(\/c\/\w{5})"/.exec(await response.text())?.[1];
  if (path === undefined) throw new Error(`No chat for ${place}.`);
  return path;
}

/** Every page and every outcome that people can reach with the data of the directory. */
export async function everyPage(): Promise<readonly string[]> {
  const find = (q: string) => `/find?q=${encodeURIComponent(q)}`;
  return [
    "/",
    find("Сатка"),
    find("Златоуст"),
    find("Азов"),
    find("xtkz,bycr"),
    find("Одинцово"),
    find("Московская область"),
    find("Барнаул, Ленина 5"),
    find("Нижний Свет"),
    find("щ".repeat(300)),
    "/r/chelyabinsk",
    "/r/rostov",
    "/r/altai",
    "/r/moscow-oblast",
    "/r/volgograd",
    await chatPath("Сатка"),
    await chatPath("Азов"),
    `${await chatPath("Сатка")}/report`,
    `${await chatPath("Сатка")}/report?sent=wrong_territory`,
    "/rules",
    "/privacy",
    "/about",
    "/status",
    "/quality",
    "/quality/method",
    "/quality/moscow-oblast",
    "/quality/moscow-oblast/2021-02",
    "/quality/altai",
    "/quality/altai/2021-02",
    "/api",
    "/posters",
    "/posters?region=chelyabinsk",
    "/posters?region=altai",
    `/posters?chat=${(await chatPath("Сатка")).slice("/c/".length)}&org=${"щ".repeat(130)}`,
    "/posters/print",
    "/widget",
    "/widget?region=chelyabinsk",
    "/embed/altai",
    "/c/ZZZZZ/poster.pdf",
    "/c/ZZZZZ",
    "/find?q=",
    "/nowhere",
  ];
}
