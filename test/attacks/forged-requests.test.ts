import { describe, expect, test } from "vitest";
import { ownPage } from "../make/signed-in.ts";
import { attacker } from "./attack.ts";
import { everyRoute, isUnsafe, pathOf, type WalkedRoute } from "./every-route.ts";
import { bodyOf, knownForms } from "./known-forms.ts";
import { theirRegion, twoRegions } from "./two-regions.ts";
import { theirValues } from "./values.ts";

const scene = await twoRegions();
const { signIn, author } = scene;
/** Whose browser is made to send things: everything would be permitted. */
const admin = await signIn({ role: "administrator" });
const other = await signIn({ role: "administrator" });
const stale = await signIn({ role: "administrator", signedInAtMs: Date.now() - 11 * 60_000 });
const values = theirValues(scene);
const forms = [...(await knownForms(scene, author, values)), ...(await knownForms(scene, admin, values))];
const { refused } = await attacker(scene);

const own = "https://chat.example";
const { cookie } = admin;
const cookieOnly = { Cookie: cookie };
const evil = "https://evil.example";

/** What a browser says of a request that another site made it send, with the session's cookie on it. */
const foreign: readonly (readonly [from: string, headers: Readonly<Record<string, string>>])[] = [
  ["another site", { Origin: evil, "Sec-Fetch-Site": "cross-site" }],
  ["another site, in an old browser", { Origin: evil }],
  ["a frame without an origin", { Origin: "null", "Sec-Fetch-Site": "cross-site" }],
  ["a page that says nothing but «null»", { Origin: "null" }],
  ["a sibling domain", { Origin: "https://x.chat.example", "Sec-Fetch-Site": "same-site" }],
  ["a sibling domain that hides its origin", { "Sec-Fetch-Site": "same-site" }],
  ["another site that hides its origin", { "Sec-Fetch-Site": "cross-site" }],
  ["a link that somebody typed", { "Sec-Fetch-Site": "none" }],
  ["our origin, though the browser says another site", { Origin: own, "Sec-Fetch-Site": "cross-site" }],
  ["our name without TLS", { Origin: "http://chat.example" }],
  ["our name on another port", { Origin: "https://chat.example:444" }],
  ["our name with a dot behind it", { Origin: "https://chat.example." }],
  ["two origins in one header", { Origin: `${own}, ${evil}` }],
  ["a browser that says nothing at all", {}],
];

const unsafe = everyRoute.filter(isUnsafe);
const sessionRoutes = unsafe.filter(({ kind }) => kind === "session");

function form(route: WalkedRoute, token = admin.formToken): URLSearchParams {
  return bodyOf(route, forms, token);
}

describe.each(foreign)("a form with the right cookie and token from %s", (_, headers) => {
  test.each(unsafe)("does nothing at $method $pattern", async (route) => {
    const init = { method: route.method, headers: { ...headers, ...cookieOnly }, body: form(route) };
    const path = pathOf(route, values);
    await refused(path, init, { status: 403, logged: ["origin.refused"] });
  });
});

describe.each(foreign.slice(0, 7))("JSON with the right cookie and token from %s", (_, from) => {
  test.each(unsafe)("does nothing at $method $pattern", async (route) => {
    const headers = {
      ...{ ...from, ...cookieOnly },
      ...{ "Content-Type": "application/json", "X-Form-Token": admin.formToken },
    };
    const init = { method: route.method, headers, body: JSON.stringify(Object.fromEntries(form(route))) };
    await refused(pathOf(route, values), init, { status: 403, logged: ["origin.refused"] });
  });
});

/** From our own page, but without what only our own page knows. */
const tokenless: readonly (readonly [what: string, init: (route: WalkedRoute) => RequestInit])[] = [
  ["a form without a token", (route) => withBody(form(route, ""))],
  ["a form with another session's token", (route) => withBody(form(route, other.formToken))],
  ["a form with the coordinator's token", (route) => withBody(form(route, author.formToken))],
  [
    "a form with a token of another letter case",
    (route) => withBody(form(route, admin.formToken.toUpperCase())),
  ],
  ["a form with a shortened token", (route) => withBody(form(route, admin.formToken.slice(0, -1)))],
  [
    "JSON that pretends to be text",
    (route) =>
      withBody(`{"token":"${admin.formToken}","x":"${form(route)}"}`, { "Content-Type": "text/plain" }),
  ],
  [
    "a form that pretends to be text",
    (route) => withBody(form(route).toString(), { "Content-Type": "text/plain" }),
  ],
  [
    "JSON with the token in its body",
    () => withBody(`{"token":"${admin.formToken}"}`, { "Content-Type": "application/json" }),
  ],
  ["an empty request", () => ({ method: "POST", headers: ownPage(admin) })],
  [
    "a file where the token should be",
    () => {
      const body = new FormData();
      body.set("token", new File([admin.formToken], "token.txt"));
      return withBody(body);
    },
  ],
];

function withBody(body: BodyInit, headers: Readonly<Record<string, string>> = {}): RequestInit {
  return { method: "POST", headers: { ...ownPage(admin), ...headers }, body };
}

describe.each(tokenless)("%s", (_, init) => {
  test.each(sessionRoutes)("does nothing at $method $pattern", async (route) => {
    await refused(pathOf(route, values), init(route), { status: 403, logged: ["access.refused"] });
  });
});

describe("the token in the address", () => {
  test.each(sessionRoutes)("does nothing at $method $pattern", async (route) => {
    const path = `${pathOf(route, values)}?token=${admin.formToken}&_method=POST`;
    await refused(path, withBody(form(route, "")), { status: 403, logged: ["access.refused"] });
  });
});

describe("a GET that claims to be a POST", () => {
  test.each(sessionRoutes)("does nothing at $pattern", async (route) => {
    const path = `${pathOf(route, values)}?${form(route)}&_method=POST`;
    const claims = { "X-HTTP-Method-Override": "POST", "X-HTTP-Method": "POST", "X-Method-Override": "POST" };
    const response = await scene.ask(path, { headers: { ...ownPage(admin), ...claims } });
    await response.body?.cancel();
    expect(response.status).toBeLessThan(500);
    // What is stored is compared by the next refusal.
    await refused("/admin/nowhere", { headers: ownPage(admin) }, { status: 404 });
  });
});

/** What could let somebody in or lock somebody out. */
const recent = [
  "GET /admin/people/new",
  "POST /admin/people",
  "POST /admin/people/:person/regions",
  "POST /admin/people/:person/link",
  "POST /admin/people/:person/end",
  "POST /admin/account/tokens",
  "POST /admin/account/passkeys",
  "POST /admin/account/passkeys/options",
  "POST /admin/account/passkeys/:passkey/remove",
  "POST /admin/regions/:region/facts/second-person",
];

describe("a session whose passkey was shown eleven minutes ago", () => {
  test.each(recent)("asks for it again at %s", async (name) => {
    const route = everyRoute.find(({ method, pattern }) => `${method} ${pattern}` === name);
    if (route === undefined) throw new Error("no such route");
    const path = pathOf(route, values);
    const headers = { ...ownPage(stale), Referer: `${own}/admin/people` };
    if (isUnsafe(route)) {
      const init = { method: "POST", headers, body: form(route, stale.formToken) };
      const page = await refused(path, init, { status: 403, logged: [] });
      expect(page).toContain("/admin/sign-in?again=1&amp;next=%2Fadmin%2Fpeople");
    } else {
      await refused(path, { headers }, { status: 302, location: "/admin/sign-in?again=1&next=" });
    }
  });
});

test("the attacked region is one that the administrator may change", () => {
  expect(values.region).toBe(theirRegion);
});
