import { commit, stamp } from "../audit/commit.ts";
import { randomId } from "../base/random.ts";
import { done, type Result, refused } from "../base/result.ts";
import { allOf } from "../db/all-of.ts";
import { lifetimes } from "./lifetimes.ts";
import { actorOf, type PersonWho } from "./permissions.ts";
import {
  challengeIsOpen,
  hasAnotherPasskey,
  insertChallengeWrites,
  insertPasskeyWrite,
  type PasskeyRow,
  passkeyIsFree,
  passkeyIsOf,
  passkeysOfQuery,
  personIsActive,
  removePasskeysWrite,
  renamePasskeyWrite,
  sessionIsOpen,
  useChallengeWrite,
} from "./store.ts";
import type { AccessDeps, AccessRefusal, PasskeySite } from "./types.ts";
import {
  type CreationOptions,
  creationOptions,
  type NewPasskey,
  newPasskeyIn,
  type RegistrationAnswer,
} from "./webauthn.ts";

/** A passkey is first called after the device on which it was made. */
export function passkeyRowOf(passkey: NewPasskey, person: string, device: string, nowMs: number): PasskeyRow {
  const { id, publicKey, counter, transports, isBackedUp } = passkey;
  return {
    ...{ id, person, publicKey, counter, transports, isBackedUp },
    name: device,
    createdAtMs: nowMs,
    lastUsedAtMs: nowMs,
    removedAtMs: null,
  };
}

/** The passkeys of a person that still open something, the oldest first. */
export async function passkeysOf({ db }: AccessDeps, person: string): Promise<readonly PasskeyRow[]> {
  return passkeysOfQuery(db, person);
}

/** What the browser's authenticator is to make for a person who is signed in. */
export async function startAddingPasskey(
  { db, nowMs }: AccessDeps,
  site: PasskeySite,
  who: PersonWho,
): Promise<CreationOptions> {
  const person = { id: who.personId, name: who.name };
  const options = await creationOptions(site, person, await passkeysOfQuery(db, who.personId));
  const challenge = {
    challenge: options.challenge,
    purpose: "add-passkey" as const,
    person: who.personId,
    expiresAtMs: nowMs + lifetimes.challengeMs,
  };
  await stamp(db, insertChallengeWrites(db, challenge, nowMs));
  return options;
}

export async function addPasskey(
  { db, nowMs }: AccessDeps,
  site: PasskeySite,
  who: PersonWho,
  input: { readonly answer: RegistrationAnswer; readonly device: string },
): Promise<Result<null, AccessRefusal>> {
  const made = await newPasskeyIn(site, input.answer);
  if (!made.ok) return made;
  const passkey = made.value;
  const outcome = await commit(
    db,
    {
      writeId: randomId(),
      expects: allOf(
        challengeIsOpen(passkey.challenge, "add-passkey", who.personId, nowMs),
        passkeyIsFree(passkey.id),
        personIsActive(who.personId),
        sessionIsOpen(who.sessionId, who.personId),
      ),
      statements: [
        useChallengeWrite(db, passkey.challenge, nowMs),
        insertPasskeyWrite(db, passkeyRowOf(passkey, who.personId, input.device, nowMs)),
      ],
      line: lineOf(who, "passkey.added", passkey.id, { device: input.device }),
    },
    nowMs,
  );
  return outcome === "written" ? done(null) : refused({ kind: "challenge_gone" });
}

export async function renamePasskey(
  { db, nowMs }: AccessDeps,
  who: PersonWho,
  id: string,
  name: string,
): Promise<Result<null, AccessRefusal>> {
  const outcome = await commit(
    db,
    {
      writeId: randomId(),
      expects: passkeyIsOf(id, who.personId),
      statements: [renamePasskeyWrite(db, id, name)],
      line: lineOf(who, "passkey.renamed", id, { name }),
    },
    nowMs,
  );
  return outcome === "written" ? done(null) : refused({ kind: "no_such_thing" });
}

/** Takes one of a person's own passkeys away; never the last one, also when two are removed at once. */
export async function removePasskey(
  { db, nowMs }: AccessDeps,
  who: PersonWho,
  id: string,
): Promise<Result<null, AccessRefusal>> {
  const outcome = await commit(
    db,
    {
      writeId: randomId(),
      expects: allOf(passkeyIsOf(id, who.personId), hasAnotherPasskey(who.personId, id)),
      statements: [removePasskeysWrite(db, who.personId, id, nowMs)],
      line: lineOf(who, "passkey.removed", id, {}),
    },
    nowMs,
  );
  if (outcome === "written") return done(null);
  const isTheirs = (await passkeysOfQuery(db, who.personId)).some((passkey) => passkey.id === id);
  return refused({ kind: isTheirs ? "last_passkey" : "no_such_thing" });
}

function lineOf(who: PersonWho, action: string, id: string, details: Readonly<Record<string, string>>) {
  return {
    actor: actorOf(who),
    action,
    subject: `passkey ${id.slice(0, 12)}`,
    region: null,
    details: { person: who.personId, ...details },
  };
}
