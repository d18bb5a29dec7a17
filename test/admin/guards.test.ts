import { env } from "cloudflare:workers";
import { Hono } from "hono";
import { beforeAll, describe, expect, test } from "vitest";
import { issueToken } from "../../worker/access/tokens.ts";
import type { ScriptEnv } from "../../worker/admin/admin-env.ts";
import { adminRequest, tokenGuard } from "../../worker/admin/guards.ts";
import { openDatabase } from "../../worker/db/client.ts";
import { makeAlertSettings } from "../make/alerts.ts";
import { formPost, ownPage, type SignedIn, signInAs } from "../make/signed-in.ts";
import { ask } from "../setup/app-with-seed.ts";

const db = openDatabase(env.DB);
let me: SignedIn;
let coordinator: SignedIn;
beforeAll(async () => {
  me = await signInAs(db, { role: "administrator", name: "Мария" });
  coordinator = await signInAs(db, { role: "coordinator", regions: ["altai"] });
});

describe("without a session", () => {
  test("every page of the workspace leads to the sign-in and back", async () => {
    for (const path of ["/admin", "/admin/account", "/admin/people?x=1", "/admin/nothing"]) {
      const response = await ask(path);
      expect(response.status).toBe(302);
      expect(response.headers.get("Location")).toBe(`/admin/sign-in?${new URLSearchParams({ next: path })}`);
    }
  });

  test("everything that changes something is refused with 401", async () => {
    const init = { method: "POST", headers: { Origin: "https://chat.example" }, body: "" };
    for (const path of ["/admin/people", "/admin/sign-out", "/admin/account/tokens", "/admin/nothing"]) {
      expect((await ask(path, init)).status).toBe(401);
    }
  });

  test("a cookie that opens nothing is taken back", async () => {
    const response = await ask("/admin", { headers: { Cookie: `__Host-session=${"A".repeat(43)}` } });
    expect(response.status).toBe(302);
    expect(response.headers.get("Set-Cookie")).toContain("__Host-session=; Max-Age=0");
  });
});

describe("a session", () => {
  test("is refused from the moment it is revoked", async () => {
    const gone = await signInAs(db, { role: "administrator" });
    expect((await ask("/admin/account", { headers: ownPage(gone) })).status).toBe(200);
    await ask(`/admin/people/${gone.personId}/sessions/${gone.sessionId}/end`, formPost(me));
    expect((await ask("/admin/account", { headers: ownPage(gone) })).status).toBe(302);
  });

  test("of twelve hours ago is over", async () => {
    const old = await signInAs(db, { role: "administrator", signedInAtMs: Date.now() - 12 * 3_600_000 });
    expect((await ask("/admin/account", { headers: ownPage(old) })).status).toBe(302);
  });

  test("is not for scripts with a token: both at once are refused", async () => {
    const headers = { ...ownPage(me), Authorization: `Bearer zdc_0123456789_${"A".repeat(43)}` };
    expect((await ask("/admin/account", { headers })).status).toBe(400);
    expect((await ask("/api/v1/admin/regions/altai.csv", { headers })).status).toBe(400);
  });
});

/** Where a request says that it comes from, and whether it may change something. */
const origins: readonly (readonly [name: string, headers: Record<string, string>, allowed: boolean])[] = [
  ["our own page", { Origin: "https://chat.example", "Sec-Fetch-Site": "same-origin" }, true],
  ["our own page, in a browser without Sec-Fetch-Site", { Origin: "https://chat.example" }, true],
  ["our own page, in a browser without Origin", { "Sec-Fetch-Site": "same-origin" }, true],
  ["another site", { Origin: "https://evil.example", "Sec-Fetch-Site": "cross-site" }, false],
  ["another site in an old browser", { Origin: "https://evil.example" }, false],
  ["another port", { Origin: "https://chat.example:8443", "Sec-Fetch-Site": "same-site" }, false],
  ["our name without TLS", { Origin: "http://chat.example", "Sec-Fetch-Site": "cross-site" }, false],
  ["a sandboxed frame", { Origin: "null", "Sec-Fetch-Site": "cross-site" }, false],
  ["a name that begins like ours", { Origin: "https://chat.example.evil.example" }, false],
  ["a sibling domain with our Origin missing", { "Sec-Fetch-Site": "same-site" }, false],
  ["nowhere in particular", {}, false],
];

describe("a request that changes something", () => {
  test.each(origins)("from %s, as a form: %o is allowed: %s", async (_, from, isAllowed) => {
    const body = new URLSearchParams({ token: me.formToken });
    const response = await ask("/admin/account/sessions/end-others", {
      method: "POST",
      headers: { Cookie: me.cookie, ...from },
      body,
    });
    expect(response.status).toBe(isAllowed ? 303 : 403);
  });

  test.each(origins)("from %s, as JSON: %o is allowed: %s", async (_, from, isAllowed) => {
    const response = await ask("/admin/account/passkeys/options", {
      method: "POST",
      headers: {
        Cookie: me.cookie,
        "Content-Type": "application/json",
        "X-Form-Token": me.formToken,
        ...from,
      },
      body: "{}",
    });
    expect(response.status).toBe(isAllowed ? 200 : 403);
  });

  test.each(["PUT", "PATCH", "DELETE"])("by %s is judged like one by POST", async (method) => {
    const headers = { ...ownPage(me), Origin: "https://evil.example", "Sec-Fetch-Site": "cross-site" };
    for (const path of ["/admin/account", "/", "/api/v1/lookup", "/api/v1/admin/drafts/x/publish"]) {
      expect((await ask(path, { method, headers })).status).toBe(403);
    }
  });

  test("with a token, from a page of another site, is refused too", async () => {
    const headers = {
      Origin: "https://evil.example",
      Authorization: `Bearer zdc_0123456789_${"A".repeat(43)}`,
    };
    expect((await ask("/api/v1/admin/drafts/x/publish", { method: "POST", headers })).status).toBe(403);
  });

  test("from another name of the right place is told the right address", async () => {
    const headers = { Cookie: me.cookie, Origin: "https://chat.example", "Sec-Fetch-Site": "same-origin" };
    const changed = { AUTH_ORIGIN: "https://work.example" };
    const response = await ask("/admin/sign-out", { method: "POST", headers, body: "" }, changed);
    expect(response.status).toBe(403);
    expect(await response.text()).toContain("https://work.example/admin");
  });

  test("needs the token of this very session", async () => {
    const tokens = ["", "A".repeat(43), coordinator.formToken, me.formToken.toLowerCase()];
    for (const token of tokens) {
      const body = new URLSearchParams({ token });
      const init = { method: "POST", headers: ownPage(me), body };
      expect((await ask("/admin/sign-out", init)).status).toBe(403);
      const form = new FormData();
      form.set("token", token);
      expect((await ask("/admin/sign-out", { ...init, body: form })).status).toBe(403);
    }
    expect((await ask("/admin/sign-out", { method: "POST", headers: ownPage(me) })).status).toBe(403);
    expect((await ask("/admin/account", { headers: ownPage(me) })).status).toBe(200);
  });

  test("finds its token in a form with files too", async () => {
    const form = new FormData();
    form.set("token", me.formToken);
    const init = { method: "POST", headers: ownPage(me), body: form };
    expect((await ask("/admin/account/passkeys/none/remove", init)).status).toBe(404);
  });

  test("is refused unread when it is larger than a form", async () => {
    const body = new URLSearchParams({ token: me.formToken, name: "я".repeat(600_000) });
    const init = { method: "POST", headers: ownPage(me), body };
    expect((await ask("/admin/account/tokens", init)).status).toBe(413);
    const stream = new Response(body).body;
    expect((await ask("/admin/account/tokens", { ...init, body: stream })).status).toBe(413);
  });

  test("that is no form where a form is expected breaks nothing", async () => {
    const headers = { ...ownPage(me), "X-Form-Token": me.formToken };
    for (const [type, body] of [
      ["application/json", "{"],
      ["multipart/form-data; boundary=x", "no boundary"],
      ["multipart/form-data", "--"],
      ["text/plain", "name=x"],
    ] as const) {
      const init = { method: "POST", headers: { ...headers, "Content-Type": type }, body };
      for (const path of ["/admin/account/passkeys/x/rename", "/admin/account/tokens", "/admin/people"]) {
        const { status } = await ask(path, init);
        expect([400, 403, 422]).toContain(status);
      }
    }
  });
});

describe("permissions", () => {
  test("a coordinator meets a closed door at everything about people", async () => {
    for (const path of ["/admin/people", "/admin/people/new", `/admin/people/${me.personId}`]) {
      const response = await ask(path, { headers: ownPage(coordinator) });
      expect(response.status).toBe(403);
      expect(await response.text()).not.toContain("Мария");
    }
    for (const path of ["", `/${me.personId}/end`, `/${me.personId}/link`, `/${me.personId}/regions`]) {
      const { status } = await ask(
        `/admin/people${path}`,
        formPost(coordinator, { to: coordinator.personId }),
      );
      expect(status).toBe(403);
    }
    expect((await ask("/admin/account", { headers: ownPage(me) })).status).toBe(200);
  });

  test("what could let somebody in or lock somebody out needs a sign-in of the last ten minutes", async () => {
    const stale = await signInAs(db, { role: "administrator", signedInAtMs: Date.now() - 11 * 60_000 });
    const page = await ask("/admin/people/new", { headers: ownPage(stale) });
    expect(page.headers.get("Location")).toBe("/admin/sign-in?again=1&next=%2Fadmin%2Fpeople%2Fnew");
    const paths = [
      "/admin/people",
      `/admin/people/${coordinator.personId}/link`,
      `/admin/people/${coordinator.personId}/end`,
      `/admin/people/${coordinator.personId}/regions`,
      "/admin/account/tokens",
      "/admin/account/passkeys",
      "/admin/account/passkeys/options",
      "/admin/account/passkeys/x/remove",
    ];
    for (const path of paths) {
      const init = formPost(stale);
      const headers = { ...ownPage(stale), Referer: "https://chat.example/admin/people/new?x=1" };
      const response = await ask(path, { ...init, headers });
      expect(response.status).toBe(403);
      expect(await response.text()).toContain("again=1&amp;next=%2Fadmin%2Fpeople%2Fnew%3Fx%3D1");
    }
  });
});

describe("the guard of addresses for scripts", () => {
  const app = new Hono<ScriptEnv>();
  const site = { origin: "https://chat.example", rpId: "chat.example" };
  const requestOf = () => ({
    ...{ db, site, contact: null, requestId: "r", visitedOrigin: site.origin },
    alerts: makeAlertSettings(),
    nowMs: Date.now(),
  });
  app.use(adminRequest(requestOf));
  app.get("/api/regions/:region", tokenGuard("export"), (c) => c.text(c.var.who.tokenId));
  app.post("/api/regions/:region", tokenGuard("import"), (c) => c.text("changed"));

  async function tokenOf(owner: SignedIn, scopes: readonly ("export" | "import" | "publish")[]) {
    const who = {
      ...{ kind: "person" as const, role: "coordinator" as const, regions: ["altai"], name: "" },
      ...{ personId: owner.personId, sessionId: owner.sessionId, signedInAtMs: Date.now() },
    };
    const request = { name: "проверка", region: "altai", scopes, days: 1 };
    const issued = await issueToken({ db, nowMs: Date.now() }, who, request);
    if (!issued.ok) throw new Error(issued.refusal.kind);
    return issued.value.token;
  }

  const call = (path: string, token: string | null, init: RequestInit = {}) =>
    app.request(path, { ...init, headers: token === null ? {} : { Authorization: `Bearer ${token}` } });

  test("asks for a token, in the words of RFC 6750 and RFC 9457", async () => {
    const missing = await call("/api/regions/altai", null);
    expect(missing.status).toBe(401);
    expect(missing.headers.get("WWW-Authenticate")).toBe('Bearer realm="zdravchat"');
    expect(missing.headers.get("Content-Type")).toBe("application/problem+json");
    const wrong = await call("/api/regions/altai", `zdc_0123456789_${"A".repeat(43)}`);
    expect(wrong.headers.get("WWW-Authenticate")).toContain('error="invalid_token"');
  });

  test("lets through what the scope says, in its region, and nothing else", async () => {
    const token = await tokenOf(coordinator, ["export"]);
    expect((await call("/api/regions/altai", token)).status).toBe(200);
    const scope = await call("/api/regions/altai", token, { method: "POST" });
    expect(scope.status).toBe(403);
    expect(scope.headers.get("WWW-Authenticate")).toContain('error="insufficient_scope"');
    expect((await call("/api/regions/rostov", token)).status).toBe(404);
  });

  test("takes no token from a cookie, a query or another scheme", async () => {
    const token = await tokenOf(coordinator, ["export"]);
    expect((await app.request(`/api/regions/altai?access_token=${token}`)).status).toBe(401);
    const basic = { headers: { Authorization: `Basic ${token}` } };
    expect((await app.request("/api/regions/altai", basic)).status).toBe(401);
    const session = { headers: { Cookie: me.cookie } };
    expect((await app.request("/api/regions/altai", session)).status).toBe(401);
  });
});
