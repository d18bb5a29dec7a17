import { type Context, Hono } from "hono";
import counter from "../../../public/counter/manifest.json";
import { seenTitles } from "../../link-health/seen-titles.ts";
import { programmeHours } from "../../quality/count/working-time.ts";
import { figuresId } from "../../registry/quality.ts";
import type { AdminEnv } from "../admin-env.ts";
import { formOf, requirePermission } from "../guards.ts";
import { notHere } from "../refusals.tsx";
import { tabPath } from "../region/pages/region-page.tsx";
import { type RegionInHand, regionInHand } from "../region/region-in-hand.ts";
import { type Saved, saveEdits } from "../region/save-edits.ts";
import { countedRecord } from "./counted-record.ts";
import { readSentCount } from "./input.ts";
import { dayAt, lastDayOf, monthBefore, monthOf } from "./months.ts";
import { CountPage } from "./pages/count-page.tsx";
import { countWords as words } from "./words.ts";

/** Counting an export in the coordinator's browser; the server sees the numbers alone, and only when they are sent. */
export const countingRoutes = new Hono<AdminEnv>();

const path = "/admin/regions/:region/quality/count";
const mayEdit = requirePermission("draft.edit");

countingRoutes.get(path, mayEdit, async (c) => {
  const region = await regionInHand(c);
  return region === null ? notHere(c) : showCounting(c, region);
});

countingRoutes.post(path, mayEdit, async (c) => {
  const region = await regionInHand(c);
  if (region === null) return notHere(c);
  const sent = readSentCount(await formOf(c));
  if (sent === null) return showCounting(c, region, words.refused);
  const { edited } = region.inWork;
  if (edited.region === null || !edited.chats.has(sent.chat)) return showCounting(c, region, words.noChat);
  const today = dayAt(edited.region.timezone, c.var.admin.nowMs);
  if (sent.period > monthOf(today) || (sent.to ?? "") > today) return showCounting(c, region, words.future);
  const id = figuresId(sent.chat, sent.period);
  const saved = await saveEdits(c, region.slug, ({ edited: now }) => [
    { key: `figures/${id}`, after: countedRecord(sent, now.figures.get(id) ?? null, today), seen: null },
  ]);
  if (saved.kind === "saved" || saved.kind === "unchanged") {
    const query = new URLSearchParams({
      period: sent.period,
      done: saved.kind === "saved" ? "counted" : "unchanged",
      of: id,
    });
    return c.redirect(`${tabPath(region.slug, "quality")}?${query}`, 303);
  }
  return showCounting(c, region, refusalOf(saved), 409);
});

function refusalOf({ kind }: Exclude<Saved, { kind: "saved" | "unchanged" }>): string {
  return kind === "draft_closed" ? words.closedDraft : words.changed;
}

async function showCounting(
  c: Context<AdminEnv>,
  { slug, frame, inWork: { edited } }: RegionInHand,
  refusal: string | null = null,
  status: 409 | 422 = 422,
) {
  // Nothing can be counted for a region without chats: its list says how to come by some.
  if (edited.region === null || edited.chats.size === 0) return c.redirect(tabPath(slug, "quality"), 303);
  const { timezone } = edited.region;
  const today = dayAt(timezone, c.var.admin.nowMs);
  const month = monthBefore(monthOf(today));
  const chats = [...edited.chats].flatMap(([code, { title, state }]) =>
    state === "closed" ? [] : [{ code, title }],
  );
  const seen = await seenTitles(c.var.admin.db, slug);
  const page = (
    <CountPage
      frame={frame}
      chats={chats}
      chosen={new URL(c.req.url).searchParams.get("chat") ?? ""}
      month={month}
      lastDay={lastDayOf(month)}
      data={{
        thread: `/counter/${counter.thread}`,
        hours: programmeHours(timezone),
        today,
        titles: Object.fromEntries(
          chats.map(({ code, title }) => [code, [title, ...(seen.get(code) ?? [])]]),
        ),
        known: [...edited.figures.keys()],
      }}
      script={`/counter/${counter.page}`}
      refusal={refusal}
    />
  );
  return c.html(page, refusal === null ? 200 : status);
}
