import type { RegionDiff } from "../../../publishing/diff.ts";
import { DiffView } from "../../drafts/pages/diff-view.tsx";
import type { RegionTitle } from "../../drafts/pages/own-draft-page.tsx";
import type { Viewer } from "../../frame/admin-page.tsx";
import { RegionPage } from "../../region/pages/region-page.tsx";
import { historyWords as words } from "../words.ts";

export interface ReleasePageProps {
  readonly region: RegionTitle;
  readonly viewer: Viewer;
  readonly number: number;
  readonly when: string;
  readonly who: string;
  readonly note: string;
  readonly diff: RegionDiff;
  /** The region is still, or again, as in this release. */
  readonly isNow: boolean;
  /** The region was not there before. */
  readonly isFirst: boolean;
}

/** What one release changed in the region. */
export function ReleasePage(props: ReleasePageProps) {
  const { region, viewer, number, when, who, note, diff, isNow, isFirst } = props;
  const base = `/admin/regions/${region.slug}/history`;
  return (
    <RegionPage
      slug={region.slug}
      name={region.name}
      tab="history"
      viewer={viewer}
      draft={null}
      title={words.release(number, region.name)}
    >
      <dl class="facts">
        <dt>{words.facts.when}</dt>
        <dd>{when}</dd>
        <dt>{words.facts.who}</dt>
        <dd>{who}</dd>
        <dt>{words.facts.why}</dt>
        <dd>{note === "" ? words.noNote : note}</dd>
      </dl>
      <p class="actions">
        {isNow ? (
          <span>{words.restoreIsNow}</span>
        ) : (
          <a class="btn second" href={`${base}/${number}/restore`}>
            {words.restore}
          </a>
        )}
        {isFirst ? null : <a href={`${base}/${number - 1}/restore?undo=${number}`}>{words.undo}</a>}
      </p>
      <DiffView diff={diff} tense="past" />
    </RegionPage>
  );
}
