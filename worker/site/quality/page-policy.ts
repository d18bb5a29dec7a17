import type { MiddlewareHandler } from "hono";
import { comboboxScript } from "../../ui/combobox-script.ts";
import { contentSecurityPolicy } from "../../ui/csp.ts";
import { styleText } from "../../ui/style.ts";
import { qualityStyle } from "./page-style.ts";

let policy: string | null = null;

/** Content-Security-Policy of the pages below /quality: like the residents', with the style of charts and tables. */
export const qualityPagePolicy: MiddlewareHandler = async (c, next) => {
  await next();
  if (c.res.headers.get("Content-Type")?.startsWith("text/html") !== true) return;
  policy ??= await contentSecurityPolicy({
    styles: [styleText, qualityStyle],
    scripts: [comboboxScript],
  });
  c.res.headers.set("Content-Security-Policy", policy);
  c.res.headers.set("X-Frame-Options", "DENY");
};
