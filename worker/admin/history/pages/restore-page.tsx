import type { RegionDiff } from "../../../publishing/diff.ts";
import { TextField } from "../../../ui/field.tsx";
import { Notice } from "../../../ui/notice.tsx";
import { noteLength } from "../../drafts/input.ts";
import { DiffView } from "../../drafts/pages/diff-view.tsx";
import { Hidden } from "../../drafts/pages/hidden.tsx";
import type { RegionTitle } from "../../drafts/pages/own-draft-page.tsx";
import type { SaidRefusal } from "../../drafts/refusal-text.ts";
import type { Viewer } from "../../frame/admin-page.tsx";
import { RegionPage } from "../../region/pages/region-page.tsx";
import { historyWords as words } from "../words.ts";

export interface RestorePageProps {
  readonly region: RegionTitle;
  readonly viewer: Viewer;
  readonly number: number;
  /** The release that is to be taken back, where that is the reason; null: the reader chose a release to go back to. */
  readonly undoes: number | null;
  /** The region's newest release when the page was made. */
  readonly seen: number;
  readonly diff: RegionDiff;
  readonly needsSecondPerson: boolean;
  readonly refusal: SaidRefusal | null;
}

/** What changes when a release comes back, before it does. */
export function RestorePage(props: RestorePageProps) {
  const { region, viewer, number, undoes, seen, diff, needsSecondPerson, refusal } = props;
  const changes = diff.entries.length;
  return (
    <RegionPage
      slug={region.slug}
      name={region.name}
      tab="history"
      viewer={viewer}
      draft={null}
      title={undoes === null ? words.restoreTitle(number) : words.undoTitle(undoes)}
    >
      {refusal === null ? null : (
        <Notice kind="error" heading={refusal.heading}>
          <p>{refusal.text}</p>
        </Notice>
      )}
      {changes === 0 ? (
        <p>{words.restoreNothing}</p>
      ) : (
        <>
          <p>{words.restoreLead}</p>
          {needsSecondPerson ? (
            <Notice kind="info">
              <p>{words.restoreAsDraft}</p>
            </Notice>
          ) : null}
          <DiffView diff={diff} />
          <form
            class="stack"
            method="post"
            action={`/admin/regions/${region.slug}/history/${number}/restore`}
          >
            <Hidden formToken={viewer.formToken} revision={seen} />
            <TextField name="note" label={words.note} hint={words.noteHint} value="" maxLength={noteLength} />
            <p class="actions">
              <button type="submit">{words.restoreButton(changes)}</button>
              <a href={`/admin/regions/${region.slug}/history`}>{words.history}</a>
            </p>
          </form>
        </>
      )}
    </RegionPage>
  );
}
