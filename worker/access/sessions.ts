import { commit, stamp } from "../audit/commit.ts";
import { randomId } from "../base/random.ts";
import { done, type Result, refused } from "../base/result.ts";
import type { WriteStatement } from "../db/client.ts";
import { isSessionAlive, lifetimes } from "./lifetimes.ts";
import { formTokenOfSecret, hashOfSecret, newSecret, secretPattern } from "./secrets.ts";
import {
  hasOpenSession,
  insertSessionWrite,
  personOf,
  revokeSessionOfSecretWrite,
  revokeSessionsWrite,
  type SessionRow,
  seenSessionWrite,
  sessionIsOpen,
  sessionQuery,
  sessionsOfQuery,
} from "./store.ts";
import type { AccessDeps, AccessRefusal, SessionInHand } from "./types.ts";

/** The session of a cookie's secret: alive, its owner's access too. null for everything else. */
export async function sessionInHand(
  { db, nowMs }: AccessDeps,
  secret: string,
): Promise<SessionInHand | null> {
  if (!secretPattern.test(secret)) return null;
  const [found] = await sessionQuery(db, await hashOfSecret(secret));
  if (found === undefined || !isSessionAlive(found.session, nowMs)) return null;
  const { session } = found;
  const person = personOf(found.person);
  if (person.endedAtMs !== null) return null;
  if (nowMs - session.lastSeenAtMs >= lifetimes.lastSeenStepMs) {
    await stamp(db, [seenSessionWrite(db, session.id, nowMs)]);
  }
  return {
    id: session.id,
    person,
    signedInAtMs: session.signedInAtMs,
    formToken: await formTokenOfSecret(secret),
    hasOnePasskey: found.passkeys === 1,
  };
}

export interface NewSession {
  readonly id: string;
  /** For the cookie; nowhere else. */
  readonly secret: string;
  readonly statements: readonly WriteStatement[];
}

/** A session to begin in a commit; the one that the same browser had ends in it. */
export async function newSession(
  { db, nowMs }: AccessDeps,
  person: string,
  browser: { readonly device: string; readonly oldSecret: string | null },
): Promise<NewSession> {
  const [id, secret] = [randomId(), newSecret()];
  const old =
    browser.oldSecret === null
      ? []
      : [revokeSessionOfSecretWrite(db, await hashOfSecret(browser.oldSecret), nowMs)];
  const insert = insertSessionWrite(db, {
    id,
    secretHash: await hashOfSecret(secret),
    person,
    signedInAtMs: nowMs,
    lastSeenAtMs: nowMs,
    expiresAtMs: nowMs + lifetimes.sessionMs,
    device: browser.device,
    revokedAtMs: null,
  });
  return { id, secret, statements: [...old, insert] };
}

/** The sessions of a person that still open something, the last used first. */
export async function sessionsOf({ db, nowMs }: AccessDeps, person: string): Promise<readonly SessionRow[]> {
  return (await sessionsOfQuery(db, person)).filter((session) => isSessionAlive(session, nowMs));
}

/** Ends one session of a person, or all but one (null: all), from the next request on. */
export async function revokeSessions(
  { db, nowMs }: AccessDeps,
  actor: string,
  person: string,
  which: { readonly only: string } | { readonly allBut: string | null },
): Promise<Result<null, AccessRefusal>> {
  const isOne = "only" in which;
  const outcome = await commit(
    db,
    {
      writeId: randomId(),
      statements: [revokeSessionsWrite(db, person, which, nowMs)],
      expects: isOne ? sessionIsOpen(which.only, person) : hasOpenSession(person, which.allBut),
      line: {
        actor,
        action: "session.revoked",
        subject: isOne ? `session ${which.only}` : `person ${person}`,
        region: null,
        details: { person, ...(isOne ? {} : { kept: which.allBut }) },
      },
    },
    nowMs,
  );
  return outcome === "written" ? done(null) : refused({ kind: "no_such_thing" });
}
