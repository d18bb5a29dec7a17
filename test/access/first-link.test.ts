import { beforeEach, describe, expect, test } from "vitest";
import { hasNoAdministrator, operatorLink } from "../../worker/access/first-link.ts";
import { invitePerson } from "../../worker/access/invite.ts";
import { endAccess, everybody } from "../../worker/access/people.ts";
import type { Database } from "../../worker/db/client.ts";
import { freshDatabase } from "../setup/database.ts";
import { actions, anna, boris, enrolled, kindOf, must, startMs } from "./people-with-passkeys.ts";

let db: Database;
beforeEach(async () => {
  db = await freshDatabase();
});

const at = (nowMs: number) => ({ db, nowMs });

describe("the operator's link", () => {
  test("is for an administrator who is made once, however often it is asked for", async () => {
    const [first, second] = [
      must(await operatorLink(at(startMs), null)),
      must(await operatorLink(at(startMs), null)),
    ];
    expect(second.personId).toBe(first.personId);
    expect(second.secret).not.toBe(first.secret);
    expect((await everybody(db)).map(({ name, role }) => `${name}, ${role}`)).toEqual([
      "Администратор, administrator",
    ]);
    expect(await actions(db)).toEqual(["person.invited", "enrolment.issued"]);
  });

  test("is the way back for the oldest administrator, and for whom it is asked by name or id", async () => {
    const oldest = await enrolled(db, boris);
    const other = must(await invitePerson(at(startMs + 1), "operator", anna));
    expect(must(await operatorLink(at(startMs), null)).personId).toBe(oldest.link.personId);
    expect(must(await operatorLink(at(startMs), anna.name)).personId).toBe(other.personId);
    expect(must(await operatorLink(at(startMs), other.personId)).personId).toBe(other.personId);
    expect(kindOf(await operatorLink(at(startMs), "Никто"))).toBe("no_such_person");
  });

  test("is not given for one of two namesakes, or for somebody whose access has ended", async () => {
    const one = must(await invitePerson(at(startMs), "operator", anna));
    const other = must(await invitePerson(at(startMs), "operator", anna));
    expect(kindOf(await operatorLink(at(startMs), anna.name))).toBe("several");
    must(await endAccess(at(startMs), "operator", { person: one.personId, to: null, handOver: null }));
    expect(must(await operatorLink(at(startMs), anna.name)).personId).toBe(other.personId);
    expect(kindOf(await operatorLink(at(startMs), one.personId))).toBe("no_such_person");
  });

  test("is printed at the start as long as no administrator has a passkey", async () => {
    expect(await hasNoAdministrator(db)).toBe(true);
    await enrolled(db, anna);
    must(await operatorLink(at(startMs), null));
    expect(await hasNoAdministrator(db)).toBe(true);
    await enrolled(db, boris);
    expect(await hasNoAdministrator(db)).toBe(false);
  });
});
