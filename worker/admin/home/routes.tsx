import { Hono } from "hono";
import { actorOf, may } from "../../access/permissions.ts";
import { draftsInWorkQuery, latestReleasesQuery } from "../../publishing/store.ts";
import { federalSubjectOf } from "../../registry/federal-subjects.ts";
import type { AdminEnv } from "../admin-env.ts";
import { momentText, timezoneOf } from "../moments.ts";
import { notHere, viewerOf } from "../refusals.tsx";
import { HomePage, type HomeRegion } from "./pages/home-page.tsx";
import { regionGlance } from "./region-glance.ts";

/** The workspace's first page. */
export const homeRoutes = new Hono<AdminEnv>();

homeRoutes.get("/admin", async (c) => {
  const { admin, who, session, publicRequest } = c.var;
  const viewer = viewerOf(c);
  if (viewer === null) return notHere(c);
  const { model } = publicRequest;
  const mine = actorOf(who);
  const [allDrafts, releases] = await admin.db.batch([
    draftsInWorkQuery(admin.db, null),
    latestReleasesQuery(admin.db),
  ]);
  const drafts = allDrafts.filter(({ draft }) => may(who, "region.read", draft.region));
  const released = new Map(releases.map(({ region, ...release }) => [region, release]));
  const known = model.release.regions.map(({ slug }) => slug).filter((slug) => may(who, "region.read", slug));
  const coming = [...who.regions, ...drafts.map(({ draft }) => draft.region)];
  const regions = [...new Set([...known, ...coming])].map((slug): HomeRegion => {
    const own = drafts.find(({ draft }) => draft.region === slug && draft.author === mine);
    const last = released.get(slug);
    return {
      slug,
      name: model.regionBySlug.get(slug)?.name ?? federalSubjectOf(slug)?.name ?? slug,
      glance: regionGlance(model, slug),
      ownDraft:
        own === undefined ? null : { changes: own.changes, isSubmitted: own.draft.state === "submitted" },
      othersDrafts: drafts.filter(({ draft }) => draft.region === slug && draft.author !== mine).length,
      lastRelease:
        last === undefined
          ? null
          : { number: last.number, when: momentText(last.createdAtMs, timezoneOf(who)) },
    };
  });
  const waiting = drafts.filter(
    ({ draft }) =>
      draft.state === "submitted" && draft.author !== mine && may(who, "draft.approve", draft.region),
  );
  return c.html(
    <HomePage
      viewer={viewer}
      regions={regions}
      waiting={waiting.length}
      hasOnePasskey={session.hasOnePasskey}
      mayOpenRegions={may(who, "region.open")}
      contact={admin.contact}
    />,
  );
});
