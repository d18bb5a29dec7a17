import { createHash } from "node:crypto";
import { describe, expect, it, test } from "vitest";
import { smallModel } from "../../site/small-model.ts";
import { embedApp } from "./embed-app.ts";

const { get, text } = embedApp(smallModel());

/** Inline texts of a page that its policy does not name. */
async function unnamed(path: string): Promise<readonly string[]> {
  const response = await get(path);
  const policy = response.headers.get("Content-Security-Policy") ?? "";
  const html = await response.text();
  const inline = [...html.matchAll(/<(style|script)>(.*?)<\/\1>/gs)].map(([, , body = ""]) => body);
  expect(inline.length).toBeGreaterThanOrEqual(2);
  return inline.filter(
    (body) => !policy.includes(`'sha256-${createHash("sha256").update(body).digest("base64")}'`),
  );
}

describe("a colour of the site's own", () => {
  it.each([
    ["#003399", ":root{--light:#003399}"],
    ["#ffcc00", ":root{--dark:#ffcc00}"],
    ["039", ":root{--light:#003399}"],
  ])("%s is taken in the theme where it can be read", async (accent, rule) => {
    const path = `/embed/chelyabinsk?accent=${encodeURIComponent(accent)}`;
    expect(await text(path)).toContain(`<style>${rule}</style>`);
    expect(await unnamed(path)).toEqual([]);
  });

  it.each(["#808080", "red", "#12", "#0033991", "}*{display:none", "</style><script>1</script>", "url(//x)"])(
    "%s, which cannot be read, changes nothing and breaks nothing",
    async (accent) => {
      const response = await get(`/embed/chelyabinsk?accent=${encodeURIComponent(accent)}`);
      expect(response.status).toBe(200);
      const html = await response.text();
      expect(html.match(/<style>/g)).toHaveLength(1);
      expect(html).not.toContain("display:none}*");
    },
  );
});

test.each([
  ["light", "light"],
  ["dark", "dark"],
  ["auto", "auto"],
  ["", "auto"],
  ["DARK", "auto"],
  ['"onload=alert(1)', "auto"],
])("the theme «%s» is %s", async (asked, theme) => {
  const html = await text(`/embed/chelyabinsk?theme=${encodeURIComponent(asked)}`);
  expect(html).toContain(`<html lang="ru" data-theme="${theme}">`);
});

test("a compact frame says its heading to screen readers alone", async () => {
  expect(await text("/embed/chelyabinsk?compact")).toMatch(/<body class="compact">.*<h1 class="said">/);
  expect(await text("/embed/chelyabinsk")).toMatch(/<body><main><h1>/);
});

test("a frame goes on with its look when asked, and with that alone", async () => {
  const html = await text("/embed/chelyabinsk?theme=dark&accent=fc0&compact&planted=1");
  const fields = [...html.matchAll(/type="hidden" name="(\w+)" value="([^"]*)"/g)].map(([, name, value]) => [
    name,
    value,
  ]);
  expect(fields).toEqual([
    ["region", "chelyabinsk"],
    ["theme", "dark"],
    ["accent", "#ffcc00"],
    ["compact", "1"],
  ]);
});

test("only frames may be framed, and nothing else about them is more open than a page", async () => {
  for (const path of [
    "/embed/chelyabinsk",
    "/embed/chelyabinsk?q=%07",
    "/embed/nowhere",
    "/embed/altai?accent=039",
  ]) {
    const { headers } = await get(path);
    const policy = headers.get("Content-Security-Policy") ?? "";
    expect(policy).toMatch(/^default-src 'none'; .*form-action 'self'; base-uri 'none'; frame-ancestors \*$/);
    expect(policy.replace(/frame-ancestors \*$/, "")).not.toMatch(/unsafe|\*|http/);
    expect(headers.get("X-Frame-Options")).toBeNull();
    expect(headers.get("Set-Cookie")).toBeNull();
  }
  const closed = await get("/oembed");
  expect(closed.headers.get("Content-Security-Policy")).toContain("frame-ancestors 'none'");
});

test("the frame listens to no message and tells nothing but a number", async () => {
  const html = await text("/embed/chelyabinsk");
  const scripts = [...html.matchAll(/<script>(.*?)<\/script>/gs)].map(([, body = ""]) => body).join();
  expect(scripts).not.toMatch(/onmessage|["']message["']|document\.cookie|Storage/);
  expect(scripts.match(/postMessage/g)).toHaveLength(1);
});
