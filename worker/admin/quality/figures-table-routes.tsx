import { type Context, Hono } from "hono";
import { weakTag } from "../../base/etag.ts";
import { readFigures } from "../../onboarding/figures/read-figures.ts";
import type { FiguresTableRead } from "../../onboarding/figures/types.ts";
import { figuresTable, figuresTemplate } from "../../onboarding/figures/write-figures.ts";
import { decoded } from "../../onboarding/table/decoded.ts";
import { diffOf } from "../../publishing/diff.ts";
import { seenTag } from "../../publishing/edit-draft.ts";
import type { QualityPeriod } from "../../registry/quality.ts";
import { type RegionRecords, recordText } from "../../registry/records.ts";
import type { AdminEnv } from "../admin-env.ts";
import { formOf, requirePermission } from "../guards.ts";
import { notHere } from "../refusals.tsx";
import { tabPath } from "../region/pages/region-page.tsx";
import { type RegionInHand, regionInHand } from "../region/region-in-hand.ts";
import { saveEdits } from "../region/save-edits.ts";
import { spreadsheet } from "../spreadsheet.ts";
import { hiddenContent, type SentTable, sentTable } from "../table/input.ts";
import type { UploadOutcome } from "../table/pages/table-upload-page.tsx";
import { ownSourceTitle, anyTableWords as words } from "../table/words.ts";
import { readFormPeriod, readPeriod } from "./input.ts";
import { dayAt, monthBefore, monthOf } from "./months.ts";
import { FiguresLookPage } from "./pages/figures-look-page.tsx";
import { FiguresTablePage } from "./pages/figures-table-page.tsx";
import { countWords } from "./words.ts";

/** Figures of many chats from a table and as one. Nothing is stored before a person has seen what it changes. */
export const figuresTableRoutes = new Hono<AdminEnv>();

const path = "/admin/regions/:region/quality/table";
const mayRead = requirePermission("region.read");
const mayEdit = requirePermission("draft.edit");

figuresTableRoutes.get(path, mayEdit, async (c) => {
  const here = await tableInHand(c);
  return here === null ? notHere(c) : showUpload(c, here);
});

figuresTableRoutes.get(`${path}/figures.csv`, mayRead, async (c) => {
  const here = await tableInHand(c);
  return here === null
    ? notHere(c)
    : spreadsheet(`${here.region.slug}-figures`, figuresTable(here.region.inWork.edited));
});

figuresTableRoutes.get(`${path}/template.csv`, mayRead, async (c) => {
  const here = await tableInHand(c);
  if (here === null) return notHere(c);
  const { region, period } = here;
  return spreadsheet(`${region.slug}-figures-${period}`, figuresTemplate(region.inWork.edited, period));
});

figuresTableRoutes.post(path, mayEdit, async (c) => {
  const here = await tableInHand(c);
  if (here === null) return notHere(c);
  const form = await formOf(c);
  const sent = await sentTable(form);
  if (sent === null) return showUpload(c, here, { refusal: words.nothingSent });
  if (sent === "unreadable") return showUpload(c, here, { refusal: words.unreadable });
  const period = readFormPeriod(form);
  const { edited } = here.region.inWork;
  const table = readFigures(sent.bytes, {
    ...{ records: edited, period, thisMonth: monthOf(here.today) },
    ownSource: { title: ownSourceTitle, url: null, date: here.today },
  });
  const asked = { ...here, period: period ?? here.period };
  if (!table.ok) return showUpload(c, asked, { errors: table.refusal, pasted: sent.pasted });
  const isAccepted = sent.seen === stateOf(edited) && table.value.changes.length > 0;
  return isAccepted ? accept(c, asked, table.value) : showLook(c, asked, sent, table.value);
});

interface TableInHand {
  readonly region: RegionInHand;
  readonly period: QualityPeriod;
  /** By the clocks of the region. */
  readonly today: string;
}

async function tableInHand(c: Context<AdminEnv>): Promise<TableInHand | null> {
  const region = await regionInHand(c);
  const record = region?.inWork.edited.region ?? null;
  if (region === null || record === null) return null;
  const today = dayAt(record.timezone, c.var.admin.nowMs);
  const asked = readPeriod(new URL(c.req.url).searchParams.get("period"));
  const isPast = asked !== null && asked <= monthOf(today);
  return { region, today, period: isPast ? asked : monthBefore(monthOf(today)) };
}

async function accept(c: Context<AdminEnv>, here: TableInHand, { changes }: FiguresTableRead) {
  const { region } = here;
  const edits = changes.map(({ key, before, after }) => ({ key, after, seen: seenTag(before) }));
  const saved = await saveEdits(c, region.slug, edits);
  if (saved.kind === "saved" || saved.kind === "unchanged") {
    return c.redirect(tabPath(region.slug, "draft"), 303);
  }
  const refusal = saved.kind === "draft_closed" ? countWords.closedDraft : words.changedMeanwhile;
  return showUpload(c, here, { refusal }, 409);
}

function showLook(
  c: Context<AdminEnv>,
  here: TableInHand,
  { bytes, seen }: SentTable,
  read: FiguresTableRead,
) {
  const text = decoded(bytes);
  if (!text.ok) return notHere(c);
  const { region, period } = here;
  const page = (
    <FiguresLookPage
      frame={region.frame}
      path={pathOf(region)}
      period={period}
      diff={diffOf(region.inWork.edited, read.edited)}
      emptyRows={read.emptyRows}
      content={hiddenContent(text.value)}
      seen={stateOf(region.inWork.edited)}
      isSecondLook={seen !== null}
    />
  );
  return c.html(page, seen === null ? 200 : 409);
}

function showUpload(
  c: Context<AdminEnv>,
  { region, period }: TableInHand,
  { refusal = null, errors = [], pasted = "" }: Partial<UploadOutcome> = {},
  status?: 409,
) {
  const isFine = refusal === null && errors.length === 0;
  const shown = { frame: region.frame, path: pathOf(region), period, refusal, errors, pasted };
  return c.html(<FiguresTablePage {...shown} />, status ?? (isFine ? 200 : 422));
}

/** Tells states of a region's figures and chats apart. */
function stateOf({ figures, chats }: RegionRecords): string {
  const all = [...figures].map(([id, record]) => `${id} ${recordText(record)}`);
  return weakTag([...all, ...chats.keys()].join("\n"));
}

function pathOf({ slug }: RegionInHand): string {
  return `${tabPath(slug, "quality")}/table`;
}
