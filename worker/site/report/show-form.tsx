import type { Context } from "hono";
import { bodyLimit } from "hono/body-limit";
import { chatView } from "../../answer-parts/chat-view.ts";
import type { ChatView } from "../../answer-parts/types.ts";
import type { LookupEnv } from "../../lookup/lookup-env.ts";
import { pageFrameOf } from "../../release/page-frame.ts";
import type { PublicChat } from "../../release/types.ts";
import { chatOf } from "../chat-of.ts";
import { noSuchChat } from "../refuse.tsx";
import { readReport, type TypedReport } from "./input.ts";
import { ClosedPage } from "./pages/closed-page.tsx";
import { ReportPage } from "./pages/report-page.tsx";
import { emptyForm, formAgain, kindsFor, type ReportForm } from "./report-problem.ts";
import { words } from "./words.ts";

type PublicContext = Context<LookupEnv>;
type Answer = Response | Promise<Response>;

/** The longest text of flags, twelve bytes a character half, with room to be told that it is too long. */
const maxBytes = 8 * 1024;

/** A chat that can be reported on, as its page shows it. */
export interface ReportedChat {
  readonly chat: PublicChat;
  readonly view: ChatView;
}

/** Answers with the chat of the address; where there is none, or it is closed, with the page that says so. */
export function withChat(c: PublicContext, answer: (found: ReportedChat) => Answer): Answer {
  const request = c.var.publicRequest;
  const chat = chatOf(request, c.req.param("code") ?? "");
  const view = chat && chatView(request, chat);
  if (!chat || !view) return noSuchChat(c);
  if (view.access === "closed") return closed(c, view);
  return answer({ chat, view });
}

/** The form on a page of its own; with what was wrong with the one that came. */
export function showForm(
  c: PublicContext,
  { view }: ReportedChat,
  shown: { readonly form: ReportForm; readonly problem: string | null },
  status: 200 | 413 | 415 | 422 | 429 | 503 = 200,
): Answer {
  const frame = pageFrameOf(c.var.publicRequest);
  return c.html(<ReportPage {...shown} frame={frame} chat={view} kinds={kindsFor(view)} />, status);
}

export function isForm(c: PublicContext): boolean {
  return /^application\/x-www-form-urlencoded\s*(?:;|$)/i.test(c.req.header("Content-Type") ?? "");
}

/** The form that came. As bytes: of a form's text the platform warns in the log. */
export async function typedReport(c: PublicContext): Promise<TypedReport> {
  return readReport(new URLSearchParams(new TextDecoder().decode(await c.req.arrayBuffer())));
}

/** For who reports too often; what they typed stays. */
export function answerTooManyReports(c: PublicContext): Answer {
  return withChat(c, async (found) => {
    const { nowMs } = c.var.publicRequest;
    const form = isForm(c) ? formAgain(await typedReport(c), nowMs) : emptyForm(nowMs);
    return showForm(c, found, { form, problem: words.problem.too_many }, 429);
  });
}

/** A report is short: more than that is not even read. */
export const reportBodyLimit = bodyLimit({
  maxSize: maxBytes,
  onError: (c: PublicContext) =>
    withChat(c, (found) => {
      const form = emptyForm(c.var.publicRequest.nowMs);
      return showForm(c, found, { form, problem: words.problem.too_large }, 413);
    }),
});

function closed(c: PublicContext, view: ChatView): Answer {
  if (c.req.method !== "POST") return c.redirect(`/c/${view.code}`, 302);
  return c.html(<ClosedPage frame={pageFrameOf(c.var.publicRequest)} chat={view} />, 409);
}
