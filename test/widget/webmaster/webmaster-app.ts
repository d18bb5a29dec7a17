import { Hono } from "hono";
import { responseHeaders } from "../../../worker/base/response-headers.ts";
import type { LookupEnv } from "../../../worker/lookup/lookup-env.ts";
import type { ReadModel } from "../../../worker/release/read-model.ts";
import { pageContentSecurityPolicy } from "../../../worker/ui/csp.ts";
import { webmasterRoutes } from "../../../worker/widget/webmaster/routes.tsx";
import { heldGazetteers } from "../../make/gazetteers.ts";

export const origin = "https://zdravchat.example";

/** Asks the pages for webmasters over a model, with the headers that every response gets. */
export function webmasterApp(model: ReadModel, publicOrigin = origin): (path: string) => Promise<Response> {
  const app = new Hono<LookupEnv>();
  app.use(responseHeaders(pageContentSecurityPolicy));
  app.use(async (c, next) => {
    c.set("publicRequest", {
      model,
      nowMs: Date.UTC(2026, 10, 23, 7),
      publicOrigin,
      contact: null,
      requestId: "test",
      count: () => {},
      takeReport: async () => "taken",
    });
    c.set("gazetteers", heldGazetteers());
    await next();
  });
  app.route("/", webmasterRoutes);
  return async (path) => app.request(origin + path);
}

export function place(q: string): string {
  return `/widget?q=${encodeURIComponent(q)}`;
}
