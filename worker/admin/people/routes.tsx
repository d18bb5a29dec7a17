import { type Context, Hono } from "hono";
import { invitePerson, issueLink, linkAddress, revokeLinks } from "../../access/invite.ts";
import { changeRegions, endAccess, personById } from "../../access/people.ts";
import { actorOf } from "../../access/permissions.ts";
import { revokeSessions } from "../../access/sessions.ts";
import { revokeToken } from "../../access/tokens.ts";
import type { AccessRefusal, IssuedLink } from "../../access/types.ts";
import { handOverWrites } from "../../publishing/hand-over.ts";
import type { AdminEnv } from "../admin-env.ts";
import { formOf, requirePermission, requireRecentSignIn } from "../guards.ts";
import { momentText, timezoneOf } from "../moments.ts";
import { notHere, refuse, viewerIn } from "../refusals.tsx";
import { invitationIn, invitationValues, regionsIn, textIn } from "./input.ts";
import { InvitePage } from "./pages/invite-page.tsx";
import { LinkPage } from "./pages/link-page.tsx";
import { PeoplePage } from "./pages/people-page.tsx";
import { PersonPage } from "./pages/person-page.tsx";
import { peopleRows, personView, regionChoice } from "./people-view.ts";
import { doneWords, peopleRefusals, peopleWords as words } from "./words.ts";

export const peopleRoutes = new Hono<AdminEnv>();
const here = "/admin/people";

// Also the list itself: "/*" takes in the address above it.
peopleRoutes.use(`${here}/*`, requirePermission("person.invite"));

peopleRoutes.get(here, async (c) => {
  const people = await peopleRows(c.var.admin, c.var.who);
  return c.html(<PeoplePage viewer={viewerIn(c.var.session)} people={people} />);
});

peopleRoutes.get(`${here}/new`, requireRecentSignIn, (c) => {
  const values = { name: "", role: "coordinator", regions: [] };
  return c.html(
    <InvitePage
      viewer={viewerIn(c.var.session)}
      values={values}
      wrong={new Set()}
      choice={regionChoice(openedIn(c))}
    />,
  );
});

peopleRoutes.post(here, requireRecentSignIn, async (c) => {
  const form = await formOf(c);
  const sent = invitationIn(form);
  if (!sent.ok) {
    const view = { values: invitationValues(form), wrong: sent.fields, choice: regionChoice(openedIn(c)) };
    return c.html(<InvitePage viewer={viewerIn(c.var.session)} {...view} />, 422);
  }
  const issued = await invitePerson(c.var.admin, actorOf(c.var.who), sent.value);
  return issued.ok ? showLink(c, issued.value, sent.value.name) : refusePeople(c, issued.refusal);
});

peopleRoutes.get(`${here}/:person`, async (c) => {
  const view = await personView(c.var.admin, c.var.who, c.req.param("person"), openedIn(c));
  if (view === null) return notHere(c);
  const done = doneWords[c.req.query("done") ?? ""] ?? null;
  return c.html(<PersonPage viewer={viewerIn(c.var.session)} {...view} done={done} />);
});

peopleRoutes.post(`${here}/:person/regions`, requireRecentSignIn, async (c) => {
  const id = c.req.param("person");
  const regions = regionsIn(await formOf(c));
  if (regions === null) return refusePeople(c, { kind: "no_regions" });
  const changed = await changeRegions(c.var.admin, actorOf(c.var.who), id, regions);
  return changed.ok ? c.redirect(`${here}/${id}?done=regions`, 303) : refusePeople(c, changed.refusal);
});

peopleRoutes.post(`${here}/:person/link`, requireRecentSignIn, async (c) => {
  const id = c.req.param("person");
  const isLost = textIn(await formOf(c), "lost") === "yes";
  const issued = await issueLink(c.var.admin, actorOf(c.var.who), id, { isLost });
  if (!issued.ok) return refusePeople(c, issued.refusal);
  const person = await personById(c.var.admin.db, id);
  return showLink(c, issued.value, person?.name ?? "");
});

peopleRoutes.post(`${here}/:person/link/revoke`, async (c) => {
  const id = c.req.param("person");
  const revoked = await revokeLinks(c.var.admin, actorOf(c.var.who), id);
  return revoked.ok ? c.redirect(`${here}/${id}?done=link`, 303) : refusePeople(c, revoked.refusal);
});

peopleRoutes.post(
  `${here}/:person/sessions/:session/end`,
  requirePermission("session.revoke_any"),
  async (c) => {
    const id = c.req.param("person");
    const only = c.req.param("session");
    const revoked = await revokeSessions(c.var.admin, actorOf(c.var.who), id, { only });
    return revoked.ok ? c.redirect(`${here}/${id}?done=sessions`, 303) : refusePeople(c, revoked.refusal);
  },
);

peopleRoutes.post(`${here}/:person/sessions/end-all`, requirePermission("session.revoke_any"), async (c) => {
  const id = c.req.param("person");
  const revoked = await revokeSessions(c.var.admin, actorOf(c.var.who), id, { allBut: c.var.who.sessionId });
  return revoked.ok ? c.redirect(`${here}/${id}?done=sessions`, 303) : refusePeople(c, revoked.refusal);
});

peopleRoutes.post(
  `${here}/:person/tokens/:token/revoke`,
  requirePermission("session.revoke_any"),
  async (c) => {
    const id = c.req.param("person");
    const revoked = await revokeToken(c.var.admin, actorOf(c.var.who), id, c.req.param("token"));
    return revoked.ok ? c.redirect(`${here}/${id}?done=token`, 303) : refusePeople(c, revoked.refusal);
  },
);

peopleRoutes.post(`${here}/:person/end`, requirePermission("person.end"), requireRecentSignIn, async (c) => {
  const { admin, who } = c.var;
  const id = c.req.param("person");
  const to = textIn(await formOf(c), "to");
  if (to === "") return refusePeople(c, { kind: "cannot_take_over" });
  const handOver = () => handOverWrites(admin.db, { from: id, to, nowMs: admin.nowMs });
  const ended = await endAccess(admin, actorOf(who), { person: id, to, handOver });
  return ended.ok ? c.redirect(`${here}/${id}?done=ended`, 303) : refusePeople(c, ended.refusal);
});

function showLink(c: Context<AdminEnv>, link: IssuedLink, name: string): Response | Promise<Response> {
  const { admin, who, session } = c.var;
  return c.html(
    <LinkPage
      viewer={viewerIn(session)}
      person={{ id: link.personId, name }}
      address={linkAddress(admin.site.origin, link)}
      until={momentText(link.expiresAtMs, timezoneOf(who))}
    />,
  );
}

function refusePeople(c: Context<AdminEnv>, { kind }: AccessRefusal): Response | Promise<Response> {
  const way = { href: here, text: words.title };
  switch (kind) {
    case "no_such_person":
    case "no_such_thing":
      return refuse(c, 404, { ...peopleRefusals[kind], way });
    case "no_regions":
      return refuse(c, 422, { ...peopleRefusals[kind], way });
    case "own_access":
    case "last_administrator":
    case "cannot_take_over":
      return refuse(c, 409, { ...peopleRefusals[kind], way });
    default:
      return refuse(c, 409, { ...peopleRefusals.overtaken, way });
  }
}

/** Slugs of the regions that the directory has. */
function openedIn(c: Context<AdminEnv>): readonly string[] {
  return c.var.publicRequest.model.release.regions.map(({ slug }) => slug);
}
