import { type Context, Hono } from "hono";
import { actorOf } from "../../access/permissions.ts";
import { randomId } from "../../base/random.ts";
import {
  type DraftAct,
  discardDraft,
  returnDraft,
  settleConflict,
  submitDraft,
  undoChange,
} from "../../publishing/change-draft.ts";
import { editDraft } from "../../publishing/edit-draft.ts";
import { publishDraft } from "../../publishing/publish-draft.ts";
import { readDraft, regionInWork } from "../../publishing/read-draft.ts";
import type { PublishingDeps, PublishingRefusal } from "../../publishing/types.ts";
import type { AdminEnv } from "../admin-env.ts";
import { formOf, requirePermission } from "../guards.ts";
import { notHere, viewerOf } from "../refusals.tsx";
import { draftView } from "./draft-view.ts";
import { readAct, readChoices, readNoted, readTaken, readUndone } from "./input.ts";
import { knownRegion } from "./known-region.ts";
import { otherDraftRoutes } from "./other-drafts.tsx";
import { showOwnDraft, staleForm } from "./own-draft.tsx";
import { DiscardPage } from "./pages/discard-page.tsx";
import { draftWords } from "./words.ts";

/** A person's own draft of a region, and the drafts of others. */
export const draftRoutes = new Hono<AdminEnv>();

const own = "/admin/regions/:region/draft";
const mayEdit = requirePermission("draft.edit");

draftRoutes.get(own, requirePermission("region.read"), (c) => showOwnDraft(c));

draftRoutes.post(`${own}/undo`, mayEdit, async (c) => {
  const asked = readUndone(await formOf(c));
  const act = await ownAct(c, asked);
  if (asked === null || act === null) return showOwnDraft(c, { refusal: staleForm });
  return after(c, await undoChange(depsOf(c), act, asked.key), "done=undone");
});

draftRoutes.get(`${own}/discard`, mayEdit, async (c) => {
  const { model } = c.var.publicRequest;
  const region = knownRegion(model, c.req.param("region"));
  const viewer = viewerOf(c);
  if (region === null || viewer === null) return notHere(c);
  const { draft, records } = await regionInWork(c.var.admin.db, region.slug, actorOf(c.var.who));
  if (draft === null) return c.redirect(ownPath(c), 302);
  const view = await draftView(c.var.admin.db, draft, records, model, c.var.admin.nowMs);
  return c.html(<DiscardPage region={region} viewer={viewer} view={view} />);
});

draftRoutes.post(`${own}/discard`, mayEdit, async (c) => {
  const act = await ownAct(c, readAct(await formOf(c)));
  if (act === null) return showOwnDraft(c, { refusal: staleForm });
  return after(c, await discardDraft(depsOf(c), act), "done=discarded");
});

draftRoutes.post(`${own}/take-back`, mayEdit, async (c) => {
  const asked = readTaken(await formOf(c));
  const found = asked === null ? null : await readDraft(c.var.admin.db, asked.draft);
  const author = actorOf(c.var.who);
  const region = c.req.param("region");
  if (found?.draft.region !== region || found.draft.author !== author || found.draft.state !== "discarded")
    return showOwnDraft(c, { refusal: staleForm });
  const edits = found.changes.map(({ key, after }) => ({ key, after, seen: null }));
  return after(c, await editDraft(depsOf(c), { region, author, edits }), "done=taken");
});

draftRoutes.post(`${own}/submit`, mayEdit, async (c) => {
  const asked = readNoted(await formOf(c));
  const act = await ownAct(c, asked);
  if (asked === null || act === null) return showOwnDraft(c, { refusal: staleForm });
  return after(c, await submitDraft(depsOf(c), act, asked.note), "done=submitted", asked.note);
});

draftRoutes.post(`${own}/withdraw`, mayEdit, async (c) => {
  const act = await ownAct(c, readAct(await formOf(c)));
  if (act === null) return showOwnDraft(c, { refusal: staleForm });
  return after(c, await returnDraft(depsOf(c), act, null), "done=withdrawn");
});

draftRoutes.post(`${own}/settle`, mayEdit, async (c) => {
  const form = await formOf(c);
  const act = await ownAct(c, readAct(form));
  if (act === null) return showOwnDraft(c, { refusal: staleForm });
  const choices = [...readChoices(form)];
  if (choices.length === 0) {
    const { conflicts: heading, settleUnchosen: text } = draftWords;
    return showOwnDraft(c, { refusal: { status: 422, heading, text } });
  }
  // Each choice is a write of its own; one that is refused leaves those before it, and the page shows what is left.
  for (const [at, [key, keep]] of choices.entries()) {
    const seenRevision = act.seenRevision + at;
    const settled = await settleConflict(depsOf(c), { ...act, seenRevision }, key, keep);
    if (!settled.ok) return after(c, settled, "");
  }
  return c.redirect(`${ownPath(c)}?done=settled`, 303);
});

draftRoutes.post(`${own}/publish`, requirePermission("release.publish"), async (c) => {
  const asked = readNoted(await formOf(c));
  const act = await ownAct(c, asked);
  if (asked === null || act === null) return showOwnDraft(c, { refusal: staleForm });
  const published = await publishDraft(depsOf(c), { ...act, note: asked.note });
  return after(c, published, published.ok ? `published=${published.value.release}` : "", asked.note);
});

draftRoutes.route("/", otherDraftRoutes);

function depsOf(c: Context<AdminEnv>): PublishingDeps {
  const { db, nowMs } = c.var.admin;
  return { db, nowMs, newId: randomId };
}

function ownPath(c: Context<AdminEnv>): string {
  return `/admin/regions/${c.req.param("region")}/draft`;
}

/** The person's own draft of the path's region, in the state that the form has seen; null: there is none. */
async function ownAct(
  c: Context<AdminEnv>,
  asked: { readonly revision: number } | null,
): Promise<DraftAct | null> {
  const actor = actorOf(c.var.who);
  const region = c.req.param("region");
  if (asked === null || region === undefined) return null;
  const { draft } = await regionInWork(c.var.admin.db, region, actor);
  return draft === null ? null : { draftId: draft.draft.id, actor, seenRevision: asked.revision };
}

type Outcome = { readonly ok: true } | { readonly ok: false; readonly refusal: PublishingRefusal };

/** Back to the draft with what was done, or the same page with what was refused. */
function after(c: Context<AdminEnv>, outcome: Outcome, query: string, note: string | null = null) {
  if (outcome.ok) return c.redirect(`${ownPath(c)}?${query}`, 303);
  return showOwnDraft(c, { refusal: outcome.refusal, note });
}
