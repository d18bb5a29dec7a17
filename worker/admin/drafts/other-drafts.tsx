import { type Context, Hono } from "hono";
import { actorOf, may } from "../../access/permissions.ts";
import { randomId } from "../../base/random.ts";
import { returnDraft } from "../../publishing/change-draft.ts";
import { publishDraft } from "../../publishing/publish-draft.ts";
import { readDraft, regionRecords } from "../../publishing/read-draft.ts";
import { draftsInWorkQuery } from "../../publishing/store.ts";
import type { DraftWithChanges } from "../../publishing/types.ts";
import type { AdminEnv } from "../admin-env.ts";
import { actorNames } from "../audit/actor-names.ts";
import { formOf } from "../guards.ts";
import { timezoneOf, whenWords } from "../history/when-words.ts";
import { notHere, viewerOf } from "../refusals.tsx";
import { draftView } from "./draft-view.ts";
import { readNoted, readOutcome, readRemarked } from "./input.ts";
import { knownRegion } from "./known-region.ts";
import { DraftListPage, type ListedDraft } from "./pages/draft-list-page.tsx";
import { OtherDraftPage } from "./pages/other-draft-page.tsx";
import { type SaidRefusal, saidRefusal } from "./refusal-text.ts";
import { draftWords, refusalWords } from "./words.ts";

/** The list of drafts, and a draft as its second person sees it. */
export const otherDraftRoutes = new Hono<AdminEnv>();

otherDraftRoutes.get("/admin/drafts", async (c) => {
  const { admin, who, publicRequest } = c.var;
  const viewer = viewerOf(c);
  if (viewer === null) return notHere(c);
  const mine = actorOf(who);
  const found = (await draftsInWorkQuery(admin.db, null)).filter(({ draft }) =>
    may(who, "region.read", draft.region),
  );
  const names = await actorNames(
    admin.db,
    found.map(({ draft }) => draft.author),
  );
  const listed = found.map(({ draft, changes }): ListedDraft => {
    const { id, author, region, updatedAtMs, note, state } = draft;
    return {
      href: author === mine ? `/admin/regions/${region}/draft` : `/admin/drafts/${id}`,
      region: knownRegion(publicRequest.model, region)?.name ?? region,
      author: names.get(author) ?? author,
      changed: whenWords(updatedAtMs, timezoneOf(publicRequest.model, region)),
      changes,
      note,
      isOwn: author === mine,
      isWaiting: state === "submitted" && author !== mine && may(who, "draft.approve", region),
    };
  });
  return c.html(<DraftListPage viewer={viewer} drafts={listed} done={outcomeOf(c).done} />);
});

otherDraftRoutes.get("/admin/drafts/:id", async (c) => {
  const found = await draftOfPath(c);
  if (found === null) return notHere(c);
  const { author, state, region } = found.draft;
  const isOwn = author === actorOf(c.var.who);
  if (isOwn && (state === "open" || state === "submitted")) {
    return c.redirect(`/admin/regions/${region}/draft`, 302);
  }
  return showOther(c, found);
});

otherDraftRoutes.post("/admin/drafts/:id/approve", async (c) => {
  const found = await draftOfPath(c);
  if (found === null) return notHere(c);
  const blocked = blockedApproval(c, found);
  if (blocked !== null) return showOther(c, found, blocked);
  const asked = readNoted(await formOf(c));
  if (asked === null) return showOther(c, found, { status: 409, ...refusalWords.draft_changed });
  const { db, nowMs } = c.var.admin;
  const published = await publishDraft(
    { db, nowMs, newId: randomId },
    { draftId: found.draft.id, actor: actorOf(c.var.who), seenRevision: asked.revision, note: asked.note },
  );
  if (!published.ok) return showOther(c, (await draftOfPath(c)) ?? found, saidRefusal(published.refusal));
  return c.redirect(`/admin/drafts/${found.draft.id}?published=${published.value.release}`, 303);
});

otherDraftRoutes.post("/admin/drafts/:id/return", async (c) => {
  const found = await draftOfPath(c);
  if (found === null) return notHere(c);
  const blocked = blockedApproval(c, found);
  if (blocked !== null) return showOther(c, found, blocked);
  const asked = readRemarked(await formOf(c));
  if (asked === null) return showOther(c, found, { status: 409, ...refusalWords.draft_changed });
  if (asked.remark === "") {
    return showOther(c, found, { status: 422, heading: draftWords.return, text: draftWords.remarkMissing });
  }
  const { db, nowMs } = c.var.admin;
  const returned = await returnDraft(
    { db, nowMs, newId: randomId },
    { draftId: found.draft.id, actor: actorOf(c.var.who), seenRevision: asked.revision },
    asked.remark,
  );
  if (!returned.ok) return showOther(c, (await draftOfPath(c)) ?? found, saidRefusal(returned.refusal));
  return c.redirect("/admin/drafts?done=returned", 303);
});

/** The draft of the path when its region is the reader's; a foreign one is as if it were not there. */
async function draftOfPath(c: Context<AdminEnv>): Promise<DraftWithChanges | null> {
  const found = await readDraft(c.var.admin.db, c.req.param("id") ?? "");
  return found !== null && may(c.var.who, "region.read", found.draft.region) ? found : null;
}

/** Why this reader decides nothing here; null: the decision is theirs. */
function blockedApproval(c: Context<AdminEnv>, { draft }: DraftWithChanges): SaidRefusal | null {
  const { who } = c.var;
  if (draft.author === actorOf(who)) return { status: 409, ...refusalWords.needs_second_person };
  // A script cannot look at what it imported: whoever answers for the region may do so and publish.
  const isImported = draft.state === "open" && draft.author.startsWith("token/");
  if (draft.state !== "submitted" && !isImported) {
    return { status: 409, ...refusalWords.draft_closed[draft.state] };
  }
  const mayDecide = may(who, "draft.approve", draft.region) && may(who, "release.publish", draft.region);
  return mayDecide ? null : { status: 409, ...refusalWords.needs_second_person };
}

async function showOther(
  c: Context<AdminEnv>,
  found: DraftWithChanges,
  refusal: SaidRefusal | null = null,
): Promise<Response> {
  const { admin, publicRequest } = c.var;
  const { draft } = found;
  const region = knownRegion(publicRequest.model, draft.region);
  const viewer = viewerOf(c);
  if (region === null || viewer === null) return notHere(c);
  const records = await regionRecords(admin.db, draft.region);
  const names = await actorNames(admin.db, [draft.author]);
  return c.html(
    <OtherDraftPage
      region={region}
      viewer={viewer}
      view={await draftView(admin.db, found, records, publicRequest.model, admin.nowMs)}
      author={names.get(draft.author) ?? draft.author}
      changed={whenWords(draft.updatedAtMs, timezoneOf(publicRequest.model, draft.region))}
      mayDecide={blockedApproval(c, found) === null}
      published={outcomeOf(c).published}
      refusal={refusal}
    />,
    refusal?.status ?? 200,
  );
}

function outcomeOf(c: Context<AdminEnv>) {
  return readOutcome(new URL(c.req.url).searchParams);
}
