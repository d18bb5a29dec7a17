import type { RequestListener } from "node:http";
import type { BrowserContext, Page, Request } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";
import { address, chatPath, useBrowser } from "./chromium.ts";
import { bareHtml, type HostPage } from "./host-pages/host-page.ts";
import { copyFromWidgetPage, type Pasted } from "./host-pages/pasted.ts";
import { expectPlainContent } from "./host-pages/plain-content.ts";
import { unreachableOrigin, useSilentHost, useStranger } from "./host-pages/stranger.ts";
import { visit } from "./host-pages/visit.ts";
import { askFor, widgetOf } from "./host-pages/widgets.ts";

const browser = useBrowser();
const hospital = useStranger();
/** Plays our host on a bad day. */
const host = useStranger();
const silentHost = useSilentHost();

let search: Pasted;
let card: Pasted;
beforeAll(async () => {
  search = await copyFromWidgetPage("region=chelyabinsk");
  card = await copyFromWidgetPage(`chat=${(await chatPath("Сатка")).slice("/c/".length)}`);
});

/** From here on some networks cut connections to hosting abroad. */
const cutAfterBytes = 16_384;

const crossOrigin = { "Access-Control-Allow-Origin": "*" };

function says(status: number, type: string, body: string): RequestListener {
  return (_, response) => response.writeHead(status, { ...crossOrigin, "Content-Type": type }).end(body);
}

const json = (body: string) => says(200, "application/json", body);

const cut: RequestListener = (_, response) => {
  response.writeHead(200, { ...crossOrigin, "Content-Type": "application/json", "Content-Length": 40_000 });
  response.write(`{"outcome":"found","why":"${"щ".repeat(8_000)}`.padEnd(cutAfterBytes), () =>
    response.destroy(),
  );
};

const answersOfBadDays: readonly (readonly [name: string, answer: RequestListener])[] = [
  ["500 and a page", says(500, "text/html", "<h1>Internal Server Error</h1>")],
  ["429", says(429, "application/problem+json", '{"status":429}')],
  ["a page of the provider instead of an answer", says(200, "text/html", "<h1>Доступ ограничен</h1>")],
  ["half an answer: cut after 16 KB", cut],
  ["no JSON", json("\u0000{[")],
  ["null", json("null")],
  ["a list", json("[]")],
  ["an object of something else", json('{"ok":true}')],
  [
    "wrong types",
    json('{"outcome":"found","ignored":[],"chats":"all","why":7,"hotline":[],"suggestions":{}}'),
  ],
  [
    "lists of nothing",
    json(
      '{"outcome":"choose","ignored":[],"chats":[null],"choices":[null],"suggestions":[null],"links":[null],"hotline":{}}',
    ),
  ],
];

/** The pasted code with its script from where it really is, and the answers from elsewhere. */
function askingAt(base: string, { script }: Pasted): HostPage {
  return bareHtml(script.replace("<zdravchat-widget", `<zdravchat-widget base="${base}"`), address(""));
}

async function open(page: HostPage, before?: (context: BrowserContext) => Promise<unknown>) {
  return visit(browser(), hospital().show(page), before && { before });
}

async function expectFailureAndPlainContent(page: Page): Promise<void> {
  await page.getByText("Не получилось. Попробуйте ещё раз через минуту.").waitFor();
  await expectPlainContent(page);
}

/** What the browser itself says of a failed request is no fault of the script. */
function faults(complaints: readonly string[]): string[] {
  return complaints.filter(
    (text) => !/Failed to load resource|CORS policy|Content Security Policy/.test(text),
  );
}

describe.each(answersOfBadDays)("when our host answers with %s", (_, answer) => {
  test("the link and the phone stand below the question, and the suggestions stay shut", async () => {
    host().answer = answer;
    const { page, context, complaints } = await open(askingAt(host().origin, search));
    const widget = widgetOf(page);
    await widget.box.waitFor();
    const suggestion = { predicate: (request: Request) => request.url().includes("/suggest") };
    const ended = Promise.race([
      page.waitForEvent("requestfinished", suggestion),
      page.waitForEvent("requestfailed", suggestion),
    ]);
    await widget.box.pressSequentially("Сат");
    await ended;
    expect(await widget.options.count()).toBe(0);
    await askFor(widget, "Сатка");
    await expectFailureAndPlainContent(page);
    expect(faults(complaints)).toEqual([]);
    await context.close();
  });

  test("a card leaves the link and the phone where they are", async () => {
    host().answer = answer;
    const { page, context, complaints } = await open(askingAt(host().origin, card));
    await expectFailureAndPlainContent(page);
    expect(faults(complaints)).toEqual([]);
    await context.close();
  });
});

test("when our host cannot be reached the link and the phone are there, and a question says so", async () => {
  const { page, context, complaints } = await open(askingAt(await unreachableOrigin(), search));
  await askFor(widgetOf(page), "Сатка");
  await expectFailureAndPlainContent(page);
  expect(faults(complaints)).toEqual([]);
  await context.close();
});

test("when our host says nothing the link and the phone come after two seconds, and the end before twenty", async () => {
  const { page, context } = await open(askingAt(silentHost(), search), (context) => context.clock.install());
  const widget = widgetOf(page);
  await widget.box.waitFor();
  await askFor(widget, "Сатка");
  await page.getByText("Ищем…").waitFor();
  expect(await widget.plainLink.isVisible()).toBe(false);
  await page.clock.runFor(2_000);
  expect(await widget.plainLink.isVisible()).toBe(true);
  expect(await widget.plainPhone.isVisible()).toBe(true);
  await page.clock.runFor(18_000);
  await expectFailureAndPlainContent(page);
  await context.close();
});

test("when our host says nothing a card leaves the link and the phone where they are", async () => {
  const { page, context } = await open(askingAt(silentHost(), card), (context) => context.clock.install());
  const { plainLink, plainPhone } = widgetOf(page);
  expect(await plainLink.isVisible()).toBe(true);
  expect(await plainPhone.isVisible()).toBe(true);
  await page.clock.runFor(20_000);
  await expectFailureAndPlainContent(page);
  await context.close();
});

describe("when the script itself does not come", () => {
  const cutScript: RequestListener = (_, response) => {
    response.writeHead(200, { "Content-Type": "text/javascript", "Content-Length": 9_000 });
    response.write("(()=>{var a=", () => response.destroy());
  };
  test.each<[name: string, origin: () => string | Promise<string>, answer: RequestListener]>([
    ["nobody listens", unreachableOrigin, cutScript],
    ["nobody answers", () => silentHost(), cutScript],
    ["a page of an error comes", () => host().origin, says(500, "text/html", "<h1>Error</h1>")],
    ["half of it comes", () => host().origin, cutScript],
    ["something else comes", () => host().origin, says(200, "text/javascript", "<!-- sorry -->")],
  ])("because %s, the link and the phone are there", async (_, origin, answer) => {
    host().answer = answer;
    const here = await origin();
    for (const { script } of [search, card]) {
      const { page, context } = await open(bareHtml(script.replaceAll(address(""), here), here));
      await expectPlainContent(page);
      await context.close();
    }
  });

  test("because the page's policy forbids it, the link and the phone are there", async () => {
    for (const { script } of [search, card]) {
      const page = bareHtml(script, address(""));
      const someone = await open({
        ...page,
        headers: { ...page.headers, "Content-Security-Policy": "script-src 'self'" },
      });
      await expectPlainContent(someone.page);
      expect(someone.complaints.join()).toContain("Content Security Policy");
      await someone.context.close();
    }
  });

  test("because there is no JavaScript, the link and the phone are there", async () => {
    for (const { script } of [search, card]) {
      const url = hospital().show(bareHtml(script, address("")));
      const { page, context } = await visit(browser(), url, { javaScriptEnabled: false });
      await expectPlainContent(page);
      await context.close();
    }
  });
});

test("when the page's policy forbids asking, a question ends with the link and the phone, and so does a card", async () => {
  const policy = `default-src 'self'; script-src ${address("")}; connect-src 'self'`;
  for (const pasted of [search, card]) {
    const page = bareHtml(pasted.script, address(""));
    const someone = await open({ ...page, headers: { ...page.headers, "Content-Security-Policy": policy } });
    if (pasted === search) await askFor(widgetOf(someone.page), "Сатка");
    await expectFailureAndPlainContent(someone.page);
    expect(faults(someone.complaints)).toEqual([]);
    await someone.context.close();
  }
});
