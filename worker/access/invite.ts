import { commit } from "../audit/commit.ts";
import { randomId } from "../base/random.ts";
import { done, type Result, refused } from "../base/result.ts";
import { lifetimes } from "./lifetimes.ts";
import type { Role } from "./permissions.ts";
import { hashOfSecret, newSecret } from "./secrets.ts";
import {
  type EnrolmentRow,
  hasOpenEnrolment,
  insertEnrolmentWrite,
  insertPersonWrites,
  personIsActive,
  personQuery,
  removePasskeysWrite,
  revokeEnrolmentsWrite,
  revokeSessionsWrite,
} from "./store.ts";
import type { AccessDeps, AccessRefusal, IssuedLink } from "./types.ts";

export interface Invitation {
  readonly name: string;
  readonly role: Role;
  /** Slugs; ignored for an administrator, whose are all. */
  readonly regions: readonly string[];
}

/** A new person, with the link by which they make their passkey. `actor` must have been found to be an administrator. */
export async function invitePerson(
  deps: AccessDeps,
  actor: string,
  { name, role, regions }: Invitation,
): Promise<Result<IssuedLink, AccessRefusal>> {
  const { db, nowMs } = deps;
  const own = role === "administrator" ? [] : [...new Set(regions)].sort();
  if (role === "coordinator" && own.length === 0) return refused({ kind: "no_regions" });
  const id = randomId();
  const { link, row } = await newLink(nowMs, id, actor);
  const outcome = await commit(
    db,
    {
      writeId: randomId(),
      expects: null,
      statements: [
        ...insertPersonWrites(db, { id, name, role, regions: own }, nowMs),
        insertEnrolmentWrite(db, row),
      ],
      line: {
        actor,
        action: "person.invited",
        subject: `person ${id}`,
        region: own.length === 1 ? (own[0] ?? null) : null,
        details: { name, role, regions: own.join(", "), enrolment: row.id },
      },
    },
    nowMs,
  );
  return outcome === "written" ? done(link) : refused({ kind: "overtaken" });
}

/**
 * Another link for somebody who is known: the way back after a lost phone. It makes their older unused links worthless.
 * `isLost`: the phone may be in wrong hands, so passkeys and sessions end at once, not when the link is used.
 */
export async function issueLink(
  deps: AccessDeps,
  actor: string,
  personId: string,
  { isLost }: { readonly isLost: boolean },
): Promise<Result<IssuedLink, AccessRefusal>> {
  const { db, nowMs } = deps;
  if (isLost && actor === `person/${personId}`) return refused({ kind: "own_access" });
  const [person] = await personQuery(db, personId);
  if (person === undefined || person.endedAtMs !== null) return refused({ kind: "no_such_person" });
  const { link, row } = await newLink(nowMs, personId, actor);
  const lost = [
    removePasskeysWrite(db, personId, null, nowMs),
    revokeSessionsWrite(db, personId, { allBut: null }, nowMs),
  ];
  const outcome = await commit(
    db,
    {
      writeId: randomId(),
      expects: personIsActive(personId),
      statements: [
        revokeEnrolmentsWrite(db, personId, nowMs),
        ...(isLost ? lost : []),
        insertEnrolmentWrite(db, row),
      ],
      line: {
        actor,
        action: "enrolment.issued",
        subject: `enrolment ${row.id}`,
        region: null,
        details: { person: personId, name: person.name, passkeysRemoved: isLost },
      },
    },
    nowMs,
  );
  return outcome === "written" ? done(link) : refused({ kind: "no_such_person" });
}

/** Makes the links that a person has not used worthless. */
export async function revokeLinks(
  { db, nowMs }: AccessDeps,
  actor: string,
  personId: string,
): Promise<Result<null, AccessRefusal>> {
  const outcome = await commit(
    db,
    {
      writeId: randomId(),
      expects: hasOpenEnrolment(personId),
      statements: [revokeEnrolmentsWrite(db, personId, nowMs)],
      line: {
        actor,
        action: "enrolment.revoked",
        subject: `person ${personId}`,
        region: null,
        details: {},
      },
    },
    nowMs,
  );
  return outcome === "written" ? done(null) : refused({ kind: "no_such_thing" });
}

async function newLink(
  nowMs: number,
  person: string,
  actor: string,
): Promise<{ readonly link: IssuedLink; readonly row: EnrolmentRow }> {
  const [id, secret, expiresAtMs] = [randomId(), newSecret(), nowMs + lifetimes.enrolmentMs];
  return {
    link: { enrolmentId: id, personId: person, secret, expiresAtMs },
    row: {
      id,
      secretHash: await hashOfSecret(secret),
      person,
      createdBy: actor,
      createdAtMs: nowMs,
      expiresAtMs,
      usedAtMs: null,
      revokedAtMs: null,
    },
  };
}

/** The secret stands behind "#": browsers send it to no server, so nothing that fetches the address ahead uses it up. */
export function linkAddress(origin: string, { secret }: IssuedLink): string {
  return `${origin}/admin/enrol#${secret}`;
}
