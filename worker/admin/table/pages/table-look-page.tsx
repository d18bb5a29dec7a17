import type { Child } from "hono/jsx";
import type { RegionDiff } from "../../../publishing/diff.ts";
import { Notice } from "../../../ui/notice.tsx";
import { DiffView } from "../../drafts/pages/diff-view.tsx";
import { RegionPage, type RegionTab } from "../../region/pages/region-page.tsx";
import { anyTableWords as words } from "../words.ts";
import type { TableFrame } from "./table-upload-page.tsx";

/** A table that was read, with what it would change. */
export interface TableLook {
  readonly frame: TableFrame;
  /** Where the table is sent to. */
  readonly path: string;
  readonly diff: RegionDiff;
  /** The table as hiddenContent() of input.ts: nothing is stored before it is accepted. */
  readonly content: string;
  /** The state of the region that the diff begins with. */
  readonly seen: string;
  /** The region changed between two looks. */
  readonly isSecondLook: boolean;
}

interface Props extends TableLook {
  readonly tab: RegionTab;
  readonly acceptHint: string;
  /** Where another table can be sent. */
  readonly again: string;
  /** More hidden fields of the form. */
  readonly fields?: Child;
  /** What else there is to say of the table. */
  readonly children: Child;
}

/** What a table would change, and the one button that puts it into the draft. */
export function TableLookPage(props: Props) {
  const { frame, tab, path, diff, content, seen, isSecondLook, acceptHint, again, fields, children } = props;
  const isNothing = diff.entries.length === 0;
  return (
    <RegionPage {...frame} tab={tab} title={words.lookTitle}>
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
          {fields}
          <input type="hidden" name="seen" value={seen} />
          <input type="hidden" name="content" value={content} />
          <div class="actions">
            <button type="submit">{words.accept}</button>
            <span class="hint">{acceptHint}</span>
          </div>
        </form>
      )}
      {children}
      <p>
        <a href={again}>{words.again}</a>
      </p>
      {isNothing ? null : <DiffView diff={diff} />}
    </RegionPage>
  );
}
