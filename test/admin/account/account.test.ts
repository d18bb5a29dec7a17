import { env } from "cloudflare:workers";
import { beforeEach, describe, expect, test } from "vitest";
import { whoOfToken } from "../../../worker/access/tokens.ts";
import { openDatabase } from "../../../worker/db/client.ts";
import { passkeys } from "../../../worker/db/tables/access.ts";
import { formPost, ownPage, type SignedIn, signInAs } from "../../make/signed-in.ts";
import { ask } from "../../setup/app-with-seed.ts";

const db = openDatabase(env.DB);
let me: SignedIn;
beforeEach(async () => {
  me = await signInAs(db, { role: "coordinator", regions: ["altai"], name: "Анна" });
});

async function givePasskey(person: string, name: string): Promise<string> {
  const id = `key-${crypto.randomUUID()}`;
  await db.insert(passkeys).values({
    ...{ id, person, name, publicKey: "", counter: 0, transports: [], isBackedUp: false },
    ...{ createdAtMs: 0, lastUsedAtMs: null, removedAtMs: null },
  });
  return id;
}

async function page(who = me): Promise<string> {
  return (await ask("/admin/account", { headers: ownPage(who) })).text();
}

const actionsOf = async (person: string) =>
  (
    await db.$client
      .prepare("select action from audit_line where actor = ? order by number")
      .bind(`person/${person}`)
      .all<{ action: string }>()
  ).results.map(({ action }) => action);

describe("the page of one's own keys", () => {
  test("warns who has one passkey only", async () => {
    await givePasskey(me.personId, "Телефон");
    expect(await page()).toContain("У вас один ключ");
    await givePasskey(me.personId, "Ноутбук");
    expect(await page()).not.toContain("У вас один ключ");
  });

  test("shows names as text, whatever stands in them", async () => {
    const id = await givePasskey(me.personId, "Телефон");
    await givePasskey(me.personId, "Ноутбук");
    const name = `<script>alert("1")</script>`;
    const renamed = await ask(`/admin/account/passkeys/${id}/rename`, formPost(me, { name }));
    expect(renamed.headers.get("Location")).toBe("/admin/account?done=renamed");
    expect(await page()).not.toContain("<script>alert");
    expect(await page()).toContain("&lt;script&gt;alert");
    expect(await actionsOf(me.personId)).toEqual(["passkey.renamed"]);
  });

  test.each([
    ["empty", " "],
    ["too long", "я".repeat(61)],
    ["turned round", "abc\u202Edef"],
    ["of two lines", "a\u0000b"],
  ])("refuses a name that is %s", async (_, name) => {
    const id = await givePasskey(me.personId, "Телефон");
    expect((await ask(`/admin/account/passkeys/${id}/rename`, formPost(me, { name }))).status).toBe(422);
    expect(await page()).toContain("Телефон");
  });

  test("keeps the last passkey, and the passkeys of others", async () => {
    const id = await givePasskey(me.personId, "Телефон");
    expect((await ask(`/admin/account/passkeys/${id}/remove`, formPost(me))).status).toBe(409);
    const other = await signInAs(db, { role: "coordinator", regions: ["altai"] });
    const theirs = await givePasskey(other.personId, "Чужой");
    await givePasskey(other.personId, "Чужой второй");
    expect((await ask(`/admin/account/passkeys/${theirs}/remove`, formPost(me))).status).toBe(404);
    expect(
      (await ask(`/admin/account/passkeys/${theirs}/rename`, formPost(me, { name: "Мой" }))).status,
    ).toBe(404);
    expect(await page(other)).toContain("Чужой второй");
    expect(await page()).not.toContain("Чужой");
  });

  test("offers a new sign-in instead of the button when the last one is too old", async () => {
    expect(await page()).toContain(`data-passkey=""`);
    const stale = await signInAs(db, { role: "administrator", signedInAtMs: Date.now() - 11 * 60_000 });
    expect(await page(stale)).not.toContain("data-passkey");
    expect(await page(stale)).toContain("/admin/sign-in?again=1&amp;next=%2Fadmin%2Faccount");
  });

  test("lists the sessions of its owner, this one marked, and ends them", async () => {
    const text = await page();
    expect(text.match(/это устройство/g)).toHaveLength(1);
    const other = await signInAs(db, { role: "coordinator", regions: ["altai"] });
    const path = `/admin/account/sessions/${other.sessionId}/end`;
    expect((await ask(path, formPost(me))).status).toBe(404);
    const own = await ask(`/admin/account/sessions/${me.sessionId}/end`, formPost(me));
    expect(own.headers.get("Location")).toBe("/admin/sign-in");
    expect((await ask("/admin/account", { headers: ownPage(me) })).status).toBe(302);
  });
});

describe("tokens for programs", () => {
  const wanted = { name: "Сайт больницы", region: "altai", scope: "export", days: "90" };

  async function issue(fields: Record<string, string> = wanted) {
    const response = await ask("/admin/account/tokens", formPost(me, fields));
    const text = await response.text();
    return { status: response.status, text, token: /zdc_[0-9a-z]{10}_[\w-]{43}/.exec(text)?.[0] ?? null };
  }

  test("are shown once and work at once", async () => {
    const { status, token } = await issue();
    expect(status).toBe(200);
    expect(await whoOfToken({ db, nowMs: Date.now() }, token ?? "")).toMatchObject({ scopes: ["export"] });
    expect(await page()).not.toContain(token?.slice(-43));
    expect(await page()).toContain("Сайт больницы");
  });

  test.each([
    ["a region of others", { ...wanted, region: "chelyabinsk" }],
    ["a region that is none", { ...wanted, region: "../x" }],
    ["no scope", { name: "x", region: "altai", days: "90" }],
    ["a scope that is none", { ...wanted, scope: "person.invite" }],
    ["ten years", { ...wanted, days: "3650" }],
    ["no name", { ...wanted, name: "" }],
  ])("are refused for %s, with what was typed still there", async (_, fields) => {
    const { status, token, text } = await issue(fields);
    expect([status, token]).toEqual([422, null]);
    expect(text).toContain(`value="${fields.name}"`);
    expect(await actionsOf(me.personId)).toEqual([]);
  });

  test("are revoked by their owner, not by others", async () => {
    const { token } = await issue();
    const id = token?.slice(4, 14);
    const other = await signInAs(db, { role: "coordinator", regions: ["altai"] });
    expect((await ask(`/admin/account/tokens/${id}/revoke`, formPost(other))).status).toBe(404);
    expect((await ask(`/admin/account/tokens/${id}/revoke`, formPost(me))).status).toBe(303);
    expect(await whoOfToken({ db, nowMs: Date.now() }, token ?? "")).toBeNull();
    expect(await actionsOf(me.personId)).toEqual(["token.issued", "token.revoked"]);
  });
});
