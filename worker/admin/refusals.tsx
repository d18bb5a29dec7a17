import type { Context } from "hono";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import type { SessionInHand } from "../access/types.ts";
import { problemResponse } from "../base/problem.ts";
import { Notice } from "../ui/notice.tsx";
import { AdminPage, type Viewer } from "./frame/admin-page.tsx";
import { guardWords } from "./sign-in/words.ts";

export interface RefusalText {
  readonly heading: string;
  readonly text: string;
  /** Where to go on; path or address. */
  readonly way?: { readonly href: string; readonly text: string };
}

/** A refusal in the form in which it was asked for: problem+json for scripts, a page for people. */
export function refuse(
  c: Context,
  status: ContentfulStatusCode,
  { heading, text, way }: RefusalText,
  headers: Readonly<Record<string, string>> = {},
): Response | Promise<Response> {
  if (wantsJson(c)) {
    const detail = way === undefined ? text : `${text} ${way.href}`;
    return problemResponse({ type: "about:blank", title: heading, status, detail, errors: [] }, headers);
  }
  for (const [name, value] of Object.entries(headers)) c.header(name, value);
  return c.html(
    <AdminPage title={heading} viewer={viewerOf(c)}>
      <Notice kind="error">
        <p>{text}</p>
      </Notice>
      {way === undefined ? null : (
        <p>
          <a href={way.href}>{way.text}</a>
        </p>
      )}
    </AdminPage>,
    status,
  );
}

/** What does not exist and what is not theirs look the same. */
export function notHere(c: Context): Response | Promise<Response> {
  return refuse(c, 404, guardWords.notHere);
}

/** For who tries too often; the rate limit adds `Retry-After`. */
export function refuseTooMany(c: Context): Response | Promise<Response> {
  return refuse(c, 429, guardWords.tooMany);
}

/** For the frame of a page; null while nobody is signed in. */
export function viewerOf(c: Context): Viewer | null {
  const session = c.var.session as SessionInHand | null | undefined;
  return session === null || session === undefined ? null : viewerIn(session);
}

/** For the frame of a page that only people with a session see. */
export function viewerIn({ person, formToken }: SessionInHand): Viewer {
  return { name: person.name, isAdministrator: person.role === "administrator", formToken };
}

export function wantsJson(c: Context): boolean {
  if (c.req.path.startsWith("/api/")) return true;
  return isJson(c.req.header("Content-Type")) || isJson(c.req.header("Accept"));
}

function isJson(header: string | undefined): boolean {
  return header !== undefined && /^application\/(?:[\w.-]+\+)?json\b/i.test(header);
}
