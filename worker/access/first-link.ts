import { done, type Result, refused } from "../base/result.ts";
import type { Database } from "../db/client.ts";
import { invitePerson, issueLink } from "./invite.ts";
import { everybody } from "./people.ts";
import { administratorsQuery } from "./store.ts";
import type { AccessDeps, IssuedLink } from "./types.ts";
import { firstAdministratorName } from "./words.ts";

/** Whoever has the database may let somebody in; the log says that it was done from outside. */
const actor = "operator";

/** Nobody could let anybody in from inside the workspace. */
export async function hasNoAdministrator(db: Database): Promise<boolean> {
  return (await administratorsQuery(db)).every(({ passkeys }) => passkeys === 0);
}

export type LinkRefusal =
  | { readonly kind: "no_such_person" }
  | { readonly kind: "several"; readonly ids: readonly string[] };

/**
 * A link for an administrator, from outside the workspace: the first one, and the way back when all phones are lost or
 * the site has moved to another domain. Without `person` (id or name): for the oldest administrator, who is made when
 * there is none.
 */
export async function operatorLink(
  deps: AccessDeps,
  person: string | null,
): Promise<Result<IssuedLink, LinkRefusal>> {
  const found = await personFor(deps.db, person);
  if (!found.ok) return found;
  const id = found.value;
  const issued =
    id === null
      ? await invitePerson(deps, actor, { name: firstAdministratorName, role: "administrator", regions: [] })
      : await issueLink(deps, actor, id, { isLost: false });
  return issued.ok ? issued : refused({ kind: "no_such_person" });
}

/** null: nobody yet, who is to be made. */
async function personFor(db: Database, person: string | null): Promise<Result<string | null, LinkRefusal>> {
  if (person === null) return done((await administratorsQuery(db))[0]?.id ?? null);
  const active = (await everybody(db)).filter(({ endedAtMs }) => endedAtMs === null);
  const ids = active.filter(({ id, name }) => id === person || name === person).map(({ id }) => id);
  if (ids.length > 1) return refused({ kind: "several", ids });
  return ids[0] === undefined ? refused({ kind: "no_such_person" }) : done(ids[0]);
}
