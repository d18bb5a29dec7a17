import { type Context, Hono } from "hono";
import { localDay } from "../../usage/local-day.ts";
import { regionCounts, regionUsage } from "../../usage/store.ts";
import type { AdminEnv } from "../admin-env.ts";
import { requirePermission } from "../guards.ts";
import { timezoneOf } from "../history/when-words.ts";
import { notHere } from "../refusals.tsx";
import { NotOpenPage } from "../region/pages/not-open-page.tsx";
import { regionInHand } from "../region/region-in-hand.ts";
import { spreadsheet } from "../spreadsheet.ts";
import { daysOf, everyDay, monthsUntil } from "./days.ts";
import { readPeriod } from "./input.ts";
import { UsagePage } from "./pages/usage-page.tsx";
import { usageTable } from "./usage-csv.ts";
import { usageView } from "./usage-view.ts";

/** How the chats of a region are used: numbers for those who answer for it. */
export const usageRoutes = new Hono<AdminEnv>();

const path = "/admin/regions/:region/usage";
const mayRead = requirePermission("region.read");

usageRoutes.get(path, mayRead, async (c) => {
  const region = await regionInHand(c);
  if (region === null) return notHere(c);
  const { slug, model, frame } = region;
  if (region.inWork.edited.region === null) {
    return c.html(<NotOpenPage frame={frame} tab="usage" />);
  }
  const { period, days, today } = askedDays(c, slug);
  const view = usageView({
    usage: await regionUsage(c.var.admin.db, slug, days),
    chats: model.chatsOf.get(slug) ?? [],
    namedHosts: model.regionBySlug.get(slug)?.widgetHosts ?? [],
    days: everyDay(days),
  });
  return c.html(
    <UsagePage frame={frame} period={period} months={monthsUntil(today)} days={days} view={view} />,
  );
});

usageRoutes.get(`${path}.csv`, mayRead, async (c) => {
  const slug = c.req.param("region") ?? "";
  const { chatByCode } = c.var.publicRequest.model;
  const { days } = askedDays(c, slug);
  const counts = await regionCounts(c.var.admin.db, slug, days);
  const table = usageTable(counts, (code) => chatByCode.get(code)?.title);
  return spreadsheet(`${slug}-usage-${days.from}-${days.to}`, table);
});

function askedDays(c: Context<AdminEnv>, slug: string) {
  const period = readPeriod(new URL(c.req.url).searchParams);
  const today = localDay(timezoneOf(c.var.publicRequest.model, slug), c.var.admin.nowMs);
  return { period, today, days: daysOf(period, today) };
}
