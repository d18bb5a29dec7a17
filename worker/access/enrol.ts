import { commit, stamp } from "../audit/commit.ts";
import { randomId } from "../base/random.ts";
import { done, type Result, refused } from "../base/result.ts";
import { allOf } from "../db/all-of.ts";
import { lifetimes } from "./lifetimes.ts";
import { passkeyRowOf } from "./passkeys.ts";
import { hashOfSecret, secretPattern } from "./secrets.ts";
import { newSession } from "./sessions.ts";
import type { Browser, StartedSession } from "./sign-in.ts";
import {
  challengeIsOpen,
  type EnrolmentRow,
  enrolmentIsOpen,
  enrolmentQuery,
  insertChallengeWrites,
  insertPasskeyWrite,
  isUnsaid,
  passkeyIsFree,
  passkeysOfQuery,
  personIsActive,
  personOf,
  useChallengeWrite,
  useEnrolmentWrite,
} from "./store.ts";
import type { AccessDeps, AccessRefusal, PasskeySite, Person } from "./types.ts";
import { type CreationOptions, creationOptions, newPasskeyIn, type RegistrationAnswer } from "./webauthn.ts";

/** How often the log says that somebody tries a dead link. */
const replayNoticeMs = 10 * 60_000;

/** Whose link it is, and what the browser's authenticator is to make. Uses nothing up. */
export async function startEnrolment(
  deps: AccessDeps,
  site: PasskeySite,
  secret: string,
): Promise<Result<{ readonly person: Person; readonly options: CreationOptions }, AccessRefusal>> {
  const { db, nowMs } = deps;
  const link = await openLink(deps, secret);
  if (!link.ok) return link;
  const { person } = link.value;
  const options = await creationOptions(site, person, await passkeysOfQuery(db, person.id));
  const challenge = {
    challenge: options.challenge,
    purpose: "enrol" as const,
    person: person.id,
    expiresAtMs: nowMs + lifetimes.challengeMs,
  };
  await stamp(db, insertChallengeWrites(db, challenge, nowMs));
  return done({ person, options });
}

/** Uses the link up: passkey, session and the link's end are one transaction, so of many at once one gets through. */
export async function enrol(
  deps: AccessDeps,
  site: PasskeySite,
  input: { readonly secret: string; readonly answer: RegistrationAnswer; readonly browser: Browser },
): Promise<Result<StartedSession, AccessRefusal>> {
  const { db, nowMs } = deps;
  const link = await openLink(deps, input.secret);
  if (!link.ok) return link;
  const { enrolment, person } = link.value;
  const made = await newPasskeyIn(site, input.answer);
  if (!made.ok) return made;
  const passkey = made.value;
  const session = await newSession(deps, person.id, input.browser);
  const outcome = await commit(
    db,
    {
      writeId: randomId(),
      expects: allOf(
        enrolmentIsOpen(enrolment.id, nowMs),
        challengeIsOpen(passkey.challenge, "enrol", person.id, nowMs),
        passkeyIsFree(passkey.id),
        personIsActive(person.id),
      ),
      statements: [
        useEnrolmentWrite(db, enrolment.id, nowMs),
        useChallengeWrite(db, passkey.challenge, nowMs),
        insertPasskeyWrite(db, passkeyRowOf(passkey, person.id, input.browser.device, nowMs)),
        ...session.statements,
      ],
      line: {
        actor: `person/${person.id}`,
        action: "person.enrolled",
        subject: `person ${person.id}`,
        region: null,
        details: {
          name: person.name,
          enrolment: enrolment.id,
          session: session.id,
          device: input.browser.device,
        },
      },
    },
    nowMs,
  );
  if (outcome === "written") {
    return done({ sessionId: session.id, personId: person.id, secret: session.secret });
  }
  const still = await openLink(deps, input.secret);
  return still.ok ? refused({ kind: "challenge_gone" }) : still;
}

/** The link if it can still be used. That a known one is tried again stands in the log: its owner should hear of it. */
async function openLink(
  deps: AccessDeps,
  secret: string,
): Promise<Result<{ readonly enrolment: EnrolmentRow; readonly person: Person }, AccessRefusal>> {
  const { db, nowMs } = deps;
  const [found] = secretPattern.test(secret) ? await enrolmentQuery(db, await hashOfSecret(secret)) : [];
  if (found === undefined) return refused({ kind: "link_refused" });
  const { enrolment } = found;
  const person = personOf(found.person);
  const isOpen =
    enrolment.usedAtMs === null && enrolment.revokedAtMs === null && nowMs < enrolment.expiresAtMs;
  if (isOpen && person.endedAtMs === null) return done({ enrolment, person });
  await noteReplay(deps, enrolment);
  return refused({ kind: "link_refused" });
}

async function noteReplay({ db, nowMs }: AccessDeps, enrolment: EnrolmentRow): Promise<void> {
  const subject = `enrolment ${enrolment.id}`;
  const why = enrolment.usedAtMs !== null ? "used" : enrolment.revokedAtMs !== null ? "revoked" : "expired";
  await commit(
    db,
    {
      writeId: randomId(),
      expects: isUnsaid("enrolment.refused", subject, nowMs - replayNoticeMs),
      statements: [],
      line: {
        actor: "nobody",
        action: "enrolment.refused",
        subject,
        region: null,
        details: { person: enrolment.person, why },
      },
    },
    nowMs,
  );
}
