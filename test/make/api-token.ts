import { hashOfSecret, newSecret } from "../../worker/access/secrets.ts";
import type { Database } from "../../worker/db/client.ts";
import { apiTokens } from "../../worker/db/tables/access.ts";
import type { SignedIn } from "./signed-in.ts";

export interface ApiTokenParts {
  readonly region: string;
  readonly scopes?: readonly string[];
  readonly expiresAtMs?: number;
  readonly revokedAtMs?: number | null;
}

/** A token of a person, as text; written as it is, without an audit line. */
export async function makeApiToken(
  db: Database,
  owner: Pick<SignedIn, "personId">,
  { region, scopes = ["export", "import", "publish"], expiresAtMs, revokedAtMs = null }: ApiTokenParts,
): Promise<{
  readonly id: string;
  readonly token: string;
  readonly bearer: { readonly Authorization: string };
}> {
  const [id, secret] = [crypto.randomUUID().replaceAll("-", "").slice(0, 10), newSecret()];
  const nowMs = Date.now();
  await db.insert(apiTokens).values({
    id,
    secretHash: await hashOfSecret(secret),
    person: owner.personId,
    region,
    name: "Тест",
    scopes,
    createdAtMs: nowMs,
    expiresAtMs: expiresAtMs ?? nowMs + 86_400_000,
    lastUsedAtMs: null,
    revokedAtMs,
  });
  const token = `zdc_${id}_${secret}`;
  return { id, token, bearer: { Authorization: `Bearer ${token}` } };
}
