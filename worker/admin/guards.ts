import type { Context, MiddlewareHandler } from "hono";
import { bodyLimit } from "hono/body-limit";
import { isRecentSignIn } from "../access/lifetimes.ts";
import { may, type Permission, type TokenScope, tokenScopes } from "../access/permissions.ts";
import { isSameHash } from "../access/secrets.ts";
import { sessionInHand } from "../access/sessions.ts";
import { whoOfToken } from "../access/tokens.ts";
import { logLine } from "../base/log.ts";
import { federalSubjectOf } from "../registry/federal-subjects.ts";
import type { AdminEnv, AdminRequest, OpenAdminEnv, ScriptEnv } from "./admin-env.ts";
import { maxBodyBytes } from "./body-limits.ts";

import { nextPath, signInPath } from "./next-path.ts";
import { notHere, refuse } from "./refusals.tsx";
import { dropSessionCookie, sessionCookieIn } from "./session-cookie.ts";
import { guardWords as words } from "./sign-in/words.ts";

/** Header in which calls that are no form carry the form token. */
export const formTokenHeader = "X-Form-Token";

/** Everything else below /admin is for people who are signed in. */
const openPaths = /^\/admin\/(?:(?:sign-in|enrol)(?:\/options)?|help)$/;
const unsafe = (c: Context) => !["GET", "HEAD", "OPTIONS"].includes(c.req.method);

/** First below /admin and /api/v1/admin: sets `c.var.admin`, and lets nobody come with a token and a cookie at once. */
export function adminRequest(requestOf: (c: Context) => AdminRequest): MiddlewareHandler<OpenAdminEnv> {
  return async (c, next) => {
    c.set("admin", requestOf(c));
    c.set("session", null);
    if (bearerOf(c) !== null && sessionCookieIn(c) !== null) return refuse(c, 400, words.tokenAndCookie);
    const tooLarge = (limited: Context) => refuse(limited, 413, words.tooLarge(maxBodyBytes(c.req.path)));
    return bodyLimit({ maxSize: maxBodyBytes(c.req.path), onError: tooLarge })(c, next);
  };
}

/**
 * For all of /admin: everything but the sign-in, the enrolment and the help asks for a live session, and everything that changes
 * something asks for the session's form token, so that no page can forget either. Sets `c.var.session` and `c.var.who`.
 */
export const requireSession: MiddlewareHandler<OpenAdminEnv & AdminEnv> = async (c, next) => {
  const secret = sessionCookieIn(c);
  const session = secret === null ? null : await sessionInHand(c.var.admin, secret);
  if (secret !== null && session === null) dropSessionCookie(c);
  const isOpen = openPaths.test(c.req.path);
  if (session === null) return isOpen ? next() : askToSignIn(c);
  const { person, id: sessionId, signedInAtMs } = session;
  const { id: personId, name, role, regions } = person;
  c.set("session", session);
  c.set("who", { kind: "person", personId, name, role, regions, sessionId, signedInAtMs });
  if (unsafe(c) && !isOpen && !(await hasFormToken(c, session.formToken))) {
    logRefusal(c, "form token");
    return refuse(c, 403, words.formToken);
  }
  return next();
};

/**
 * Lets through who may: in the region of the path where it has one. A region that is not theirs answers as one that
 * does not exist.
 */
export function requirePermission(permission: Permission): MiddlewareHandler<AdminEnv> {
  return async (c, next) => {
    const { who } = c.var;
    const region = c.req.param("region");
    // All regions are an administrator's, but not every text in an address is a region.
    const isRegion = region === undefined || federalSubjectOf(region)?.slug === region;
    if (may(who, permission, region)) return isRegion ? next() : notHere(c);
    logRefusal(c, permission);
    if (region !== undefined && !may(who, "region.read", region)) return notHere(c);
    return refuse(c, 403, words.notPermitted);
  };
}

/** Before steps that could lock somebody out or let somebody in: the passkey was shown within ten minutes. */
export const requireRecentSignIn: MiddlewareHandler<AdminEnv> = async (c, next) => {
  if (isRecent(c)) return next();
  if (!unsafe(c)) return c.redirect(signInPath(pathOf(c), true), 302);
  const href = signInPath(formPageOf(c), true);
  return refuse(c, 403, { ...words.signInAgain, way: { href, text: words.signInAgainWay } });
};

export function isRecent(c: Context<AdminEnv>): boolean {
  return isRecentSignIn(c.var.who.signedInAtMs, c.var.admin.nowMs);
}

/** For endpoints of scripts: a token with that scope; in the region of the path where it has one. Sets `c.var.who`. */
export function tokenGuard(scope: TokenScope): MiddlewareHandler<ScriptEnv> {
  return async (c, next) => {
    const bearer = bearerOf(c);
    const who = bearer === null ? null : await whoOfToken(c.var.admin, bearer);
    if (who === null) {
      const error = bearer === null ? "" : ', error="invalid_token"';
      const text = bearer === null ? words.tokenMissing : words.tokenRefused;
      return refuse(c, 401, text, { "WWW-Authenticate": `Bearer realm="zdravchat"${error}` });
    }
    c.set("who", who);
    const region = c.req.param("region");
    if (region !== undefined && region !== who.region) {
      logForeign(c, scope);
      return notHere(c);
    }
    const isGranted = who.scopes.includes(scope);
    if (isGranted && tokenScopes[scope].every((permission) => may(who, permission, who.region)))
      return next();
    logForeign(c, scope);
    return refuse(c, 403, words.scopeMissing(scope), {
      "WWW-Authenticate": `Bearer realm="zdravchat", error="insufficient_scope", scope="${scope}"`,
    });
  };
}

/** The token that every form of this session carries in its hidden field `token`. */
export function formTokenOf(c: Context<AdminEnv>): string {
  return c.var.session.formToken;
}

/** The fields of a form that was sent; none where something else was sent or it cannot be read. */
export async function formOf(c: Context): Promise<FormData> {
  const type = c.req.header("Content-Type") ?? "";
  if (!/^(?:multipart\/form-data|application\/x-www-form-urlencoded)\b/i.test(type)) return new FormData();
  try {
    return await c.req.formData();
  } catch {
    return new FormData();
  }
}

function askToSignIn(c: Context): Response | Promise<Response> {
  if (c.req.method === "GET" || c.req.method === "HEAD") return c.redirect(signInPath(pathOf(c)), 302);
  const href = signInPath(formPageOf(c));
  return refuse(c, 401, { ...words.signedOut, way: { href, text: words.signInAgainWay } });
}

async function hasFormToken(c: Context, expected: string): Promise<boolean> {
  const given = c.req.header(formTokenHeader) ?? (await formOf(c)).get("token");
  return typeof given === "string" && isSameHash(given, expected);
}

function bearerOf(c: Context): string | null {
  return /^Bearer +(\S+)$/i.exec(c.req.header("Authorization") ?? "")?.[1] ?? null;
}

function pathOf(c: Context): string {
  const { pathname, search } = new URL(c.req.url);
  return nextPath(pathname + search);
}

/** The page on which the form stood, as the browser names it; its own pages do so in full. */
function formPageOf(c: Context): string {
  const referer = c.req.header("Referer");
  if (referer === undefined || !URL.canParse(referer)) return nextPath(null);
  const { origin, pathname, search } = new URL(referer);
  return nextPath(origin === new URL(c.req.url).origin ? pathname + search : null);
}

/** One line about what a person wanted and may not have. */
function logRefusal(c: Context<AdminEnv>, what: string): void {
  const { admin, who } = c.var;
  logLine("access.refused", { requestId: admin.requestId, person: who.personId, what });
}

/** One line about what a token reached for and may not have. */
function logForeign(c: Context<ScriptEnv>, what: string): void {
  const { admin, who } = c.var;
  logLine("access.refused", { requestId: admin.requestId, token: who.tokenId, what });
}
