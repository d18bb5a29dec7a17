import { DataTable } from "../../../ui/data-table.tsx";
import { Notice } from "../../../ui/notice.tsx";
import { AdminPage, type Viewer } from "../../frame/admin-page.tsx";
import { draftWords as words } from "../words.ts";

export interface ListedDraft {
  readonly href: string;
  readonly region: string;
  readonly author: string;
  readonly changed: string;
  readonly changes: number;
  readonly note: string;
  readonly isOwn: boolean;
  /** For this reader to decide. */
  readonly isWaiting: boolean;
}

export interface DraftListPageProps {
  readonly viewer: Viewer;
  readonly drafts: readonly ListedDraft[];
  readonly done: keyof typeof words.done | null;
}

/** Drafts of the reader's regions: first those that wait for the reader. */
export function DraftListPage({ viewer, drafts, done }: DraftListPageProps) {
  const others = drafts.filter(({ isOwn, isWaiting }) => !isOwn && !isWaiting);
  return (
    <AdminPage title={words.listTitle} viewer={viewer} crumbs={[{ href: "/admin", text: words.regions }]}>
      {done === null ? null : <Notice kind="done" heading={words.done[done]} />}
      <Drafts
        heading={words.waiting}
        drafts={drafts.filter(({ isWaiting }) => isWaiting)}
        empty={words.waitingNone}
      />
      <Drafts heading={words.own} drafts={drafts.filter(({ isOwn }) => isOwn)} empty={words.ownNone} />
      <Drafts heading={words.others} drafts={others} empty={words.othersNone} />
    </AdminPage>
  );
}

function Drafts({
  heading,
  drafts,
  empty,
}: {
  heading: string;
  drafts: readonly ListedDraft[];
  empty: string;
}) {
  const { columns } = words;
  return (
    <section>
      <h2>{heading}</h2>
      <DataTable
        caption={heading}
        columns={[
          { key: "region", label: columns.region },
          { key: "author", label: columns.author },
          { key: "changed", label: columns.changed },
          { key: "changes", label: columns.count, isNumber: true },
          { key: "note", label: columns.note },
        ]}
        rows={drafts.map(({ href, region, author, changed, changes, note }) => [
          <a href={href}>{region}</a>,
          author,
          changed,
          String(changes),
          note,
        ])}
        empty={empty}
      />
    </section>
  );
}
