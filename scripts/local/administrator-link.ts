import { hasNoAdministrator, type LinkRefusal, operatorLink } from "../../worker/access/first-link.ts";
import { linkAddress } from "../../worker/access/invite.ts";
import type { Database } from "../../worker/db/client.ts";

/** A link for an administrator (`person`: id or name), or a sentence that says why there is none. */
export async function administratorLink(
  db: Database,
  authOrigin: string,
  person: string | null,
): Promise<{ readonly link: string } | { readonly problem: string }> {
  const issued = await operatorLink({ db, nowMs: Date.now() }, person);
  return issued.ok
    ? { link: linkAddress(authOrigin, issued.value) }
    : { problem: sentenceOf(issued.refusal, person ?? "") };
}

/** A link for the first administrator; null when somebody can already let people in. */
export async function firstLink(db: Database, authOrigin: string): Promise<string | null> {
  if (!(await hasNoAdministrator(db))) return null;
  const issued = await administratorLink(db, authOrigin, null);
  return "link" in issued ? issued.link : null;
}

function sentenceOf(refusal: LinkRefusal, person: string): string {
  switch (refusal.kind) {
    case "no_such_person":
      return `Nobody with access is called ${person} or has that id.`;
    case "several":
      return `Several people are called ${person}. Say which by id: ${refusal.ids.join(", ")}`;
  }
}
