import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { parse } from "acorn";
import { describe, expect, it } from "vitest";
import { buildWidget, widgetFolder } from "../../../scripts/widget/build.ts";
import { elementName, foundEvent, widgetAttributes } from "../../../worker/widget/promise.ts";

const read = (name: string) => readFileSync(join(widgetFolder, name));
const script = read("v1.js");
const text = script.toString();

describe("the script of the widget", () => {
  it("is what its source makes, under both names, and the manifest tells of it", async () => {
    const { bytes, manifest } = await buildWidget();
    expect(script.equals(bytes), "run `npm run build:widget`").toBe(true);
    expect(read(manifest.v1.file).equals(bytes)).toBe(true);
    expect(JSON.parse(read("manifest.json").toString())).toEqual(manifest);
  });

  it("has at most 5,120 bytes when gzipped", () => {
    expect(gzipSync(script, { level: 9 }).length).toBeLessThanOrEqual(5120);
  });

  it("is JavaScript of 2019, which every browser of the list reads", () => {
    expect(() => parse(text, { ecmaVersion: 2019, sourceType: "script" })).not.toThrow();
    expect(() => parse("a?.b", { ecmaVersion: 2019 })).toThrow();
  });

  it("tells its encoding itself, for pages in windows-1251", () => {
    expect([...script.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(text).toContain("Чат с вашей поликлиникой");
  });

  it.each([
    "eval",
    "Function(",
    "innerHTML",
    "outerHTML",
    "insertAdjacentHTML",
    "document.write",
    ".cookie",
    "localStorage",
    "sessionStorage",
    "indexedDB",
    "sendBeacon",
    "userAgent",
    "XMLHttpRequest",
    "window.",
  ])("does without %s", (word) => {
    expect(text).not.toContain(word);
  });

  it("names no host but the messengers'", () => {
    expect([...text.matchAll(/https?:\/\/[\w.]+/g)].map(([address]) => address)).toEqual([
      "https://t.me",
      "https://max.ru",
      "https://vk.me",
    ]);
  });
});

/** Written out here a second time: whoever changes the promise has to break it in two places. */
describe("v1 is a promise", () => {
  it("keeps the element, its attributes and its event", () => {
    expect(elementName).toBe("zdravchat-widget");
    expect(foundEvent).toBe("zdravchat:found");
    expect(widgetAttributes).toEqual(
      expect.arrayContaining(["region", "chat", "q", "theme", "accent", "compact", "lang", "base"]),
    );
    for (const name of [elementName, foundEvent, ...widgetAttributes]) expect(text).toContain(`"${name}"`);
  });

  it("keeps every pinned file, unchanged", () => {
    const pinned = readdirSync(widgetFolder).filter((name) => /^v1\..+\.js$/.test(name));
    expect(pinned.length).toBeGreaterThan(0);
    for (const name of pinned) {
      expect(name).toBe(`v1.${createHash("sha256").update(read(name)).digest("hex").slice(0, 12)}.js`);
    }
  });
});
