import { type Context, Hono } from "hono";
import { cacheHeaders } from "../../base/cache-headers.ts";
import { problemResponse } from "../../base/problem.ts";
import type { LookupEnv } from "../../lookup/lookup-env.ts";
import { isQualityPeriod } from "../../registry/quality.ts";
import { pageFrameOf } from "../../release/page-frame.ts";
import { refuse } from "../refuse.tsx";
import { words as siteWords } from "../words.ts";
import { monthView } from "./month-view.ts";
import { qualityPagePolicy } from "./page-policy.ts";
import { MethodPage } from "./pages/method-page.tsx";
import { QualityPage } from "./pages/quality-page.tsx";
import { RegionQualityPage } from "./pages/region-quality-page.tsx";
import { ReportPage } from "./pages/report-page.tsx";
import { historyOf } from "./region-view.ts";
import { reportTable } from "./report-csv.ts";
import { indexText, reportText } from "./report-json.ts";
import { words } from "./words.ts";

type Quality = Context<LookupEnv>;

/** Whether the chats answer: pages for people, and the same as tables for machines. */
export const publicQualityRoutes = new Hono<LookupEnv>();

publicQualityRoutes.use("/quality/*", qualityPagePolicy);

publicQualityRoutes.get("/quality", (c) => {
  const request = c.var.publicRequest;
  const regions = request.model.release.regions.map((region) => historyOf(request.model, region));
  return page(c, <QualityPage frame={pageFrameOf(request)} regions={regions} />);
});

publicQualityRoutes.get("/quality.json", (c) => {
  const { model, publicOrigin } = c.var.publicRequest;
  return data(c, indexText(model, publicOrigin), "application/json");
});

/** Before the regions: no region is called so. */
publicQualityRoutes.get("/quality/method", (c) =>
  page(c, <MethodPage frame={pageFrameOf(c.var.publicRequest)} />),
);

publicQualityRoutes.get("/quality/:slug", (c) => {
  const request = c.var.publicRequest;
  const region = request.model.regionBySlug.get(c.req.param("slug"));
  if (region === undefined) return noSuchRegion(c);
  return page(
    c,
    <RegionQualityPage frame={pageFrameOf(request)} history={historyOf(request.model, region)} />,
  );
});

publicQualityRoutes.get("/quality/:slug/:month", (c) => {
  const request = c.var.publicRequest;
  const { model } = request;
  const region = model.regionBySlug.get(c.req.param("slug"));
  const [, month = "", form] = /^(.*?)(?:\.(csv|json))?$/s.exec(c.req.param("month")) ?? [];
  if (region === undefined) return form === undefined ? noSuchRegion(c) : noData(c, siteWords.error.noRegion);
  const view = isQualityPeriod(month) ? monthView(model, region, month) : null;
  if (view === null) {
    const which = words.whichMonths(model.periodsOf.get(region.slug) ?? []);
    if (form !== undefined) return noData(c, words.noMonthHeading, which);
    return refuse(c, 404, { heading: words.noMonthHeading, lead: `${which} ${words.findChat}` });
  }
  if (form === "csv") return data(c, reportTable(view), "text/csv; charset=utf-8");
  if (form === "json") return data(c, reportText(view, model.release.number), "application/json");
  return page(c, <ReportPage frame={pageFrameOf(request)} view={view} history={historyOf(model, region)} />);
});

function page(c: Quality, html: Parameters<Quality["html"]>[0]) {
  c.header("Cache-Control", cacheHeaders.page);
  return c.html(html);
}

/** Open data: scripts of any site may read it, and what was wrong. */
const anyOrigin = { "Access-Control-Allow-Origin": "*" };

function data(c: Quality, body: string, type: string): Response {
  return c.body(body, 200, { ...anyOrigin, "Content-Type": type, "Cache-Control": cacheHeaders.page });
}

/** A table or document that there is not; the page of all regions says which there are. */
function noData(c: Quality, title: string, detail: string = words.allData): Response {
  const type = `${c.var.publicRequest.publicOrigin}/quality`;
  return problemResponse({ type, title, status: 404, detail, errors: [] }, anyOrigin);
}

function noSuchRegion(c: Quality) {
  const { noRegion, noRegionLead } = siteWords.error;
  return refuse(c, 404, { heading: noRegion, lead: noRegionLead });
}
