import { Hono } from "hono";
import type { LookupEnv } from "../../lookup/lookup-env.ts";
import { pageFrameOf } from "../../release/page-frame.ts";
import { readSent } from "./input.ts";
import { ThanksPage } from "./pages/thanks-page.tsx";
import { emptyForm, formAgain, kindsFor, reportProblem } from "./report-problem.ts";
import { isForm, showForm, typedReport, withChat } from "./show-form.tsx";
import { words } from "./words.ts";

/** What a resident says of a chat: the form, and the thanks. Nothing here may be stored by anybody. */
export const reportRoutes = new Hono<LookupEnv>();

reportRoutes.get("/c/:code/report", (c) =>
  withChat(c, (found) => {
    const { code } = found.chat;
    const request = c.var.publicRequest;
    if (code !== c.req.param("code")) return c.redirect(`/c/${code}/report`, 302);
    const kind = readSent(c.req.query("sent"));
    if (kind === null) return showForm(c, found, { form: emptyForm(request.nowMs), problem: null });
    return c.html(<ThanksPage frame={pageFrameOf(request)} chat={found.view} kind={kind} />);
  }),
);

reportRoutes.post("/c/:code/report", (c) =>
  withChat(c, async (found) => {
    const { code, region, links } = found.chat;
    const { nowMs, takeReport } = c.var.publicRequest;
    if (!isForm(c)) {
      return showForm(c, found, { form: emptyForm(nowMs), problem: words.problem.no_form }, 415);
    }
    const typed = await typedReport(c);
    const { kind, text } = typed;
    const thanks = `/c/${code}/report?sent=${kind ?? "link"}`;
    // A program learns nothing of the trap.
    if (typed.isTrapped) return c.redirect(thanks, 303);
    const form = formAgain(typed, nowMs);
    const problem = reportProblem(typed, kindsFor(found.view), nowMs);
    if (kind === null || problem !== null) return showForm(c, found, { form, problem }, 422);
    const report = { chat: code, region, kind, links: links.map(({ url }) => url), text: text || null };
    const outcome = await takeReport(report);
    if (outcome === "failed") return showForm(c, found, { form, problem: words.problem.failed }, 503);
    return c.redirect(thanks, 303);
  }),
);
