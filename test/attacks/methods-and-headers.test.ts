import { describe, expect, test } from "vitest";
import { brokenHeader } from "../app/safety-headers.ts";
import { ownPage } from "../make/signed-in.ts";
import { attacker } from "./attack.ts";
import { everyRoute, isUnsafe, pathOf } from "./every-route.ts";
import { theirRegion, twoRegions } from "./two-regions.ts";
import { theirValues } from "./values.ts";

const scene = await twoRegions();
const { ask, signIn, author } = scene;
const values = theirValues(scene);
const admin = await signIn({ role: "administrator" });
const { refused, settle } = await attacker(scene);

const patterns = [...new Set(everyRoute.map(({ pattern }) => pattern))].map((pattern) => ({
  pattern,
  route: everyRoute.find((route) => route.pattern === pattern) ?? fail(pattern),
  methods: everyRoute.filter((route) => route.pattern === pattern).map(({ method }) => method),
}));

function fail(what: string): never {
  throw new Error(what);
}

describe("a method that an address does not have", () => {
  const strange = ["POST", "PUT", "PATCH", "DELETE", "PROPFIND", "QUERY", "OPTIONS"];
  const rows = patterns.flatMap((one) =>
    strange.filter((method) => !one.methods.includes(method)).map((method) => ({ ...one, method })),
  );

  test.each(rows)("is refused, not failed on: $method $pattern", async ({ route, method }) => {
    const headers = { ...ownPage(admin), "X-Form-Token": admin.formToken };
    const body = isUnsafe({ method }) ? new URLSearchParams({ token: admin.formToken }) : null;
    const status = route.kind === "script" ? [400, 401, 404, 405] : [404, 405];
    await refused(pathOf(route, values), { method, headers, body }, { status });
  });
});

describe("HEAD", () => {
  const readable = everyRoute.filter(({ method }) => method === "GET");

  test.each(readable)("says of $pattern what GET says, without a body", async (route) => {
    const headers = route.kind === "script" ? {} : ownPage(admin);
    const path = pathOf(route, values);
    const [head, get] = [await ask(path, { method: "HEAD", headers }), await ask(path, { headers })];
    await get.body?.cancel();
    expect([head.status, await head.text()]).toEqual([get.status, ""]);
    for (const name of ["Content-Type", "Cache-Control", "Content-Security-Policy", "Location"])
      expect(head.headers.get(name)).toBe(get.headers.get(name));
  });

  test.each(readable.filter(({ kind }) => kind !== "open"))(
    "tells a stranger nothing of $pattern",
    async (route) => {
      const status = route.kind === "script" ? 401 : 302;
      expect(await refused(pathOf(route, values), { method: "HEAD" }, { status })).toBe("");
    },
  );
});

describe("every page", () => {
  const pages = everyRoute.filter(({ method, kind }) => method === "GET" && kind !== "script");

  test.each(pages)(
    "$pattern runs no script but ours, stands in no frame and is kept nowhere",
    async (route) => {
      for (const session of [admin, author]) {
        const response = await ask(pathOf(route, values), { headers: ownPage(session) });
        const body = await response.text();
        expect(response.status).toBeLessThan(500);
        expect(brokenHeader(response)).toBeNull();
        expect(response.headers.get("Cache-Control")).toBe("no-store");
        expect(response.headers.get("ETag")).toBeNull();
        expect(response.headers.get("X-Frame-Options")).toBe("DENY");
        expect(response.headers.get("Access-Control-Allow-Origin")).toBeNull();
        // No handler in an attribute, no address that is a script, no script that the policy does not name.
        expect(body).not.toMatch(
          /<[^>]+\son[a-z]+\s*=|(?:href|src|action)\s*=\s*["']?\s*(?:javascript|data|vbscript):/i,
        );
        const policy = response.headers.get("Content-Security-Policy") ?? "";
        for (const [tag, script = ""] of body.matchAll(
          /<script(?! type="application\/ld\+json")[^>]*>([\s\S]*?)<\/script>/gi,
        )) {
          const [, file = null] = / src="([^"]*)"/.exec(tag) ?? [];
          if (file !== null) {
            // A file of ours, on a page that can connect to nothing.
            expect(file).toMatch(/^\/counter\/page\.[0-9a-f]{12}\.js$/);
            expect(policy).toContain("script-src 'self';");
            expect(policy).toContain("connect-src 'none'");
            continue;
          }
          const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(script));
          expect(policy).toContain(`'sha256-${btoa(String.fromCharCode(...new Uint8Array(digest)))}'`);
        }
      }
    },
  );
});

describe("two cookies of one name", () => {
  const page = "/admin/account";
  const bad = `__Host-session=${"A".repeat(43)}`;

  test("that differ open at most what the first one opens", async () => {
    const { cookie } = admin;
    await refused(page, { headers: { Cookie: `${bad}; ${cookie}` } }, { status: [302] });
    const other = await ask(page, { headers: { Cookie: `${cookie}; ${bad}` } });
    expect([200, 302]).toContain(other.status);
    await other.body?.cancel();
  });

  test("do not let one session's token serve the other", async () => {
    const headers = { ...ownPage(admin), Cookie: `${admin.cookie}; ${author.cookie}` };
    const body = new URLSearchParams({ token: author.formToken });
    await refused("/admin/account/sessions/end-others", { method: "POST", headers, body }, { status: 403 });
  });

  test.each(["session", "__Secure-session", "__host-session", " __Host-session2", "__Host-session%20"])(
    "a cookie named «%s», which any sibling could set, opens nothing",
    async (name) => {
      const Cookie = `${name}=${admin.cookie.split("=")[1]}`;
      await refused(page, { headers: { Cookie } }, { status: 302 });
    },
  );
});

describe("what the address or the headers say of the host", () => {
  const claims: readonly Record<string, string>[] = [
    { "X-Forwarded-Host": "evil.example" },
    { Forwarded: "host=evil.example;proto=https" },
    { "X-Original-URL": "/admin/people", "X-Rewrite-URL": "/admin/people" },
    { "X-Forwarded-Proto": "http", "X-Forwarded-For": "127.0.0.1" },
    { Referer: "https://evil.example/admin/people" },
  ];

  test.each(claims)("changes neither a link nor where a sign-in leads: %o", async (headers) => {
    const form = { headers: { ...headers, Origin: "https://chat.example" }, method: "POST", body: "a=b" };
    const page = await refused("/admin/people", form, { status: 401 });
    expect(page).not.toContain("evil.example");
    await refused(
      "/admin/people",
      { headers },
      { status: 302, location: "/admin/sign-in?next=%2Fadmin%2Fpeople" },
    );
    const link = await ask(`/admin/people/${author.personId}/link`, {
      method: "POST",
      headers: { ...ownPage(admin), ...headers },
      body: new URLSearchParams({ token: admin.formToken }),
    });
    const text = await link.text();
    await settle();
    expect(text).toContain("https://chat.example/admin/enrol#");
    expect(text).not.toContain("evil.example");
  });
});

describe("where a sign-in leads on to", () => {
  const elsewhere = [
    "https://evil.example/admin",
    "//evil.example/admin",
    "/\\evil.example",
    "\\\\evil.example",
    "/admin/..//evil.example",
    "/admin/%2e%2e//evil.example",
    "/admin\r\nSet-Cookie: x=1",
    "/admin%0d%0aLocation: https://evil.example",
    "javascript:alert(1)",
    "data:text/html,x",
    "/admin@evil.example",
    "/admin.evil.example",
    "/administrator",
    "/%61dmin",
    "/admin/sign-out",
    "/admin/sign-in?next=//evil.example",
    '/admin"><zz-1>',
    "/admin?x=<zz-1>",
    "/admin/\u202emoc.live",
    "///admin",
    "/admin/a".padEnd(600, "a"),
  ];

  test.each(elsewhere)("is the workspace, whatever the address asks for: %j", async (next) => {
    const page = await refused(`/admin/sign-in?${new URLSearchParams({ next })}`, {}, { status: 200 });
    const [, leads = ""] = /data-next="([^"]*)"/.exec(page) ?? [];
    const { origin, pathname } = new URL(leads.replaceAll("&amp;", "&"), "https://chat.example");
    expect(origin).toBe("https://chat.example");
    expect(pathname).toMatch(/^\/admin(?:\/|$)/);
    expect(page).not.toContain("<zz-");
  });

  test.each(["//evil.example/admin", "/admin//evil.example", "/admin/\\evil", "/admin/%5cevil"])(
    "is a path of ours when a stranger asks for %s",
    async (path) => {
      const response = await ask(path);
      await response.body?.cancel();
      const location = response.headers.get("Location");
      if (location !== null)
        expect(new URL(location, "https://chat.example").origin).toBe("https://chat.example");
      expect(response.status).toBeLessThan(500);
    },
  );
});

test("the walk has the addresses that were there when it was written", () => {
  const names = everyRoute.map(({ method, pattern }) => `${method} ${pattern}`);
  for (const name of [
    "GET /admin/regions/:region",
    "POST /admin/regions/:region/draft/publish",
    "GET /admin/audit.jsonl",
  ])
    expect(names).toContain(name);
  expect(names.length).toBeGreaterThan(90);
  expect(values.region).toBe(theirRegion);
});
