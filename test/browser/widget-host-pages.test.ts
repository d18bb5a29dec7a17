import type { Page } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";
import { address, chatPath, useBrowser } from "./chromium.ts";
import { violationsWithin } from "./host-pages/axe-apart.ts";
import { fingerprint, lookOf } from "./host-pages/fingerprint.ts";
import { bareHtml, type HostPageMaker, hostPageMakers } from "./host-pages/host-page.ts";
import { copyFromWidgetPage, type Pasted } from "./host-pages/pasted.ts";
import { picture } from "./host-pages/picture.ts";
import { useStranger } from "./host-pages/stranger.ts";
import { keptBy, type Visit, visit } from "./host-pages/visit.ts";
import { askFor, focused, widgetOf } from "./host-pages/widgets.ts";

const browser = useBrowser();
const stranger = useStranger();

let search: Pasted;
let card: Pasted;
let code = "";
beforeAll(async () => {
  code = (await chatPath("Сатка")).slice("/c/".length);
  search = await copyFromWidgetPage("region=chelyabinsk");
  card = await copyFromWidgetPage(`chat=${code}`);
});

function open(make: HostPageMaker, pasted: string, options?: Parameters<typeof visit>[2]): Promise<Visit> {
  return visit(browser(), stranger().show(make(pasted, address(""))), options);
}

/** What was asked of others than the page's own server. */
function askedOfUs({ asked }: Visit): string[] {
  return asked.filter((line) => !line.includes(stranger().origin));
}

/** Everything a search can show, and how to get there. */
const states: readonly (readonly [name: string, go: (page: Page) => Promise<unknown>])[] = [
  ["question", (page) => widgetOf(page).box.waitFor()],
  ["suggestions", suggestions],
  ["found", answer("Сатка", /Сатка/)],
  ["two chats", answer("Златоуст", /Златоуст/)],
  ["choose", answer("Челябинск", "Какой чат ваш?")],
  ["no chat", answer("Озёрск", /Озёрск/)],
  ["not found", answer("Нижний Свет", /Не нашли/)],
];

async function suggestions(page: Page): Promise<void> {
  const { box, options } = widgetOf(page);
  await box.fill("");
  await box.pressSequentially("Маг");
  await options.first().waitFor();
  await page.keyboard.press("ArrowDown");
}

function answer(q: string, heading: string | RegExp) {
  return async (page: Page) => {
    const widget = widgetOf(page);
    await askFor(widget, q);
    await widget.answered.waitFor({ state: "attached" });
    await widget.element.getByRole("heading", { name: heading }).first().waitFor();
  };
}

const colours = ["light", "dark"] as const;

describe.each(hostPageMakers)("on a page with %s", (name, make) => {
  test("the pasted script leaves the page's styles, globals and head alone and asks us, and us alone", async () => {
    let letScriptCome = () => {};
    const gate = new Promise<void>((open) => {
      letScriptCome = open;
    });
    const someone = await open(make, search.script, {
      before: (context) =>
        context.route("**/widget/v1.js", async (route) => {
          await gate;
          await route.fallback();
        }),
    });
    const { page, context, complaints } = someone;
    const { plainLink, plainPhone, join, box } = widgetOf(page);
    expect(await plainLink.isVisible()).toBe(true);
    expect(await plainPhone.isVisible()).toBe(true);
    await fingerprint(page);
    const before = await fingerprint(page);
    letScriptCome();
    await box.waitFor();
    expect(await fingerprint(page)).toEqual(before);
    await suggestions(page);
    await answer("Сатка", /Сатка/)(page);
    expect(await plainLink.isVisible()).toBe(false);
    expect(await join.first().getAttribute("href")).toMatch(/^https:\/\/t\.me\/\+/);
    await page.evaluate(
      "document.activeElement.shadowRoot.activeElement.blur(); document.activeElement.blur(); scrollTo(0, 0)",
    );
    expect(await fingerprint(page)).toEqual(before);
    expect(askedOfUs(someone)).toEqual([
      `GET ${address("/widget/v1.js")}`,
      `GET ${address("/api/v1/suggest?q=Маг&region=chelyabinsk&from=widget")}`,
      `GET ${address("/api/v1/lookup?q=Сатка&region=chelyabinsk&from=widget")}`,
    ]);
    expect(complaints).toEqual([]);
    expect(await keptBy(someone)).toEqual({ cookies: [], stores: [] });
    await context.close();
  });

  test("it works with the keyboard alone", async () => {
    const { page, context } = await open(make, search.script);
    const { box, options, element } = widgetOf(page);
    await box.waitFor();
    await page.locator("#before").focus();
    await page.keyboard.press("Tab");
    expect(await focused(page)).toBe("the box");
    await page.keyboard.type("сатк");
    await options.first().waitFor();
    await page.keyboard.press("ArrowDown");
    const active = await box.getAttribute("aria-activedescendant");
    expect(await element.locator(`#${active}`).getAttribute("aria-selected")).toBe("true");
    await page.keyboard.press("Escape");
    expect(await options.count()).toBe(0);
    expect(await box.inputValue()).toBe("сатк");
    await page.keyboard.type("а");
    await options.first().waitFor();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await element.getByRole("heading", { name: /Сатка/ }).first().waitFor();
    expect(await focused(page)).toContain("Сатка");
    await page.keyboard.press("Tab");
    expect(await focused(page)).toContain("Вступить в Telegram");
    expect(await outlineOfFocused(page)).toBe("3px solid");
    await page.keyboard.press("Shift+Tab");
    expect(await focused(page)).toBe("Найти чат");
    for (let presses = 0; presses < 9 && (await focused(page)) !== "Контакты"; presses++) {
      await page.keyboard.press("Tab");
    }
    expect(await focused(page)).toBe("Контакты");
    await context.close();
  });

  test("axe finds nothing in it, in light and in dark", async () => {
    const { page, context } = await open(make, search.script, { viewport: { width: 360, height: 640 } });
    for (const [state, go] of states) {
      await go(page);
      for (const colorScheme of colours) {
        await page.emulateMedia({ colorScheme });
        expect(await violationsWithin(page, "zdravchat-widget"), `${state}, ${colorScheme}`).toEqual([]);
      }
    }
    await context.close();
  });

  test("it looks as it does on bare HTML, in every state", async () => {
    const bare = await open(bareHtml, search.script);
    const here = await open(make, search.script);
    for (const [name, go] of states) {
      await go(bare.page);
      await go(here.page);
      expect(await lookOf(here.page), name).toEqual(await lookOf(bare.page));
    }
    await bare.context.close();
    await here.context.close();
  });

  test("the card of one chat needs no question", async () => {
    const someone = await open(make, card.script);
    const { join } = widgetOf(someone.page);
    await join.first().waitFor();
    expect(await focused(someone.page)).not.toContain("Сатка");
    expect(await violationsWithin(someone.page, "zdravchat-widget")).toEqual([]);
    expect(askedOfUs(someone)).toEqual([
      `GET ${address("/widget/v1.js")}`,
      `GET ${address(`/api/v1/chats/${code}?with=hotline&from=widget`)}`,
    ]);
    expect(someone.complaints).toEqual([]);
    await someone.context.close();
  });

  test("it fits windows of 320, 768 and 1280 pixels, in light and in dark", async () => {
    async function look(page: Page, what: string): Promise<void> {
      for (const width of [320, 768, 1280]) {
        await page.setViewportSize({ width, height: 700 });
        for (const colorScheme of colours) {
          await page.emulateMedia({ colorScheme });
          await picture(page, `${name}-${what}-${width}-${colorScheme}`);
        }
      }
    }
    const { page, context } = await open(make, search.script);
    for (const [state, go] of states) {
      await go(page);
      for (const width of [320, 768, 1280]) {
        await page.setViewportSize({ width, height: 700 });
        expect(await sticksOut(page), `${state} at ${width}`).toEqual([]);
      }
      await look(page, `script-${state}`);
    }
    await context.close();
    const frame = await open(make, `${card.frame}${search.frame}`);
    await frame.page.frameLocator("iframe").nth(1).getByRole("combobox").waitFor();
    await look(frame.page, "frame");
    await frame.context.close();
  });

  test("the pasted frame asks us alone, keeps nothing and answers without the page's script", async () => {
    const someone = await open(make, search.frame);
    const { page, context, complaints } = someone;
    const frame = page.frameLocator("iframe");
    await frame.getByRole("combobox").fill("Сатка");
    await frame.getByRole("combobox").press("Enter");
    await frame
      .getByRole("link", { name: /^Вступить в/ })
      .first()
      .waitFor();
    expect(complaints).toEqual([]);
    expect(askedOfUs(someone).filter((line) => !line.startsWith(`GET ${address("")}/`))).toEqual([]);
    expect(await keptBy(someone)).toEqual({ cookies: [], stores: [] });
    await context.close();
  });
});

test("several widgets of a page answer each for itself", async () => {
  const { page, context, complaints } = await open(
    bareHtml,
    `${search.script}${card.script}${search.script}`,
  );
  const [first, second, third] = [0, 1, 2].map((nth) => widgetOf(page, nth));
  if (!first || !second || !third) throw new Error("There are three widgets.");
  await askFor(first, "Сатка");
  await askFor(third, "Челябинск");
  await first.join.first().waitFor();
  await second.join.first().waitFor();
  await third.element.getByRole("heading", { name: "Какой чат ваш?" }).waitFor();
  expect(await first.box.inputValue()).toBe("Сатка");
  expect(await violationsWithin(page, "zdravchat-widget")).toEqual([]);
  expect(complaints).toEqual([]);
  await context.close();
});

test("a widget that a script adds later works, and so does one that is taken away and put elsewhere", async () => {
  const { page, context, complaints } = await open(bareHtml, search.script);
  await askFor(widgetOf(page), "Сатка");
  await widgetOf(page).join.first().waitFor();
  await page.evaluate(`(() => {
    const later = document.createElement("zdravchat-widget");
    later.setAttribute("chat", ${JSON.stringify(code)});
    document.body.append(later);
  })()`);
  await widgetOf(page, 1).join.first().waitFor();
  await page.evaluate(`(() => {
    const first = document.querySelector("zdravchat-widget");
    first.remove();
    document.body.append(first);
  })()`);
  const moved = widgetOf(page, 1);
  expect(await moved.join.first().isVisible()).toBe(true);
  await askFor(moved, "Челябинск");
  await moved.element.getByRole("heading", { name: "Какой чат ваш?" }).waitFor();
  await page.evaluate("document.querySelectorAll('zdravchat-widget').forEach((widget) => widget.remove())");
  expect(complaints).toEqual([]);
  await context.close();
});

/** What of the widget is wider than the widget. */
function sticksOut(page: Page): Promise<string[]> {
  return page.evaluate<string[]>(`(() => {
    const host = document.querySelector("zdravchat-widget");
    const right = host.getBoundingClientRect().right;
    const out = [];
    host.shadowRoot.querySelectorAll("*:not(.said)").forEach((element) => {
      if (element.getBoundingClientRect().right > right + 1) out[out.length] = element.outerHTML;
    });
    return out;
  })()`);
}

function outlineOfFocused(page: Page): Promise<string> {
  return page.evaluate<string>(`(() => {
    const { outlineWidth, outlineStyle } = getComputedStyle(document.activeElement.shadowRoot.activeElement);
    return outlineWidth + " " + outlineStyle;
  })()`);
}
