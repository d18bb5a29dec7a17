import { LinkButton } from "../../../ui/button.tsx";
import { DataTable } from "../../../ui/data-table.tsx";
import { AdminPage, type Viewer } from "../../frame/admin-page.tsx";
import { peopleWords as words } from "../words.ts";

export interface PersonRowView {
  readonly id: string;
  readonly name: string;
  readonly role: string;
  readonly regions: string;
  readonly state: { readonly text: string; readonly kind: "ok" | "bad" | "soft" };
  readonly lastSeen: string;
}

export interface PeoplePageProps {
  readonly viewer: Viewer;
  readonly people: readonly PersonRowView[];
}

export function PeoplePage({ viewer, people }: PeoplePageProps) {
  const columns = [
    { key: "name", label: words.name },
    { key: "role", label: words.role },
    { key: "regions", label: words.regions },
    { key: "state", label: words.state },
    { key: "seen", label: words.lastSeen },
  ];
  const rows = people.map(({ id, name, role, regions, state, lastSeen }) => [
    <a href={`/admin/people/${id}`}>{name}</a>,
    role,
    regions,
    <span class={`tag ${state.kind}`}>{state.text}</span>,
    lastSeen,
  ]);
  return (
    <AdminPage title={words.title} viewer={viewer}>
      <p>
        <LinkButton href="/admin/people/new">{words.invite}</LinkButton>
      </p>
      <DataTable caption={words.title} columns={columns} rows={rows} empty={words.nobody} />
    </AdminPage>
  );
}
