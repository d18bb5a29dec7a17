import { commit, stamp } from "../audit/commit.ts";
import { fromBase64url } from "../base/base64url.ts";
import { randomId } from "../base/random.ts";
import { done, type Result, refused } from "../base/result.ts";
import { allOf } from "../db/all-of.ts";
import { lifetimes } from "./lifetimes.ts";
import { newSession } from "./sessions.ts";
import {
  challengeIsOpen,
  insertChallengeWrites,
  passkeyCountsFrom,
  passkeyQuery,
  personIsActive,
  useChallengeWrite,
  usePasskeyWrite,
} from "./store.ts";
import type { AccessDeps, AccessRefusal, PasskeySite } from "./types.ts";
import { type RequestOptions, requestOptions, type SignInAnswer, signatureOf } from "./webauthn.ts";

export interface Browser {
  /** «Chrome, Android» */
  readonly device: string;
  /** Secret of the session that this browser has had; null: none. */
  readonly oldSecret: string | null;
}

export interface StartedSession {
  readonly sessionId: string;
  readonly personId: string;
  readonly secret: string;
}

/** What the browser's authenticator is to sign. Nobody is named: the passkey itself knows whose it is. */
export async function startSignIn({ db, nowMs }: AccessDeps, site: PasskeySite): Promise<RequestOptions> {
  const options = await requestOptions(site);
  const { challenge } = options;
  const expiresAtMs = nowMs + lifetimes.challengeMs;
  await stamp(
    db,
    insertChallengeWrites(db, { challenge, purpose: "sign-in", person: null, expiresAtMs }, nowMs),
  );
  return options;
}

/**
 * Begins a session for the owner of the passkey that signed. Challenge, counter and session are one transaction: an
 * answer that was sent twice begins one session, whatever the timing.
 */
export async function signIn(
  deps: AccessDeps,
  site: PasskeySite,
  answer: SignInAnswer,
  browser: Browser,
): Promise<Result<StartedSession, AccessRefusal>> {
  const { db, nowMs } = deps;
  const [found] = await passkeyQuery(db, answer.id);
  if (found === undefined) return refused({ kind: "passkey_unknown" });
  const { passkey, person } = found;
  const { userHandle } = answer.response;
  if (userHandle !== undefined && !isHandleOf(userHandle, person.id)) {
    return refused({ kind: "passkey_refused" });
  }
  const signature = await signatureOf(site, answer, passkey);
  if (!signature.ok) return signature;
  const { challenge, counter } = signature.value;
  const session = await newSession(deps, person.id, browser);
  const outcome = await commit(
    db,
    {
      writeId: randomId(),
      expects: allOf(
        challengeIsOpen(challenge, "sign-in", null, nowMs),
        passkeyCountsFrom(passkey.id, passkey.counter),
        personIsActive(person.id),
      ),
      statements: [
        useChallengeWrite(db, challenge, nowMs),
        usePasskeyWrite(db, passkey.id, counter, nowMs),
        ...session.statements,
      ],
      line: {
        actor: `person/${person.id}`,
        action: "session.started",
        subject: `session ${session.id}`,
        region: null,
        details: { person: person.id, name: person.name, passkey: passkey.name, device: browser.device },
      },
    },
    nowMs,
  );
  if (outcome === "lost") return refused({ kind: "challenge_gone" });
  return done({ sessionId: session.id, personId: person.id, secret: session.secret });
}

function isHandleOf(userHandle: string, personId: string): boolean {
  try {
    return new TextDecoder().decode(fromBase64url(userHandle)) === personId;
  } catch {
    return false;
  }
}
