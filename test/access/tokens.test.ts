import { sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { invitePerson } from "../../worker/access/invite.ts";
import { canTakeOver, changeRegions, endAccess, personById } from "../../worker/access/people.ts";
import type { PersonWho } from "../../worker/access/permissions.ts";
import { sessionInHand } from "../../worker/access/sessions.ts";
import {
  issueToken,
  revokeToken,
  type TokenRequest,
  tokensOf,
  whoOfToken,
} from "../../worker/access/tokens.ts";
import { verifyAudit } from "../../worker/audit/verify.ts";
import type { Database } from "../../worker/db/client.ts";
import { freshDatabase } from "../setup/database.ts";
import {
  actions,
  anna,
  boris,
  enrolled,
  hourMs,
  kindOf,
  must,
  signInWith,
  startMs,
} from "./people-with-passkeys.ts";

let db: Database;
beforeEach(async () => {
  db = await freshDatabase();
});

const at = (nowMs: number) => ({ db, nowMs });
const wanted: TokenRequest = { name: "Сайт больницы", region: "altai", scopes: ["export"], days: 30 };

async function somebody(invitation = anna) {
  const made = await enrolled(db, invitation);
  const { personId, sessionId } = made.session;
  const { name, role, regions } = invitation;
  const who: PersonWho = { kind: "person", personId, sessionId, name, role, regions, signedInAtMs: startMs };
  return { ...made, who };
}

describe("a token for programs", () => {
  test("works for its region and scopes until it expires", async () => {
    const { who } = await somebody();
    const { token } = must(await issueToken(at(startMs), who, wanted));
    expect(token).toMatch(/^zdc_[0-9a-z]{10}_[\w-]{43}$/);
    expect(await whoOfToken(at(startMs), token)).toMatchObject({
      kind: "token",
      personId: who.personId,
      region: "altai",
      scopes: ["export"],
    });
    const days = 24 * hourMs;
    expect(await whoOfToken(at(startMs + 30 * days - 1), token)).not.toBeNull();
    expect(await whoOfToken(at(startMs + 30 * days), token)).toBeNull();
    const [known] = await tokensOf(at(startMs), who.personId);
    expect(known).toMatchObject({ name: wanted.name, lastUsedAtMs: startMs + 30 * days - 1 });
  });

  test("is refused with a wrong secret, a wrong id, or anything around it", async () => {
    const { who } = await somebody();
    const { token } = must(await issueToken(at(startMs), who, wanted));
    const [, id = "", secret = ""] = /^zdc_([0-9a-z]+)_(.*)$/.exec(token) ?? [];
    const wrong = [
      "",
      "zdc_",
      secret,
      `zdc_${id}_${"A".repeat(43)}`,
      `zdc_0000000000_${secret}`,
      ` ${token}`,
      `${token}x`,
      token.slice(0, -1),
      `zdc_${id}' or '1'='1_${secret}`,
    ];
    for (const text of wrong) expect(await whoOfToken(at(startMs), text)).toBeNull();
  });

  test("lies in the database as a hash only", async () => {
    const { who } = await somebody();
    const { token } = must(await issueToken(at(startMs), who, wanted));
    const { results } = await db.$client.prepare("select * from api_token").all();
    const lines = await db.$client.prepare("select * from audit_line").all();
    expect(JSON.stringify([results, lines.results])).not.toContain(token.slice(-43));
  });

  test("dies when it is revoked, when its owner's access ends, and when its region is taken away", async () => {
    const { who } = await somebody({ ...anna, regions: ["altai", "rostov"] });
    const issue = async (region: string) =>
      must(await issueToken(at(startMs), who, { ...wanted, region })).token;
    const [altai, rostov] = [await issue("altai"), await issue("rostov")];
    must(await changeRegions(at(startMs), "person/boss", who.personId, ["altai"]));
    expect(await whoOfToken(at(startMs), rostov)).toBeNull();
    expect(await whoOfToken(at(startMs), altai)).not.toBeNull();

    const id = altai.slice(4, 14);
    must(await revokeToken(at(startMs), "person/boss", who.personId, id));
    expect(await whoOfToken(at(startMs), altai)).toBeNull();
    expect(kindOf(await revokeToken(at(startMs), "person/boss", who.personId, id))).toBe("no_such_thing");

    const third = await issue("altai");
    must(await endAccess(at(startMs), "person/boss", { person: who.personId, to: null, handOver: null }));
    expect(await whoOfToken(at(startMs), third)).toBeNull();
  });

  test("is not issued for a region of others, for more than a year, or without a scope", async () => {
    const { who } = await somebody();
    for (const change of [{ region: "rostov" }, { days: 366 }, { days: 0 }, { scopes: [] }]) {
      expect(kindOf(await issueToken(at(startMs), who, { ...wanted, ...change }))).toBe("not_permitted");
    }
    expect((await actions(db)).includes("token.issued")).toBe(false);
  });
});

describe("the end of somebody's access", () => {
  test("takes passkeys, session, links and tokens at once, with one line", async () => {
    const { who, phone, session } = await somebody();
    const heir = await somebody({ name: "Вера", role: "coordinator", regions: ["altai", "rostov"] });
    const before = (await actions(db)).length;
    const input = { person: who.personId, to: heir.who.personId, handOver: null };
    must(await endAccess(at(startMs), "person/boss", input));
    expect(await sessionInHand(at(startMs), session.secret)).toBeNull();
    expect(kindOf(await signInWith(db, phone))).toBe("passkey_unknown");
    expect((await actions(db)).slice(before)).toEqual(["person.ended"]);
    expect(kindOf(await endAccess(at(startMs), "person/boss", input))).toBe("no_such_person");
  });

  test("hands over only to somebody with all of the regions", async () => {
    const leaving = await somebody({ ...anna, regions: ["altai", "rostov"] });
    const half = await somebody({ name: "Глеб", role: "coordinator", regions: ["altai"] });
    const input = { person: leaving.who.personId, to: half.who.personId, handOver: null };
    expect(kindOf(await endAccess(at(startMs), "person/boss", input))).toBe("cannot_take_over");
    const [one, other] = [
      await personById(db, half.who.personId),
      await personById(db, leaving.who.personId),
    ];
    if (one === null || other === null) throw new Error("nobody there");
    expect(canTakeOver(other, one)).toBe(true);
    expect(canTakeOver(one, one)).toBe(false);
  });

  test("reads what is in work again where somebody saved meanwhile", async () => {
    const { who } = await somebody();
    const heir = await somebody({ ...anna, name: "Вера" });
    let readings = 0;
    const handOver = async () => ({ expects: ++readings < 3 ? sql`1 = 0` : sql`1 = 1`, statements: [] });
    const input = { person: who.personId, to: heir.who.personId, handOver };
    must(await endAccess(at(startMs), "person/boss", input));
    expect(readings).toBe(3);
  });

  test("is not of one's own making, and not of the last administrator", async () => {
    const { who } = await somebody(boris);
    must(await invitePerson(at(startMs), "operator", { ...boris, name: "Без ключа" }));
    const input = { person: who.personId, to: null, handOver: null };
    expect(kindOf(await endAccess(at(startMs), `person/${who.personId}`, input))).toBe("own_access");
    expect(kindOf(await endAccess(at(startMs), "operator", input))).toBe("last_administrator");
  });

  test("leaves one of two administrators who end each other at the same moment", async () => {
    const [one, other] = [await somebody(boris), await somebody({ ...boris, name: "Дина" })];
    const end = (by: PersonWho, whom: PersonWho) =>
      endAccess(at(startMs), `person/${by.personId}`, { person: whom.personId, to: null, handOver: null });
    const outcomes = await Promise.all([end(one.who, other.who), end(other.who, one.who)]);
    expect(outcomes.map(kindOf).sort()).toEqual(["last_administrator", "ok"]);
    expect((await verifyAudit(db)).intact).toBe(true);
  });
});

test("regions change for coordinators, never to none", async () => {
  const { who, session } = await somebody();
  expect(kindOf(await changeRegions(at(startMs), "x", who.personId, []))).toBe("no_regions");
  must(await changeRegions(at(startMs), "x", who.personId, ["volgograd", "rostov", "rostov"]));
  expect((await sessionInHand(at(startMs), session.secret))?.person.regions).toEqual(["rostov", "volgograd"]);
});
