import { type Context, Hono } from "hono";
import { adviceFor } from "../../quality/advice.ts";
import { type FiguresRecord, figuresOfId, type QualityPeriod } from "../../registry/quality.ts";
import { type ChatRecord, withChanges } from "../../registry/records.ts";
import type { AdminEnv } from "../admin-env.ts";
import { formOf, requirePermission } from "../guards.ts";
import { notHere } from "../refusals.tsx";
import type { Errors } from "../region/form/field-errors.ts";
import { findingsOf } from "../region/form/findings-of.ts";
import type { FormNotice } from "../region/form/form-notices.tsx";
import { TypedForm } from "../region/form/typed-form.ts";
import { readButton, readSeen } from "../region/input.ts";
import { tabPath } from "../region/pages/region-page.tsx";
import { type RegionInHand, regionInHand } from "../region/region-in-hand.ts";
import { refusedForm, saveEdits, seenNow } from "../region/save-edits.ts";
import type { DoneWord } from "../region/words.ts";
import { type FiguresForm, figuresFormOf, judgeFigures, readFiguresForm } from "./figures-form.ts";
import { dayAt, monthOf } from "./months.ts";
import { FiguresPage } from "./pages/figures-page.tsx";

/** The figures of one chat and month. */
export const figuresRoutes = new Hono<AdminEnv>();

const path = "/admin/regions/:region/quality/figures/:id";
const mayEdit = requirePermission("draft.edit");

figuresRoutes.get(path, mayEdit, async (c) => {
  const figures = await figuresInHand(c);
  return figures === null ? notHere(c) : showFigures(c, figures);
});

figuresRoutes.post(path, mayEdit, async (c) => {
  const figures = await figuresInHand(c);
  if (figures === null) return notHere(c);
  const sent = await formOf(c);
  const typed = new TypedForm(sent);
  const form = readFiguresForm(typed);
  const { record, errors } = judgeFigures(form, figures);
  const back = { form, record, errors };
  if (errors.size > 0) return showFigures(c, figures, { ...back, notice: null, status: 422 });
  if (readButton(sent).what === "check") {
    return showFigures(c, figures, { ...back, notice: { kind: "checked" }, status: 200 });
  }
  const { region, key } = figures;
  const saved = await saveEdits(c, region.slug, [{ key, after: record, seen: readSeen(sent) }]);
  if (saved.kind === "saved") return toList(c, figures, typed.hadUnseen ? "cleaned" : "saved");
  if (saved.kind === "unchanged") return toList(c, figures, "unchanged");
  const now = (await figuresInHand(c)) ?? figures;
  return showFigures(c, now, { ...back, ...refusedForm(saved, now.region.inWork, key, record) });
});

figuresRoutes.post(`${path}/remove`, mayEdit, async (c) => {
  const figures = await figuresInHand(c);
  if (figures === null || figures.base === null) return notHere(c);
  const { region, key, base } = figures;
  const seen = readSeen(await formOf(c));
  const saved = await saveEdits(c, region.slug, [{ key, after: null, seen }]);
  if (saved.kind === "saved" || saved.kind === "unchanged") return toList(c, figures, "figures_removed");
  const now = (await figuresInHand(c)) ?? figures;
  const back = { form: figuresFormOf(now.base), record: now.base, errors: noErrors };
  return showFigures(c, now, { ...back, ...refusedForm(saved, now.region.inWork, key, base) });
});

const noErrors: Errors = new Map();

/** Chat and month of the address, of a region that has the chat. */
interface FiguresInHand {
  readonly region: RegionInHand;
  readonly id: string;
  readonly key: `figures/${string}`;
  readonly code: string;
  readonly chat: ChatRecord;
  readonly period: QualityPeriod;
  /** As the draft has them. */
  readonly base: FiguresRecord | null;
}

async function figuresInHand(c: Context<AdminEnv>): Promise<FiguresInHand | null> {
  const id = c.req.param("id") ?? "";
  const named = figuresOfId(id);
  const region = named === null ? null : await regionInHand(c);
  if (named === null || region === null) return null;
  const { edited } = region.inWork;
  const chat = edited.chats.get(named.chat);
  if (edited.region === null || chat === undefined) return null;
  if (named.period > monthOf(dayAt(edited.region.timezone, c.var.admin.nowMs))) return null;
  const base = edited.figures.get(id) ?? null;
  return { region, id, key: `figures/${id}`, code: named.chat, chat, period: named.period, base };
}

interface SentBack {
  readonly form: FiguresForm;
  readonly record: FiguresRecord | null;
  readonly errors: Errors;
  readonly notice: FormNotice | null;
  readonly status: 200 | 409 | 422;
}

function showFigures(c: Context<AdminEnv>, figures: FiguresInHand, sent: SentBack | null = null) {
  const { region, id, key, code, chat, period, base } = figures;
  const { edited } = region.inWork;
  const record = sent === null ? base : sent.record;
  const wouldBe = withChanges(edited, [{ key, before: null, after: record }]);
  const isGood = sent === null || sent.errors.size === 0;
  return c.html(
    <FiguresPage
      frame={region.frame}
      id={id}
      code={code}
      title={chat.title}
      period={period}
      form={sent?.form ?? figuresFormOf(base)}
      errors={sent?.errors ?? noErrors}
      findings={isGood ? findingsOf(wouldBe, key, { titlesByUrl: new Map() }) : []}
      notice={sent?.notice ?? null}
      seen={seenNow(region.inWork, key)}
      isThere={base !== null}
      advice={base === null ? [] : adviceFor(base)}
    />,
    sent?.status ?? 200,
  );
}

function toList(c: Context<AdminEnv>, { region, id, period }: FiguresInHand, done: DoneWord) {
  const query = new URLSearchParams({ period, done, of: id });
  return c.redirect(`${tabPath(region.slug, "quality")}?${query}`, 303);
}
