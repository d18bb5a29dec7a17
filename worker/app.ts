import { type Context, Hono } from "hono";
import { rateLimit } from "./api/rate-limit.ts";
import { apiRoutes } from "./api/routes.tsx";
import { nowMs } from "./base/clock.ts";
import { etag } from "./base/etag.ts";
import { errorTrace, logLine } from "./base/log.ts";
import { problemResponse } from "./base/problem.ts";
import { randomId } from "./base/random.ts";
import { responseHeaders } from "./base/response-headers.ts";
import { configOf, type WorkerEnv } from "./config.ts";
import { faultyBinding } from "./db/faulty-binding.ts";
import { posterRoutes } from "./poster/routes.ts";
import { ReleaseKeeper } from "./release/current.ts";
import { healthOf } from "./release/health.ts";
import type { PublicEnv } from "./release/public-request.ts";
import { releaseSources } from "./release/sources.ts";
import { answerFailure, answerNotFound } from "./site/refuse.tsx";
import { siteRoutes } from "./site/routes.tsx";
import { pageContentSecurityPolicy } from "./ui/csp.ts";

type AppEnv = PublicEnv & { Bindings: WorkerEnv; Variables: { requestId: string } };
type AppContext = Context<AppEnv>;

/** The release in hand: plain data, so it may outlive a request. */
const keeper = new ReleaseKeeper();

/** The URL map: what every request passes, from the outside in, and who answers which address. */
export const app = new Hono<AppEnv>();

app.use(responseHeaders(pageContentSecurityPolicy));
app.use(etag);
app.use(async (c, next) => {
  c.set("requestId", randomId());
  await next();
});

app.get("/healthz", async (c) => {
  const now = nowMs();
  const current = await currentRelease(c, now);
  return c.json(healthOf(current, now), current === null ? 503 : 200);
});

app.use(async (c, next) => {
  const now = nowMs();
  const current = currentRelease(c, now);
  const release = current instanceof Promise ? await current : current;
  if (release === null) return failure(c, 503);
  const config = configOf(c.env);
  c.set("publicRequest", {
    model: release.model,
    nowMs: now,
    publicOrigin: config.publicOrigin ?? originOf(c.req.url),
    contact: config.contact,
    requestId: c.var.requestId,
  });
  await next();
});

const limiter = (c: Context<AppEnv>) => (configOf(c.env).hasRateLimits ? (c.env.LOOKUP_LIMIT ?? null) : null);
const tooMany = (c: Context<AppEnv>) => apiProblem(c, 429, "too-many-requests", "Слишком много запросов", "Повторите через минуту.");
app.use("/api/v1/lookup", rateLimit(limiter, tooMany));
app.use("/api/v1/suggest", rateLimit(limiter, tooMany));

app.route("/", apiRoutes);
app.route("/", posterRoutes);
app.route("/", siteRoutes);

app.notFound((c) => answerNotFound(c));
app.onError((error, c) => {
  logLine("request.failed", { requestId: c.var.requestId, method: c.req.method, ...errorTrace(error) });
  return failure(c, 500);
});

function currentRelease(c: AppContext, now: number) {
  return keeper.current(() => {
    const { fault } = configOf(c.env);
    const binding = fault === null ? c.env.DB : faultyBinding(fault);
    return releaseSources(binding, c.env.ASSETS, (work) => c.executionCtx.waitUntil(work));
  }, now);
}

/** A surprise, or no release anywhere: in the API's own form below /api/v1, else a page with the phones. */
function failure(c: AppContext, status: 500 | 503): Response | Promise<Response> {
  if (!c.req.path.startsWith("/api/v1/")) return answerFailure(c, c.var.requestId);
  return apiProblem(c, status, "failure", "Сбой справочника", `Повторите позже. Номер сбоя: ${c.var.requestId}.`);
}

function apiProblem(c: AppContext, status: number, slug: string, title: string, detail: string): Response {
  const type = `${configOf(c.env).publicOrigin ?? originOf(c.req.url)}/api#${slug}`;
  return problemResponse({ type, title, status, detail, errors: [] });
}

/** "https://host" of an absolute address, without parsing the rest. */
function originOf(url: string): string {
  const end = url.indexOf("/", url.indexOf("//") + 2);
  return end === -1 ? url : url.slice(0, end);
}
