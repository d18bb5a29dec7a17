import { describe, expect, it } from "vitest";
import { problemSchema } from "../../worker/api/contract.ts";
import { app } from "../../worker/app.ts";
import { ask } from "../setup/app-with-seed.ts";
import { seedRelease } from "../setup/seed-release.ts";
import { brokenHeader } from "./safety-headers.ts";

const code = seedRelease.chats[0]?.code ?? "";
const parameters: Readonly<Record<string, string>> = {
  code,
  region: "chelyabinsk",
  archive: "chelyabinsk.zip",
  key: "chelyabinsk",
  slug: "moscow-oblast",
  month: "2021-02",
};
const queries: Readonly<Record<string, string>> = {
  "/find": "?q=%D0%A1%D0%B0%D1%82%D0%BA%D0%B0",
  "/api/v1/lookup": "?q=%D0%A1%D0%B0%D1%82%D0%BA%D0%B0",
  "/api/v1/suggest": "?q=%D0%A1%D0%B0%D1%82",
  "/oembed": "?url=https%3A%2F%2Fchat.example%2Fr%2Fchelyabinsk",
  "/embed/:key": "?q=%D0%A1%D0%B0%D1%82%D0%BA%D0%B0",
  "/r/:region/poster.pdf": "?place=75701000",
  "/r/:region/poster.svg": "?place=75701000",
};

/** Nobody is signed in here: what stands in these addresses plays no part. */
function isWorkspace(path: string): boolean {
  return /^\/(?:api\/v1\/)?admin\//.test(path);
}

/** Every address that the app knows, so that a new route is walked without anybody thinking of it. */
const routes = [...new Set(app.routes.map(({ method, path }) => `${method} ${path}`))]
  .filter((route) => !route.endsWith("*"))
  .map((route) => {
    const [method = "", path = ""] = route.split(" ");
    const filled = path.replace(/:(\w+)(?:\{[^}]*\})?/g, (_, name) =>
      isWorkspace(path) ? "x" : (parameters[name] ?? `no-value-for-${name}`),
    );
    return { method: method === "ALL" ? "POST" : method, path: filled + (queries[path] ?? "") };
  });

/** Without a token the addresses for scripts only refuse. */
const readable = routes.filter(({ method, path }) => method === "GET" && !path.startsWith("/api/v1/admin/"));

/** The only answers that other sites may show in frames. */
function frameOrPage(path: string): "frame" | "page" {
  return path.startsWith("/embed/") ? "frame" : "page";
}

describe("every route", () => {
  it("is in the walk, and all of its parameters have a value", () => {
    expect(readable.length).toBeGreaterThan(15);
    expect(routes.filter(({ path }) => path.includes("no-value-for"))).toEqual([]);
  });

  it.each(readable)("GET $path answers, with every safety header", async ({ path }) => {
    const response = await ask(path);
    expect(response.status).toBeLessThan(400);
    expect(brokenHeader(response, frameOrPage(path))).toBeNull();
  });

  it.each(routes)("$method $path carries every safety header, also refused", async ({ method, path }) => {
    const response = await ask(path, { method });
    expect(brokenHeader(response, method === "GET" ? frameOrPage(path) : "page")).toBeNull();
    expect(response.status).toBeLessThan(500);
  });

  it.each(readable)("HEAD $path has the status and headers of GET and no body", async ({ path }) => {
    const [head, get] = [await ask(path, { method: "HEAD" }), await ask(path)];
    expect([head.status, await head.text()]).toEqual([get.status, ""]);
    for (const name of ["Content-Type", "Cache-Control", "ETag"]) {
      expect(head.headers.get(name)).toBe(get.headers.get(name));
    }
  });

  it.each(readable)("GET $path, when it may be kept, is not sent twice", async ({ path }) => {
    const first = await ask(path);
    if (first.status !== 200 || first.headers.get("Cache-Control") === "no-store") return;
    const tag = first.headers.get("ETag");
    expect(tag).not.toBeNull();
    const again = await ask(path, { headers: { "If-None-Match": tag ?? "" } });
    expect([again.status, await again.text()]).toEqual([304, ""]);
    expect(brokenHeader(again, frameOrPage(path))).toBeNull();
  });

  it.each(["/nowhere", "/api", "/c/00000", "/r/atlantis", "/find?q=%00", "/api/v1/none", "/api/v1/chats/1"])(
    "%s, however asked, is safe",
    async (path) => {
      for (const method of ["GET", "HEAD", "POST", "DELETE", "OPTIONS"]) {
        expect(brokenHeader(await ask(path, { method }))).toBeNull();
      }
    },
  );
});

describe("the API among the pages", () => {
  it("an unknown address of the API is a problem in its own form, of the site a page", async () => {
    expect(problemSchema.parse(await (await ask("/api/v1/nothing")).json()).status).toBe(404);
    expect((await ask("/nothing")).headers.get("Content-Type")).toMatch(/^text\/html/);
  });

  it("answers of the API may be read by any site, pages may not", async () => {
    expect((await ask("/api/v1/regions")).headers.get("Access-Control-Allow-Origin")).toBe("*");
    expect((await ask("/")).headers.get("Access-Control-Allow-Origin")).toBeNull();
  });
});
