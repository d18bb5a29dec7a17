import type { RecordKey } from "../../../registry/records.ts";
import { Notice } from "../../../ui/notice.tsx";
import { regionPath } from "../pages/region-page.tsx";
import type { RegionFrame } from "../region-in-hand.ts";
import { doneWords } from "../words.ts";
import { fieldWords as words } from "./words.ts";

export interface DoneNoticeProps {
  readonly frame: RegionFrame;
  /** The record that the page is about; null: nothing that one button could take back. */
  readonly undoKey: RecordKey | null;
}

/** What was just done, with the way back. */
export function DoneNotice({ frame, undoKey }: DoneNoticeProps) {
  const { done, slug, token, revision } = frame;
  if (done === null) return null;
  const isUndoable = undoKey !== null && revision !== null && done !== "undone" && done !== "unchanged";
  return (
    <Notice kind="done">
      <p>{doneWords[done]}</p>
      {isUndoable ? (
        <form class="in" method="post" action={`${regionPath(slug)}/undo`}>
          <input type="hidden" name="token" value={token} />
          <input type="hidden" name="key" value={undoKey} />
          <input type="hidden" name="revision" value={String(revision)} />
          <button class="second" type="submit">
            {words.undo}
          </button>
        </form>
      ) : null}
    </Notice>
  );
}
