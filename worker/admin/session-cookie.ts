import type { Context } from "hono";
import { deleteCookie, getCookie, setCookie } from "hono/cookie";
import { lifetimes } from "../access/lifetimes.ts";

// Browsers keep "__Host-" to this host alone, over HTTPS (or on localhost).
const name = "__Host-session";

/**
 * Lax, not Strict: a colleague's link to a draft, opened from a messenger, must find its reader signed in. What Strict
 * would add, every unsafe request has by its Origin and its form's token.
 */
const attributes = { path: "/", secure: true, httpOnly: true, sameSite: "Lax" } as const;

export function sessionCookieIn(c: Context): string | null {
  return getCookie(c, name) ?? null;
}

export function setSessionCookie(c: Context, secret: string): void {
  setCookie(c, name, secret, { ...attributes, maxAge: lifetimes.sessionMs / 1000 });
}

export function dropSessionCookie(c: Context): void {
  deleteCookie(c, name, attributes);
}
