import type { PersonWho, TokenWho } from "../access/permissions.ts";
import type { PasskeySite, SessionInHand } from "../access/types.ts";
import type { AlertSettings } from "../alerts/types.ts";
import type { Database } from "../db/client.ts";
import type { LookupEnv } from "../lookup/lookup-env.ts";

/** What every handler of the workspace and of the endpoints for scripts has at hand, set by app.ts. */
export interface AdminRequest {
  readonly db: Database;
  readonly nowMs: number;
  readonly requestId: string;
  /** Where people sign in; may differ from where residents read. */
  readonly site: PasskeySite;
  /** Origin of the address that was asked. */
  readonly visitedOrigin: string;
  /** Whom to ask, from configuration; null when nobody is named. */
  readonly contact: string | null;
  /** How coordinators can be told what happens. */
  readonly alerts: AlertSettings;
}

/** Pages that need no sign-in. */
export interface OpenAdminEnv {
  Variables: LookupEnv["Variables"] & { admin: AdminRequest; session: SessionInHand | null };
}

/** Pages for people who are signed in: `who` is set before any of their handlers runs. */
export interface AdminEnv {
  Variables: OpenAdminEnv["Variables"] & { session: SessionInHand; who: PersonWho };
}

/** Endpoints for scripts, behind `tokenGuard`. */
export interface ScriptEnv {
  Variables: LookupEnv["Variables"] & { admin: AdminRequest; who: TokenWho };
}
