import { describe, expect, test } from "vitest";
import { invitePerson } from "../../worker/access/invite.ts";
import { hourMs, makePhone, must, type Phone } from "../access/people-with-passkeys.ts";
import type { Deviation } from "../make/authenticator.ts";
import { ownPage } from "../make/signed-in.ts";
import { attacker } from "./attack.ts";
import { theirRegion, twoRegions } from "./two-regions.ts";

const scene = await twoRegions();
const { db, ask, signIn, author } = scene;
const { refused, settle } = await attacker(scene);

interface Told {
  readonly options: { readonly challenge: string; readonly user: { readonly id: string } };
}

function json(body: unknown, session: { cookie: string; formToken: string } | null = null): RequestInit {
  const own = session === null ? ownPage({ cookie: "" }) : ownPage(session);
  const token = session === null ? {} : { "X-Form-Token": session.formToken };
  const headers = { ...own, ...token, "Content-Type": "application/json" };
  return { method: "POST", headers, body: JSON.stringify(body) };
}

async function optionsOf(path: string, body: unknown = {}, session: typeof author | null = null) {
  const response = await ask(`${path}/options`, json(body, session));
  return (await response.json<Told>()).options;
}

async function invited(createdAtMs = Date.now()) {
  const person = { name: "Приглашённый", role: "coordinator", regions: [theirRegion] } as const;
  return must(await invitePerson({ db, nowMs: createdAtMs }, "operator", person));
}

/** Somebody with a passkey, and everything that went over the wire. */
async function enrolled() {
  const { secret, personId, enrolmentId } = await invited();
  const phone = await makePhone();
  const options = await optionsOf("/admin/enrol", { secret });
  const body = { secret, answer: await phone.create(options) };
  const response = await ask("/admin/enrol", json(body));
  expect(response.status).toBe(200);
  return { secret, personId, enrolmentId, phone, options, body };
}

async function signInBody(phone: Phone, change: Deviation = {}) {
  return { answer: await phone.get(await optionsOf("/admin/sign-in"), change) };
}

function sql(text: string, ...values: readonly string[]) {
  return db.$client
    .prepare(text)
    .bind(...values)
    .run();
}

/** After all that may be written: nothing changes from here on. */
async function isRefused(path: string, body: unknown, status: number, session: typeof author | null = null) {
  await settle();
  const answer = await refused(path, json(body, session), { status, logged: ["passkey.refused"] });
  expect(JSON.parse(answer)).not.toHaveProperty("options");
}

describe("an enrolment link", () => {
  const ways: readonly (readonly [what: string, change: string])[] = [
    ["that was revoked", "UPDATE enrolment SET revoked_at_ms = 1 WHERE id = ?"],
    ["that is over", "UPDATE enrolment SET expires_at_ms = 1 WHERE id = ?"],
    ["that was used", "UPDATE enrolment SET used_at_ms = 1 WHERE id = ?"],
    [
      "of somebody whose access has ended",
      "UPDATE person SET ended_at_ms = 1 WHERE id = (SELECT person FROM enrolment WHERE id = ?)",
    ],
  ];

  test.each(ways)("%s opens nothing, and one line says that it was tried", async (_, change) => {
    const { secret, enrolmentId } = await invited();
    const phone = await makePhone();
    const body = { secret, answer: await phone.create(await optionsOf("/admin/enrol", { secret })) };
    await sql(change, enrolmentId);
    await settle();
    const first = { status: 410, logged: ["passkey.refused"], changed: ["audit_line"] };
    await refused("/admin/enrol", json(body), first);
    await isRefused("/admin/enrol", body, 410);
    await isRefused("/admin/enrol/options", { secret }, 410);
  });

  test("that was used cannot be used again, with the same answer or another one", async () => {
    const { secret, body, options } = await enrolled();
    await settle();
    const first = { status: 410, logged: ["passkey.refused"], changed: ["audit_line"] };
    await refused("/admin/enrol", json(body), first);
    await isRefused("/admin/enrol", { secret, answer: await (await makePhone()).create(options) }, 410);
    await isRefused("/admin/enrol/options", { secret }, 410);
  });

  test("of 73 hours ago is over", async () => {
    const { secret } = await invited(Date.now() - 73 * hourMs);
    await settle();
    const first = { status: 410, logged: ["passkey.refused"], changed: ["audit_line"] };
    await refused("/admin/enrol/options", json({ secret }), first);
  });

  test("opened as a page, by a messenger or with its secret in the address, uses nothing up", async () => {
    const { secret } = await invited();
    await settle();
    const headers = { "User-Agent": "TelegramBot (like TwitterBot)" };
    for (const path of ["/admin/enrol", `/admin/enrol?secret=${secret}`, `/admin/enrol?${secret}`]) {
      for (const method of ["GET", "HEAD"]) await refused(path, { method, headers }, { status: 200 });
    }
    expect(await optionsOf("/admin/enrol", { secret })).toHaveProperty("challenge");
  });

  test.each(["", "A".repeat(43), "A".repeat(42), "%00", "' OR '1'='1", "𝟘".repeat(20), "__proto__"])(
    "that was guessed as «%s» opens nothing",
    async (secret) => {
      await isRefused("/admin/enrol/options", { secret }, 410);
    },
  );

  test("takes no passkey that somebody has already", async () => {
    const { phone } = await enrolled();
    const { secret } = await invited();
    const answer = await phone.create(await optionsOf("/admin/enrol", { secret }));
    await isRefused("/admin/enrol", { secret, answer }, 409);
  });
});

describe("a challenge", () => {
  test("answered once begins no second session", async () => {
    const { phone } = await enrolled();
    const body = await signInBody(phone);
    expect((await ask("/admin/sign-in", json(body))).status).toBe(200);
    // Once with a counter that has moved on, once with one that says nothing.
    await isRefused("/admin/sign-in", body, 403);
    await sql("UPDATE passkey SET counter = 0 WHERE id = ?", phone.id);
    await isRefused("/admin/sign-in", body, 409);
  });

  test("answered twice at once begins one session", async () => {
    const { phone } = await enrolled();
    await sql("UPDATE passkey SET counter = 0 WHERE id = ?", phone.id);
    const body = await signInBody(phone, { counter: 0 });
    const answers = await Promise.all(Array.from({ length: 8 }, () => ask("/admin/sign-in", json(body))));
    const statuses = answers.map(({ status }) => status).sort();
    expect(statuses).toEqual([200, ...Array(7).fill(409)]);
    const cookies = answers.map(({ headers }) => headers.get("Set-Cookie")).filter((one) => one !== null);
    expect(cookies).toHaveLength(1);
  });

  test("that nobody was given is refused", async () => {
    const { phone } = await enrolled();
    await isRefused("/admin/sign-in", await signInBody(phone, { challenge: "A".repeat(43) }), 409);
  });

  test("of six minutes ago is refused", async () => {
    const { phone } = await enrolled();
    const body = await signInBody(phone);
    await db.$client.prepare("UPDATE challenge SET expires_at_ms = 1").run();
    await isRefused("/admin/sign-in", body, 409);
  });

  test("of an enrolment signs nobody in", async () => {
    const { phone } = await enrolled();
    const { secret } = await invited();
    const { challenge } = await optionsOf("/admin/enrol", { secret });
    await isRefused("/admin/sign-in", await signInBody(phone, { challenge }), 409);
  });

  test("of an added passkey signs nobody in", async () => {
    const { phone } = await enrolled();
    const { challenge } = await optionsOf("/admin/account/passkeys", {}, author);
    await isRefused("/admin/sign-in", await signInBody(phone, { challenge }), 409);
  });

  const otherPurposes = [
    ["of a sign-in", () => optionsOf("/admin/sign-in")],
    [
      "of another person's enrolment",
      async () => optionsOf("/admin/enrol", { secret: (await invited()).secret }),
    ],
    ["of another person's added passkey", () => optionsOf("/admin/account/passkeys", {}, author)],
  ] as const;

  test.each(otherPurposes)("%s enrols nobody", async (_, given) => {
    const { secret } = await invited();
    const options = await optionsOf("/admin/enrol", { secret });
    const { challenge } = await given();
    const answer = await (await makePhone()).create({ ...options, challenge });
    await isRefused("/admin/enrol", { secret, answer }, 409);
  });

  test.each(otherPurposes)("%s adds no passkey", async (_, given) => {
    const me = await signIn({ role: "coordinator", regions: [theirRegion] });
    const options = await optionsOf("/admin/account/passkeys", {}, me);
    const { challenge } = await given();
    const answer = await (await makePhone()).create({ ...options, challenge });
    await isRefused("/admin/account/passkeys", { answer }, 409, me);
  });
});

describe("a passkey's answer", () => {
  const wrong: readonly (readonly [what: string, change: Deviation])[] = [
    ["for another site", { origin: "https://evil.example" }],
    ["for a sibling domain", { origin: "https://x.chat.example" }],
    ["without TLS", { origin: "http://chat.example" }],
    ["for another host name", { rpId: "evil.example" }],
    ["without a verified owner", { isVerified: false }],
    ["that was made for a registration", { type: "webauthn.create" }],
    ["with a counter that went back", { counter: 0 }],
    ["in the name of somebody else", { userHandle: btoa(author.personId).replace(/=+$/, "") }],
    ["in the name of nobody", { userHandle: "____" }],
  ];

  test.each(wrong)("%s signs nobody in", async (_, change) => {
    const { phone } = await enrolled();
    await sql("UPDATE passkey SET counter = 5 WHERE id = ?", phone.id);
    await isRefused("/admin/sign-in", await signInBody(phone, { counter: 9, ...change }), 403);
  });

  test("with a signature by another key signs nobody in", async () => {
    const [{ phone }, other] = [await enrolled(), await makePhone()];
    const { answer } = await signInBody(other, { userHandle: "" });
    const { userHandle: _, ...response } = answer.response;
    const forged = { ...answer, id: phone.id, rawId: phone.id, response };
    await isRefused("/admin/sign-in", { answer: forged }, 403);
  });

  test("of a passkey that was removed, or whose owner has left, signs nobody in", async () => {
    const removed = await enrolled();
    await sql("UPDATE passkey SET removed_at_ms = 1 WHERE id = ?", removed.phone.id);
    await isRefused("/admin/sign-in", await signInBody(removed.phone), 403);
    const left = await enrolled();
    await sql("UPDATE person SET ended_at_ms = 1 WHERE id = ?", left.personId);
    await settle();
    const body = await signInBody(left.phone);
    await refused("/admin/sign-in", json(body), { status: [403, 409], logged: ["passkey.refused"] });
  });
});

describe("a browser with an old session", () => {
  test("gets a new secret when it signs in, and the old one opens nothing: no session can be planted", async () => {
    const { phone } = await enrolled();
    const planted = await signIn({ role: "coordinator", regions: [theirRegion] });
    const init = json(await signInBody(phone));
    const headers = { ...(init.headers as Record<string, string>), Cookie: planted.cookie };
    const response = await ask("/admin/sign-in", { ...init, headers });
    const fresh = response.headers.get("Set-Cookie")?.split(";")[0] ?? "";
    expect(response.status).toBe(200);
    expect(fresh).toMatch(/^__Host-session=[\w-]{43}$/);
    expect(fresh).not.toBe(planted.cookie);
    await settle();
    await refused("/admin/account", { headers: { Cookie: planted.cookie } }, { status: 302 });
    expect((await ask("/admin/account", { headers: { Cookie: fresh } })).status).toBe(200);
  });

  test("keeps no secret of the attacker's choice", async () => {
    const { phone } = await enrolled();
    const chosen = `__Host-session=${"B".repeat(43)}`;
    const init = json(await signInBody(phone));
    const headers = { ...(init.headers as Record<string, string>), Cookie: chosen };
    const response = await ask("/admin/sign-in", { ...init, headers });
    expect(response.headers.get("Set-Cookie")).not.toContain("BBBB");
    await settle();
    await refused("/admin/account", { headers: { Cookie: chosen } }, { status: 302 });
  });
});
