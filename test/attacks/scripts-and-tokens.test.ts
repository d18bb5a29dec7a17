import { describe, expect, test } from "vitest";
import { newSecret } from "../../worker/access/secrets.ts";
import { makeApiToken } from "../make/api-token.ts";
import { ownPage } from "../make/signed-in.ts";
import { attacker } from "./attack.ts";
import { everyRoute, isUnsafe, pathOf, type WalkedRoute } from "./every-route.ts";
import { myRegion, secrets, theirRegion, twoRegions } from "./two-regions.ts";
import { theirValues } from "./values.ts";

const scene = await twoRegions();
const { db, signIn, author } = scene;
const values = theirValues(scene);
const scripts = everyRoute.filter(({ kind }) => kind === "script");
const admin = await signIn({ role: "administrator" });
const mine = await signIn({ role: "coordinator", regions: [myRegion] });
const gone = await signIn({ role: "coordinator", regions: [theirRegion] });
const left = await signIn({ role: "coordinator", regions: [myRegion] });

const good = await makeApiToken(db, author, { region: theirRegion });
const foreign = await makeApiToken(db, mine, { region: myRegion });
const tokens = {
  expired: await makeApiToken(db, author, { region: theirRegion, expiresAtMs: Date.now() - 1 }),
  revoked: await makeApiToken(db, author, { region: theirRegion, revokedAtMs: 1 }),
  ofNobody: await makeApiToken(db, gone, { region: theirRegion }),
  ofLeft: await makeApiToken(db, left, { region: theirRegion }),
};
await db.$client.prepare("UPDATE person SET ended_at_ms = 1 WHERE id = ?").bind(gone.personId).run();
const { refused, settle } = await attacker(scene);

const table = "chat,title\n00000,Взломано\n";

function request(route: WalkedRoute, headers: Readonly<Record<string, string>>): RequestInit {
  if (!isUnsafe(route)) return { method: route.method, headers };
  const isPublishing = route.pattern.endsWith("/publish");
  const type = { "Content-Type": isPublishing ? "application/json" : "text/csv" };
  return { method: route.method, headers: { ...type, ...headers }, body: isPublishing ? "{}" : table };
}

const secretOf = (token: string) => token.slice(token.lastIndexOf("_") + 1);
const bearer = (token: string) => ({ Authorization: `Bearer ${token}` });

/** Headers that open nothing. */
const refusedHeaders: readonly (readonly [what: string, headers: Readonly<Record<string, string>>])[] = [
  ["no token", {}],
  ["an expired token", tokens.expired.bearer],
  ["a revoked token", tokens.revoked.bearer],
  ["a token whose owner has left", tokens.ofNobody.bearer],
  ["a token for a region that its owner does not have", tokens.ofLeft.bearer],
  ["a made-up token", bearer(`zdc_0123456789_${newSecret()}`)],
  ["the right id with another secret", bearer(`zdc_${good.id}_${newSecret()}`)],
  ["the right id with the stored hash", bearer(`zdc_${good.id}_${secrets.enrolment.padEnd(43, "A")}`)],
  ["the secret of one token under the id of another", bearer(`zdc_${good.id}_${secretOf(foreign.token)}`)],
  ["a token under another scheme", { Authorization: `Basic ${good.token}` }],
  ["a token without a scheme", { Authorization: good.token }],
  ["a token in another header", { "X-Api-Key": good.token, "X-Auth-Token": good.token }],
  ["a token in a cookie", { Cookie: `__Host-token=${good.token}; token=${good.token}` }],
  ["two tokens in one header", { Authorization: `Bearer ${good.token}, Bearer ${good.token}` }],
  ["the cookie of a session", ownPage(author)],
];

describe.each(refusedHeaders)("a script with %s", (_, headers) => {
  test.each(scripts)("is refused at $method $pattern", async (route) => {
    const body = await refused(pathOf(route, values), request(route, headers), { status: 401 });
    expect(JSON.parse(body)).toMatchObject({ status: 401 });
  });
});

describe("a script", () => {
  test.each(scripts)("with a token in the address is refused at $method $pattern", async (route) => {
    for (const name of ["access_token", "token", "authorization", "bearer"]) {
      const path = `${pathOf(route, values)}?${name}=${good.token}`;
      await refused(path, request(route, {}), { status: 401 });
    }
  });

  test.each(scripts)("with a token of another region finds nothing at $method $pattern", async (route) => {
    await refused(pathOf(route, values), request(route, foreign.bearer), { status: 404 });
  });

  test.each(scripts)("with a token and a cookie at once is refused at $method $pattern", async (route) => {
    for (const session of [author, admin]) {
      const headers = { ...ownPage(session), ...good.bearer };
      await refused(pathOf(route, values), request(route, headers), { status: 400 });
    }
  });

  test.each(scripts)("from another site's page is refused at $method $pattern", async (route) => {
    const headers = { ...good.bearer, Origin: "https://evil.example", "Sec-Fetch-Site": "cross-site" };
    if (isUnsafe(route)) {
      await refused(pathOf(route, values), request(route, headers), {
        status: 403,
        logged: ["origin.refused"],
      });
      return;
    }
    const response = await scene.ask(pathOf(route, values), { headers });
    await response.body?.cancel();
    expect(response.headers.get("Access-Control-Allow-Origin")).toBeNull();
  });

  test.each(scripts)("cannot be started from another site by a preflight at $pattern", async (route) => {
    const headers = {
      Origin: "https://evil.example",
      "Access-Control-Request-Method": route.method,
      "Access-Control-Request-Headers": "authorization",
    };
    const response = await scene.ask(pathOf(route, values), { method: "OPTIONS", headers });
    expect(response.status).toBeGreaterThanOrEqual(400);
    expect([...response.headers.keys()].filter((name) => name.startsWith("access-control"))).toEqual([]);
  });

  /** What each route needs; a token with everything else is refused. */
  const scopes = {
    export: ["import", "publish"],
    import: ["export", "publish"],
    publish: ["export", "import"],
  };
  const needs = (route: WalkedRoute) =>
    route.method === "GET" ? "export" : route.pattern.endsWith("/publish") ? "publish" : "import";

  test.each(scripts)("with every scope but the right one is refused at $method $pattern", async (route) => {
    const narrow = await makeApiToken(db, author, { region: theirRegion, scopes: scopes[needs(route)] });
    const none = await makeApiToken(db, author, { region: theirRegion, scopes: [] });
    const odd = await makeApiToken(db, author, {
      region: theirRegion,
      scopes: ["*", "__proto__", "toString"],
    });
    await settle();
    for (const token of [narrow, none, odd]) {
      const expected = { status: 403, logged: ["access.refused"] };
      await refused(pathOf(route, values), request(route, token.bearer), expected);
    }
  });

  test("reads and publishes no draft that people have in work", async () => {
    for (const id of [scene.ids.open, scene.ids.submitted, scene.ids.discarded]) {
      const path = `/api/v1/admin/drafts/${id}`;
      await refused(path, { headers: good.bearer }, { status: 404 });
      await refused(`${path}/publish`, { method: "POST", headers: good.bearer }, { status: 404 });
    }
  });
});

describe("a token", () => {
  const pages = everyRoute.filter(({ kind }) => kind === "session");

  test.each(pages)("opens nothing of the workspace for people: $method $pattern", async (route) => {
    const headers = { ...good.bearer, Origin: "https://chat.example", "Sec-Fetch-Site": "same-origin" };
    const init = { method: route.method, headers, body: isUnsafe(route) ? "revision=1" : null };
    await refused(pathOf(route, values), init, { status: isUnsafe(route) ? 401 : 302 });
  });

  test.each(pages)("beside a session's cookie is refused: $method $pattern", async (route) => {
    const headers = { ...good.bearer, ...ownPage(admin) };
    const body = isUnsafe(route) ? new URLSearchParams({ token: admin.formToken, revision: "1" }) : null;
    await refused(pathOf(route, values), { method: route.method, headers, body }, { status: 400 });
  });
});
