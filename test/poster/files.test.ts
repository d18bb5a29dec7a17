import { beforeAll, describe, expect, it } from "vitest";
import { fileName } from "../../worker/poster/file-names.ts";
import { ask } from "../setup/app-with-seed.ts";
import { seedRelease } from "../setup/seed-release.ts";
import { publicApp } from "../site/public-app.ts";
import { codes, smallModel } from "../site/small-model.ts";
import { bitmapOf, matrixInSvg, readQr } from "./decode-qr.ts";

const get = publicApp(smallModel());
const pdf = `/c/${codes.satka}/poster.pdf`;

// The first poster loads font and PDF library.
beforeAll(async () => void (await get(pdf)), 60_000);

/** The inner drawings of a preview are its codes. */
function codesIn(svg: string): readonly (string | null)[] {
  return [...svg.matchAll(/<svg x=.*?<\/svg>/g)].map(([code]) => readQr(bitmapOf(matrixInSvg(code))));
}

describe("a poster", () => {
  it("is a PDF that opens in the browser and is saved under a name that people can read", async () => {
    const response = await get(`${pdf}?form=a5`);
    expect(response.headers.get("Content-Type")).toBe("application/pdf");
    expect(decodeURIComponent(response.headers.get("Content-Disposition") ?? "")).toBe(
      "inline; filename=\"poster-a5.pdf\"; filename*=UTF-8''Сатка, Куса, Аша, Катав-Ивановск, Усть-Катав, Златоуст — A5.pdf",
    );
    expect(new TextDecoder("latin1").decode(await response.arrayBuffer())).toMatch(/^%PDF-/);
  });

  it("is the same, byte for byte, every time", async () => {
    const path = `${pdf}?form=a6&org=%D0%A6%D0%A0%D0%91`;
    expect(await (await get(path)).arrayBuffer()).toEqual(await (await get(path)).arrayBuffer());
  });

  it("has another tag for every wish and every release", async () => {
    const tags = await Promise.all(
      ["", "?form=a5", "?bleed=3", "?org=1", "?contact=1"].map(async (query) =>
        (await get(pdf + query)).headers.get("ETag"),
      ),
    );
    const later = publicApp(smallModel({ number: 13 }));
    tags.push((await later(pdf)).headers.get("ETag"));
    expect(new Set(tags).size).toBe(6);
    expect(tags).not.toContain(null);
  });

  it("with lines that somebody typed is kept by nobody but them", async () => {
    expect((await get(`${pdf}?org=1`)).headers.get("Cache-Control")).toBe("private, no-cache");
    expect((await get(pdf)).headers.get("Cache-Control")).toBe("public, max-age=60");
  });

  it.each([
    ["form=b5", "Такого размера нет"],
    ["bleed=5", "0 или 3"],
    [`org=${"a".repeat(121)}`, "до 120 знаков"],
    [`contact=${"a".repeat(161)}`, "до 160 знаков"],
  ])("is not made for %s, and the page says why", async (query, sentence) => {
    const response = await get(`${pdf}?${query}`);
    expect(response.status).toBe(400);
    expect(await response.text()).toContain(sentence);
  });

  it("takes lines of exactly the longest length, whatever invisible signs stand between", async () => {
    const org = `${"я\u200b".repeat(120)}\u202e`;
    expect((await get(`${pdf}?org=${encodeURIComponent(org)}`)).status).toBe(200);
  });

  it("of a chat that closed is that of the chat that took over, with the same wishes", async () => {
    const response = await get(`/c/${codes.closed}/poster.pdf?form=a6`);
    expect([response.status, response.headers.get("Location")]).toEqual([
      302,
      `/c/${codes.satka}/poster.pdf?form=a6`,
    ]);
  });

  it("of an unknown chat, region or place is refused with a sentence", async () => {
    for (const [path, sentence] of [
      ["/c/ZZZZZ/poster.pdf", "Такого чата нет"],
      ["/r/atlantis/poster.pdf", "Такого региона"],
      ["/r/chelyabinsk/poster.pdf", "у каждого чата свой"],
      ["/r/chelyabinsk/poster.pdf?place=75999000", "Такого места"],
      ["/r/chelyabinsk/poster.pdf?place=75549000", "не поделено"],
    ] as const) {
      const response = await get(path);
      expect(response.status).toBe(404);
      expect(await response.text()).toContain(sentence);
    }
  });
});

describe("the preview", () => {
  it("has nothing that runs, loads or leads anywhere, whatever was typed", async () => {
    const org = '"><script>alert(1)</script><image href="https://evil.example/x"/>';
    const svg = await (await get(`/c/${codes.satka}/poster.svg?org=${encodeURIComponent(org)}`)).text();
    expect(svg).not.toMatch(/<script|<image|<a |<style|<foreignObject|on\w+=|evil/);
    expect(svg.match(/href="(?!#)/)).toBeNull();
  });

  it("of every chat shows codes that are read as the address of its page", async () => {
    for (const { code } of seedRelease.chats) {
      const svg = await (await ask(`/c/${code}/poster.svg?form=a6`)).text();
      expect(codesIn(svg)).toEqual([`https://chat.example/c/${code}`]);
    }
  });

  it("shows a code on every strip and card", async () => {
    for (const form of ["tearoff", "cards"]) {
      const found = codesIn(await (await get(`/c/${codes.satka}/poster.svg?form=${form}`)).text());
      expect(found.length).toBeGreaterThan(5);
      expect(new Set(found)).toEqual(new Set([`https://zdravchat.example/c/${codes.satka}`]));
    }
  });
});

describe("the name of a file", () => {
  it.each([
    ["Челябинск: Советский район", "Челябинск, Советский район"],
    ["../../etc/passwd", "etc passwd"],
    ['a<b>|"?*\\c', "a b c"],
    ["con", "_con"],
    ["...", "_"],
    ["Сатка.", "Сатка"],
  ])("for %j is %j", (text, name) => {
    expect(fileName(text)).toBe(name);
  });

  it("is cut between words", () => {
    expect(fileName("Верхнеуральск, ".repeat(20))).toBe(
      "Верхнеуральск, Верхнеуральск, Верхнеуральск, Верхнеуральск, Верхнеуральск",
    );
  });
});
