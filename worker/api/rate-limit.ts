import type { Context, MiddlewareHandler } from "hono";
import { clientKey } from "../base/client-key.ts";

/** What the platform's rate-limit binding offers. */
export interface Limiter {
  limit(options: { key: string }): Promise<{ success: boolean }>;
}

/** Length of the binding's period, as wrangler.toml sets it. */
export const limitPeriodSeconds = 60;

/**
 * Lets a client address ask only so often. `limiterOf` returns null where limits are off; `refuse` makes the answer
 * to the one who asked too often. A limiter that fails lets everybody through: it protects, it must not take down.
 * Typed text plays no part in the key, and the key is kept nowhere but in the platform's counter.
 */
export function rateLimit(
  limiterOf: (c: Context) => Limiter | null,
  refuse: (c: Context) => Response | Promise<Response>,
): MiddlewareHandler {
  return async (c, next) => {
    const limiter = limiterOf(c);
    if (limiter === null || (await isWithin(limiter, clientKey(c.req.raw.headers)))) return next();
    const response = await refuse(c);
    response.headers.set("Retry-After", String(limitPeriodSeconds));
    return response;
  };
}

async function isWithin(limiter: Limiter, key: string): Promise<boolean> {
  try {
    return (await limiter.limit({ key })).success;
  } catch {
    return true;
  }
}
