import { type Context, Hono } from "hono";
import { actorOf } from "../../access/permissions.ts";
import {
  type AddRefusal,
  addRecipient,
  endedRecipient,
  endRecipient,
  testRecipient,
} from "../../alerts/recipients.ts";
import type { AdminEnv } from "../admin-env.ts";
import { formOf, isRecent, requirePermission, requireRecentSignIn } from "../guards.ts";
import { timezoneOf } from "../history/when-words.ts";
import { signInPath } from "../next-path.ts";
import { notHere, refuse } from "../refusals.tsx";
import { NotOpenPage } from "../region/pages/not-open-page.tsx";
import { regionInHand } from "../region/region-in-hand.ts";
import { recipientViews } from "./alerts-view.ts";
import { readAdded, readDone, typedIn } from "./input.ts";
import { type AddForm, AlertsPage } from "./pages/alerts-page.tsx";
import { type FieldRefusal, fieldRefusals, otherRefusals, alertPageWords as words } from "./words.ts";

/** Where a region's coordinators are told what happens to its links. */
export const alertRoutes = new Hono<AdminEnv>();

const path = "/admin/regions/:region/links/alerts";
const maySet = requirePermission("alert.settings");

alertRoutes.get(path, maySet, (c) => showAlerts(c));

alertRoutes.post(path, maySet, requireRecentSignIn, async (c) => {
  const form = await formOf(c);
  const region = regionOf(c);
  // Nobody is told of a region that is not in the directory.
  if (!c.var.publicRequest.model.regionBySlug.has(region)) return showAlerts(c);
  const sent = readAdded(form);
  if (!sent.ok) return showAlerts(c, { ...typedIn(form), wrong: sent.field });
  const { way, address: typed } = sent.value;
  const timezone = timezoneOf(c.var.publicRequest.model, region);
  const added = await addRecipient(depsOf(c), actorOf(c.var.who), { region, timezone, way, typed });
  if (added.ok) return c.redirect(`${hereOf(c)}?done=added`, 303);
  const { kind } = added.refusal;
  return isFieldRefusal(kind) ? showAlerts(c, { ...typedIn(form), wrong: kind }) : refuseAlerts(c, kind);
});

alertRoutes.post(`${path}/:recipient/test`, maySet, async (c) => {
  const of = { region: regionOf(c), id: c.req.param("recipient") };
  const tested = await testRecipient(depsOf(c), actorOf(c.var.who), of);
  return tested.ok ? c.redirect(`${hereOf(c)}?done=tested`, 303) : refuseAlerts(c, tested.refusal.kind);
});

alertRoutes.post(`${path}/:recipient/end`, maySet, async (c) => {
  const of = { region: regionOf(c), id: c.req.param("recipient") };
  const ended = await endRecipient(depsOf(c), actorOf(c.var.who), of);
  return ended.ok
    ? c.redirect(`${hereOf(c)}?done=ended&to=${of.id}`, 303)
    : refuseAlerts(c, ended.refusal.kind);
});

async function showAlerts(c: Context<AdminEnv>, typed: AddForm | null = null): Promise<Response> {
  const region = await regionInHand(c);
  if (region === null) return notHere(c);
  const { slug, model, frame } = region;
  if (!model.regionBySlug.has(slug)) {
    return c.html(<NotOpenPage frame={frame} tab="links" />);
  }
  const { db, nowMs, alerts } = c.var.admin;
  const timezone = timezoneOf(model, slug);
  const done = typed === null ? readDone(new URL(c.req.url).searchParams) : null;
  return c.html(
    <AlertsPage
      frame={frame}
      recipients={await recipientViews(db, alerts, { region: slug, timezone, nowMs })}
      ways={alerts.ways}
      form={typed ?? { way: "", address: "", wrong: null }}
      signInPath={isRecent(c) ? null : signInPath(hereOf(c), true)}
      done={done?.done ?? null}
      ended={done?.done === "ended" ? await endedRecipient(db, slug, done.to) : null}
    />,
    typed === null ? 200 : 422,
  );
}

function refuseAlerts(c: Context<AdminEnv>, kind: keyof typeof otherRefusals): Response | Promise<Response> {
  const way = { href: hereOf(c), text: words.title };
  return refuse(c, kind === "no_such_recipient" ? 404 : 409, { ...otherRefusals[kind], way });
}

function isFieldRefusal(kind: AddRefusal["kind"]): kind is Extract<AddRefusal["kind"], FieldRefusal> {
  return kind in fieldRefusals;
}

function depsOf(c: Context<AdminEnv>) {
  const { db, nowMs, alerts } = c.var.admin;
  return { db, nowMs, settings: alerts };
}

function regionOf(c: Context<AdminEnv>): string {
  return c.req.param("region") ?? "";
}

function hereOf(c: Context<AdminEnv>): string {
  return path.replace(":region", regionOf(c));
}
