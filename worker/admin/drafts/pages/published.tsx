import { Notice } from "../../../ui/notice.tsx";
import { draftWords as words } from "../words.ts";

/** What was just published, where to see it, and the way back. */
export function Published({ region, release }: { region: string; release: number }) {
  const history = `/admin/regions/${region}/history`;
  return (
    <Notice kind="done" heading={words.published(release)}>
      <p>{words.publishedLead}</p>
      <p class="actions">
        <a href={`/r/${region}`}>{words.publishedPage}</a>
        <a href={`${history}/${release}`}>{words.publishedHistory}</a>
        <a href={`${history}/${release - 1}/restore?undo=${release}`}>{words.publishedUndo}</a>
      </p>
    </Notice>
  );
}
