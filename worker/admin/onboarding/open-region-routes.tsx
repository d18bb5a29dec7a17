import { type Context, Hono } from "hono";
import { actorOf, may } from "../../access/permissions.ts";
import { openedRegion } from "../../onboarding/accept/opened-region.ts";
import { editDraft, seenTag } from "../../publishing/edit-draft.ts";
import { regionInWork } from "../../publishing/read-draft.ts";
import { draftsInWorkQuery } from "../../publishing/store.ts";
import { type FederalSubject, federalSubjectOf, federalSubjects } from "../../registry/federal-subjects.ts";
import { nameKey } from "../../registry/name-key.ts";
import type { AdminEnv } from "../admin-env.ts";
import { formTokenOf } from "../guards.ts";
import { notHere, refuse, viewerOf } from "../refusals.tsx";
import { tabPath } from "../region/pages/region-page.tsx";
import { cleanLine, formSent, limits, lineIn, type SourceFields, sourceFieldsIn, sourceOf } from "./input.ts";
import { AlreadyOpenPage, OpenRegionListPage, OpenRegionPage } from "./pages/open-region-page.tsx";
import { publishingDeps } from "./region-here.ts";
import { onboardingWords as words } from "./words.ts";

const path = "/admin/open-region";

/** For administrators any region, for coordinators those that they are invited to: nobody else has a draft there. */
export const openRegionRoutes = new Hono<AdminEnv>();

openRegionRoutes.get(path, async (c) => {
  const chosen = c.req.query("region");
  if (chosen !== undefined) {
    const subject = subjectFor(c, chosen);
    return subject === null
      ? notHere(c)
      : ((await whereItIs(c, subject)) ?? confirmPage(c, subject, subject.timezones[0], null));
  }
  const opened = c.var.publicRequest.model.regionBySlug;
  const own = federalSubjects.filter(({ slug }) => may(c.var.who, "draft.edit", slug));
  const left = own.filter(({ slug }) => !opened.has(slug));
  if (left.length === 0 && !may(c.var.who, "region.open")) {
    return refuse(c, 403, { heading: words.openTitle, text: words.noneLeft });
  }
  const query = cleanLine(c.req.query("q") ?? "").slice(0, limits.search);
  const drafts = await draftsInWorkQuery(c.var.admin.db, null);
  return c.html(
    <OpenRegionListPage
      viewer={viewerOf(c)}
      query={query}
      subjects={left.filter((subject) => isMeant(subject, query))}
      drafted={new Set(drafts.map(({ draft }) => draft.region))}
    />,
  );
});

openRegionRoutes.post(path, async (c) => {
  const form = await formSent(c.req);
  const subject = subjectFor(c, lineIn(form, "region", 40));
  if (subject === null) return notHere(c);
  const elsewhere = await whereItIs(c, subject);
  if (elsewhere !== null) return elsewhere;
  const zone = lineIn(form, "timezone", 60);
  const fields = sourceFieldsIn(form);
  const source = sourceOf(fields, false);
  if (!source.ok || !subject.timezones.includes(zone)) return confirmPage(c, subject, zone, fields);
  const edited = await editDraft(publishingDeps(c), {
    region: subject.slug,
    author: actorOf(c.var.who),
    edits: [{ key: "region", after: openedRegion(subject, zone, source.value), seen: seenTag(null) }],
  });
  // Whatever came between, the draft's own pages say it.
  return c.redirect(tabPath(subject.slug, edited.ok ? "fill" : "draft"), 303);
});

/** The federal subject of the slug, for somebody who may work there. */
function subjectFor(c: Context<AdminEnv>, slug: string): FederalSubject | null {
  const subject = federalSubjectOf(slug);
  return subject?.slug === slug && may(c.var.who, "draft.edit", slug) ? subject : null;
}

/** The answer where the region is in the directory, or in the reader's own draft, already. */
async function whereItIs(c: Context<AdminEnv>, subject: FederalSubject): Promise<Response | null> {
  const { records, edited } = await regionInWork(c.var.admin.db, subject.slug, actorOf(c.var.who));
  if (records.region !== null) {
    return c.html(<AlreadyOpenPage viewer={viewerOf(c)} subject={subject} />, 409);
  }
  return edited.region === null ? null : c.redirect(tabPath(subject.slug, "fill"), 303);
}

/** @param typed null: nothing yet. */
function confirmPage(
  c: Context<AdminEnv>,
  subject: FederalSubject,
  timezone: string,
  typed: SourceFields | null,
) {
  const source = typed === null ? null : sourceOf(typed, false);
  const isWrongZone = !(subject.timezones as readonly string[]).includes(timezone);
  return c.html(
    <OpenRegionPage
      viewer={viewerOf(c)}
      formToken={formTokenOf(c)}
      subject={subject}
      timezone={isWrongZone ? subject.timezones[0] : timezone}
      isWrongZone={isWrongZone}
      source={typed ?? { title: words.programme, url: "", date: "" }}
      problems={source === null || source.ok ? {} : source.refusal}
    />,
    typed === null ? 200 : 422,
  );
}

/** By number, or by how a word of a name begins: «омск» is not «Томская». */
function isMeant({ name, aliases, number, slug }: FederalSubject, query: string): boolean {
  const key = wordsOf(query);
  if (key === " ") return true;
  return (
    number === query.padStart(2, "0") || [name, slug, ...aliases].some((text) => wordsOf(text).includes(key))
  );
}

function wordsOf(text: string): string {
  return ` ${nameKey(text)
    .replace(/[^\p{L}\d]+/gu, " ")
    .trim()}`;
}
