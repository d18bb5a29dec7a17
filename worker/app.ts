import { type Context, Hono } from "hono";
import { passkeySiteOf } from "./access/types.ts";
import { accountRoutes } from "./admin/account/routes.tsx";
import type { AdminEnv, AdminRequest } from "./admin/admin-env.ts";
import { alertRoutes } from "./admin/alerts/routes.tsx";
import { auditRoutes } from "./admin/audit/routes.tsx";
import { previewOfDraft, previewPath } from "./admin/drafts/preview.tsx";
import { draftRoutes } from "./admin/drafts/routes.tsx";
import { adminRequest, requireSession } from "./admin/guards.ts";
import { helpRoutes } from "./admin/help/routes.tsx";
import { historyRoutes } from "./admin/history/routes.tsx";
import { homeRoutes } from "./admin/home/routes.tsx";
import { linkRoutes } from "./admin/links/routes.tsx";
import { onboardingRoutes } from "./admin/onboarding/routes.tsx";
import { peopleRoutes } from "./admin/people/routes.tsx";
import { qualityRoutes } from "./admin/quality/routes.tsx";
import { notHere, refuseTooMany } from "./admin/refusals.tsx";
import { closingRoutes } from "./admin/region/chats/closing-routes.tsx";
import { chatRoutes } from "./admin/region/chats/routes.tsx";
import { coverageRoutes } from "./admin/region/coverage/routes.tsx";
import { factsRoutes } from "./admin/region/facts/routes.tsx";
import { territoryRoutes } from "./admin/region/territories/routes.tsx";
import { undoRoutes } from "./admin/region/undo-routes.tsx";
import { sameOriginOnly } from "./admin/same-origin.ts";
import { scriptRoutes } from "./admin/script-api/routes.ts";
import { signInRoutes, signOutRoutes } from "./admin/sign-in/routes.tsx";
import { tableRoutes } from "./admin/table/routes.tsx";
import { usageRoutes } from "./admin/usage/routes.tsx";
import { workspacePolicy } from "./admin/workspace-policy.ts";
import { failed, fromOtherSite, tooManyRequests } from "./api/problems.ts";
import { rateLimit } from "./api/rate-limit.ts";
import { apiRoutes } from "./api/routes.tsx";
import { clientKey } from "./base/client-key.ts";
import { nowMs } from "./base/clock.ts";
import { etag } from "./base/etag.ts";
import { errorTrace, logLine } from "./base/log.ts";
import { randomId } from "./base/random.ts";
import { responseHeaders } from "./base/response-headers.ts";
import { alertSettingsOf, configOf, type WorkerEnv } from "./config.ts";
import { openDatabase } from "./db/client.ts";
import { faultyBinding } from "./db/faulty-binding.ts";
import { assetFiles } from "./gazetteer/asset-files.ts";
import { GazetteerKeeper } from "./gazetteer/keeper.ts";
import type { GazetteerFiles } from "./gazetteer/load-file.ts";
import { openNationalIndex } from "./gazetteer/national-index.ts";
import { openGazetteer } from "./gazetteer/open-gazetteer.ts";
import type { GazetteerEnv } from "./gazetteer/public-gazetteers.ts";
import { RequestGazetteers } from "./gazetteer/request-gazetteers.ts";
import { posterPagePolicy } from "./poster/page-policy.ts";
import { posterRoutes } from "./poster/routes.tsx";
import { ReleaseKeeper } from "./release/current.ts";
import { healthOf } from "./release/health.ts";
import type { PublicEnv, PublicRequest } from "./release/public-request.ts";
import type { ReportOutcome, ResidentReport } from "./release/resident-report.ts";
import { releaseSources } from "./release/sources.ts";
import type { UsageEvent } from "./release/usage-event.ts";
import { receiveReport } from "./reports/receive-report.ts";
import { publicQualityRoutes } from "./site/quality/routes.tsx";
import { answerFailure, answerNotFound, answerOtherSite, answerTooMany } from "./site/refuse.tsx";
import { reportRoutes } from "./site/report/routes.tsx";
import { answerTooManyReports, reportBodyLimit } from "./site/report/show-form.tsx";
import { siteRoutes } from "./site/routes.tsx";
import { statusRoutes } from "./site/status/routes.tsx";
import { pageContentSecurityPolicy } from "./ui/csp.ts";
import { analyticsSink } from "./usage/analytics-sink.ts";
import { countedUse } from "./usage/counted-use.ts";
import { countStore } from "./usage/store.ts";
import { UsageCounter } from "./usage/usage-counter.ts";
import { failureInFrame, tooManyInFrame } from "./widget/embed/refuse.tsx";
import { embedRoutes } from "./widget/embed/routes.tsx";
import { oembedRoutes } from "./widget/oembed/routes.tsx";
import { webmasterRoutes } from "./widget/webmaster/routes.tsx";

type AppEnv = PublicEnv & GazetteerEnv;
type PublicContext = Context<AppEnv>;

/** The release in hand: plain data, so it may outlive a request. */
const keeper = new ReleaseKeeper();
/** The address registers in hand: plain data too. */
const gazetteerKeeper = new GazetteerKeeper({ region: openGazetteer, national: openNationalIndex });

/** What is not written yet of this isolate's counts of use. */
const usageCounter = new UsageCounter();

/** The URL map: what every request passes, from the outside in, and who answers which address. */
export const app = new Hono<AppEnv>();

app.use(responseHeaders(pagePolicyOf));
app.use(etag);

app.get("/healthz", async (c) => {
  const now = nowMs();
  const current = await currentRelease(c, now);
  const regions = current?.model.release.regions.map((region) => region.number) ?? [];
  const states = await gazetteerKeeper.states(() => gazetteerFiles(c), regions, now);
  return c.json(healthOf(current, states, now), current === null ? 503 : 200);
});

app.use(async (c, next) => {
  const now = nowMs();
  const current = currentRelease(c, now);
  const release = current instanceof Promise ? await current : current;
  if (release === null) return failure(c, 503, randomId());
  c.set("publicRequest", {
    model: release.model,
    nowMs: now,
    publicOrigin: publicOriginOf(c),
    contact: configOf(envOf(c)).contact,
    requestId: randomId(),
    count: (event) => countUse(c, event),
    takeReport: (report) => takeReport(c, report),
  });
  c.set("gazetteers", new RequestGazetteers(gazetteerKeeper, () => gazetteerFiles(c), now));
  if (usageCounter.isDue(now)) {
    c.executionCtx.waitUntil(usageCounter.flush(countStore(openDatabase(databaseOf(c))), now));
  }
  await next();
});

const fromOwnPages = sameOriginOnly(ownOriginsOf, (c) =>
  isApi(c) ? fromOtherSite(publicOriginOf(c)) : answerOtherSite(c),
);
// Links on any page may tell that they were followed: it changes nothing but a count.
app.use((c, next) => (isJoinPing(c) ? next() : fromOwnPages(c, next)));

const signInLimit = rateLimit(signInLimiterOf, refuseTooMany);
for (const path of ["/admin/sign-in", "/admin/enrol"])
  app.post(path, signInLimit).post(`${path}/options`, signInLimit);
app.use("/api/v1/admin/*", rateLimit(limiterOf, refuseTooMany));
for (const path of ["/admin/*", "/api/v1/admin/*"]) app.use(path, adminRequest(adminRequestOf));
app.use("/admin/*", requireSession);
app.route("/", signInRoutes);
app.route("/", signOutRoutes);
app.route("/", helpRoutes);
app.route("/", homeRoutes);
app.route("/", coverageRoutes);
app.route("/", chatRoutes);
app.route("/", closingRoutes);
app.route("/", territoryRoutes);
app.route("/", factsRoutes);
app.route("/", undoRoutes);
app.route("/", accountRoutes);
app.route("/", peopleRoutes);
app.route("/", draftRoutes);
app.route("/", historyRoutes);
app.route("/", linkRoutes);
app.route("/", usageRoutes);
app.route("/", qualityRoutes);
app.route("/", alertRoutes);
app.route("/", auditRoutes);
app.route(previewPath, publicRoutesWithDraft());
app.route("/", onboardingRoutes);
app.route("/", tableRoutes);
// Before the public API, which lets every site read its answers.
app.route("/", scriptRoutes);

const apiLimit = rateLimit(limiterOf, (c) => tooManyRequests(publicOriginOf(c)));
app.use("/api/v1/lookup", apiLimit);
app.use("/api/v1/suggest", apiLimit);
app.use("/find", rateLimit(limiterOf, answerTooMany));
app.use("/widget", rateLimit(limiterOf, answerTooMany));
const frameLimit = rateLimit(limiterOf, tooManyInFrame);
// Only questions: the card of a chat is for everybody, always.
app.use("/embed/:key", (c, next) => (c.req.query("q") === undefined ? next() : frameLimit(c, next)));
// An archive is hundreds of posters. Single posters stand below /c/ and /r/, where nobody is ever refused.
app.use("/posters/:archive{[^/]+\\.zip}", rateLimit(limiterOf, answerTooMany));

app.post("/c/:code/report", reportBodyLimit, rateLimit(reportLimiterOf, answerTooManyReports));

app.route("/", apiRoutes);
app.route("/", posterRoutes);
app.route("/", embedRoutes);
app.route("/", oembedRoutes);
app.route("/", webmasterRoutes);
app.route("/", reportRoutes);
app.route("/", statusRoutes);
app.route("/", publicQualityRoutes);
app.route("/", siteRoutes);

app.notFound((c) => (isWorkspace(c) ? notHere(c) : answerNotFound(c)));
app.onError((error, c) => {
  const request = c.var.publicRequest as PublicRequest | undefined;
  const requestId = request?.requestId ?? randomId();
  logLine("request.failed", { requestId, method: c.req.method, ...errorTrace(error) });
  return failure(c, 500, requestId);
});

/** The public routes a second time, for those who look at a draft. */
function publicRoutesWithDraft(): Hono<AdminEnv> {
  const preview = new Hono<AdminEnv>();
  preview.use(previewOfDraft);
  const nothing = new Hono<AppEnv>().all("*", answerNotFound);
  const site = new Hono<AppEnv>().route("/", reportRoutes).route("/", statusRoutes);
  site.route("/", publicQualityRoutes).route("/", siteRoutes);
  return preview.route("/", apiRoutes).route("/", posterRoutes).route("/", site).route("/", nothing);
}

function currentRelease(c: PublicContext, now: number) {
  return keeper.current(() => {
    return releaseSources(databaseOf(c), envOf(c).ASSETS, (work) => c.executionCtx.waitUntil(work));
  }, now);
}

function countUse(c: PublicContext, event: UsageEvent): void {
  const { model, nowMs } = c.var.publicRequest;
  const asked = { method: c.req.method, header: (name: string) => c.req.header(name) };
  const use = countedUse(model, event, asked, nowMs);
  if (use === null) return;
  usageCounter.add(use, nowMs);
  analyticsSink(envOf(c).USAGE)?.add(use, nowMs);
}

function takeReport(c: PublicContext, report: ResidentReport): Promise<ReportOutcome> {
  const { nowMs } = c.var.publicRequest;
  const address = clientKey(c.req.raw.headers);
  return receiveReport({ db: openDatabase(databaseOf(c)), nowMs }, { ...report, address });
}

function databaseOf(c: Context): D1Database {
  const env = envOf(c);
  const { fault } = configOf(env);
  return fault === null ? env.DB : faultyBinding(fault);
}

function gazetteerFiles(c: PublicContext): GazetteerFiles {
  const env = envOf(c);
  return assetFiles(env.ASSETS, (work) => c.executionCtx.waitUntil(work), configOf(env).isLocal);
}

/** A surprise, or no release anywhere: in the API's own form below /api/v1, in frames as a frame, else a page with the phones. */
function failure(c: PublicContext, status: 500 | 503, requestId: string): Response | Promise<Response> {
  if (isFrame(c)) return failureInFrame(c, requestId, status);
  if (!isApi(c)) return answerFailure(c, requestId, status);
  return failed(publicOriginOf(c), status, requestId);
}

/** One limit for all ways to ask, or null where limits are off. */
function limiterOf(c: Context): RateLimit | null {
  const env = envOf(c);
  return configOf(env).hasRateLimits ? (env.LOOKUP_LIMIT ?? null) : null;
}

/** For sign-in and enrolment alone, far stricter. */
function signInLimiterOf(c: Context): RateLimit | null {
  const env = envOf(c);
  return configOf(env).hasRateLimits ? (env.SIGN_IN_LIMIT ?? null) : null;
}

/** For reports alone: each is stored. */
function reportLimiterOf(c: Context): RateLimit | null {
  const env = envOf(c);
  return configOf(env).hasRateLimits ? (env.REPORT_LIMIT ?? null) : null;
}

function isApi(c: Context): boolean {
  return c.req.path.startsWith("/api/v1/");
}

function isFrame(c: Context): boolean {
  return c.req.path.startsWith("/embed/");
}

function isJoinPing(c: Context): boolean {
  return c.req.method === "POST" && /^\/c\/[^/]+\/join$/.test(c.req.path);
}

function isPosterPage(c: Context): boolean {
  return c.req.path === "/posters" || c.req.path.startsWith("/posters/");
}

/** Which inline styles and scripts a page may have. */
function pagePolicyOf(c: Context): Promise<string> {
  if (isWorkspace(c)) return workspacePolicy(c.req.path);
  return isPosterPage(c) ? posterPagePolicy() : pageContentSecurityPolicy();
}

function isWorkspace(c: Context): boolean {
  return c.req.path === "/admin" || c.req.path.startsWith("/admin/");
}

function adminRequestOf(c: PublicContext): AdminRequest {
  const { nowMs, requestId, contact } = c.var.publicRequest;
  return {
    ...{ nowMs, requestId, contact },
    db: openDatabase(databaseOf(c)),
    site: passkeySiteOf(authOriginOf(c)),
    visitedOrigin: visitedOriginOf(c),
    alerts: alertSettingsOf(envOf(c), visitedOriginOf(c)),
  };
}

function ownOriginsOf(c: Context) {
  const auth = authOriginOf(c);
  return { auth, all: [auth, visitedOriginOf(c), publicOriginOf(c)] };
}

function authOriginOf(c: Context): string {
  return configOf(envOf(c)).authOrigin ?? visitedOriginOf(c);
}

function envOf(c: Context): WorkerEnv {
  return c.env;
}

/** Origin of absolute links: configured, or where the visitor is. */
function publicOriginOf(c: Context): string {
  return configOf(envOf(c)).publicOrigin ?? visitedOriginOf(c);
}

/** "https://host" of the request's address, cut without parsing the rest. */
function visitedOriginOf(c: Context): string {
  const { url } = c.req;
  return url.slice(0, url.indexOf("/", url.indexOf("//") + 2));
}
