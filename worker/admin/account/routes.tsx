import { Hono } from "hono";
import { deviceOf } from "../../access/device.ts";
import { addPasskey, removePasskey, renamePasskey, startAddingPasskey } from "../../access/passkeys.ts";
import { actorOf } from "../../access/permissions.ts";
import { revokeSessions } from "../../access/sessions.ts";
import { issueToken, revokeToken } from "../../access/tokens.ts";
import type { AdminEnv } from "../admin-env.ts";
import { formOf, requireRecentSignIn } from "../guards.ts";
import { momentText, timezoneOf } from "../moments.ts";
import { refuse, viewerIn } from "../refusals.tsx";
import { dropSessionCookie } from "../session-cookie.ts";
import { addBody, readJson } from "../sign-in/input.ts";
import { refusePasskey } from "../sign-in/refuse-passkey.ts";
import { accountView, regionsForTokens } from "./account-view.ts";
import { nameIn, tokenFormValues, tokenIn } from "./input.ts";
import { AccountPage } from "./pages/account-page.tsx";
import { TokenPage } from "./pages/token-page.tsx";
import { refusalWords as refusals } from "./words.ts";

export const accountRoutes = new Hono<AdminEnv>();
const here = "/admin/account";

accountRoutes.get(here, async (c) => {
  return c.html(<AccountPage viewer={viewerIn(c.var.session)} {...(await accountView(c))} />);
});

accountRoutes.post(`${here}/passkeys/options`, requireRecentSignIn, async (c) => {
  return c.json({ options: await startAddingPasskey(c.var.admin, c.var.admin.site, c.var.who) });
});

accountRoutes.post(`${here}/passkeys`, requireRecentSignIn, async (c) => {
  const body = await readJson(c.req, addBody);
  if (body === null) return refusePasskey(c, "malformed");
  const { admin, who } = c.var;
  const input = { answer: body.answer, device: deviceOf(c.req.header("User-Agent")) };
  const added = await addPasskey(admin, admin.site, who, input);
  return added.ok ? c.json({ ok: true }) : refusePasskey(c, added.refusal.kind);
});

accountRoutes.post(`${here}/passkeys/:passkey/rename`, async (c) => {
  const name = nameIn(await formOf(c));
  if (name === null) return refuse(c, 422, refusals.badName);
  const renamed = await renamePasskey(c.var.admin, c.var.who, c.req.param("passkey"), name);
  return renamed.ok ? c.redirect(`${here}?done=renamed`, 303) : refuse(c, 404, refusals.no_such_thing);
});

accountRoutes.post(`${here}/passkeys/:passkey/remove`, requireRecentSignIn, async (c) => {
  const removed = await removePasskey(c.var.admin, c.var.who, c.req.param("passkey"));
  if (removed.ok) return c.redirect(`${here}?done=removed`, 303);
  const isLast = removed.refusal.kind === "last_passkey";
  return isLast ? refuse(c, 409, refusals.last_passkey) : refuse(c, 404, refusals.no_such_thing);
});

accountRoutes.post(`${here}/sessions/end-others`, async (c) => {
  const { admin, who } = c.var;
  await revokeSessions(admin, actorOf(who), who.personId, { allBut: who.sessionId });
  return c.redirect(`${here}?done=ended`, 303);
});

accountRoutes.post(`${here}/sessions/:session/end`, async (c) => {
  const { admin, who } = c.var;
  const only = c.req.param("session");
  const ended = await revokeSessions(admin, actorOf(who), who.personId, { only });
  if (!ended.ok) return refuse(c, 404, refusals.no_such_thing);
  if (only !== who.sessionId) return c.redirect(`${here}?done=ended`, 303);
  dropSessionCookie(c);
  return c.redirect("/admin/sign-in", 303);
});

accountRoutes.post(`${here}/tokens`, requireRecentSignIn, async (c) => {
  const { admin, who, session } = c.var;
  const form = await formOf(c);
  const sent = tokenIn(form);
  const isKnown = sent.ok && regionsForTokens(c).some(({ value }) => value === sent.value.region);
  if (!sent.ok || !isKnown) {
    const values = tokenFormValues(form);
    const view = await accountView(c, { values, wrong: sent.ok ? new Set(["region"]) : sent.fields });
    return c.html(<AccountPage viewer={viewerIn(session)} {...view} />, 422);
  }
  const issued = await issueToken(admin, who, sent.value);
  if (!issued.ok) return refuse(c, 403, refusals.not_permitted);
  const { token, expiresAtMs } = issued.value;
  const until = momentText(expiresAtMs, timezoneOf(who));
  return c.html(<TokenPage viewer={viewerIn(session)} issued={token} until={until} />);
});

accountRoutes.post(`${here}/tokens/:token/revoke`, async (c) => {
  const { admin, who } = c.var;
  const revoked = await revokeToken(admin, actorOf(who), who.personId, c.req.param("token"));
  return revoked.ok ? c.redirect(`${here}?done=revoked`, 303) : refuse(c, 404, refusals.no_such_thing);
});
