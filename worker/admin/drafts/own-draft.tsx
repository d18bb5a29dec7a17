import type { Context } from "hono";
import { actorOf } from "../../access/permissions.ts";
import { needsApproval } from "../../publishing/publish-draft.ts";
import { regionInWork } from "../../publishing/read-draft.ts";
import { discardedDraftsQuery } from "../../publishing/store.ts";
import type { PublishingRefusal } from "../../publishing/types.ts";
import type { AdminEnv } from "../admin-env.ts";
import { timezoneOf, whenWords } from "../history/when-words.ts";
import { notHere, viewerOf } from "../refusals.tsx";
import { draftView } from "./draft-view.ts";
import { readOutcome } from "./input.ts";
import { knownRegion } from "./known-region.ts";
import { OwnDraftPage } from "./pages/own-draft-page.tsx";
import { type SaidRefusal, saidRefusal } from "./refusal-text.ts";
import { refusalWords } from "./words.ts";

/** A form that belongs to no draft in work: an old tab, or one that was never ours. */
export const staleForm: SaidRefusal = { status: 409, ...refusalWords.draft_changed };

const discardedShown = 5;

/** The page of a person's own draft, also as the answer to a form that was refused. */
export async function showOwnDraft(
  c: Context<AdminEnv>,
  refused: { readonly refusal: PublishingRefusal | SaidRefusal; readonly note?: string | null } | null = null,
): Promise<Response> {
  const { admin, who, publicRequest } = c.var;
  const { model } = publicRequest;
  const region = knownRegion(model, c.req.param("region") ?? "");
  const viewer = viewerOf(c);
  if (region === null || viewer === null) return notHere(c);
  const author = actorOf(who);
  const { records, draft } = await regionInWork(admin.db, region.slug, author);
  const discarded = await discardedDraftsQuery(admin.db, region.slug, author, discardedShown);
  const refusal = refused === null ? null : said(refused.refusal);
  const timezone = timezoneOf(model, region.slug);
  return c.html(
    <OwnDraftPage
      region={region}
      viewer={viewer}
      view={draft === null ? null : await draftView(admin.db, draft, records, model, admin.nowMs)}
      needsSecondPerson={await needsApproval(admin, region.slug)}
      {...(refusal === null ? readOutcome(new URL(c.req.url).searchParams) : { done: null, published: null })}
      refusal={refusal}
      note={refused?.note ?? null}
      discarded={discarded.map(({ draft: { id, updatedAtMs }, changes }) => ({
        id,
        changes,
        when: whenWords(updatedAtMs, timezone),
      }))}
    />,
    refusal?.status ?? 200,
  );
}

function said(refusal: PublishingRefusal | SaidRefusal): SaidRefusal {
  return "status" in refusal ? refusal : saidRefusal(refusal);
}
