import { Hono } from "hono";
import { responseHeaders } from "../../../worker/base/response-headers.ts";
import type { LookupEnv } from "../../../worker/lookup/lookup-env.ts";
import type { ReadModel } from "../../../worker/release/read-model.ts";
import type { UsageEvent } from "../../../worker/release/usage-event.ts";
import { pageContentSecurityPolicy } from "../../../worker/ui/csp.ts";
import { embedRoutes } from "../../../worker/widget/embed/routes.tsx";
import { oembedRoutes } from "../../../worker/widget/oembed/routes.tsx";
import { heldGazetteers } from "../../make/gazetteers.ts";

export const origin = "https://zdravchat.example";

/** Frames and oEmbed over a model, with the headers that every response gets. `counted` fills as they are asked. */
export function embedApp(model: ReadModel) {
  const counted: UsageEvent[] = [];
  const app = new Hono<LookupEnv>();
  app.use(responseHeaders(pageContentSecurityPolicy));
  app.use(async (c, next) => {
    c.set("publicRequest", {
      model,
      // A Monday, noon in Chelyabinsk.
      nowMs: Date.UTC(2026, 10, 23, 7),
      publicOrigin: origin,
      contact: null,
      requestId: "test",
      count: (event) => void counted.push(event),
      takeReport: async () => "taken",
    });
    c.set("gazetteers", heldGazetteers());
    await next();
  });
  app.route("/", embedRoutes);
  app.route("/", oembedRoutes);
  const get = async (path: string, headers: Readonly<Record<string, string>> = {}) =>
    app.request(origin + path, { headers });
  return { get, text: async (path: string) => (await get(path)).text(), counted };
}

export function asked(region: string, q: string, look = ""): string {
  return `/embed/${region}?${look}q=${encodeURIComponent(q)}`;
}

/** Every link of a page as [address, attributes after it]. */
export function linksOf(html: string): readonly (readonly [href: string, attributes: string])[] {
  return [...html.matchAll(/<a ([^>]*)>/g)].map(([, attributes = ""]) => [
    (/href="([^"]*)"/.exec(attributes)?.[1] ?? "").replaceAll("&amp;", "&"),
    attributes,
  ]);
}
