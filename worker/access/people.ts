import { commit, type Write } from "../audit/commit.ts";
import { randomId } from "../base/random.ts";
import { done, type Result, refused } from "../base/result.ts";
import { allOf } from "../db/all-of.ts";
import type { Database } from "../db/client.ts";
import {
  anotherAdministratorThan,
  endPersonWrite,
  peopleQuery,
  personHasRegions,
  personIsActive,
  personOf,
  personQuery,
  removePasskeysWrite,
  revokeEnrolmentsWrite,
  revokeSessionsWrite,
  revokeTokensWrite,
  setRegionsWrites,
} from "./store.ts";
import type { AccessDeps, AccessRefusal, Person } from "./types.ts";

export interface KnownPerson extends Person {
  readonly passkeys: number;
  readonly lastSeenAtMs: number | null;
  /** Until when an unused link works; null: there is none. */
  readonly linkUntilMs: number | null;
}

export async function everybody(db: Database): Promise<readonly KnownPerson[]> {
  return (await peopleQuery(db)).map((row) => ({ ...row, ...personOf(row) }));
}

export async function personById(db: Database, id: string): Promise<Person | null> {
  const [row] = await personQuery(db, id);
  return row === undefined ? null : personOf(row);
}

/** Whether somebody can take over the work of a person: has access, and to all of their regions. */
export function canTakeOver(other: Person, person: Person): boolean {
  if (other.id === person.id || other.endedAtMs !== null) return false;
  return other.role === "administrator" || person.regions.every((region) => other.regions.includes(region));
}

/** Each lost attempt is something that the person, or who takes over, has just saved. */
const maxAttempts = 10;

/**
 * Ends a person's access: passkeys, sessions, tokens and links with it, and their work goes to `to`, all in one
 * transaction. `handOver` reads the drafts and says how they go over; drafts are no business of this folder. Where the
 * person saves something meanwhile, they are read again.
 */
export async function endAccess(
  { db, nowMs }: AccessDeps,
  actor: string,
  input: {
    readonly person: string;
    /** null: there is nothing to hand over. */
    readonly to: string | null;
    readonly handOver: (() => Promise<Pick<Write, "expects" | "statements">>) | null;
  },
): Promise<Result<null, AccessRefusal>> {
  const { person: id, to, handOver } = input;
  if (actor === `person/${id}`) return refused({ kind: "own_access" });
  const person = await personById(db, id);
  if (person === null || person.endedAtMs !== null) return refused({ kind: "no_such_person" });
  const heir = to === null ? null : await personById(db, to);
  if (to !== null && (heir === null || !canTakeOver(heir, person))) {
    return refused({ kind: "cannot_take_over" });
  }
  const isAdministrator = person.role === "administrator";
  for (let attempt = 0; attempt < maxAttempts; attempt++) {
    const handed = await handOver?.();
    const outcome = await commit(
      db,
      {
        writeId: randomId(),
        expects: allOf(
          personIsActive(id),
          ...(isAdministrator ? [anotherAdministratorThan(id)] : []),
          ...(heir === null ? [] : [personIsActive(heir.id), personHasRegions(heir.id, heir.regions)]),
          personHasRegions(id, person.regions),
          ...(handed?.expects ? [handed.expects] : []),
        ),
        statements: [
          endPersonWrite(db, id, nowMs),
          removePasskeysWrite(db, id, null, nowMs),
          revokeSessionsWrite(db, id, { allBut: null }, nowMs),
          revokeTokensWrite(db, id, null, nowMs),
          revokeEnrolmentsWrite(db, id, nowMs),
          ...(handed?.statements ?? []),
        ],
        line: {
          actor,
          action: "person.ended",
          subject: `person ${id}`,
          region: person.regions.length === 1 ? (person.regions[0] ?? null) : null,
          details: { name: person.name, to, toName: heir?.name ?? null },
        },
      },
      nowMs,
    );
    if (outcome === "written") return done(null);
  }
  return refused({ kind: isAdministrator ? "last_administrator" : "overtaken" });
}

/** Gives a coordinator other regions. Tokens for regions that go are worthless from now on. */
export async function changeRegions(
  { db, nowMs }: AccessDeps,
  actor: string,
  id: string,
  regions: readonly string[],
): Promise<Result<null, AccessRefusal>> {
  const person = await personById(db, id);
  if (person === null || person.endedAtMs !== null || person.role !== "coordinator") {
    return refused({ kind: "no_such_person" });
  }
  const wanted = [...new Set(regions)].sort();
  if (wanted.length === 0) return refused({ kind: "no_regions" });
  if (wanted.join() === person.regions.join()) return done(null);
  const outcome = await commit(
    db,
    {
      writeId: randomId(),
      expects: allOf(personIsActive(id), personHasRegions(id, person.regions)),
      statements: setRegionsWrites(db, id, wanted),
      line: {
        actor,
        action: "person.regions_changed",
        subject: `person ${id}`,
        region: null,
        details: { name: person.name, before: person.regions.join(", "), after: wanted.join(", ") },
      },
    },
    nowMs,
  );
  return outcome === "written" ? done(null) : refused({ kind: "overtaken" });
}
