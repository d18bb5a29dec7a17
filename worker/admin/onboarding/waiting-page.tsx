import type { Context } from "hono";
import { Notice } from "../../ui/notice.tsx";
import type { AdminEnv } from "../admin-env.ts";
import { RegionPage } from "../region/pages/region-page.tsx";
import type { RegionHere } from "./region-here.ts";
import { onboardingWords as words } from "./words.ts";

/** Instead of a form that could not be accepted: the draft is with a second person. */
export function waitingPage(c: Context<AdminEnv>, { page }: RegionHere) {
  return c.html(
    <RegionPage {...page} tab="fill">
      <Notice kind="error">
        <p>{words.draftClosed}</p>
      </Notice>
    </RegionPage>,
    409,
  );
}
