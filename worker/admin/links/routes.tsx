import { type Context, Hono } from "hono";
import { actorOf } from "../../access/permissions.ts";
import { approveLink, askLinkNow, type Care, withdrawApproval } from "../../link-health/care-for-link.ts";
import { regionLinks } from "../../link-health/region-links.ts";
import { handleReports } from "../../reports/handle-reports.ts";
import type { AdminEnv } from "../admin-env.ts";
import { actorNames } from "../audit/actor-names.ts";
import { formOf, requirePermission } from "../guards.ts";
import { timezoneOf } from "../history/when-words.ts";
import { notHere } from "../refusals.tsx";
import { NotOpenPage } from "../region/pages/not-open-page.tsx";
import { publishingDeps, regionInHand } from "../region/region-in-hand.ts";
import { type DoneWord, type RefusalWord, readApproval, readDone, readHandled, readLink } from "./input.ts";
import { titlesOf } from "./links-view.ts";
import { LinksPage } from "./pages/links-page.tsx";

/** The links of a region: what needs its coordinators, and what they can do about it. */
export const linkRoutes = new Hono<AdminEnv>();

const path = "/admin/regions/:region/links";
const mayCare = requirePermission("link.care");
const dayMs = 86_400_000;

linkRoutes.get(path, requirePermission("region.read"), (c) => showLinks(c));

linkRoutes.post(`${path}/approve`, mayCare, async (c) => {
  const sent = readApproval(await formOf(c));
  if (sent === null) return showLinks(c, "form");
  const untilMs = c.var.admin.nowMs + sent.days * dayMs;
  const approved = await approveLink(publishingDeps(c), careOf(c, sent.url), untilMs, sent.seen);
  return approved.ok ? backWith(c, "approved") : showLinks(c, approved.refusal.kind);
});

linkRoutes.post(`${path}/withdraw`, mayCare, async (c) => {
  const url = readLink(await formOf(c));
  if (url === null) return showLinks(c, "form");
  const withdrawn = await withdrawApproval(publishingDeps(c), careOf(c, url));
  return withdrawn.ok ? backWith(c, "withdrawn") : showLinks(c, withdrawn.refusal.kind);
});

linkRoutes.post(`${path}/check`, mayCare, async (c) => {
  const url = readLink(await formOf(c));
  if (url === null) return showLinks(c, "form");
  const asked = await askLinkNow(publishingDeps(c), careOf(c, url));
  return asked.ok ? backWith(c, "asked") : showLinks(c, asked.refusal.kind);
});

linkRoutes.post(`${path}/reports`, mayCare, async (c) => {
  const sent = readHandled(await formOf(c));
  if (sent === null) return showLinks(c, "form");
  const { chat, kind, seen: seenLastMs } = sent;
  const handled = await handleReports(publishingDeps(c), { ...actingIn(c), chat, kind, seenLastMs });
  return handled.ok ? backWith(c, "handled") : showLinks(c, handled.refusal.kind);
});

async function showLinks(c: Context<AdminEnv>, refusal: RefusalWord | null = null): Promise<Response> {
  const region = await regionInHand(c);
  if (region === null) return notHere(c);
  const { slug, model, frame } = region;
  if (!model.regionBySlug.has(slug)) {
    return c.html(<NotOpenPage frame={frame} tab="links" />);
  }
  const { db, nowMs } = c.var.admin;
  const links = await regionLinks(db, slug, nowMs);
  return c.html(
    <LinksPage
      frame={frame}
      links={links}
      titles={titlesOf(links.queue, model.chatsOf.get(slug) ?? [])}
      names={
        await actorNames(
          db,
          links.links.map(({ approval }) => approval?.by ?? null),
        )
      }
      nowMs={nowMs}
      timezone={timezoneOf(model, slug)}
      done={refusal === null ? readDone(new URL(c.req.url).searchParams) : null}
      refusal={refusal}
    />,
    refusal === null ? 200 : statusOf[refusal],
  );
}

const statusOf = { not_watched: 404, changed: 409, none_open: 409, form: 422 } as const satisfies Record<
  RefusalWord,
  number
>;

function careOf(c: Context<AdminEnv>, url: string): Care {
  return { ...actingIn(c), url };
}

function actingIn(c: Context<AdminEnv>) {
  return { actor: actorOf(c.var.who), region: c.req.param("region") ?? "" };
}

function backWith(c: Context<AdminEnv>, done: DoneWord): Response {
  return c.redirect(`/admin/regions/${c.req.param("region")}/links?done=${done}`, 303);
}
