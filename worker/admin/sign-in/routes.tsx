import { type Context, Hono } from "hono";
import { deviceOf } from "../../access/device.ts";
import { enrol, startEnrolment } from "../../access/enrol.ts";
import { revokeSessions } from "../../access/sessions.ts";
import { type Browser, signIn, startSignIn } from "../../access/sign-in.ts";
import type { AdminEnv, OpenAdminEnv } from "../admin-env.ts";
import { nextPath } from "../next-path.ts";
import { viewerOf } from "../refusals.tsx";
import { regionNames } from "../region-names.ts";
import { dropSessionCookie, sessionCookieIn, setSessionCookie } from "../session-cookie.ts";
import { enrolBody, linkBody, readJson, signInBody } from "./input.ts";
import { EnrolPage } from "./pages/enrol-page.tsx";
import { OtherAddressPage } from "./pages/other-address-page.tsx";
import { SignInPage } from "./pages/sign-in-page.tsx";
import { refusePasskey } from "./refuse-passkey.ts";
import { enrolWords } from "./words.ts";

export const signInRoutes = new Hono<OpenAdminEnv>();

signInRoutes.get("/admin/sign-in", (c) => {
  const next = nextPath(c.req.query("next"));
  return (
    elsewhere(c) ??
    c.html(
      <SignInPage
        viewer={viewerOf(c)}
        isAgain={c.req.query("again") === "1"}
        nextPath={next}
        contact={c.var.admin.contact}
      />,
    )
  );
});

signInRoutes.post("/admin/sign-in/options", async (c) => {
  return c.json({ options: await startSignIn(c.var.admin, c.var.admin.site) });
});

signInRoutes.post("/admin/sign-in", async (c) => {
  const body = await readJson(c.req, signInBody);
  if (body === null) return refusePasskey(c, "malformed");
  const started = await signIn(c.var.admin, c.var.admin.site, body.answer, browserOf(c));
  if (!started.ok) return refusePasskey(c, started.refusal.kind);
  setSessionCookie(c, started.value.secret);
  return c.json({ ok: true });
});

signInRoutes.get("/admin/enrol", (c) => elsewhere(c) ?? c.html(<EnrolPage viewer={viewerOf(c)} />));

/** Whose link it is. Uses nothing up, so that it may be asked as often as somebody likes. */
signInRoutes.post("/admin/enrol/options", async (c) => {
  const body = await readJson(c.req, linkBody);
  if (body === null) return refusePasskey(c, "malformed");
  const started = await startEnrolment(c.var.admin, c.var.admin.site, body.secret);
  if (!started.ok) return refusePasskey(c, started.refusal.kind);
  const { person, options } = started.value;
  const regions = regionNames(person.regions).join(", ");
  return c.json({ options, whose: enrolWords.greeting(person.name, enrolWords[person.role], regions) });
});

signInRoutes.post("/admin/enrol", async (c) => {
  const body = await readJson(c.req, enrolBody);
  if (body === null) return refusePasskey(c, "malformed");
  const input = { ...body, browser: browserOf(c) };
  const started = await enrol(c.var.admin, c.var.admin.site, input);
  if (!started.ok) return refusePasskey(c, started.refusal.kind);
  setSessionCookie(c, started.value.secret);
  return c.json({ ok: true });
});

export const signOutRoutes = new Hono<AdminEnv>();

signOutRoutes.post("/admin/sign-out", async (c) => {
  const { who, admin } = c.var;
  await revokeSessions(admin, `person/${who.personId}`, who.personId, { only: who.sessionId });
  dropSessionCookie(c);
  return c.redirect("/admin/sign-in", 303);
});

/** The page that says where to go instead, when passkeys cannot work under the visited name. */
function elsewhere(c: Context<OpenAdminEnv>): Response | Promise<Response> | null {
  const { site, visitedOrigin } = c.var.admin;
  if (new URL(visitedOrigin).host === new URL(site.origin).host) return null;
  const { pathname, search } = new URL(c.req.url);
  const page = (
    <OtherAddressPage authOrigin={site.origin} visitedOrigin={visitedOrigin} path={pathname + search} />
  );
  return c.html(page);
}

function browserOf(c: Context<OpenAdminEnv>): Browser {
  return { device: deviceOf(c.req.header("User-Agent")), oldSecret: sessionCookieIn(c) };
}
