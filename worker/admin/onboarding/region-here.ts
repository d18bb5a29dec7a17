import type { Context } from "hono";
import { actorOf } from "../../access/permissions.ts";
import { randomId } from "../../base/random.ts";
import { type RegionInWork, regionInWork } from "../../publishing/read-draft.ts";
import type { PublishingDeps } from "../../publishing/types.ts";
import { federalSubjectOf } from "../../registry/federal-subjects.ts";
import type { RegionRecord } from "../../registry/records.ts";
import type { AdminEnv } from "../admin-env.ts";
import { notHere, viewerOf } from "../refusals.tsx";
import { draftLineOf } from "../region/draft-line.ts";
import type { Here } from "./pages/fill-page.tsx";

/** A region with the reader's draft on top, as a page of onboarding needs it. */
export interface RegionHere {
  readonly page: Here;
  readonly inWork: RegionInWork;
  readonly author: string;
  /** With the draft on top. */
  readonly region: RegionRecord;
  readonly isSubmitted: boolean;
}

/** The region of the path; the answer instead where it does not exist or has not been opened. */
export async function regionHere(c: Context<AdminEnv>): Promise<RegionHere | Response> {
  const slug = c.req.param("region") ?? "";
  const author = actorOf(c.var.who);
  const inWork = await regionInWork(c.var.admin.db, slug, author);
  const { region } = inWork.edited;
  if (region === null) {
    return federalSubjectOf(slug)?.slug === slug
      ? c.redirect(`/admin/open-region?region=${slug}`, 303)
      : notHere(c);
  }
  return {
    page: { slug, name: region.name, viewer: viewerOf(c), draft: draftLineOf(inWork) },
    inWork,
    author,
    region,
    isSubmitted: inWork.draft?.draft.state === "submitted",
  };
}

export function publishingDeps(c: Context<AdminEnv>): PublishingDeps {
  const { db, nowMs } = c.var.admin;
  return { db, nowMs, newId: randomId };
}
