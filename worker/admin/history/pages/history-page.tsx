import { DataTable } from "../../../ui/data-table.tsx";
import { Notice } from "../../../ui/notice.tsx";
import type { RegionTitle } from "../../drafts/pages/own-draft-page.tsx";
import type { Viewer } from "../../frame/admin-page.tsx";
import { RegionPage } from "../../region/pages/region-page.tsx";
import { historyWords as words } from "../words.ts";

export interface ListedRelease {
  readonly number: number;
  readonly when: string;
  readonly who: string;
  readonly note: string;
  readonly isRestored: boolean;
  readonly changes: number;
}

export interface HistoryPageProps {
  readonly region: RegionTitle;
  readonly viewer: Viewer;
  readonly releases: readonly ListedRelease[];
  readonly isFirstPage: boolean;
  /** Where the next page goes on; null: there is none. */
  readonly earlierThan: number | null;
  /** The release that a restoration just became. */
  readonly restored: number | null;
}

/** Who changed the region when and why, newest first. */
export function HistoryPage(props: HistoryPageProps) {
  const { region, viewer, releases, isFirstPage, earlierThan, restored } = props;
  const base = `/admin/regions/${region.slug}/history`;
  const { columns } = words;
  return (
    <RegionPage slug={region.slug} name={region.name} tab="history" viewer={viewer} draft={null}>
      {restored === null ? null : (
        <Notice kind="done" heading={words.restoredNow(restored)}>
          <p>{words.restoredLead}</p>
          <p class="actions">
            <a href={`/r/${region.slug}`}>{words.publicPage}</a>
            <a href={`${base}/${restored - 1}/restore?undo=${restored}`}>{words.undo}</a>
          </p>
        </Notice>
      )}
      <DataTable
        caption={words.caption}
        columns={[
          { key: "number", label: columns.number },
          { key: "when", label: columns.when },
          { key: "who", label: columns.who },
          { key: "why", label: columns.why },
          { key: "changes", label: columns.changes, isNumber: true },
        ]}
        rows={releases.map(({ number, when, who, note, isRestored, changes }) => [
          <a href={`${base}/${number}`}>{`${columns.number} ${number}`}</a>,
          when,
          who,
          <>
            {isRestored ? <span class="tag soft">{words.restoredTag}</span> : null}{" "}
            {note === "" ? <span class="hint">{words.noNote}</span> : note}
          </>,
          String(changes),
        ])}
        empty={words.empty}
      />
      <p class="actions">
        {isFirstPage ? null : <a href={base}>{words.newest}</a>}
        {earlierThan === null ? null : <a href={`${base}?before=${earlierThan}`}>{words.earlier}</a>}
      </p>
    </RegionPage>
  );
}
