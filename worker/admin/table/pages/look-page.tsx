import type { RegionDiff } from "../../../publishing/diff.ts";
import { Notice } from "../../../ui/notice.tsx";
import { DiffView } from "../../drafts/pages/diff-view.tsx";
import { RegionPage } from "../../region/pages/region-page.tsx";
import { tablePageWords as words } from "../words.ts";
import type { RegionFrame } from "./upload-page.tsx";

export interface LookPageProps {
  readonly frame: RegionFrame;
  readonly path: string;
  readonly formToken: string;
  readonly diff: RegionDiff;
  /** Titles of the chats that the table does not name. */
  readonly untouched: readonly string[];
  /** The table as hiddenContent() of input.ts: nothing is stored before it is accepted. */
  readonly content: string;
  /** The state of the region that the diff begins with. */
  readonly seen: string;
  /** The region changed between two looks. */
  readonly isSecondLook: boolean;
}

/** What a table would change, and the one button that puts it into the draft. */
export function LookPage(props: LookPageProps) {
  const { frame, path, diff, untouched, isSecondLook } = props;
  return (
    <RegionPage {...frame} tab="fill" title={words.previewTitle}>
      {isSecondLook ? (
        <Notice kind="warning">
          <p>{words.changedMeanwhile}</p>
        </Notice>
      ) : null}
      {diff.entries.length === 0 ? (
        <Notice kind="info" heading={words.nothing}>
          <p>{words.nothingText}</p>
        </Notice>
      ) : (
        <Accept {...props} />
      )}
      {untouched.length === 0 ? null : (
        <Notice kind="info">
          <p>{`${words.untouched(untouched.length)} ${untouched.map((title) => `«${title}»`).join(", ")}.`}</p>
        </Notice>
      )}
      <p>
        <a href={path}>{words.again}</a>
      </p>
      {diff.entries.length === 0 ? null : <DiffView diff={diff} />}
    </RegionPage>
  );
}

function Accept({ path, formToken, content, seen }: LookPageProps) {
  return (
    <form class="stack" action={path} method="post" enctype="multipart/form-data">
      <input type="hidden" name="token" value={formToken} />
      <input type="hidden" name="seen" value={seen} />
      <input type="hidden" name="content" value={content} />
      <div class="actions">
        <button type="submit">{words.accept}</button>
        <span class="hint">{words.acceptHint}</span>
      </div>
    </form>
  );
}
