import { Hono } from "hono";
import { describe, expect, it } from "vitest";
import { etag, weakTag } from "../../worker/base/etag.ts";

const open = { "Cache-Control": "public, max-age=60" };

const app = new Hono();
app.use(etag);
app.get("/page", (c) => c.html("<p>страница</p>", 200, open));
app.get("/tagged", (c) => c.text("1", 200, { ...open, ETag: '"own"' }));
app.get("/secret", (c) => c.html("<p>1</p>"));
app.get("/gone", (c) => c.html("<p>1</p>", 404, open));
app.get("/picture", (c) => c.body(new Uint8Array([1, 2]), 200, { ...open, "Content-Type": "image/png" }));

async function tagOf(path: string): Promise<string> {
  return (await app.request(path)).headers.get("ETag") ?? "";
}

describe("asking again for what one has", () => {
  it("a public page carries a weak tag, the same one each time, and its whole text", async () => {
    const response = await app.request("/page");
    expect(response.headers.get("ETag")).toMatch(/^W\/"[0-9a-z]+-[0-9a-z]+"$/);
    expect(await response.text()).toBe("<p>страница</p>");
    expect(await tagOf("/page")).toBe(await tagOf("/page"));
  });

  it.each([
    ["the tag", (tag: string) => tag],
    ["the tag without its mark of weakness", (tag: string) => tag.replace("W/", "")],
    ["one of several", (tag: string) => `"a", ${tag} , "b"`],
    ["any", () => "*"],
  ])("whoever names %s gets 304 without a body", async (_, entry) => {
    const response = await app.request("/page", {
      headers: { "If-None-Match": entry(await tagOf("/page")) },
    });
    expect(response.status).toBe(304);
    expect(await response.text()).toBe("");
    expect(response.headers.get("ETag")).toBe(await tagOf("/page"));
    expect(response.headers.get("Cache-Control")).toBe("public, max-age=60");
  });

  it("whoever names another gets the page", async () => {
    expect((await app.request("/page", { headers: { "If-None-Match": '"old"' } })).status).toBe(200);
  });

  it("a tag set by the handler is kept and compared", async () => {
    expect(await tagOf("/tagged")).toBe('"own"');
    expect((await app.request("/tagged", { headers: { "If-None-Match": 'W/"own"' } })).status).toBe(304);
  });

  it.each(["/secret", "/gone", "/picture"])(
    "%s gets no tag: not to be stored, not found, no text",
    async (path) => {
      expect(await tagOf(path)).toBe("");
    },
  );

  it("HEAD names the same tag", async () => {
    const response = await app.request("/page", { method: "HEAD" });
    expect(response.headers.get("ETag")).toBe(await tagOf("/page"));
  });

  it("texts that differ in one letter or in order have different tags", () => {
    const texts = ["", "а", "б", "аб", "ба", "аа", `${"x".repeat(9999)}y`, `${"x".repeat(9998)}yx`];
    expect(new Set(texts.map(weakTag)).size).toBe(texts.length);
  });
});
