import { raw } from "hono/html";
import type { Child } from "hono/jsx";
import { Mark } from "../../ui/icons.tsx";
import { styleText } from "../../ui/style.ts";
import { workspaceStyleText } from "../../ui/workspace-style.ts";
import { frameWords as words } from "./words.ts";

/** Who looks at the page, as its frame needs to know. */
export interface Viewer {
  readonly name: string;
  readonly isAdministrator: boolean;
  /** Guards the form that signs out. */
  readonly formToken: string;
}

export interface Crumb {
  readonly href: string;
  readonly text: string;
}

export interface AdminPageProps {
  readonly title: string;
  /** null: nobody is signed in. */
  readonly viewer: Viewer | null;
  /** The pages above this one, from the outside in. */
  readonly crumbs?: readonly Crumb[];
  /** The text of a script that the page needs; csp.ts must name it too. */
  readonly script?: string;
  readonly children: Child;
}

/** A page of the workspace: the residents' family, denser. Never indexed, never cached. */
export function AdminPage({ title, viewer, crumbs = [], script, children }: AdminPageProps) {
  return (
    <>
      {raw("<!doctype html>")}
      <html lang="ru">
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width,initial-scale=1" />
          <meta name="robots" content="noindex" />
          <title>{`${title} — ${words.brand}, ${words.workspace}`}</title>
          <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
          <style>{raw(styleText)}</style>
          <style>{raw(workspaceStyleText)}</style>
        </head>
        <body class="work">
          <a class="skip" href="#main">
            {words.skip}
          </a>
          <header>
            <a href="/admin">
              <Mark />
              <span>
                {words.brand} <small>{words.workspace}</small>
              </span>
            </a>
            {viewer === null ? null : <Sections viewer={viewer} />}
          </header>
          <main id="main" tabindex={-1}>
            {crumbs.length === 0 ? null : <Crumbs crumbs={crumbs} />}
            <h1>{title}</h1>
            {children}
          </main>
          <footer>
            <nav aria-label={words.below}>
              <a href="/admin/help">{words.help}</a>
              <a href="/">{words.site}</a>
            </nav>
          </footer>
          {script === undefined ? null : <script>{raw(script)}</script>}
        </body>
      </html>
    </>
  );
}

function Sections({ viewer }: { viewer: Viewer }) {
  return (
    <nav aria-label={words.sections}>
      <a href="/admin">{words.regions}</a>
      <a href="/admin/drafts">{words.drafts}</a>
      {viewer.isAdministrator ? <a href="/admin/people">{words.people}</a> : null}
      <a href="/admin/audit">{words.audit}</a>
      <a href="/admin/account">{words.account}</a>
      <a href="/admin/help">{words.help}</a>
      <form action="/admin/sign-out" method="post">
        <input type="hidden" name="token" value={viewer.formToken} />
        <button type="submit" class="plain">
          {`${words.signOut} (${viewer.name})`}
        </button>
      </form>
    </nav>
  );
}

function Crumbs({ crumbs }: { crumbs: readonly Crumb[] }) {
  return (
    <nav class="crumbs" aria-label={words.crumbs}>
      {crumbs.map(({ href, text }) => (
        <a href={href}>{text}</a>
      ))}
    </nav>
  );
}
