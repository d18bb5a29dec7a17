import { Hono } from "hono";
import type { LookupEnv } from "../../worker/lookup/lookup-env.ts";
import { posterRoutes } from "../../worker/poster/routes.tsx";
import type { ReadModel } from "../../worker/release/read-model.ts";
import { publicQualityRoutes } from "../../worker/site/quality/routes.tsx";
import { answerFailure, answerNotFound } from "../../worker/site/refuse.tsx";
import { reportRoutes } from "../../worker/site/report/routes.tsx";
import { siteRoutes } from "../../worker/site/routes.tsx";
import { statusRoutes } from "../../worker/site/status/routes.tsx";
import { heldGazetteers } from "../make/gazetteers.ts";

export const origin = "https://zdravchat.example";
/** A Monday, noon in Chelyabinsk. */
export const noon = Date.UTC(2026, 10, 23, 7);

/** The residents' routes over a model, without database, assets or middleware. */
export function publicRoutes(model: ReadModel): Hono<LookupEnv> {
  const app = new Hono<LookupEnv>();
  app.use(async (c, next) => {
    c.set("publicRequest", {
      model,
      nowMs: noon,
      publicOrigin: origin,
      contact: "help@zdravchat.example",
      requestId: "test",
      count: () => {},
      takeReport: async () => "taken",
    });
    c.set("gazetteers", heldGazetteers());
    await next();
  });
  app.route("/", posterRoutes);
  app.route("/", reportRoutes);
  app.route("/", statusRoutes);
  app.route("/", publicQualityRoutes);
  app.route("/", siteRoutes);
  app.notFound((c) => answerNotFound(c));
  app.onError((_, c) => answerFailure(c, "test"));
  return app;
}

/** Asks the residents' routes for a path. */
export function publicApp(model: ReadModel): (path: string) => Promise<Response> {
  const app = publicRoutes(model);
  return async (path) => app.request(origin + path);
}
