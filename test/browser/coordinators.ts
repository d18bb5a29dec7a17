import { execFile } from "node:child_process";
import { promisify } from "node:util";
import type { Browser, BrowserContext, BrowserContextOptions, Page } from "playwright-core";
import { inject } from "vitest";
import { address, follow } from "./chromium.ts";

/** Somebody's browser with a device that confirms every request for a passkey. */
export interface Desk {
  readonly context: BrowserContext;
  readonly page: Page;
  /** What the browser's console said: refused styles and scripts show here too. */
  readonly complaints: string[];
  /** Origins that were asked for anything. */
  readonly asked: Set<string>;
}

export async function openDesk(browser: Browser, options: BrowserContextOptions = {}): Promise<Desk> {
  const context = await browser.newContext({ locale: "ru-RU", ...options });
  // Sooner than the test's own end, so that a failure names what was waited for.
  context.setDefaultTimeout(20_000);
  const page = await context.newPage();
  const complaints: string[] = [];
  const asked = new Set<string>();
  page.on("console", (message) => {
    // A form that was refused is no fault of the page.
    if (!/the server responded with a status of 4\d\d/.test(message.text()))
      complaints.push(`${page.url()}: ${message.text()}`);
  });
  page.on("pageerror", (error) => complaints.push(`${page.url()}: ${error.message}`));
  context.on("request", (request) => asked.add(new URL(request.url()).origin));
  const devtools = await context.newCDPSession(page);
  await devtools.send("WebAuthn.enable");
  await devtools.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      ...{ protocol: "ctap2", transport: "internal", hasResidentKey: true },
      ...{ hasUserVerification: true, isUserVerified: true, automaticPresenceSimulation: true },
    },
  });
  return { context, page, complaints, asked };
}

/** Opens an invitation and makes the passkey; ends on «Мои регионы». */
export async function enrol({ page }: Desk, link: string): Promise<void> {
  await page.goto(link);
  await page.getByRole("button", { name: "Создать ключ" }).click();
  await page.waitForURL(address("/admin"));
}

export async function signIn({ page }: Desk): Promise<void> {
  await page.goto(address("/admin/sign-in"));
  await page.getByRole("button", { name: "Войти ключом" }).click();
  await page.waitForURL(address("/admin"));
}

/** As an administrator; the link to hand over. */
export async function invite({ page }: Desk, name: string, region: string): Promise<string> {
  await page.goto(address("/admin/people/new"));
  await page.getByLabel("Имя и фамилия").fill(name);
  await page.getByLabel(region).check();
  await page.getByRole("button", { name: "Получить ссылку" }).click();
  return (await page.getByText("/admin/enrol#").textContent()) ?? "";
}

/** What `npm run -s admin:link` prints: takes the place of one that was not used. */
export async function administratorsLink(): Promise<string> {
  const env = { ...process.env, PORT: new URL(inject("origin")).port, DATA_DIR: inject("dataFolder") };
  const { stdout } = await promisify(execFile)(process.execPath, ["scripts/admin-link.ts"], { env });
  return stdout.trim();
}

/** A desk at which an administrator has signed in. */
export async function administratorsDesk(
  browser: Browser,
  options: BrowserContextOptions = {},
): Promise<Desk> {
  const desk = await openDesk(browser, options);
  await enrol(desk, await administratorsLink());
  return desk;
}

export async function coordinatorsDesk(
  browser: Browser,
  administrator: Desk,
  name: string,
  region: string,
  options: BrowserContextOptions = {},
): Promise<Desk> {
  const desk = await openDesk(browser, options);
  await enrol(desk, await invite(administrator, name, region));
  return desk;
}

/** The first button of a form's document order is the one that Enter presses; people see the last. */
export async function saveToDraft(page: Page): Promise<void> {
  await follow(page, page.getByRole("button", { name: "Сохранить в черновик" }).last());
}

/** Asks for a page again and again until it says the text. Milliseconds that this took, at most `patienceMs`. */
export async function shownAfterMs(path: string, text: string, patienceMs = 15_000): Promise<number> {
  for (const startedMs = performance.now(); ; await new Promise((resolve) => setTimeout(resolve, 250))) {
    const page = await (await fetch(address(path))).text();
    const tookMs = performance.now() - startedMs;
    if (page.includes(text)) return tookMs;
    if (tookMs > patienceMs) throw new Error(`${path} does not say «${text}» after ${patienceMs} ms.`);
  }
}
