import { Agent, request } from "node:http";
import type { Page } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";
import { readQr } from "../poster/decode-qr.ts";
import { violations } from "./axe.ts";
import { address, chatPath, follow, useBrowser } from "./chromium.ts";
import { useStranger } from "./host-pages/stranger.ts";

const browser = useBrowser();

const hospital = useStranger();

/** On a busy machine frames take their time. */
const eventually = <Value>(value: () => Promise<Value>) => expect.poll(value, { timeout: 15_000 });

let code = "";
beforeAll(async () => {
  code = (await chatPath("Сатка")).slice("/c/".length);
});

const frame = (path: string, more = "") =>
  `<iframe src="${address(path)}" title="Чат" width="100%" height="520" style="border:0" ${more}></iframe>`;
const heightScript = () => `<script async src="${address("/widget/frame-v1.js")}"></script>`;
const asked = (q: string, look = "") => `/embed/chelyabinsk?${look}q=${encodeURIComponent(q)}`;

const hostPage = (body: string) => ({
  name: "a hospital",
  headers: { "Content-Type": "text/html; charset=utf-8" },
  body: Buffer.from(`<!doctype html>${body}`),
});

/** Opens a page of the hospital with this body: for the browser it is another site than the directory. */
async function open(body: string, options: { width?: number; script?: boolean } = {}) {
  const context = await browser().newContext({
    viewport: { width: options.width ?? 800, height: 900 },
    javaScriptEnabled: options.script ?? true,
  });
  context.setDefaultTimeout(20_000);
  const complaints: string[] = [];
  const page = await context.newPage();
  page.on("console", (message) => complaints.push(message.text()));
  page.on("pageerror", (error) => complaints.push(String(error)));
  const url = hospital().show(hostPage(body));
  await page.goto(url);
  return { page, context, complaints, url };
}

/** How high the first frame of ours is, and its content; -1 before that is whole. */
async function heights(page: Page): Promise<{ outside: number; inside: number }> {
  const inner = page.frames().find((one) => one.url().startsWith(address("/embed/")));
  const inside = await inner?.evaluate<number>(
    'document.readyState === "complete" ? Math.ceil(document.documentElement.getBoundingClientRect().height) : -1',
  );
  const outside = await page.evaluate<number>('document.querySelector("iframe").offsetHeight');
  return { outside, inside: inside ?? -1 };
}

const fits = async (page: Page) => {
  await expect
    .poll(async () => {
      const { outside, inside } = await heights(page);
      return outside - inside;
    })
    .toBe(0);
};

test("a frame of another site shows a region, answers in it, and reaches a chat's card and the box again", async () => {
  const { page, context, complaints, url } = await open(frame("/embed/chelyabinsk?theme=light"));
  const inside = page.frameLocator("iframe");
  await inside.locator("#q").fill("Челябинск");
  await follow(page, inside.getByRole("button", { name: "Найти чат" }));
  await follow(page, inside.getByRole("link", { name: "Ленинский район" }));
  await inside.getByRole("link", { name: "Вступить в Telegram" }).waitFor();
  await follow(page, inside.getByRole("link", { name: "Найдите свой" }));
  await inside.getByRole("button", { name: "Найти чат" }).waitFor();
  expect(page.url()).toBe(url);
  // A refused frame, style, script or message would be told here.
  expect(complaints).toEqual([]);
  expect(await context.cookies()).toEqual([]);
  await context.close();
});

test("it is complete without JavaScript", async () => {
  const { page, context } = await open(frame("/embed/chelyabinsk"), { script: false });
  const inside = page.frameLocator("iframe");
  await inside.locator("#q").fill("Сатка");
  await inside.locator("#q").press("Enter");
  const join = inside.getByRole("link", { name: "Вступить в Telegram" });
  expect(await join.getAttribute("href")).toMatch(/^https:\/\/t\.me\/\+/);
  expect(await join.getAttribute("ping")).toBe(`/c/${code}/join?from=widget`);
  await context.close();
});

test("a code in another spelling and an unknown one are frames too, not holes", async () => {
  const { page, context, complaints } = await open(
    frame(`/embed/${code.toLowerCase()}`) + frame("/embed/nowhere"),
  );
  await page.frameLocator("iframe >> nth=0").getByRole("link", { name: "Вступить в Telegram" }).waitFor();
  const unknown = page.frameLocator("iframe >> nth=1");
  await unknown.locator("#q").fill("Сатка");
  const [opened] = await Promise.all([
    context.waitForEvent("page"),
    // A frame that has just been scrolled to is where the mouse expects it only a moment later.
    unknown.locator("#q").press("Enter"),
  ]);
  await opened.waitForURL("**/find?q=*");
  expect(await opened.evaluate("window.opener")).toBeNull();
  expect(complaints.filter((text) => !text.includes("404"))).toEqual([]);
  await context.close();
});

test("links that leave open a window without a handle on the hospital's page", async () => {
  const { page, context, url } = await open(frame(`/embed/${code}`));
  const [opened] = await Promise.all([
    context.waitForEvent("page"),
    page.frameLocator("iframe").getByRole("link", { name: "Подробнее о чате" }).click(),
  ]);
  await opened.waitForURL(`**/c/${code}`);
  expect(await opened.evaluate("window.opener")).toBeNull();
  expect(page.url()).toBe(url);
  await context.close();
});

test("suggestions work inside and make room for themselves", async () => {
  const { page, context } = await open(frame("/embed/chelyabinsk") + heightScript());
  const inside = page.frameLocator("iframe");
  await fits(page);
  const before = (await heights(page)).outside;
  await inside.locator("#q").pressSequentially("Маг");
  await inside.getByRole("option").first().waitFor();
  await eventually(async () => (await heights(page)).outside).toBeGreaterThan(before);
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await inside
    .getByRole("heading", { name: /Магнитогорск/ })
    .first()
    .waitFor();
  await fits(page);
  await context.close();
});

describe("the height of a frame", () => {
  test("follows its content, from answer to answer and from width to width", async () => {
    const { page, context, complaints } = await open(frame(asked("Челябинск")) + heightScript());
    await fits(page);
    const wide = (await heights(page)).outside;
    expect(wide).toBeGreaterThan(520);
    await page.setViewportSize({ width: 320, height: 700 });
    await eventually(async () => (await heights(page)).outside).toBeGreaterThan(wide);
    await fits(page);
    await follow(page, page.frameLocator("iframe").getByRole("link", { name: "Ленинский район" }));
    await eventually(async () => (await heights(page)).outside).toBeLessThan(wide);
    await fits(page);
    expect(complaints).toEqual([]);
    await context.close();
  });

  test("follows too when the script comes long after the frame", async () => {
    const { page, context } = await open(frame(`/embed/${code}`));
    await page.frameLocator("iframe").getByRole("link", { name: "Вступить в Telegram" }).waitFor();
    expect((await heights(page)).outside).toBe(520);
    await page.addScriptTag({ url: address("/widget/frame-v1.js") });
    await fits(page);
    await context.close();
  });

  test("is told to the page around as a whole number, and nothing else is", async () => {
    const { page, context } = await open(
      `<script>told=[];addEventListener("message",(e)=>told.push([e.origin,JSON.stringify(e.data)]))</script>${frame(asked("Сатка"))}`,
    );
    await eventually(() => page.evaluate<number>("told.length")).toBeGreaterThan(0);
    for (const [origin, data] of await page.evaluate<[string, string][]>("told")) {
      expect(origin).toBe(address(""));
      expect(data).toMatch(/^\{"zdravchat":"height","height":\d+\}$/);
    }
    await context.close();
  });

  const bad = [
    '{zdravchat:"height",height:0}',
    '{zdravchat:"height",height:49}',
    '{zdravchat:"height",height:5001}',
    '{zdravchat:"height",height:300.5}',
    '{zdravchat:"height",height:"300"}',
    '{zdravchat:"height",height:"300px;position:fixed"}',
    '{zdravchat:"height",height:NaN}',
    '{zdravchat:"height",height:[300]}',
    '{zdravchat:"width",height:300}',
    "{height:300}",
    "null",
    '"height"',
    "300",
  ];

  test.each(bad)("%s, even from our own frame, changes nothing", async (message) => {
    const { page, context, complaints } = await open(frame(`/embed/${code}`) + heightScript());
    await fits(page);
    const { outside } = await heights(page);
    const inner = page.frames().find((one) => one.url().startsWith(address("/embed/")));
    await inner?.evaluate(`parent.postMessage(${message},"*")`);
    await page.evaluate("new Promise((done) => setTimeout(done))");
    expect((await heights(page)).outside).toBe(outside);
    expect(complaints).toEqual([]);
    await context.close();
  });

  test("is set by no stranger: not by a frame of theirs, not by a frame of ours that went to them, not by the page", async () => {
    const strange = hospital().show(
      hostPage(
        '<script>parent.postMessage({zdravchat:"height",height:333},"*");for(let i=0;i<parent.length;i++)parent[i].postMessage({zdravchat:"height",height:333},"*")</script>',
      ),
    );
    const { page, context } = await open(
      `${frame(`/embed/${code}`)}${heightScript()}<script>told=0;addEventListener("message",(e)=>{if(e.data.height===333)told++})</script>`,
    );
    await fits(page);
    const { outside } = await heights(page);
    await page.evaluate(
      `document.body.insertAdjacentHTML("beforeend",'<iframe src="${strange}" height="100" style="border:0"></iframe><iframe src="${address("/embed/altai")}" height="200" style="border:0;height:200px"></iframe>')`,
    );
    await page.evaluate('postMessage({zdravchat:"height",height:333},"*")');
    await eventually(() => page.evaluate<number>("told")).toBe(2);
    // A frame of ours whose window shows a stranger's page now.
    await page.evaluate(`frames[2].location = "${strange}"`);
    await eventually(() => page.evaluate<number>("told")).toBe(3);
    const all = await page.evaluate<number[]>(
      '[...document.querySelectorAll("iframe")].map((one) => one.offsetHeight)',
    );
    expect(all[0]).toBe(outside);
    expect(all[1]).toBe(100);
    expect(all).not.toContain(333);
    await context.close();
  });

  test("the script fits into 600 bytes and every site may load it", async () => {
    const response = await fetch(address("/widget/frame-v1.js"));
    expect((await response.text()).length).toBeLessThan(600);
    expect(response.headers.get("Access-Control-Allow-Origin")).toBe("*");
    expect(response.headers.get("Content-Type")).toBe("text/javascript; charset=utf-8");
  });
});

test("no page but frames may be framed", async () => {
  const closed = [
    "/",
    "/find?q=x",
    `/c/${code}`,
    "/r/altai",
    "/widget",
    "/posters",
    "/rules",
    "/admin/sign-in",
    "/nowhere",
  ];
  const { page, context } = await open(closed.map((path) => frame(path)).join(""));
  await page.waitForLoadState();
  const shown = page
    .frames()
    .slice(1)
    .map((one) => one.url());
  expect(shown).toHaveLength(closed.length);
  for (const url of shown) expect(url).not.toContain("localhost");
  await context.close();
});

const states = (): readonly (readonly [string, string])[] => [
  ["search", "/embed/chelyabinsk"],
  ["found", asked("Сатка")],
  ["two chats", asked("Златоуст")],
  ["choose", asked("Челябинск")],
  ["a long list", `/embed/moscow-oblast?q=${encodeURIComponent("Московская область")}`],
  ["no chat", asked("Озёрск")],
  ["not found", asked("щ".repeat(300))],
  ["no chats", "/embed/altai"],
  ["card", `/embed/${code}`],
  ["compact", "/embed/chelyabinsk?compact&accent=%23003399"],
  ["refused", "/embed/chelyabinsk?q="],
  ["unknown", "/embed/nowhere"],
];

test.each(["light", "dark"] as const)(
  "axe finds nothing in any state, %s, nor does it overflow from 240 to 1280 px",
  async (theme) => {
    const context = await browser().newContext({ colorScheme: theme });
    const page = await context.newPage();
    for (const [name, path] of states()) {
      await page.goto(address(path));
      expect([name, await violations(page)]).toEqual([name, []]);
      for (const width of [240, 320, 768, 1280]) {
        await page.setViewportSize({ width, height: 600 });
        expect([
          name,
          width,
          await page.evaluate("document.documentElement.scrollWidth - innerWidth"),
        ]).toEqual([name, width, 0]);
      }
    }
    await context.close();
  },
);

test("a theme that the site sets wins over the visitor's, its colour is taken where it can be read", async () => {
  const context = await browser().newContext({ colorScheme: "dark" });
  const page = await context.newPage();
  const look = async (query: string) => {
    await page.goto(address(`/embed/${code}?${query}`));
    expect(await violations(page)).toEqual([]);
    return page.evaluate<[string, string]>(
      '[getComputedStyle(document.body).backgroundColor, getComputedStyle(document.querySelector(".btn")).backgroundColor]',
    );
  };
  expect(await look("theme=light&accent=%23003399")).toEqual(["rgb(255, 255, 255)", "rgb(0, 51, 153)"]);
  expect(await look("theme=dark&accent=%23003399")).toEqual(["rgb(16, 24, 21)", "rgb(79, 195, 168)"]);
  expect(await look("accent=%23ffcc00")).toEqual(["rgb(16, 24, 21)", "rgb(255, 204, 0)"]);
  await context.close();
});

test("with forced colours buttons, cards and the state of a chat stay visible", async () => {
  const context = await browser().newContext({ forcedColors: "active" });
  const page = await context.newPage();
  await page.goto(address(`/embed/${code}`));
  for (const selector of [".card", ".btn"]) {
    expect(
      await page.evaluate<string>(`getComputedStyle(document.querySelector("${selector}")).borderTopStyle`),
    ).toBe("solid");
  }
  await context.close();
});

test("on paper a card keeps its address and loses its buttons", async () => {
  const page = await browser().newPage();
  await page.goto(address(`/embed/${code}`));
  await page.emulateMedia({ media: "print" });
  expect(await page.locator(".paper").isVisible()).toBe(true);
  expect(await page.locator(".btn").first().isVisible()).toBe(false);
  await page.close();
});

test("a first answer in a frame takes at most 8 KB, headers included", async () => {
  for (const [name, path] of states().filter(([name]) => name !== "a long list")) {
    const bytes = await bytesOf(path);
    console.info(`${name}: ${bytes} bytes`);
    expect([name, bytes <= 8192]).toEqual([name, true]);
  }
});

/** Of a whole answer over a new connection. */
function bytesOf(path: string): Promise<number> {
  const agent = new Agent();
  return new Promise((resolve, reject) => {
    request(
      address(path),
      { agent, headers: { "Accept-Encoding": "gzip", Accept: "text/html" } },
      (response) => {
        const { socket } = response;
        response.resume().on("end", () => {
          resolve(socket.bytesRead);
          agent.destroy();
        });
      },
    )
      .on("error", reject)
      .end();
  });
}

test.each(["s", "l"])(
  "a badge of size %s on a page of any site is sharp, read by a phone, and its text fits",
  async (size) => {
    const { page, context, complaints } = await open(
      `<img id="badge" src="${address(`/c/${code}/badge.svg?size=${size}`)}" alt="">`,
    );
    const shown = await page.evaluate<{
      width: number;
      height: number;
      dark: boolean[];
    } | null>(`(async () => {
    const svg = await createImageBitmap(await new Promise((done) => { const i = new Image(); i.onload = () => done(i); i.src = document.getElementById("badge").src }));
    return { width: svg.width, height: svg.height, dark: [] };
  })()`);
    expect(shown?.width).toBeGreaterThan(200);
    await page.goto(address(`/c/${code}/badge.svg?size=${size}`));
    const boxes = await page.evaluate<[number, number][]>(
      '[...document.querySelectorAll("text")].map((one) => { const box = one.getBBox(); return [box.x + box.width, box.y + box.height] })',
    );
    for (const [right, bottom] of boxes) {
      expect(right).toBeLessThan((shown?.width ?? 0) * 0.97);
      expect(bottom).toBeLessThan(shown?.height ?? 0);
    }
    const png = await page.screenshot({
      clip: { x: 0, y: 0, width: shown?.width ?? 1, height: shown?.height ?? 1 },
    });
    const reader = await context.newPage();
    const picture = await reader.evaluate<{ width: number; height: number; dark: string }>(`(async () => {
    const bytes = Uint8Array.from(atob("${png.toString("base64")}"), (one) => one.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([bytes]));
    const { width, height } = bitmap;
    const canvas = new OffscreenCanvas(width, height).getContext("2d");
    canvas.drawImage(bitmap, 0, 0);
    const { data } = canvas.getImageData(0, 0, width, height);
    let dark = "";
    for (let at = 0; at < data.length; at += 4) dark += data[at] < 128 ? "1" : "0";
    return { width, height, dark };
  })()`);
    const { width, height, dark } = picture;
    expect(readQr({ width, height, isDark: (x, y) => dark[y * width + x] === "1" })).toBe(
      address(`/c/${code}`),
    );
    expect(complaints).toEqual([]);
    await context.close();
  },
);
