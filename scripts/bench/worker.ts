import { answerText } from "../../worker/api/answer-json.ts";
import { openToAllSites } from "../../worker/api/open-to-all-sites.ts";
import { tooManyRequests } from "../../worker/api/problems.ts";
import { rateLimit } from "../../worker/api/rate-limit.ts";
import { app } from "../../worker/app.ts";
import { cacheHeaders } from "../../worker/base/cache-headers.ts";
import { weakTag } from "../../worker/base/etag.ts";
import type { WorkerEnv } from "../../worker/config.ts";
import { openDatabase } from "../../worker/db/client.ts";
import { findChat } from "../../worker/lookup/find-chat.ts";
import { headNumber } from "../../worker/release/store.ts";

/**
 * The Worker of the bench: the whole app, unchanged, and beside its routes three to compare with. Never deployed.
 * `/bench/constant` and `/bench/lookup-d1` stand behind the app's own middleware, `/bench/empty` in front of all.
 */

/** A real answer, of the mean size of the mix; the driver chooses it once, before it measures. */
let constantText = "{}";

// What app.ts and the API put around the lookup, limits being off for all alike.
app.use("/bench/*", openToAllSites);
app.use(
  "/bench/*",
  rateLimit(
    () => null,
    (c) => tooManyRequests(c.req.url),
  ),
);

app.get("/bench/constant", () => json(constantText));

app.get("/bench/choose-constant", (c) => {
  const asked = c.get("publicRequest");
  constantText = answerText(asked, findChat(asked.model, { q: c.req.query("q") ?? "", region: null }));
  return c.text("ok");
});

/** What the lookup would cost with the least possible use of the database: the number of the newest release. */
app.get("/bench/lookup-d1", async (c) => {
  const asked = c.get("publicRequest");
  await headNumber(openDatabase((c.env as WorkerEnv).DB));
  const text = answerText(asked, findChat(asked.model, { q: c.req.query("q") ?? "", region: null }));
  return json(text);
});

/** As the API sends its answers: the tag is a part of what surrounds every answer. */
function json(text: string): Response {
  const headers = {
    "Content-Type": "application/json",
    "Cache-Control": cacheHeaders.typed,
    ETag: weakTag(text),
  };
  return new Response(text, { headers });
}

export default {
  fetch(request: Request, env: WorkerEnv, context: ExecutionContext): Response | Promise<Response> {
    if (request.url.endsWith("/bench/empty")) return new Response("ok");
    return app.fetch(request, env, context);
  },
};
