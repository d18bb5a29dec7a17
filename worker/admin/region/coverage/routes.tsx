import { Hono } from "hono";
import type { AdminEnv } from "../../admin-env.ts";
import { requirePermission } from "../../guards.ts";
import { notHere } from "../../refusals.tsx";
import { previewOrNull, type RegionInHand, regionInHand } from "../region-in-hand.ts";
import { type CoverageRow, coverageRows } from "./coverage-rows.ts";
import { readCoverageQuery } from "./input.ts";
import { CoveragePage } from "./pages/coverage-page.tsx";
import { selectRows } from "./select-rows.ts";

/** The first page of a region: which territory has which chats. */
export const coverageRoutes = new Hono<AdminEnv>();

coverageRoutes.get("/admin/regions/:region", requirePermission("region.read"), async (c) => {
  const region = await regionInHand(c);
  if (region === null) return notHere(c);
  const query = readCoverageQuery(new URL(c.req.url).searchParams);
  const { rows, isBroken } = rowsOf(region);
  const selected = rows === null ? null : selectRows(rows, query);
  return c.html(<CoveragePage frame={region.frame} query={query} selected={selected} isBroken={isBroken} />);
});

function rowsOf({ slug, inWork, model }: RegionInHand): {
  readonly rows: readonly CoverageRow[] | null;
  readonly isBroken: boolean;
} {
  const now = previewOrNull(model, inWork.records);
  const edited = previewOrNull(model, inWork.edited);
  const isBroken = edited === null && inWork.edited.region !== null;
  const shown = edited ?? now;
  if (shown === null) return { rows: null, isBroken };
  const changes = inWork.draft?.changes.map(({ key }) => key) ?? [];
  return { rows: coverageRows(shown, now, slug, isBroken ? [] : changes), isBroken };
}
