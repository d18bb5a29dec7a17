import { commit, stamp } from "../audit/commit.ts";
import { randomBytes, randomId } from "../base/random.ts";
import { done, type Result, refused } from "../base/result.ts";
import { allOf } from "../db/all-of.ts";
import { lifetimes } from "./lifetimes.ts";
import { actorOf, may, type PersonWho, type TokenScope, type TokenWho, tokenScopes } from "./permissions.ts";
import { hashOfSecret, isSameHash, newSecret } from "./secrets.ts";
import {
  insertTokenWrite,
  personIsActive,
  personOf,
  revokeTokensWrite,
  sessionIsOpen,
  tokenIsOpen,
  tokenQuery,
  tokensOfQuery,
  usedTokenWrite,
} from "./store.ts";
import type { AccessDeps, AccessRefusal } from "./types.ts";

/** `zdc_<id>_<secret>`: the prefix for those who search for leaked secrets, the id for people. */
const tokenPattern = /^zdc_([0-9a-z]{10})_([\w-]{43})$/;
const idAlphabet = "0123456789abcdefghjkmnpqrstvwxyz";
/** «Last used» is not written more often. */
const lastUsedStepMs = 60_000;
/** Lookups of ids that nobody has compare against this, so that both take the same time. */
const nobodysHash = "0".repeat(43);

export interface TokenRequest {
  readonly name: string;
  readonly region: string;
  readonly scopes: readonly TokenScope[];
  readonly days: number;
}

export const maxTokenDays = lifetimes.tokenMs / 86_400_000;

export function isTokenScope(text: string): text is TokenScope {
  return Object.hasOwn(tokenScopes, text);
}

/** The token as text: shown once, stored nowhere. */
export async function issueToken(
  { db, nowMs }: AccessDeps,
  who: PersonWho,
  { name, region, scopes, days }: TokenRequest,
): Promise<Result<{ readonly token: string; readonly expiresAtMs: number }, AccessRefusal>> {
  const isPermitted = scopes.every((scope) =>
    tokenScopes[scope].every((permission) => may(who, permission, region)),
  );
  if (!may(who, "token.issue", region) || !isPermitted) return refused({ kind: "not_permitted" });
  if (scopes.length === 0 || days < 1 || days > maxTokenDays) return refused({ kind: "not_permitted" });
  const id = [...randomBytes(10)].map((byte) => idAlphabet[byte % 32]).join("");
  const secret = newSecret();
  const expiresAtMs = nowMs + days * 86_400_000;
  const outcome = await commit(
    db,
    {
      writeId: randomId(),
      expects: allOf(personIsActive(who.personId), sessionIsOpen(who.sessionId, who.personId)),
      statements: [
        insertTokenWrite(db, {
          ...{ id, name, region, scopes, expiresAtMs },
          secretHash: await hashOfSecret(secret),
          person: who.personId,
          createdAtMs: nowMs,
          lastUsedAtMs: null,
          revokedAtMs: null,
        }),
      ],
      line: {
        actor: actorOf(who),
        action: "token.issued",
        subject: `token ${id}`,
        region,
        details: { name, scopes: scopes.join(", "), days },
      },
    },
    nowMs,
  );
  return outcome === "written"
    ? done({ token: `zdc_${id}_${secret}`, expiresAtMs })
    : refused({ kind: "overtaken" });
}

export interface KnownToken {
  readonly id: string;
  readonly name: string;
  readonly region: string;
  readonly scopes: readonly string[];
  readonly expiresAtMs: number;
  readonly lastUsedAtMs: number | null;
  readonly isExpired: boolean;
}

export async function tokensOf({ db, nowMs }: AccessDeps, person: string): Promise<readonly KnownToken[]> {
  return (await tokensOfQuery(db, person)).map(({ id, name, region, scopes, expiresAtMs, lastUsedAtMs }) => ({
    ...{ id, name, region, scopes, expiresAtMs, lastUsedAtMs },
    isExpired: expiresAtMs <= nowMs,
  }));
}

/** Revokes a token of `person`; by themself or by an administrator. */
export async function revokeToken(
  { db, nowMs }: AccessDeps,
  actor: string,
  person: string,
  id: string,
): Promise<Result<null, AccessRefusal>> {
  const outcome = await commit(
    db,
    {
      writeId: randomId(),
      expects: tokenIsOpen(id, person),
      statements: [revokeTokensWrite(db, person, id, nowMs)],
      line: {
        actor,
        action: "token.revoked",
        subject: `token ${id}`,
        region: null,
        details: { person },
      },
    },
    nowMs,
  );
  return outcome === "written" ? done(null) : refused({ kind: "no_such_thing" });
}

/**
 * Who stands behind a token that works now: not expired, not revoked, its owner still with access to its region.
 * null for everything else.
 */
export async function whoOfToken({ db, nowMs }: AccessDeps, text: string): Promise<TokenWho | null> {
  const [, id = "", secret = ""] = tokenPattern.exec(text) ?? [];
  if (id === "") return null;
  const [found] = await tokenQuery(db, id);
  const isRight = isSameHash(await hashOfSecret(secret), found?.token.secretHash ?? nobodysHash);
  if (found === undefined || !isRight) return null;
  const { token } = found;
  const owner = personOf(found.person);
  const isOwnersRegion = owner.role === "administrator" || owner.regions.includes(token.region);
  if (token.revokedAtMs !== null || token.expiresAtMs <= nowMs) return null;
  if (owner.endedAtMs !== null || !isOwnersRegion) return null;
  if (nowMs - (token.lastUsedAtMs ?? 0) >= lastUsedStepMs) await stamp(db, [usedTokenWrite(db, id, nowMs)]);
  return {
    kind: "token",
    tokenId: id,
    personId: owner.id,
    role: owner.role,
    region: token.region,
    scopes: token.scopes.filter(isTokenScope),
  };
}
