import type { BrowserContext, Page } from "playwright-core";
import { expect, test } from "vitest";
import { demoExamples } from "../../worker/widget/webmaster/demo-examples.ts";
import { selfTest } from "../../worker/widget/webmaster/self-test.ts";
import { selfTestWords as said } from "../../worker/widget/webmaster/self-test-words.ts";
import { violations } from "./axe.ts";
import { address, chatPath, useBrowser } from "./chromium.ts";

const browser = useBrowser();
const host = "https://directory.example";
const site = "https://hospital.example";

async function widgetPaths(): Promise<readonly string[]> {
  const code = (await chatPath("Магнитогорск")).slice("/c/".length);
  return [
    "/widget",
    `/widget?q=${encodeURIComponent("Челябинск")}`,
    "/widget?q=",
    "/widget?region=rostov",
    `/widget?chat=${code}&theme=light&accent=ffcc00`,
    "/widget/demo",
  ];
}

test.each(["light", "dark"] as const)(
  "on a phone in %s colours axe finds nothing and nothing is scrolled sideways",
  async (colorScheme) => {
    const context = await browser().newContext({ colorScheme, viewport: { width: 320, height: 640 } });
    const page = await context.newPage();
    for (const path of await widgetPaths()) {
      await page.goto(address(path));
      await page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true })");
      expect(await violations(page, { iframes: false }), path).toEqual([]);
      const overflow = await page.evaluate<number>(
        "document.documentElement.scrollWidth - document.documentElement.clientWidth",
      );
      expect(overflow, path).toBeLessThanOrEqual(0);
    }
    await context.close();
  },
);

test("without JavaScript a webmaster finds the chat by the hospital's address and gets every code", async () => {
  const context = await browser().newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(address("/widget"));
  await page.getByLabel("Где стоит больница?").fill("Магнитогорск");
  await page.getByRole("button", { name: "Найти чат" }).click();
  await page.getByRole("link", { name: "Магнитогорск" }).click();
  await page.getByLabel("Цвета").selectOption("dark");
  await page.getByLabel("Компактный").check();
  await page.getByRole("button", { name: "Показать" }).click();
  await page.waitForURL(/theme=dark/);
  expect(await page.getByLabel("Код: 1. Скрипт", { exact: true }).inputValue()).toContain(
    'theme="dark" compact>',
  );
  expect(await page.getByRole("button", { name: "Скопировать" }).count()).toBe(0);
  const frame = page.getByTitle("Предпросмотр виджета");
  expect((await frame.boundingBox())?.width).toBe(324);
  await page.getByLabel("Широкий столбец, 768 px").check();
  expect((await frame.boundingBox())?.width).toBe(772);
  await context.close();
});

test("a button copies the whole code and says so to a screen reader", async () => {
  const context = await browser().newContext();
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const page = await context.newPage();
  await page.goto(address("/widget?region=altai"));
  const button = page.getByRole("button", { name: "Скопировать: Код: 1. Скрипт" });
  await button.focus();
  await page.keyboard.press("Enter");
  await page.getByRole("status").getByText("Скопировано").waitFor();
  expect(await page.evaluate("navigator.clipboard.readText()")).toBe(
    await page.getByLabel("Код: 1. Скрипт", { exact: true }).inputValue(),
  );
  await context.close();
});

test("on paper the codes stand and the preview does not", async () => {
  const page = await browser().newPage();
  await page.goto(address("/widget?region=altai"));
  await page.emulateMedia({ media: "print" });
  expect(await page.getByLabel("Код: 1. Скрипт", { exact: true }).isVisible()).toBe(true);
  expect(await page.getByTitle("Предпросмотр виджета").isVisible()).toBe(false);
  await page.close();
});

test("the preview is as high as the widget in it, on this page alone", async () => {
  const page = await browser().newPage();
  await page.goto(address("/widget?region=altai"));
  const frame = page.getByTitle("Предпросмотр виджета").and(page.locator("iframe"));
  await expect.poll(() => frame.getAttribute("height")).not.toBe("520");
  const inside = page.frames().find((one) => one.url().includes("/embed/altai"));
  const height = await inside?.evaluate<number>(
    "Math.ceil(document.documentElement.getBoundingClientRect().height)",
  );
  expect(Number(await frame.getAttribute("height"))).toBe(height);
  await page.evaluate('postMessage({ zdravchat: "height", height: 4000 }, "*")');
  await page.evaluate("new Promise((done) => setTimeout(done))");
  expect(Number(await frame.getAttribute("height"))).toBe(height);
  await page.close();
});

test("on the demo one press shows every outcome in every widget, and the page stays where it is", async () => {
  const context = await browser().newContext({ viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on("console", (message) => complaints.push(message.text()));
  await page.goto(address("/widget/demo"));
  const button = page.getByRole("button", { name: "Спросить во всех сразу" });
  await button.click();
  for (const { q, answer } of demoExamples) {
    if (q === null || !("why" in answer)) continue;
    const widgets = page.locator(`zdravchat-widget[q="${q}"]`);
    for (const index of [0, 1])
      await widgets.nth(index).locator("p").getByText(String(answer.why)).last().waitFor();
  }
  expect(await page.evaluate("[scrollY, document.activeElement.id]")).toEqual([0, "ask-all"]);
  expect(complaints).toEqual([]);
  await context.close();
});

interface Hospital {
  /** Body of the page. */
  readonly html: string;
  readonly policy?: string;
  /** Answers of our host; what is not here cannot be reached. */
  readonly ours?: Readonly<
    Record<string, { readonly type: string; readonly body: string; readonly status?: number }>
  >;
}

const script = {
  type: "text/javascript",
  body: "customElements.define('zdravchat-widget',class extends HTMLElement{})",
};
const json = { type: "application/json", body: "{}" };
const working = {
  "/widget/v1.js": script,
  "/api/v1/lookup": json,
  "/api/v1/regions/altai": json,
  "/embed/altai": { type: "text/html", body: "<p>Виджет" },
};
const pasted = `<zdravchat-widget region="altai" style="display:block;height:50px"></zdravchat-widget><script async src="${host}/widget/v1.js"></script>`;

/** Serves a hospital's page and our host without a network. */
async function serve(context: BrowserContext, { html, policy, ours = working }: Hospital): Promise<void> {
  await context.route(`${site}/**`, (route) =>
    route.fulfill({
      contentType: "text/html; charset=utf-8",
      body: `<!doctype html><title>Больница</title><body>${html}`,
      headers: policy === undefined ? {} : { "Content-Security-Policy": policy },
    }),
  );
  await context.route(`${host}/**`, (route) => {
    const answer = ours[new URL(route.request().url()).pathname];
    if (answer === undefined) return route.abort("connectionrefused");
    return route.fulfill({
      status: answer.status ?? 200,
      contentType: answer.type,
      body: answer.body,
      headers: { "Access-Control-Allow-Origin": "*" },
    });
  });
}

/** What the self-test says when it is run in the console of the page. */
async function verdict(hospital: Hospital): Promise<string> {
  const context = await browser().newContext();
  await serve(context, hospital);
  const page: Page = await context.newPage();
  await page.goto(site);
  await page.evaluate(selfTest(host));
  const text = await page.locator("#zdravchat-test").textContent();
  await context.close();
  return text ?? "";
}

const named = (text: string) => text.replaceAll("HOST", host);

test("the self-test of a page on which all is well says so", async () => {
  const text = await verdict({ html: pasted });
  for (const line of [said.tagThere, said.scriptRuns, said.apiAnswers, said.fine])
    expect(text).toContain(line);
});

test.each<[string, Hospital, string]>([
  [
    "the editor has cut the element",
    { html: `<script async src="${host}/widget/v1.js"></script>` },
    said.tagCut,
  ],
  [
    "the editor has cut the script",
    { html: '<zdravchat-widget region="altai"></zdravchat-widget>' },
    said.scriptCut,
  ],
  ["the editor has cut everything", { html: "<p>Добро пожаловать" }, said.allCut],
  [
    "a policy keeps the script out",
    { html: pasted, policy: `script-src 'self'; connect-src ${host}` },
    said.scriptBlocked,
  ],
  [
    "a policy keeps the questions in",
    { html: pasted, policy: `script-src ${host}; connect-src 'self'` },
    said.connectBlocked,
  ],
  [
    "a policy keeps the frame out",
    { html: `<iframe src="${host}/embed/altai"></iframe>`, policy: "frame-src 'self'" },
    said.frameBlocked,
  ],
  ["our host cannot be reached for the script", { html: pasted, ours: {} }, said.scriptAway],
  [
    "our host cannot be reached for answers",
    { html: pasted, ours: { "/widget/v1.js": script } },
    said.apiAway,
  ],
  [
    "the directory answers with an error",
    { html: pasted, ours: { ...working, "/api/v1/lookup": { ...json, status: 503 } } },
    `${said.apiRefused}503`,
  ],
  [
    "the region is misspelt",
    {
      html: pasted.replace("altai", "altay"),
      ours: { ...working, "/api/v1/regions/altay": { ...json, status: 404 } },
    },
    `${said.regionUnknown}altay`,
  ],
  [
    "a style of the page hides the widget",
    { html: `<style>zdravchat-widget{display:none!important}</style>${pasted}` },
    said.hidden,
  ],
  [
    "a pinned script is not what its digest says",
    { html: pasted.replace("async", `async integrity="sha384-${"A".repeat(64)}" crossorigin`) },
    said.scriptDead,
  ],
])("the self-test tells when %s", async (_, hospital, line) => {
  const text = await verdict(hospital);
  expect(text).toContain(`✕ ${named(line)}`);
  expect(text).toContain(said.broken);
});

test("the self-test may be pasted into the page instead, and is what the page for webmasters shows", async () => {
  const context = await browser().newContext();
  await serve(context, { html: `${pasted}<script>${selfTest(host)}</script>` });
  const page = await context.newPage();
  await page.goto(site);
  await page.locator("#zdravchat-test").getByText(said.fine).waitFor();
  await page.goto(address("/widget?region=altai"));
  await page.getByText("Показать код проверки").click();
  expect(await page.getByLabel("Код: проверка", { exact: true }).inputValue()).toBe(selfTest(address("")));
  await context.close();
});
