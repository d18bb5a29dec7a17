import type { MiddlewareHandler } from "hono";

/** Scripts of any site may read the answers: nothing in them depends on who asks. */
export const openToAllSites: MiddlewareHandler = async (c, next) => {
  await next();
  c.res.headers.set("Access-Control-Allow-Origin", "*");
};
