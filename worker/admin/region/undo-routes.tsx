import { Hono } from "hono";
import { actorOf } from "../../access/permissions.ts";
import { undoChange } from "../../publishing/change-draft.ts";
import { regionInWork } from "../../publishing/read-draft.ts";
import { idOf, nounOf, type RecordKey, type RegionRecords, recordOf } from "../../registry/records.ts";
import type { AdminEnv } from "../admin-env.ts";
import { formOf, requirePermission } from "../guards.ts";
import { notHere } from "../refusals.tsx";
import { readUndone } from "./input.ts";
import { regionPath } from "./pages/region-page.tsx";
import { publishingDeps } from "./region-in-hand.ts";

/** The button beside what was just saved. */
export const undoRoutes = new Hono<AdminEnv>();

undoRoutes.post("/admin/regions/:region/undo", requirePermission("draft.edit"), async (c) => {
  const asked = readUndone(await formOf(c));
  const slug = c.req.param("region");
  const actor = actorOf(c.var.who);
  if (asked === null) return notHere(c);
  const { records, draft } = await regionInWork(c.var.admin.db, slug, actor);
  const act = { draftId: draft?.draft.id ?? "", actor, seenRevision: asked.revision };
  const undone = await undoChange(publishingDeps(c), act, asked.key);
  // A draft that moved on meanwhile is shown as it is: its own page has the same button for every change.
  if (!undone.ok) return c.redirect(`${regionPath(slug)}/draft`, 303);
  return c.redirect(`${regionPath(slug)}${pageOf(records, asked.key)}?done=undone`, 303);
});

/** Where a record is edited; of one that was only in the draft, the list it stood in. */
function pageOf(records: RegionRecords, key: RecordKey): string {
  const noun = nounOf(key);
  if (noun === "region" || noun === "hotline") return "/facts";
  if (noun === "figures") return "/quality";
  if (noun === "report") return "/draft";
  const list = noun === "chat" ? "/chats" : "/territories";
  return recordOf(records, key) === null ? list : `${list}/${idOf(key)}`;
}
