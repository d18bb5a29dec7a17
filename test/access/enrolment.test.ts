import { beforeEach, describe, expect, test } from "vitest";
import { enrol, startEnrolment } from "../../worker/access/enrol.ts";
import { invitePerson, issueLink, linkAddress, revokeLinks } from "../../worker/access/invite.ts";
import { endAccess } from "../../worker/access/people.ts";
import { sessionInHand } from "../../worker/access/sessions.ts";
import { verifyAudit } from "../../worker/audit/verify.ts";
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

async function invited() {
  return must(await invitePerson(at(startMs), "operator", anna));
}

async function finish(secret: string, change = {}, nowMs = startMs) {
  const started = await startEnrolment(at(startMs), site, secret);
  if (!started.ok) return started;
  const answer = await (await makePhone()).create(started.value.options, change);
  return enrol(at(nowMs), site, { secret, answer, browser });
}

describe("an enrolment link", () => {
  test("keeps its secret behind the number sign, which no server sees", async () => {
    const link = await invited();
    expect(linkAddress(site.origin, link)).toBe(`https://chat.example/admin/enrol#${link.secret}`);
    expect(link.secret).toMatch(/^[\w-]{43}$/);
  });

  test("makes a passkey and a session for the person, role and regions that it was issued for", async () => {
    const { session, phone, link } = await enrolled(db);
    const inHand = await sessionInHand(at(startMs), session.secret);
    expect(inHand?.person).toMatchObject({ id: link.personId, ...anna });
    expect(inHand?.hasOnePasskey).toBe(true);
    expect(phone.owner()).toBe(link.personId);
    expect(await actions(db)).toEqual(["person.invited", "person.enrolled"]);
  });

  test("is looked at as often as somebody likes without being used up", async () => {
    const { secret } = await invited();
    for (let time = 0; time < 5; time++) {
      expect(kindOf(await startEnrolment(at(startMs), site, secret))).toBe("ok");
    }
    expect(kindOf(await finish(secret))).toBe("ok");
  });

  test("lets one of twenty racing phones through, with one line in the log", async () => {
    const { secret, personId } = await invited();
    const racers = await Promise.all(
      Array.from({ length: 20 }, async () => {
        const { options } = must(await startEnrolment(at(startMs), site, secret));
        return (await makePhone()).create(options);
      }),
    );
    const outcomes = await Promise.all(
      racers.map((answer) => enrol(at(startMs), site, { secret, answer, browser })),
    );
    expect(outcomes.map(kindOf).sort()).toEqual([...Array(19).fill("link_refused"), "ok"]);
    const count = async (table: string) =>
      (await db.$client.prepare(`select count(*) as n from ${table}`).first<{ n: number }>())?.n;
    expect([await count("passkey"), await count("session")]).toEqual([1, 1]);
    expect((await actions(db)).filter((action) => action === "person.enrolled")).toHaveLength(1);
    expect((await verifyAudit(db)).intact).toBe(true);
    expect(personId).not.toBe("");
  });

  test("is worthless after its use, and the log hears of the next try, once", async () => {
    const { link, answer } = await enrolled(db);
    for (let time = 0; time < 3; time++) {
      expect(kindOf(await startEnrolment(at(startMs), site, link.secret))).toBe("link_refused");
      expect(kindOf(await enrol(at(startMs), site, { secret: link.secret, answer, browser }))).toBe(
        "link_refused",
      );
    }
    expect((await actions(db)).filter((action) => action === "enrolment.refused")).toHaveLength(1);
    expect(kindOf(await startEnrolment(at(startMs + 11 * minuteMs), site, link.secret))).toBe("link_refused");
    expect((await actions(db)).filter((action) => action === "enrolment.refused")).toHaveLength(2);
  });

  test("works for 72 hours", async () => {
    const { secret } = await invited();
    expect(kindOf(await startEnrolment(at(startMs + 72 * hourMs - 1), site, secret))).toBe("ok");
    expect(kindOf(await startEnrolment(at(startMs + 72 * hourMs), site, secret))).toBe("link_refused");
  });

  test("is refused when nobody issued it, and that leaves no line", async () => {
    for (const secret of ["", "x", "A".repeat(43), "../../x"]) {
      expect(kindOf(await startEnrolment(at(startMs), site, secret))).toBe("link_refused");
    }
    expect(await actions(db)).toEqual([]);
  });

  test("is replaced by the next one for the same person", async () => {
    const first = await invited();
    const second = must(await issueLink(at(startMs), "operator", first.personId, { isLost: false }));
    expect(kindOf(await finish(first.secret))).toBe("link_refused");
    expect(kindOf(await finish(second.secret))).toBe("ok");
  });

  test("is worthless once it is revoked, or the person's access has ended", async () => {
    const first = await invited();
    must(await revokeLinks(at(startMs), "operator", first.personId));
    expect(kindOf(await finish(first.secret))).toBe("link_refused");
    const second = must(await issueLink(at(startMs), "operator", first.personId, { isLost: false }));
    must(await endAccess(at(startMs), "operator", { person: first.personId, to: null, handOver: null }));
    expect(kindOf(await finish(second.secret))).toBe("link_refused");
  });

  test("survives an answer that is not right, whatever is wrong with it", async () => {
    const { secret } = await invited();
    const wrong = [
      { origin: "https://evil.example" },
      { origin: "http://chat.example" },
      { rpId: "evil.example" },
      { isVerified: false },
      { type: "webauthn.get" },
    ];
    for (const change of wrong) expect(kindOf(await finish(secret, change))).toBe("passkey_refused");
    expect(kindOf(await finish(secret, { challenge: "AAAA" }))).toBe("challenge_gone");
    expect(kindOf(await finish(secret, {}, startMs + 6 * minuteMs))).toBe("challenge_gone");
    expect(kindOf(await finish(secret))).toBe("ok");
  });

  test("does not take a challenge that was given out for another person or for a sign-in", async () => {
    const [one, other] = [await invited(), must(await invitePerson(at(startMs), "operator", boris))];
    const { options } = must(await startEnrolment(at(startMs), site, other.secret));
    const answer = await (await makePhone()).create(options);
    const outcome = await enrol(at(startMs), site, { secret: one.secret, answer, browser });
    expect(kindOf(outcome)).toBe("challenge_gone");
  });
});

describe("a link for somebody who has lost the phone", () => {
  test("adds a passkey and leaves the old one, unless the phone may be in wrong hands", async () => {
    const { phone, link, session } = await enrolled(db);
    const spare = must(await issueLink(at(startMs), "person/boss", link.personId, { isLost: false }));
    expect(kindOf(await finish(spare.secret))).toBe("ok");
    expect(kindOf(await signInWith(db, phone))).toBe("ok");

    must(await issueLink(at(startMs), "person/boss", link.personId, { isLost: true }));
    expect(kindOf(await signInWith(db, phone))).toBe("passkey_unknown");
    expect(await sessionInHand(at(startMs), session.secret)).toBeNull();
  });

  test("cannot take an administrator's own passkeys", async () => {
    const { link } = await enrolled(db, boris);
    const outcome = await issueLink(at(startMs), `person/${link.personId}`, link.personId, { isLost: true });
    expect(kindOf(outcome)).toBe("own_access");
  });
});

test("nobody becomes a coordinator of no region", async () => {
  const outcome = await invitePerson(at(startMs), "operator", { ...anna, regions: [] });
  expect(kindOf(outcome)).toBe("no_regions");
});

test("the database holds no secret of a link or a session", async () => {
  const { link, session } = await enrolled(db);
  const tables = ["person", "enrolment", "passkey", "session", "challenge", "audit_line"];
  const rows = await Promise.all(tables.map((table) => db.$client.prepare(`select * from ${table}`).all()));
  const text = JSON.stringify(rows.map(({ results }) => results));
  expect(text).toContain(link.enrolmentId);
  expect(text).not.toContain(link.secret);
  expect(text).not.toContain(session.secret);
});
