import { describe, expect, it, test } from "vitest";
import { type Badge, badgeSvg } from "../../worker/poster/badge-svg.ts";
import { publicApp } from "../site/public-app.ts";
import { codes, smallModel } from "../site/small-model.ts";
import { type Bitmap, readQr } from "./decode-qr.ts";

const get = publicApp(smallModel());
const badge: Badge = { address: "https://zdravchat.example/c/0001J", chatTitle: "Сатка", isSample: false };

/** The picture as a screen shows it, one pixel each; its text is left out. */
function bitmapOf(svg: string): Bitmap {
  const [, width = "", height = ""] = /<svg [^>]*width="(\d+)" height="(\d+)"/.exec(svg) ?? [];
  const scale = Number(/scale\((\d+)\)/.exec(svg)?.[1]);
  const dark = new Set<string>();
  for (const [, x = "", y = "", length = ""] of svg.matchAll(/M(\d+) (\d+)h(\d+)v1/g)) {
    for (let step = 0; step < Number(length); step++) dark.add(`${Number(x) + step},${y}`);
  }
  return {
    width: Number(width),
    height: Number(height),
    isDark: (x, y) => dark.has(`${Math.floor(x / scale)},${Math.floor(y / scale)}`),
  };
}

describe.each(["s", "l"] as const)("a badge of size %s", (size) => {
  it("is read by a phone as the address of the chat's page, at the size of a screen", async () => {
    const response = await get(`/c/${codes.satka}/badge.svg?size=${size}`);
    expect(response.status).toBe(200);
    expect(response.headers.get("Content-Type")).toBe("image/svg+xml");
    expect(response.headers.get("Cache-Control")).toBe("public, max-age=86400");
    expect(readQr(bitmapOf(await response.text()))).toBe(`https://zdravchat.example/c/${codes.satka}`);
  });

  it("says whose chat it is, to screen readers too, with text that stays right of the code", () => {
    const svg = badgeSvg(badge, size);
    expect(svg).toContain('role="img"><title>Чат вашей поликлиники: Сатка. QR-код страницы чата</title>');
    expect(svg).toMatch(/>Чат вашей<\/text>.*>поликлиники<\/text>/);
    const { height } = bitmapOf(svg);
    const starts = [...svg.matchAll(/<text x="([\d.]+)" y="([\d.]+)"/g)];
    expect(starts.length).toBeGreaterThanOrEqual(2);
    for (const [, x, y] of starts) {
      expect(Number(x)).toBeGreaterThanOrEqual(height);
      expect(Number(y)).toBeLessThan(height);
    }
  });

  it("is stamped as a sample where its code leads nowhere but to the machine that made it", async () => {
    expect(badgeSvg({ ...badge, isSample: true }, size)).toContain(">образец</text>");
    expect(badgeSvg(badge, size)).not.toContain("образец");
    expect(await (await get(`/c/${codes.satka}/badge.svg?size=${size}`)).text()).not.toContain("образец");
  });

  it("needs no style that a policy could forbid, and shows no markup of a title", () => {
    const svg = badgeSvg({ ...badge, chatTitle: '</title><script>"&' }, size);
    expect(svg).not.toMatch(/style|class=|<script/);
    expect(svg).toContain("&lt;/title>&lt;script>&quot;&amp;");
  });
});

test("without a size a badge is small, with an unknown one there is none", async () => {
  const text = async (query: string) => (await get(`/c/${codes.satka}/badge.svg${query}`)).text();
  expect(await text("")).toBe(await text("?size=s"));
  expect(await text("?size=")).toBe(await text("?size=s"));
  expect((await text("?size=l")).length).toBeGreaterThan((await text("?size=s")).length);
  for (const size of ["m", "S", "512", "s%00"]) {
    const response = await get(`/c/${codes.satka}/badge.svg?size=${size}`);
    expect(response.status).toBe(400);
    expect(await response.text()).toContain("size=s или size=l");
  }
});

test("a code typed otherwise leads to the one picture with its size, an unknown one to none", async () => {
  const moved = await get(`/c/${codes.satka.toLowerCase()}/badge.svg?size=l`);
  expect(moved.headers.get("Location")).toBe(`/c/${codes.satka}/badge.svg?size=l`);
  expect((await get("/c/ZZZZZ/badge.svg")).status).toBe(404);
});

test("the badge of a closed chat goes on working: sites that show it are never edited again", async () => {
  const response = await get(`/c/${codes.closed}/badge.svg`);
  expect(readQr(bitmapOf(await response.text()))).toBe(`https://zdravchat.example/c/${codes.closed}`);
});
