import { and, asc, desc, eq, gt, isNull, lt, ne, type SQL, sql } from "drizzle-orm";
import type { Database, WriteStatement } from "../db/client.ts";
import { insertRows } from "../db/insert-rows.ts";
import {
  apiTokens,
  challenges,
  enrolments,
  passkeys,
  people,
  personRegions,
  sessions,
} from "../db/tables/access.ts";
import { auditLines } from "../db/tables/audit-lines.ts";
import type { Role } from "./permissions.ts";
import type { Person } from "./types.ts";

export type PasskeyRow = typeof passkeys.$inferSelect;
export type SessionRow = typeof sessions.$inferSelect;
export type TokenRow = typeof apiTokens.$inferSelect;
export type EnrolmentRow = typeof enrolments.$inferSelect;
export type ChallengePurpose = (typeof challenges.$inferSelect)["purpose"];

// Written out: in a query on one table drizzle leaves the table's name off, and «id» would be the inner table's.
const regionsOfPerson = sql<string>`(select json_group_array(region) from (select region from person_region where person = person.id order by region))`;
const passkeysOfPerson = sql<number>`(select count(*) from passkey where passkey.person = person.id and passkey.removed_at_ms is null)`;
const lastSeenOfPerson = sql<
  number | null
>`(select max(last_seen_at_ms) from session where session.person = person.id)`;
const openLinkOfPerson = sql<
  number | null
>`(select max(expires_at_ms) from enrolment where enrolment.person = person.id and used_at_ms is null and revoked_at_ms is null)`;

const personColumns = {
  id: people.id,
  name: people.name,
  role: people.role,
  endedAtMs: people.endedAtMs,
  regions: regionsOfPerson,
};

/** The regions travel as JSON text. */
export function personOf(row: {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  readonly endedAtMs: number | null;
  readonly regions: string;
}): Person {
  return { ...row, regions: JSON.parse(row.regions) };
}

export function personQuery(db: Database, id: string) {
  return db.select(personColumns).from(people).where(eq(people.id, id)).limit(1);
}

/** Query for all people with what an administrator must know of each; who has left comes last. */
export function peopleQuery(db: Database) {
  return db
    .select({
      ...personColumns,
      passkeys: passkeysOfPerson,
      lastSeenAtMs: lastSeenOfPerson,
      linkUntilMs: openLinkOfPerson,
    })
    .from(people)
    .orderBy(sql`person.ended_at_ms is not null`, asc(people.role), asc(people.name))
    .limit(1000);
}

/** Query for the session of a cookie, with its owner. */
export function sessionQuery(db: Database, secretHash: string) {
  return db
    .select({ session: sessions, person: personColumns, passkeys: passkeysOfPerson })
    .from(sessions)
    .innerJoin(people, eq(people.id, sessions.person))
    .where(eq(sessions.secretHash, secretHash))
    .limit(1);
}

export function sessionsOfQuery(db: Database, person: string) {
  return db
    .select()
    .from(sessions)
    .where(and(eq(sessions.person, person), isNull(sessions.revokedAtMs)))
    .orderBy(desc(sessions.lastSeenAtMs))
    .limit(100);
}

export function passkeysOfQuery(db: Database, person: string) {
  return db
    .select()
    .from(passkeys)
    .where(and(eq(passkeys.person, person), isNull(passkeys.removedAtMs)))
    .orderBy(asc(passkeys.createdAtMs))
    .limit(100);
}

/** Query for a passkey that is in use, with its owner. */
export function passkeyQuery(db: Database, id: string) {
  return db
    .select({ passkey: passkeys, person: personColumns })
    .from(passkeys)
    .innerJoin(people, eq(people.id, passkeys.person))
    .where(and(eq(passkeys.id, id), isNull(passkeys.removedAtMs), isNull(people.endedAtMs)))
    .limit(1);
}

/** Query for an enrolment in whatever state, with the person it is for. */
export function enrolmentQuery(db: Database, secretHash: string) {
  return db
    .select({ enrolment: enrolments, person: personColumns })
    .from(enrolments)
    .innerJoin(people, eq(people.id, enrolments.person))
    .where(eq(enrolments.secretHash, secretHash))
    .limit(1);
}

export function tokensOfQuery(db: Database, person: string) {
  return db
    .select()
    .from(apiTokens)
    .where(and(eq(apiTokens.person, person), isNull(apiTokens.revokedAtMs)))
    .orderBy(desc(apiTokens.createdAtMs))
    .limit(200);
}

export function tokenQuery(db: Database, id: string) {
  return db
    .select({ token: apiTokens, person: personColumns })
    .from(apiTokens)
    .innerJoin(people, eq(people.id, apiTokens.person))
    .where(eq(apiTokens.id, id))
    .limit(1);
}

/** Query for the administrators with access, the oldest first. */
export function administratorsQuery(db: Database) {
  return db
    .select({ ...personColumns, passkeys: passkeysOfPerson })
    .from(people)
    .where(and(eq(people.role, "administrator"), isNull(people.endedAtMs)))
    .orderBy(asc(people.createdAtMs), asc(people.id));
}

export function insertPersonWrites(
  db: Database,
  { id, name, role, regions }: Omit<Person, "endedAtMs">,
  nowMs: number,
): WriteStatement[] {
  const insert = db.insert(people).values({ id, name, role, createdAtMs: nowMs });
  return [insert, ...setRegionsWrites(db, id, regions)];
}

export function setRegionsWrites(db: Database, person: string, regions: readonly string[]): WriteStatement[] {
  const drop = db.delete(personRegions).where(eq(personRegions.person, person));
  const rows = regions.map((region) => ({ person, region }));
  return rows.length === 0 ? [drop] : [drop, insertRows(personRegions, rows)];
}

export function endPersonWrite(db: Database, id: string, nowMs: number): WriteStatement {
  return db.update(people).set({ endedAtMs: nowMs }).where(eq(people.id, id));
}

export function insertEnrolmentWrite(db: Database, row: EnrolmentRow): WriteStatement {
  return db.insert(enrolments).values(row);
}

export function useEnrolmentWrite(db: Database, id: string, nowMs: number): WriteStatement {
  return db.update(enrolments).set({ usedAtMs: nowMs }).where(eq(enrolments.id, id));
}

/** Makes every link that the person has not used worthless. */
export function revokeEnrolmentsWrite(db: Database, person: string, nowMs: number): WriteStatement {
  return db
    .update(enrolments)
    .set({ revokedAtMs: nowMs })
    .where(and(eq(enrolments.person, person), isNull(enrolments.usedAtMs), isNull(enrolments.revokedAtMs)));
}

export function insertPasskeyWrite(db: Database, row: PasskeyRow): WriteStatement {
  return db.insert(passkeys).values(row);
}

export function renamePasskeyWrite(db: Database, id: string, name: string): WriteStatement {
  return db.update(passkeys).set({ name }).where(eq(passkeys.id, id));
}

export function usePasskeyWrite(db: Database, id: string, counter: number, nowMs: number): WriteStatement {
  return db.update(passkeys).set({ counter, lastUsedAtMs: nowMs }).where(eq(passkeys.id, id));
}

/** Removes one passkey, or with null all of the person. */
export function removePasskeysWrite(
  db: Database,
  person: string,
  id: string | null,
  nowMs: number,
): WriteStatement {
  const which = id === null ? undefined : eq(passkeys.id, id);
  return db
    .update(passkeys)
    .set({ removedAtMs: nowMs })
    .where(and(eq(passkeys.person, person), which, isNull(passkeys.removedAtMs)));
}

/** A new challenge; those that nobody can use any more go. */
export function insertChallengeWrites(
  db: Database,
  row: Omit<typeof challenges.$inferSelect, "usedAtMs">,
  nowMs: number,
): WriteStatement[] {
  return [
    db.delete(challenges).where(lt(challenges.expiresAtMs, nowMs)),
    db.insert(challenges).values({ ...row, usedAtMs: null }),
  ];
}

export function useChallengeWrite(db: Database, challenge: string, nowMs: number): WriteStatement {
  return db.update(challenges).set({ usedAtMs: nowMs }).where(eq(challenges.challenge, challenge));
}

export function insertSessionWrite(db: Database, row: SessionRow): WriteStatement {
  return db.insert(sessions).values(row);
}

export function seenSessionWrite(db: Database, id: string, nowMs: number): WriteStatement {
  return db.update(sessions).set({ lastSeenAtMs: nowMs }).where(eq(sessions.id, id));
}

/** Revokes the session with that secret, whoever's it is: the same browser begins another one. */
export function revokeSessionOfSecretWrite(db: Database, secretHash: string, nowMs: number): WriteStatement {
  return db
    .update(sessions)
    .set({ revokedAtMs: nowMs })
    .where(and(eq(sessions.secretHash, secretHash), isNull(sessions.revokedAtMs)));
}

/** Revokes one session of the person, or all but one (null: all). */
export function revokeSessionsWrite(
  db: Database,
  person: string,
  which: { readonly only: string } | { readonly allBut: string | null },
  nowMs: number,
): WriteStatement {
  const chosen =
    "only" in which
      ? eq(sessions.id, which.only)
      : which.allBut === null
        ? undefined
        : ne(sessions.id, which.allBut);
  return db
    .update(sessions)
    .set({ revokedAtMs: nowMs })
    .where(and(eq(sessions.person, person), chosen, isNull(sessions.revokedAtMs)));
}

export function insertTokenWrite(db: Database, row: TokenRow): WriteStatement {
  return db.insert(apiTokens).values(row);
}

export function usedTokenWrite(db: Database, id: string, nowMs: number): WriteStatement {
  return db.update(apiTokens).set({ lastUsedAtMs: nowMs }).where(eq(apiTokens.id, id));
}

/** Revokes one token of the person, or with null all. */
export function revokeTokensWrite(
  db: Database,
  person: string,
  id: string | null,
  nowMs: number,
): WriteStatement {
  const which = id === null ? undefined : eq(apiTokens.id, id);
  return db
    .update(apiTokens)
    .set({ revokedAtMs: nowMs })
    .where(and(eq(apiTokens.person, person), which, isNull(apiTokens.revokedAtMs)));
}

// Conditions: what must be true at the moment of a write.

export function personIsActive(id: string): SQL {
  return sql`exists (select 1 from ${people} where ${people.id} = ${id} and ${people.endedAtMs} is null)`;
}

/** Somebody else could still let people in. */
export function anotherAdministratorThan(id: string): SQL {
  return sql`exists (select 1 from ${people} where ${people.id} <> ${id} and ${people.role} = 'administrator' and ${people.endedAtMs} is null
    and exists (select 1 from ${passkeys} where ${passkeys.person} = ${people.id} and ${passkeys.removedAtMs} is null))`;
}

export function personHasRegions(id: string, regions: readonly string[]): SQL {
  return sql`(select json_group_array(region) from (select region from ${personRegions} where ${personRegions.person} = ${id} order by region)) = ${JSON.stringify([...regions].sort())}`;
}

export function enrolmentIsOpen(id: string, nowMs: number): SQL {
  const is = and(
    eq(enrolments.id, id),
    isNull(enrolments.usedAtMs),
    isNull(enrolments.revokedAtMs),
    gt(enrolments.expiresAtMs, nowMs),
  );
  return sql`exists (select 1 from ${enrolments} where ${is})`;
}

export function hasOpenEnrolment(person: string): SQL {
  const is = and(eq(enrolments.person, person), isNull(enrolments.usedAtMs), isNull(enrolments.revokedAtMs));
  return sql`exists (select 1 from ${enrolments} where ${is})`;
}

export function challengeIsOpen(
  challenge: string,
  purpose: ChallengePurpose,
  person: string | null,
  nowMs: number,
): SQL {
  const is = and(
    eq(challenges.challenge, challenge),
    eq(challenges.purpose, purpose),
    person === null ? isNull(challenges.person) : eq(challenges.person, person),
    isNull(challenges.usedAtMs),
    gt(challenges.expiresAtMs, nowMs),
  );
  return sql`exists (select 1 from ${challenges} where ${is})`;
}

export function passkeyIsFree(id: string): SQL {
  return sql`not exists (select 1 from ${passkeys} where ${passkeys.id} = ${id})`;
}

export function passkeyIsOf(id: string, person: string): SQL {
  const is = and(eq(passkeys.id, id), eq(passkeys.person, person), isNull(passkeys.removedAtMs));
  return sql`exists (select 1 from ${passkeys} where ${is})`;
}

/** Nobody has used the passkey since its counter was read. */
export function passkeyCountsFrom(id: string, counter: number): SQL {
  const is = and(eq(passkeys.id, id), eq(passkeys.counter, counter), isNull(passkeys.removedAtMs));
  return sql`exists (select 1 from ${passkeys} where ${is})`;
}

export function hasAnotherPasskey(person: string, than: string): SQL {
  const is = and(eq(passkeys.person, person), ne(passkeys.id, than), isNull(passkeys.removedAtMs));
  return sql`exists (select 1 from ${passkeys} where ${is})`;
}

export function sessionIsOpen(id: string, person: string): SQL {
  const is = and(eq(sessions.id, id), eq(sessions.person, person), isNull(sessions.revokedAtMs));
  return sql`exists (select 1 from ${sessions} where ${is})`;
}

/** @param allBut a session that does not count; null: all do. */
export function hasOpenSession(person: string, allBut: string | null): SQL {
  const counted = allBut === null ? undefined : ne(sessions.id, allBut);
  const is = and(eq(sessions.person, person), counted, isNull(sessions.revokedAtMs));
  return sql`exists (select 1 from ${sessions} where ${is})`;
}

export function tokenIsOpen(id: string, person: string): SQL {
  const is = and(eq(apiTokens.id, id), eq(apiTokens.person, person), isNull(apiTokens.revokedAtMs));
  return sql`exists (select 1 from ${apiTokens} where ${is})`;
}

/** The log has no such line since then. */
export function isUnsaid(action: string, subject: string, sinceMs: number): SQL {
  const is = and(
    eq(auditLines.action, action),
    eq(auditLines.subject, subject),
    gt(auditLines.atMs, sinceMs),
  );
  return sql`not exists (select 1 from ${auditLines} where ${is})`;
}
