import { DoneNotice } from "../../form/done-notice.tsx";
import { FormFrame } from "../../form/form-frame.tsx";
import { FormNotices, type FormNoticesProps } from "../../form/form-notices.tsx";
import { RegionPage, tabPath } from "../../pages/region-page.tsx";
import type { RegionFrame } from "../../region-in-hand.ts";
import { factsWords as words } from "../words.ts";
import { HotlineFields, type HotlineFieldsProps } from "./hotline-fields.tsx";
import { RegionFields, type RegionFieldsProps } from "./region-fields.tsx";

export interface FactsPageProps extends Omit<FormNoticesProps, "slug"> {
  readonly frame: RegionFrame;
  readonly number: string;
  readonly oktmo: string;
  readonly isPublic: boolean;
  readonly region: RegionFieldsProps & { readonly seen: string };
  readonly hotline: HotlineFieldsProps & { readonly seen: string; readonly isThere: boolean };
  /** What the button beside the notice takes back. */
  readonly undoKey: "region" | "hotline" | null;
  readonly needsSecondPerson: boolean;
  readonly mayChangeSettings: boolean;
}

/** What is true of the whole region: hours, names, hotline, and how it publishes. */
export function FactsPage(props: FactsPageProps) {
  const { frame, region, hotline } = props;
  const path = tabPath(frame.slug, "facts");
  return (
    <RegionPage {...frame} tab="facts">
      <DoneNotice frame={frame} undoKey={props.undoKey} />
      <FormNotices {...props} slug={frame.slug} />
      <section>
        <h2>{words.regionLegend}</h2>
        <dl class="facts">
          <dt>{words.number}</dt>
          <dd>{props.number}</dd>
          <dt>{words.oktmo}</dt>
          <dd>{props.oktmo}</dd>
          {props.isPublic ? (
            <>
              <dt>{words.publicPage}</dt>
              <dd>
                <a href={`/r/${frame.slug}`}>{`/r/${frame.slug}`}</a>
              </dd>
            </>
          ) : null}
        </dl>
        <FormFrame action={path} token={frame.token} seen={region.seen}>
          <RegionFields {...region} />
        </FormFrame>
      </section>
      <section id="hotline">
        <h2>{words.hotlineLegend}</h2>
        {hotline.isThere ? null : <p>{words.noHotline}</p>}
        <FormFrame action={`${path}/hotline`} token={frame.token} seen={hotline.seen}>
          <HotlineFields {...hotline} />
        </FormFrame>
        {hotline.isThere ? (
          <form class="in" method="post" action={`${path}/hotline/remove`}>
            <input type="hidden" name="token" value={frame.token} />
            <input type="hidden" name="seen" value={hotline.seen} />
            <button class="danger" type="submit">
              {words.remove}
            </button>
          </form>
        ) : null}
      </section>
      <Settings {...props} path={path} />
    </RegionPage>
  );
}

function Settings({
  frame,
  needsSecondPerson,
  mayChangeSettings,
  path,
}: FactsPageProps & { readonly path: string }) {
  return (
    <section>
      <h2>{words.settingsLegend}</h2>
      <p>{needsSecondPerson ? words.secondOn : words.secondOff}</p>
      {mayChangeSettings ? (
        <form class="in" method="post" action={`${path}/second-person`}>
          <input type="hidden" name="token" value={frame.token} />
          <input type="hidden" name="needed" value={needsSecondPerson ? "no" : "yes"} />
          <button class="second" type="submit">
            {needsSecondPerson ? words.turnOff : words.turnOn}
          </button>
        </form>
      ) : null}
      <p class="hint">{words.settingsHint}</p>
    </section>
  );
}
