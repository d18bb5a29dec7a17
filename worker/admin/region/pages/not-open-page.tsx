import { Notice } from "../../../ui/notice.tsx";
import type { RegionFrame } from "../region-in-hand.ts";
import { regionWords as words } from "../words.ts";
import { RegionPage, type RegionTab, tabPath } from "./region-page.tsx";

/** A tab of a region that the directory does not have yet. */
export function NotOpenPage({ frame, tab }: { frame: RegionFrame; tab: RegionTab }) {
  return (
    <RegionPage {...frame} tab={tab}>
      <NotOpen slug={frame.slug} />
    </RegionPage>
  );
}

export function NotOpen({ slug }: { slug: string }) {
  return (
    <>
      <Notice kind="info" heading={words.notOpen}>
        <p>{words.notOpenLead}</p>
      </Notice>
      <p>
        <a class="btn" href={tabPath(slug, "fill")}>
          {words.fill}
        </a>
      </p>
    </>
  );
}
