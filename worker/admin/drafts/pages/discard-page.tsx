import type { Viewer } from "../../frame/admin-page.tsx";
import { RegionPage } from "../../region/pages/region-page.tsx";
import type { DraftView } from "../draft-view.ts";
import { draftWords as words } from "../words.ts";
import { Hidden } from "./hidden.tsx";
import type { RegionTitle } from "./own-draft-page.tsx";

export interface DiscardPageProps {
  readonly region: RegionTitle;
  readonly viewer: Viewer;
  readonly view: DraftView;
}

/** Asks once more, and says what goes and what stays. */
export function DiscardPage({ region, viewer, view }: DiscardPageProps) {
  const base = `/admin/regions/${region.slug}/draft`;
  return (
    <RegionPage
      slug={region.slug}
      name={region.name}
      tab="draft"
      viewer={viewer}
      draft={null}
      title={words.discardTitle}
    >
      <p>{words.discardLead(view.diff.entries.length)}</p>
      <ul>
        {view.diff.entries.map(({ subject }) => (
          <li>{subject}</li>
        ))}
      </ul>
      <form class="stack" method="post" action={`${base}/discard`}>
        <Hidden formToken={viewer.formToken} revision={view.draft.revision} />
        <p class="actions">
          <button type="submit" class="danger">
            {words.discard}
          </button>
          <a href={base}>{words.keep}</a>
        </p>
      </form>
    </RegionPage>
  );
}
