import { Hono } from "hono";
import { periodOf } from "../../release/read-model.ts";
import type { AdminEnv } from "../admin-env.ts";
import { requirePermission } from "../guards.ts";
import { notHere } from "../refusals.tsx";
import { NotOpenPage } from "../region/pages/not-open-page.tsx";
import { regionInHand } from "../region/region-in-hand.ts";
import { countingRoutes } from "./counting-routes.tsx";
import { figuresRoutes } from "./figures-routes.tsx";
import { figuresTableRoutes } from "./figures-table-routes.tsx";
import { readPeriod, readUndoKey } from "./input.ts";
import { dayAt, monthBefore, monthOf } from "./months.ts";
import { QualityPage } from "./pages/quality-page.tsx";
import { qualityView } from "./quality-view.ts";

/** How the chats of a region answer: figures by month, by hand, from tables and from exports. */
export const qualityRoutes = new Hono<AdminEnv>();

qualityRoutes.get("/admin/regions/:region/quality", requirePermission("region.read"), async (c) => {
  const region = await regionInHand(c);
  if (region === null) return notHere(c);
  const { frame, inWork, model } = region;
  if (inWork.edited.region === null) {
    return c.html(<NotOpenPage frame={frame} tab="quality" />);
  }
  const query = new URL(c.req.url).searchParams;
  const today = dayAt(inWork.edited.region.timezone, c.var.admin.nowMs);
  const asked = readPeriod(query.get("period"));
  const period = asked !== null && asked <= monthOf(today) ? asked : null;
  const view = qualityView(inWork.records, inWork.edited, period, monthBefore(monthOf(today)));
  const isPublic = model.figuresIn.has(periodOf(region.slug, view.period));
  return c.html(<QualityPage frame={frame} view={view} undoKey={readUndoKey(query)} isPublic={isPublic} />);
});

qualityRoutes.route("/", countingRoutes).route("/", figuresRoutes).route("/", figuresTableRoutes);
