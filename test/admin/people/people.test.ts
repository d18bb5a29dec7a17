import { env } from "cloudflare:workers";
import { beforeEach, describe, expect, test } from "vitest";
import { startEnrolment } from "../../../worker/access/enrol.ts";
import { personById } from "../../../worker/access/people.ts";
import { passkeySiteOf } from "../../../worker/access/types.ts";
import { openDatabase } from "../../../worker/db/client.ts";
import { drafts } from "../../../worker/db/tables/drafts.ts";
import { formPost, ownPage, type SignedIn, signInAs } from "../../make/signed-in.ts";
import { ask } from "../../setup/app-with-seed.ts";

const db = openDatabase(env.DB);
let me: SignedIn;
let anna: SignedIn;
beforeEach(async () => {
  me = await signInAs(db, { role: "administrator", name: "Мария" });
  anna = await signInAs(db, { role: "coordinator", regions: ["altai"], name: "Анна" });
});

type Fields = Parameters<typeof formPost>[1];

async function send(path: string, fields: Fields = {}) {
  const response = await ask(`/admin/people${path}`, formPost(me, fields));
  const text = await response.text();
  const secret = /https:\/\/chat\.example\/admin\/enrol#([\w-]{43})/.exec(text)?.[1] ?? null;
  return { status: response.status, location: response.headers.get("Location"), text, secret };
}

async function isOpen(secret: string | null): Promise<boolean> {
  const site = passkeySiteOf("https://chat.example");
  return (await startEnrolment({ db, nowMs: Date.now() }, site, secret ?? "")).ok;
}

const isIn = async (who: SignedIn) => (await ask("/admin/account", { headers: ownPage(who) })).status === 200;

describe("inviting somebody", () => {
  test("gives a link, once, bound to a name, a role and regions", async () => {
    const { status, secret } = await send("", [
      ["name", "Вера Ли"],
      ["role", "coordinator"],
      ["region", "altai"],
      ["region", "tomsk"],
    ]);
    expect(status).toBe(200);
    expect(await isOpen(secret)).toBe(true);
    const list = await (await ask("/admin/people", { headers: ownPage(me) })).text();
    expect(list).toContain("Вера Ли");
    expect(list).toContain("Алтайский край, Томская область");
    expect(list).not.toContain(secret);
  });

  test.each([
    [
      "no name",
      [
        ["role", "coordinator"],
        ["region", "altai"],
      ],
    ],
    [
      "a name of marks that are not seen",
      [
        ["name", "\u202E\u200B"],
        ["role", "coordinator"],
        ["region", "altai"],
      ],
    ],
    [
      "no role",
      [
        ["name", "Вера"],
        ["region", "altai"],
      ],
    ],
    [
      "a role that is none",
      [
        ["name", "Вера"],
        ["role", "root"],
        ["region", "altai"],
      ],
    ],
    [
      "a coordinator of nothing",
      [
        ["name", "Вера"],
        ["role", "coordinator"],
      ],
    ],
    [
      "a region that is none",
      [
        ["name", "Вера"],
        ["role", "coordinator"],
        ["region", "атлантида"],
      ],
    ],
  ] as [string, [string, string][]][])("is refused with %s, and nothing is saved", async (_, fields) => {
    const count = async () => (await db.$client.prepare("select * from person").all()).results.length;
    const before = await count();
    const { status, secret } = await send("", fields);
    expect([status, secret]).toEqual([422, null]);
    expect(await count()).toBe(before);
  });
});

describe("a person's page", () => {
  test("gives a new link that ends the older one", async () => {
    const first = await send(`/${anna.personId}/link`);
    const second = await send(`/${anna.personId}/link`);
    expect([await isOpen(first.secret), await isOpen(second.secret)]).toEqual([false, true]);
    expect(await isIn(anna)).toBe(true);
    expect((await send(`/${anna.personId}/link/revoke`)).status).toBe(303);
    expect(await isOpen(second.secret)).toBe(false);
  });

  test("shuts a lost phone out at once", async () => {
    const { secret } = await send(`/${anna.personId}/link`, { lost: "yes" });
    expect([await isOpen(secret), await isIn(anna)]).toEqual([true, false]);
  });

  test("changes regions, from the next request on", async () => {
    const { location } = await send(`/${anna.personId}/regions`, [["region", "rostov"]]);
    expect(location).toBe(`/admin/people/${anna.personId}?done=regions`);
    expect((await personById(db, anna.personId))?.regions).toEqual(["rostov"]);
    expect((await send(`/${anna.personId}/regions`)).status).toBe(422);
    expect((await send(`/${me.personId}/regions`, { region: "rostov" })).status).toBe(404);
  });

  test("ends access and hands the drafts to somebody with the same regions", async () => {
    const heir = await signInAs(db, { role: "coordinator", regions: ["altai", "rostov"], name: "Глеб" });
    const stranger = await signInAs(db, { role: "coordinator", regions: ["rostov"] });
    await db.insert(drafts).values({
      ...{ id: "draft-of-anna", region: "altai", author: `person/${anna.personId}`, state: "open" },
      ...{ createdAtMs: 1, updatedAtMs: 1, revision: 1, note: "", returnedNote: null, release: null },
    });
    for (const to of ["", "nobody", stranger.personId, anna.personId]) {
      expect((await send(`/${anna.personId}/end`, { to })).status).toBe(409);
    }
    expect(await isIn(anna)).toBe(true);
    const ended = await send(`/${anna.personId}/end`, { to: heir.personId });
    expect(ended.status).toBe(303);
    expect(await isIn(anna)).toBe(false);
    const draft = await db.$client.prepare("select author from draft").first<{ author: string }>();
    expect(draft?.author).toBe(`person/${heir.personId}`);
    expect((await send(`/${anna.personId}/end`, { to: heir.personId })).status).toBe(404);
    const page = await ask(`/admin/people/${anna.personId}`, { headers: ownPage(me) });
    expect(await page.text()).toContain("Доступ закрыт");
  });

  test("lets nobody end their own access or take their own passkeys", async () => {
    const other = await signInAs(db, { role: "administrator" });
    expect((await send(`/${me.personId}/end`, { to: other.personId })).status).toBe(409);
    expect((await send(`/${me.personId}/link`, { lost: "yes" })).status).toBe(409);
    expect(await isIn(me)).toBe(true);
  });

  test("ends sessions of that person only", async () => {
    const other = await signInAs(db, { role: "coordinator", regions: ["altai"] });
    const path = `/${anna.personId}/sessions/${other.sessionId}/end`;
    expect((await send(path)).status).toBe(404);
    expect((await send(`/${anna.personId}/sessions/end-all`)).status).toBe(303);
    expect([await isIn(anna), await isIn(other)]).toEqual([false, true]);
  });

  test("does not exist for somebody who is not known", async () => {
    for (const path of ["/nobody", "/%00", `/${"x".repeat(2000)}`]) {
      expect((await ask(`/admin/people${path}`, { headers: ownPage(me) })).status).toBe(404);
    }
    expect((await send("/nobody/link")).status).toBe(404);
  });
});
