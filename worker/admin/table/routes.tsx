import { type Context, Hono } from "hono";
import { actorOf } from "../../access/permissions.ts";
import { weakTag } from "../../base/etag.ts";
import { randomId } from "../../base/random.ts";
import { decoded } from "../../onboarding/table/decoded.ts";
import { readTable } from "../../onboarding/table/read-table.ts";
import type { TableRead } from "../../onboarding/table/types.ts";
import { tableOf, templateOf } from "../../onboarding/table/write-table.ts";
import { diffOf } from "../../publishing/diff.ts";
import { editDraft, seenTag } from "../../publishing/edit-draft.ts";
import { type RegionInWork, regionInWork } from "../../publishing/read-draft.ts";
import { changesBetween, emptyRecords, type RegionRecords, recordText } from "../../registry/records.ts";
import type { AdminEnv } from "../admin-env.ts";
import { knownRegion } from "../drafts/known-region.ts";
import { saidRefusal } from "../drafts/refusal-text.ts";
import { formOf, formTokenOf, requirePermission } from "../guards.ts";
import { notHere, viewerOf } from "../refusals.tsx";
import { draftLineOf } from "../region/draft-line.ts";
import { regionPath, tabPath } from "../region/pages/region-page.tsx";
import { spreadsheet } from "../spreadsheet.ts";
import { hiddenContent, type SentTable, sentTable } from "./input.ts";
import { LookPage } from "./pages/look-page.tsx";
import type { UploadOutcome } from "./pages/table-upload-page.tsx";
import { UploadPage } from "./pages/upload-page.tsx";
import { tableContext } from "./table-context.ts";
import { anyTableWords as words } from "./words.ts";

type Page = Context<AdminEnv>;

/** A region's chats from a table and as one. Nothing is stored before a person has seen what it changes. */
export const tableRoutes = new Hono<AdminEnv>();

const path = "/admin/regions/:region/fill/table";
const mayRead = requirePermission("region.read");
const mayEdit = requirePermission("draft.edit");

tableRoutes.get(path, mayRead, async (c) => showUpload(c, await inWorkOf(c)));

tableRoutes.get(`${path}/chats.csv`, mayRead, async (c) => {
  const { edited } = await inWorkOf(c);
  return spreadsheet(`${edited.slug}-chats`, tableOf(edited, ";"));
});

tableRoutes.get(`${path}/template.csv`, mayRead, async (c) => {
  const { edited } = await inWorkOf(c);
  return spreadsheet(`${edited.slug}-template`, templateOf(edited, ";"));
});

tableRoutes.post(path, mayEdit, async (c) => {
  const [inWork, sent] = await Promise.all([inWorkOf(c), formOf(c).then(sentTable)]);
  if (sent === null) return showUpload(c, inWork, { refusal: words.nothingSent });
  if (sent === "unreadable") return showUpload(c, inWork, { refusal: words.unreadable });
  const { model, nowMs } = c.var.publicRequest;
  const table = readTable(sent.bytes, tableContext(inWork.edited, model, nowMs));
  if (!table.ok) return showUpload(c, inWork, { errors: table.refusal, pasted: sent.pasted });
  const isAccepted = sent.seen === stateOf(inWork.edited);
  return isAccepted && table.value.changes.length > 0
    ? accept(c, inWork, table.value)
    : showLook(c, inWork, sent, table.value);
});

async function accept(c: Page, inWork: RegionInWork, { changes }: TableRead): Promise<Response> {
  const { db, nowMs } = c.var.admin;
  const edits = changes.map(({ key, before, after }) => ({ key, after, seen: seenTag(before) }));
  const author = actorOf(c.var.who);
  const region = regionOf(c);
  const edited = await editDraft({ db, nowMs, newId: randomId }, { region, author, edits });
  if (edited.ok) return c.redirect(tabPath(region, "draft"), 303);
  const { heading, text } = saidRefusal(edited.refusal);
  return showUpload(c, inWork, { refusal: `${heading}. ${text}` }, 409);
}

async function showLook(c: Page, inWork: RegionInWork, { bytes, seen }: SentTable, read: TableRead) {
  const frame = frameOf(c, inWork);
  const text = decoded(bytes);
  if (frame === null || !text.ok) return notHere(c);
  const { chats } = inWork.edited;
  return c.html(
    <LookPage
      frame={frame}
      path={pathOf(c)}
      diff={diffOf(inWork.edited, read.edited)}
      untouched={read.untouched.map((code) => chats.get(code)?.title ?? code)}
      content={hiddenContent(text.value)}
      seen={stateOf(inWork.edited)}
      isSecondLook={seen !== null}
    />,
    seen === null ? 200 : 409,
  );
}

async function showUpload(
  c: Page,
  inWork: RegionInWork,
  { refusal = null, errors = [], pasted = "" }: Partial<UploadOutcome> = {},
  status?: 409,
) {
  const frame = frameOf(c, inWork);
  if (frame === null) return notHere(c);
  const page = (
    <UploadPage frame={frame} path={pathOf(c)} refusal={refusal} errors={errors} pasted={pasted} />
  );
  return c.html(page, status ?? (refusal === null && errors.length === 0 ? 200 : 422));
}

function frameOf(c: Page, inWork: RegionInWork) {
  const region = knownRegion(c.var.publicRequest.model, regionOf(c));
  return region === null
    ? null
    : { ...region, viewer: viewerOf(c), draft: draftLineOf(inWork), token: formTokenOf(c) };
}

function inWorkOf(c: Page): Promise<RegionInWork> {
  return regionInWork(c.var.admin.db, regionOf(c), actorOf(c.var.who));
}

/** Tells states of a region with its draft apart. */
function stateOf(records: RegionRecords): string {
  const all = changesBetween(emptyRecords(records.slug), records);
  return weakTag(all.map(({ key, after }) => `${key} ${recordText(after)}`).join("\n"));
}

function regionOf(c: Page): string {
  return c.req.param("region") ?? "";
}

function pathOf(c: Page): string {
  return `${regionPath(regionOf(c))}/fill/table`;
}
