import { LinkButton } from "../../../ui/button.tsx";
import { Notice } from "../../../ui/notice.tsx";
import { AdminPage, type Viewer } from "../../frame/admin-page.tsx";
import { accountWords as words } from "../words.ts";

export interface TokenPageProps {
  readonly viewer: Viewer;
  readonly issued: string;
  readonly until: string;
}

/** The only page that ever shows the token. */
export function TokenPage({ viewer, issued, until }: TokenPageProps) {
  return (
    <AdminPage
      title={words.issuedTitle}
      viewer={viewer}
      crumbs={[{ href: "/admin/account", text: words.title }]}
    >
      <Notice kind="done" heading={words.issuedText}>
        <p>
          <code>{issued}</code>
        </p>
        <p>{words.issuedUntil(until)}</p>
      </Notice>
      <p>{words.issuedHow}</p>
      <pre>{`Authorization: Bearer ${issued}`}</pre>
      <p>
        <LinkButton href="/admin/account" isSecond>
          {words.back}
        </LinkButton>
      </p>
    </AdminPage>
  );
}
