import { LinkButton } from "../../../ui/button.tsx";
import { Notice } from "../../../ui/notice.tsx";
import { AdminPage, type Viewer } from "../../frame/admin-page.tsx";
import { peopleWords as words } from "../words.ts";

export interface LinkPageProps {
  readonly viewer: Viewer;
  readonly person: { readonly id: string; readonly name: string };
  readonly address: string;
  readonly until: string;
}

/** The only page that ever shows the link: as text to copy, since following it here would enrol the wrong person. */
export function LinkPage({ viewer, person, address, until }: LinkPageProps) {
  return (
    <AdminPage
      title={words.linkTitle}
      viewer={viewer}
      crumbs={[{ href: "/admin/people", text: words.title }]}
    >
      <Notice kind="done" heading={words.linkText(person.name)}>
        <pre>{address}</pre>
        <p>{words.linkUntil(until)}</p>
      </Notice>
      <p>
        <LinkButton href={`/admin/people/${person.id}`} isSecond>
          {words.toPerson}
        </LinkButton>
      </p>
    </AdminPage>
  );
}
