import type { Context, MiddlewareHandler } from "hono";
import { cacheHeaders } from "./cache-headers.ts";

/** For everything that is no page: it loads nothing, runs nothing and stands in no frame. */
export const barePolicy = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** The same on every response. One year of HTTPS; no sensors; no window of another site keeps a handle on ours. */
const safetyHeaders: readonly (readonly [name: string, value: string])[] = [
  ["X-Content-Type-Options", "nosniff"],
  // Not no-referrer: Chromium would send `Origin: null` with our own forms.
  ["Referrer-Policy", "same-origin"],
  ["Strict-Transport-Security", "max-age=31536000"],
  ["Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()"],
  ["Cross-Origin-Opener-Policy", "same-origin"],
];

/**
 * Outermost middleware: every response, errors and redirects too, leaves with all safety headers and a
 * `Cache-Control`, `no-store` unless its handler chose another. Pages get `pagePolicy`, all else `barePolicy`.
 * A handler that sets its own Content-Security-Policy keeps it and answers for who may frame it.
 */
export function responseHeaders(pagePolicy: (c: Context) => string | Promise<string>): MiddlewareHandler {
  return async (c, next) => {
    await next();
    const headers = changeableHeaders(c);
    for (const [name, value] of safetyHeaders) headers.set(name, value);
    if (!headers.has("Content-Security-Policy")) {
      const isPage = headers.get("Content-Type")?.startsWith("text/html") === true;
      headers.set("Content-Security-Policy", isPage ? await pagePolicy(c) : barePolicy);
      headers.set("X-Frame-Options", "DENY");
    }
    // Without one, caches in front may keep what is private.
    if (!headers.has("Cache-Control")) headers.set("Cache-Control", cacheHeaders.never);
  };
}

/** Headers of a response that came from a binding or from `Response.redirect` are locked: such a one is rebuilt. */
function changeableHeaders(c: Context): Headers {
  try {
    c.res.headers.delete("X-Powered-By");
    return c.res.headers;
  } catch {
    const response = new Response(c.res.body, c.res);
    c.res = undefined;
    c.res = response;
    return response.headers;
  }
}
