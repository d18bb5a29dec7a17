import type { Context, MiddlewareHandler } from "hono";
import { logLine } from "../base/log.ts";
import { refuse } from "./refusals.tsx";
import { sessionCookieIn } from "./session-cookie.ts";
import { guardWords as words } from "./sign-in/words.ts";

export interface OwnOrigins {
  /** Where people sign in: alone may send to the workspace. */
  readonly auth: string;
  /** Whose pages may send to everything else. */
  readonly all: readonly string[];
}

const safeMethods = new Set(["GET", "HEAD", "OPTIONS"]);

/**
 * Lets nothing that changes anything come from another site's page, in whatever form: a browser says where a request
 * comes from, also for JSON and with a Bearer token. Programs say nothing and are let through, but not with a session.
 * `refuseResident` answers outside of the workspace.
 */
export function sameOriginOnly(
  originsOf: (c: Context) => OwnOrigins,
  refuseResident: (c: Context) => Response | Promise<Response>,
): MiddlewareHandler {
  return async (c, next) => {
    if (safeMethods.has(c.req.method)) return next();
    const origins = originsOf(c);
    const problem = originProblem(c, origins);
    if (problem === null) return next();
    logLine("origin.refused", { method: c.req.method, problem });
    if (!isWorkspace(c.req.path)) return refuseResident(c);
    return refuse(c, 403, problem === "otherAddress" ? words.otherAddress(origins.auth) : words[problem]);
  };
}

function originProblem(
  c: Context,
  { auth, all }: OwnOrigins,
): "otherSite" | "otherAddress" | "originMissing" | null {
  const origin = c.req.header("Origin");
  const fetchSite = c.req.header("Sec-Fetch-Site");
  if (origin === undefined && fetchSite === undefined) {
    return sessionCookieIn(c) === null ? null : "originMissing";
  }
  if (fetchSite !== undefined && fetchSite !== "same-origin") return "otherSite";
  const isFromOurs =
    origin === undefined || (isWorkspace(c.req.path) ? origin === auth : all.includes(origin));
  if (isFromOurs) return null;
  // The right site under a name that its passkeys do not know: 127.0.0.1 for localhost.
  return all.includes(origin) ? "otherAddress" : "otherSite";
}

function isWorkspace(path: string): boolean {
  return /^\/(?:api\/v1\/)?admin(?:\/|$)/.test(path);
}
