import type { RegionDiff } from "../../../publishing/diff.ts";
import type { QualityPeriod } from "../../../registry/quality.ts";
import { Notice } from "../../../ui/notice.tsx";
import { DiffView } from "../../drafts/pages/diff-view.tsx";
import { RegionPage } from "../../region/pages/region-page.tsx";
import type { RegionFrame } from "../../region/region-in-hand.ts";
import { figuresTableWords as words } from "../table-words.ts";

export interface FiguresLookPageProps {
  readonly frame: RegionFrame;
  readonly path: string;
  readonly period: QualityPeriod;
  readonly diff: RegionDiff;
  readonly emptyRows: number;
  /** The table as hiddenContent() of the tables' input: nothing is stored before it is accepted. */
  readonly content: string;
  /** The figures of the region that the diff begins with. */
  readonly seen: string;
  /** They changed between two looks. */
  readonly isSecondLook: boolean;
}

/** What a table of figures would change, and the one button that puts it into the draft. */
export function FiguresLookPage(props: FiguresLookPageProps) {
  const { frame, path, period, diff, emptyRows, isSecondLook } = props;
  const isNothing = diff.entries.length === 0;
  return (
    <RegionPage {...frame} tab="quality" title={words.lookTitle}>
      {isSecondLook ? (
        <Notice kind="warning">
          <p>{words.changedMeanwhile}</p>
        </Notice>
      ) : null}
      {isNothing ? (
        <Notice kind="info" heading={words.nothing}>
          <p>{words.nothingText}</p>
        </Notice>
      ) : (
        <form class="stack" action={path} method="post" enctype="multipart/form-data">
          <input type="hidden" name="token" value={frame.token} />
          <input type="hidden" name="period" value={period} />
          <input type="hidden" name="seen" value={props.seen} />
          <input type="hidden" name="content" value={props.content} />
          <div class="actions">
            <button type="submit">{words.accept}</button>
            <span class="hint">{words.acceptHint}</span>
          </div>
        </form>
      )}
      {emptyRows === 0 ? null : <p class="hint">{words.emptyRows(emptyRows)}</p>}
      <p>
        <a href={`${path}?period=${period}`}>{words.again}</a>
      </p>
      {isNothing ? null : <DiffView diff={diff} />}
    </RegionPage>
  );
}
