import { lifetimes } from "../../worker/access/lifetimes.ts";
import type { Role } from "../../worker/access/permissions.ts";
import { formTokenOfSecret, hashOfSecret, newSecret } from "../../worker/access/secrets.ts";
import type { Database } from "../../worker/db/client.ts";
import { people, personRegions, sessions } from "../../worker/db/tables/access.ts";

export interface SignedIn {
  /** Value of the `Cookie` header. */
  readonly cookie: string;
  /** For the hidden field `token`, or the header `X-Form-Token` of JSON calls. */
  readonly formToken: string;
  readonly personId: string;
  readonly sessionId: string;
}

export interface SignedInParts {
  readonly role: Role;
  readonly regions?: readonly string[];
  readonly name?: string;
  readonly signedInAtMs?: number;
}

/** A person with a session that began just now; the rows are written as they are, without audit lines or a passkey. */
export async function signInAs(db: Database, parts: SignedInParts): Promise<SignedIn> {
  const { role, regions = [], name = "Тест Тестович", signedInAtMs = Date.now() } = parts;
  const [personId, sessionId, secret] = [crypto.randomUUID(), crypto.randomUUID(), newSecret()];
  await db.insert(people).values({ id: personId, name, role, createdAtMs: signedInAtMs, endedAtMs: null });
  if (regions.length > 0) {
    await db.insert(personRegions).values(regions.map((region) => ({ person: personId, region })));
  }
  await db.insert(sessions).values({
    id: sessionId,
    secretHash: await hashOfSecret(secret),
    person: personId,
    signedInAtMs,
    lastSeenAtMs: signedInAtMs,
    expiresAtMs: signedInAtMs + lifetimes.sessionMs,
    device: "Chrome, Android",
    revokedAtMs: null,
  });
  return {
    cookie: `__Host-session=${secret}`,
    formToken: await formTokenOfSecret(secret),
    personId,
    sessionId,
  };
}

/** A form sent from one of our own pages, as `ask` of test/setup/app-with-seed.ts takes it. */
export function formPost(
  signedIn: SignedIn,
  fields: Readonly<Record<string, string>> | readonly (readonly [string, string])[] = {},
): RequestInit {
  const pairs = Array.isArray(fields) ? fields : Object.entries(fields);
  const body = new URLSearchParams([
    ...pairs.map(([name, value]) => [name, value]),
    ["token", signedIn.formToken],
  ]);
  return { method: "POST", headers: { ...ownPage(signedIn) }, body };
}

/** What a browser adds to a request from one of our own pages. */
export function ownPage({ cookie }: { readonly cookie: string }): Record<string, string> {
  return { Cookie: cookie, Origin: "https://chat.example", "Sec-Fetch-Site": "same-origin" };
}
