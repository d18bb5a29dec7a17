import type { Browser, BrowserContext, BrowserContextOptions, Page } from "playwright-core";

/** Somebody on a hospital's page, with all that must not happen there written down. */
export interface Visit {
  readonly context: BrowserContext;
  readonly page: Page;
  /** Console messages of warnings and errors, and exceptions that nobody caught. */
  readonly complaints: string[];
  /** "METHOD address" of every request but that of the page itself, frames and workers included. */
  readonly asked: string[];
}

export async function visit(
  browser: Browser,
  url: string,
  options: BrowserContextOptions & { readonly before?: (context: BrowserContext) => Promise<unknown> } = {},
): Promise<Visit> {
  const { before, ...contextOptions } = options;
  const context = await browser.newContext({ locale: "ru-RU", ...contextOptions });
  // Sooner than the test's own end, so that a failure names what was waited for.
  context.setDefaultTimeout(15_000);
  const page = await context.newPage();
  const complaints: string[] = [];
  const asked: string[] = [];
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) complaints.push(`${message.text()}`);
  });
  page.on("pageerror", (error) => complaints.push(error.message));
  context.on("request", (request) => {
    if (request.url() !== url) asked.push(`${request.method()} ${decodeURI(request.url())}`);
  });
  await before?.(context);
  // Not until everything has come: some hosts never answer.
  await page.goto(url, { waitUntil: "domcontentloaded" });
  return { context, page, complaints, asked };
}

/** What a visitor's browser keeps afterwards: nothing, unless somebody put it there. */
export async function keptBy({ context, page }: Visit): Promise<unknown> {
  const stores = `(async () => { try { return {
    local: localStorage.length, session: sessionStorage.length,
    databases: (await indexedDB.databases()).length, caches: isSecureContext ? (await caches.keys()).length : 0,
    workers: (await navigator.serviceWorker.getRegistrations()).length,
  } } catch { return {} } })()`;
  // Frames of other sites are denied their stores by some browsers: nothing is kept there.
  const kept = await Promise.all(
    page.frames().map((frame) => frame.evaluate<Record<string, number>>(stores)),
  );
  return {
    cookies: await context.cookies(),
    stores: kept.flatMap((counts) => Object.values(counts)).filter((count) => count > 0),
  };
}
