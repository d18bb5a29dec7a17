import type { Page } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";
import { address, chatPath, useBrowser } from "./chromium.ts";
import { bareHtml } from "./host-pages/host-page.ts";
import {
  hostileAnswers,
  hostileAttributes,
  hostileChat,
  hostileSuggestions,
  markup,
} from "./host-pages/hostile.ts";
import { copyFromWidgetPage } from "./host-pages/pasted.ts";
import { useStranger } from "./host-pages/stranger.ts";
import { type Visit, visit } from "./host-pages/visit.ts";
import { askFor, widgetOf } from "./host-pages/widgets.ts";

const browser = useBrowser();
const hospital = useStranger();
/** Plays a host that means ill. */
const host = useStranger();

let code = "";
let scriptTag = "";
beforeAll(async () => {
  code = (await chatPath("Сатка")).slice("/c/".length);
  const { script } = await copyFromWidgetPage("region=chelyabinsk");
  scriptTag = /<script.*/.exec(script)?.[0] ?? "";
});

const attribute = (text: string) => text.replaceAll("&", "&amp;").replaceAll('"', "&quot;");

function open(attributes: Readonly<Record<string, string>>): Promise<Visit> {
  const text = Object.entries(attributes).map(([name, value]) => ` ${name}="${attribute(value)}"`);
  const pasted = `<zdravchat-widget${text.join("")}><a href="/plain">Чат</a></zdravchat-widget>${scriptTag}`;
  return visit(browser(), hospital().show(bareHtml(pasted, address(""))));
}

/** Nothing ran, nobody else was asked, and no address leads anywhere but to us, a messenger or a telephone. */
async function expectHarmless({ page, asked }: Visit, base: string): Promise<void> {
  expect(await page.evaluate("window.hacked")).toBeUndefined();
  const allowed = [address(""), hospital().origin, host().origin];
  expect(asked.filter((line) => !allowed.includes(new URL(line.split(" ")[1] ?? "").origin))).toEqual([]);
  const seen = await page.evaluate<{ hrefs: string[]; made: string[] }>(`(() => {
    const root = document.querySelector("zdravchat-widget").shadowRoot;
    const all = [...root.querySelectorAll("*")];
    return {
      hrefs: all.flatMap((element) => [element.getAttribute("href"), element.getAttribute("ping")]).filter((it) => it !== null),
      made: all.filter((element) => element.matches("script,img,svg,iframe,object,embed,link,base,meta") || element.getAttributeNames().some((name) => name.startsWith("on"))).map((element) => element.outerHTML),
    };
  })()`);
  const good = (href: string) => /^(?:https:\/\/(?:t\.me|max\.ru|vk\.me)\/|tel:\+?\d+$)/.test(href);
  expect(seen.hrefs.filter((href) => !good(href) && !href.startsWith(`${base}/c/`))).toEqual([]);
  expect(seen.made).toEqual([]);
}

test.each(
  hostileAttributes.map((attributes) => [JSON.stringify(attributes).slice(0, 90), attributes] as const),
)("attributes do no harm: %s", async (_, attributes) => {
  const someone = await open(attributes);
  await someone.page.waitForFunction("document.querySelector('zdravchat-widget').shadowRoot !== null");
  const widget = widgetOf(someone.page);
  if (attributes.chat === undefined) await askFor(widget, "Сатка");
  await widget.answered.or(widget.element.getByText("Не получилось")).waitFor({ state: "attached" });
  await expectHarmless(someone, address(""));
  await someone.context.close();
});

describe("texts of a registry that somebody got into", () => {
  function play(answer: unknown) {
    host().answer = (request, response) => {
      const path = request.url ?? "";
      const body = path.includes("/suggest")
        ? hostileSuggestions
        : path.includes("/chats/")
          ? hostileChat
          : answer;
      response.writeHead(200, { "Access-Control-Allow-Origin": "*", "Content-Type": "application/json" });
      response.end(JSON.stringify(body));
    };
  }

  test.each(hostileAnswers)("do no harm as answers: %s", async (_, answer) => {
    play(answer);
    const someone = await open({ base: host().origin });
    const { page } = someone;
    const widget = widgetOf(page);
    await widget.box.pressSequentially("Са");
    await widget.options.first().waitFor();
    await expectHarmless(someone, host().origin);
    await askFor(widget, "Сатка");
    await widget.answered.waitFor({ state: "attached" });
    await expectHarmless(someone, host().origin);
    expect(await widget.join.count()).toBe(0);
    expect(await overflow(page)).toBe(0);
    await someone.context.close();
  });

  test("do no harm as a card, nor do the successors of a closed chat", async () => {
    play(null);
    const someone = await open({ base: host().origin, chat: code });
    await widgetOf(someone.page).answered.waitFor({ state: "attached" });
    await expectHarmless(someone, host().origin);
    await someone.context.close();

    play(hostileAnswers[0]?.[1]);
    const other = await open({ base: host().origin });
    await askFor(widgetOf(other.page), "Сатка");
    await widgetOf(other.page).element.getByRole("button", { name: "Открыть новый чат" }).click();
    // Its code leads out of the API, where no chat is.
    await other.page.getByText("Не получилось").waitFor();
    await expectHarmless(other, host().origin);
    await other.context.close();
  });
});

/** Pixels by which the page is wider than the window. */
function overflow(page: Page): Promise<number> {
  return page.evaluate<number>("Math.max(0, document.documentElement.scrollWidth - innerWidth)");
}

describe("frames", () => {
  test.each([
    "/",
    "/find?q=Сатка",
    "/r/chelyabinsk",
    "/widget",
    "/widget/demo",
    "/posters",
    "/admin",
    "/admin/sign-in",
    "/rules",
  ])("a stranger cannot frame %s", async (path) => {
    const { page, context } = await visit(
      browser(),
      hospital().show(bareHtml(`<iframe src="${address(path)}"></iframe>`, address(""))),
    );
    await page.waitForLoadState("load");
    expect(page.frames()[1]?.url()).toBe("chrome-error://chromewebdata/");
    await context.close();
  });

  test("a stranger cannot frame the page of a chat, but can frame what is made for frames", async () => {
    const frames = [`/c/${code}`, `/embed/${code}`, "/embed/chelyabinsk", "/embed/chelyabinsk?q=Сатка"];
    for (const path of frames) {
      const { page, context } = await visit(
        browser(),
        hospital().show(bareHtml(`<iframe src="${address(path)}"></iframe>`, address(""))),
      );
      await page.waitForLoadState("load");
      const shown = decodeURI(page.frames()[1]?.url() ?? "");
      expect(shown).toBe(path.startsWith("/c/") ? "chrome-error://chromewebdata/" : address(path));
      await context.close();
    }
  });

  test("messages of strangers move no frame; the frame's own height does", async () => {
    const { frame, height } = await copyFromWidgetPage("region=chelyabinsk");
    const pasted = `${frame}${height}<iframe id="evil" src="${host().origin}/evil"></iframe>`;
    const message = `{ zdravchat: "height", height: 4321 }`;
    host().answer = (_, response) =>
      response
        .writeHead(200, { "Content-Type": "text/html" })
        .end(
          `<script>parent.postMessage(${message}, "*"); parent.postMessage("${markup.length}", "*")</script>`,
        );
    const someone = await visit(browser(), hospital().show(bareHtml(pasted, address(""))));
    const { page, context, complaints } = someone;
    const heightOf = (frame: string) =>
      page.evaluate<string>(`document.querySelector(${JSON.stringify(frame)}).style.height`);
    await page.waitForFunction("document.querySelector('iframe').style.height !== ''");
    await page.waitForLoadState("load");
    // The frame tells its height again and again while its content settles.
    const own = page.frames().find((one) => one.url().startsWith(address("/embed/")));
    const ownHeight = () =>
      own?.evaluate("Math.ceil(document.documentElement.getBoundingClientRect().height)");
    const fits = () =>
      expect
        .poll(async () => `${await ownHeight()}px` === (await heightOf("iframe")), { timeout: 15_000 })
        .toBe(true);
    await fits();
    expect(Number.parseInt(await heightOf("iframe"), 10)).toBeGreaterThan(99);
    for (const data of [
      message,
      "null",
      "1",
      "{ zdravchat: 'height' }",
      "{ zdravchat: 'height', height: '<b>' }",
    ]) {
      await page.evaluate(`postMessage(${data}, "*")`);
    }
    await page.evaluate(
      "new Promise((done) => { addEventListener('message', () => done()); postMessage(0, '*') })",
    );
    expect(await heightOf("iframe")).not.toBe("4321px");
    await fits();
    expect(await heightOf("#evil")).toBe("");
    expect(complaints).toEqual([]);
    await context.close();
  });
});
