import { enrol, startEnrolment } from "../../worker/access/enrol.ts";
import { type Invitation, invitePerson } from "../../worker/access/invite.ts";
import { signIn, startSignIn } from "../../worker/access/sign-in.ts";
import { passkeySiteOf } from "../../worker/access/types.ts";
import type { Result } from "../../worker/base/result.ts";
import type { Database } from "../../worker/db/client.ts";
import { type Deviation, makeAuthenticator } from "../make/authenticator.ts";

export const site = passkeySiteOf("https://chat.example");
export const browser = { device: "Chrome, Android", oldSecret: null };
export const startMs = Date.UTC(2026, 10, 26, 9);
export const minuteMs = 60_000;
export const hourMs = 60 * minuteMs;

export function makePhone() {
  return makeAuthenticator(site.origin, site.rpId);
}

export type Phone = Awaited<ReturnType<typeof makePhone>>;

/** The value of a result that must be one. */
export function must<Value>(result: Result<Value, unknown>): Value {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.refusal)}`);
  return result.value;
}

export function kindOf(result: Result<unknown, { readonly kind: string }>): string {
  return result.ok ? "ok" : result.refusal.kind;
}

export const anna: Invitation = { name: "Анна", role: "coordinator", regions: ["altai"] };
export const boris: Invitation = { name: "Борис", role: "administrator", regions: [] };

/** Somebody who was invited and has enrolled with a phone. */
export async function enrolled(db: Database, invitation: Invitation = anna, nowMs = startMs) {
  const deps = { db, nowMs };
  const phone = await makePhone();
  const link = must(await invitePerson(deps, "operator", invitation));
  const { options } = must(await startEnrolment(deps, site, link.secret));
  const answer = await phone.create(options);
  const session = must(await enrol(deps, site, { secret: link.secret, answer, browser }));
  return { phone, link, answer, session };
}

/** A whole sign-in with a phone; what it does wrong is given. */
export async function signInWith(db: Database, phone: Phone, change: Deviation = {}, nowMs = startMs) {
  const options = await startSignIn({ db, nowMs }, site);
  return signIn({ db, nowMs }, site, await phone.get(options, change), browser);
}

export async function actions(db: Database): Promise<string[]> {
  const { results } = await db.$client
    .prepare("select action from audit_line order by number")
    .all<{ action: string }>();
  return results.map(({ action }) => action);
}
