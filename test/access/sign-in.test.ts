import { beforeEach, describe, expect, test } from "vitest";
import { issueLink } from "../../worker/access/invite.ts";
import { addPasskey, passkeysOf, removePasskey, startAddingPasskey } from "../../worker/access/passkeys.ts";
import type { PersonWho } from "../../worker/access/permissions.ts";
import { revokeSessions, sessionInHand, sessionsOf } from "../../worker/access/sessions.ts";
import { signIn, startSignIn } from "../../worker/access/sign-in.ts";
import type { Database } from "../../worker/db/client.ts";
import { freshDatabase } from "../setup/database.ts";
import {
  actions,
  anna,
  boris,
  browser,
  enrolled,
  hourMs,
  kindOf,
  makePhone,
  minuteMs,
  must,
  signInWith,
  site,
  startMs,
} from "./people-with-passkeys.ts";

let db: Database;
beforeEach(async () => {
  db = await freshDatabase();
});

const at = (nowMs: number) => ({ db, nowMs });

async function whoOf(secret: string): Promise<PersonWho> {
  const session = await sessionInHand(at(startMs), secret);
  if (session === null) throw new Error("no session");
  const { id: personId, name, role, regions } = session.person;
  const { id: sessionId, signedInAtMs } = session;
  return { kind: "person", personId, name, role, regions, sessionId, signedInAtMs };
}

describe("signing in with a passkey", () => {
  test("needs no name: the passkey knows whose it is", async () => {
    const { phone, link } = await enrolled(db);
    await enrolled(db, boris);
    const started = must(await signInWith(db, phone));
    expect(started.personId).toBe(link.personId);
    expect((await sessionInHand(at(startMs), started.secret))?.person.name).toBe(anna.name);
    expect((await actions(db)).at(-1)).toBe("session.started");
  });

  test("is refused for another origin, another site, an unverified owner, another ceremony, another owner", async () => {
    const { phone } = await enrolled(db);
    const wrong = [
      { origin: "https://evil.example" },
      { origin: "https://chat.example:8443" },
      { rpId: "evil.example" },
      { isVerified: false },
      { type: "webauthn.create" },
      { userHandle: btoa("somebody else").replaceAll("=", "") },
      { userHandle: "%%%" },
    ];
    for (const change of wrong) {
      expect(kindOf(await signInWith(db, phone, change))).toBe("passkey_refused");
    }
    expect(kindOf(await signInWith(db, phone))).toBe("ok");
  });

  test("is refused when the counter of the passkey went back or stood still: it was copied", async () => {
    const { phone } = await enrolled(db);
    must(await signInWith(db, phone, { counter: 10 }));
    expect(kindOf(await signInWith(db, phone, { counter: 10 }))).toBe("passkey_refused");
    expect(kindOf(await signInWith(db, phone, { counter: 9 }))).toBe("passkey_refused");
    expect(kindOf(await signInWith(db, phone, { counter: 11 }))).toBe("ok");
  });

  test("is refused with a signature by another key", async () => {
    const { phone } = await enrolled(db);
    const options = await startSignIn(at(startMs), site);
    const [own, other] = [await phone.get(options), await (await makePhone()).get(options)];
    const forged = { ...own, response: { ...own.response, signature: other.response.signature } };
    expect(kindOf(await signIn(at(startMs), site, forged, browser))).toBe("passkey_refused");
  });

  test("takes an answer once, also when it comes ten times at the same moment", async () => {
    const { phone } = await enrolled(db);
    const options = await startSignIn(at(startMs), site);
    const answer = await phone.get(options, { counter: 0 });
    await db.$client.prepare("update passkey set counter = 0").run();
    const outcomes = await Promise.all(
      Array.from({ length: 10 }, () => signIn(at(startMs), site, answer, browser)),
    );
    expect(outcomes.map(kindOf).sort()).toEqual([...Array(9).fill("challenge_gone"), "ok"]);
    expect(kindOf(await signIn(at(startMs), site, answer, browser))).toBe("challenge_gone");
  });

  test("takes no challenge that is older than five minutes, or that nobody gave out", async () => {
    const { phone } = await enrolled(db);
    const options = await startSignIn(at(startMs), site);
    const late = await phone.get(options);
    expect(kindOf(await signIn(at(startMs + 5 * minuteMs), site, late, browser))).toBe("challenge_gone");
    expect(kindOf(await signInWith(db, phone, { challenge: "AAAA" }))).toBe("challenge_gone");
  });

  test("takes no challenge that was given out to add a passkey", async () => {
    const { phone, session } = await enrolled(db);
    const options = await startAddingPasskey(at(startMs), site, await whoOf(session.secret));
    const answer = await phone.get(options);
    expect(kindOf(await signIn(at(startMs), site, answer, browser))).toBe("challenge_gone");
  });

  test("is refused for a passkey that nobody has enrolled", async () => {
    expect(kindOf(await signInWith(db, await makePhone()))).toBe("passkey_unknown");
  });

  test("begins a new session and ends the one that the browser had", async () => {
    const { phone, session } = await enrolled(db);
    const options = await startSignIn(at(startMs), site);
    const answer = await phone.get(options);
    const second = must(await signIn(at(startMs), site, answer, { ...browser, oldSecret: session.secret }));
    expect(await sessionInHand(at(startMs), session.secret)).toBeNull();
    expect(await sessionInHand(at(startMs), second.secret)).not.toBeNull();
    expect(second.secret).not.toBe(session.secret);
  });

  test("does not let old challenges pile up", async () => {
    await startSignIn(at(startMs), site);
    await startSignIn(at(startMs + 6 * minuteMs), site);
    const { results } = await db.$client.prepare("select * from challenge").all();
    expect(results).toHaveLength(1);
  });
});

describe("a session", () => {
  test("ends after 12 hours without use", async () => {
    const { session } = await enrolled(db);
    expect(await sessionInHand(at(startMs + 12 * hourMs - 1), session.secret)).not.toBeNull();
    expect(await sessionInHand(at(startMs + 24 * hourMs - 2), session.secret)).not.toBeNull();
    expect(await sessionInHand(at(startMs + 36 * hourMs - 2), session.secret)).toBeNull();
  });

  test("ends after seven days, however much it is used", async () => {
    const { session } = await enrolled(db);
    const day = 24 * hourMs;
    for (let now = startMs; now < startMs + 7 * day; now += 6 * hourMs) {
      expect(await sessionInHand(at(now), session.secret)).not.toBeNull();
    }
    expect(await sessionInHand(at(startMs + 7 * day), session.secret)).toBeNull();
  });

  test("is refused from the moment it is revoked", async () => {
    const { session } = await enrolled(db);
    must(await revokeSessions(at(startMs), "person/boss", session.personId, { only: session.sessionId }));
    expect(await sessionInHand(at(startMs), session.secret)).toBeNull();
    expect((await actions(db)).at(-1)).toBe("session.revoked");
  });

  test("of somebody else is not revoked by naming it", async () => {
    const [mine, theirs] = [await enrolled(db), await enrolled(db, boris)];
    const which = { only: theirs.session.sessionId };
    const outcome = await revokeSessions(at(startMs), "person/x", mine.session.personId, which);
    expect(kindOf(outcome)).toBe("no_such_thing");
    expect(await sessionInHand(at(startMs), theirs.session.secret)).not.toBeNull();
  });

  test("is listed with its device, and all but one end together", async () => {
    const { phone, session } = await enrolled(db);
    must(await signInWith(db, phone));
    must(await signInWith(db, phone));
    expect((await sessionsOf(at(startMs), session.personId)).map(({ device }) => device)).toEqual(
      Array(3).fill("Chrome, Android"),
    );
    must(await revokeSessions(at(startMs), "x", session.personId, { allBut: session.sessionId }));
    expect((await sessionsOf(at(startMs), session.personId)).map(({ id }) => id)).toEqual([
      session.sessionId,
    ]);
  });

  test("opens to nothing that is no secret of ours", async () => {
    const { session } = await enrolled(db);
    for (const secret of ["", session.sessionId, `${session.secret}x`, session.secret.toLowerCase()]) {
      expect(await sessionInHand(at(startMs), secret)).toBeNull();
    }
  });
});

describe("passkeys of one's own", () => {
  test("are added by somebody who is signed in, and each opens the door", async () => {
    const { session } = await enrolled(db);
    const who = await whoOf(session.secret);
    const spare = await makePhone();
    const answer = await spare.create(await startAddingPasskey(at(startMs), site, who));
    must(await addPasskey(at(startMs), site, who, { answer, device: "Firefox, Windows" }));
    expect(kindOf(await addPasskey(at(startMs), site, who, { answer, device: "" }))).toBe("challenge_gone");
    expect(kindOf(await signInWith(db, spare))).toBe("ok");
    expect((await sessionInHand(at(startMs), session.secret))?.hasOnePasskey).toBe(false);
  });

  test("are not added for another person", async () => {
    const [mine, theirs] = [await enrolled(db), await enrolled(db, boris)];
    const [me, them] = [await whoOf(mine.session.secret), await whoOf(theirs.session.secret)];
    const answer = await (await makePhone()).create(await startAddingPasskey(at(startMs), site, me));
    expect(kindOf(await addPasskey(at(startMs), site, them, { answer, device: "" }))).toBe("challenge_gone");
  });

  test("are removed down to the last one, also when two are removed at once", async () => {
    const { phone, session } = await enrolled(db);
    const who = await whoOf(session.secret);
    expect(kindOf(await removePasskey(at(startMs), who, phone.id))).toBe("last_passkey");
    const spare = await makePhone();
    const answer = await spare.create(await startAddingPasskey(at(startMs), site, who));
    must(await addPasskey(at(startMs), site, who, { answer, device: "" }));
    const outcomes = await Promise.all([phone.id, spare.id].map((id) => removePasskey(at(startMs), who, id)));
    expect(outcomes.map(kindOf).sort()).toEqual(["last_passkey", "ok"]);
    expect(await passkeysOf(at(startMs), who.personId)).toHaveLength(1);
  });

  test("of somebody else are not there to be removed", async () => {
    const [mine, theirs] = [await enrolled(db), await enrolled(db, boris)];
    const who = await whoOf(mine.session.secret);
    expect(kindOf(await removePasskey(at(startMs), who, theirs.phone.id))).toBe("no_such_thing");
  });

  test("that are removed open nothing", async () => {
    const { phone, link } = await enrolled(db);
    must(await issueLink(at(startMs), "operator", link.personId, { isLost: true }));
    expect(kindOf(await signInWith(db, phone))).toBe("passkey_unknown");
  });
});
