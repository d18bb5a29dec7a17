import type { Context } from "hono";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import type { AccessRefusal } from "../../access/types.ts";
import { logLine } from "../../base/log.ts";
import type { AdminEnv, OpenAdminEnv } from "../admin-env.ts";
import { refuse } from "../refusals.tsx";
import { scriptWords, passkeyRefusals as words } from "./words.ts";

/** A step with a passkey that was refused, in words for the page's script to show. The log learns the kind alone. */
export function refusePasskey(
  c: Context<OpenAdminEnv> | Context<AdminEnv>,
  kind: AccessRefusal["kind"] | "malformed",
): Response | Promise<Response> {
  const { contact, requestId } = c.var.admin;
  logLine("passkey.refused", { requestId, kind });
  const [status, text] = textOf(kind, contact);
  return refuse(c, status, { heading: scriptWords.failed, text });
}

function textOf(
  kind: AccessRefusal["kind"] | "malformed",
  contact: string | null,
): readonly [ContentfulStatusCode, string] {
  switch (kind) {
    case "link_refused":
      return [410, words.link_refused(contact)];
    case "challenge_gone":
      return [409, words.challenge_gone];
    case "passkey_unknown":
      return [403, words.passkey_unknown];
    case "passkey_refused":
      return [403, words.passkey_refused];
    default:
      return [400, words.malformed];
  }
}
