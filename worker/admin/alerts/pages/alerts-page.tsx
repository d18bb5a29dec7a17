import { type AlertWays, ways as allWays, type Recipient, type Way } from "../../../alerts/types.ts";
import { LinkButton } from "../../../ui/button.tsx";
import { SelectField, TextField } from "../../../ui/field.tsx";
import { Notice } from "../../../ui/notice.tsx";
import { RegionPage, tabPath } from "../../region/pages/region-page.tsx";
import type { RegionFrame } from "../../region/region-in-hand.ts";
import type { RecipientView } from "../alerts-view.ts";
import { longestAddress } from "../input.ts";
import {
  type DoneWord,
  doneWords,
  type FieldRefusal,
  fieldRefusals,
  alertPageWords as words,
} from "../words.ts";
import { RecipientTable } from "./recipient-table.tsx";

/** What was typed to add somebody, and what is wrong with it. */
export interface AddForm {
  readonly way: string;
  readonly address: string;
  readonly wrong: FieldRefusal | null;
}

export interface AlertsPageProps {
  readonly frame: RegionFrame;
  readonly recipients: readonly RecipientView[];
  readonly ways: AlertWays;
  readonly form: AddForm;
  /** Where to show the passkey once more; null: it was shown just now. */
  readonly signInPath: string | null;
  readonly done: DoneWord | null;
  /** Who was just taken away, to be taken back. */
  readonly ended: Recipient | null;
}

/** Where a region is told of its links, and how that goes. */
export function AlertsPage(props: AlertsPageProps) {
  const { frame, recipients, done } = props;
  const path = alertsPath(frame.slug);
  return (
    <RegionPage {...frame} tab="links" title={words.title}>
      {done === null ? null : (
        <Notice kind="done">
          <p>{doneWords[done]}</p>
          <TakeBack {...props} path={path} />
        </Notice>
      )}
      <p>{words.lead}</p>
      <section>
        <h2>{words.heading}</h2>
        <RecipientTable recipients={recipients} path={path} token={frame.token} />
      </section>
      <AddSection {...props} path={path} />
      <Explanations ways={props.ways} />
    </RegionPage>
  );
}

function alertsPath(slug: string): string {
  return `${tabPath(slug, "links")}/alerts`;
}

function TakeBack({ ended, frame, path }: AlertsPageProps & { path: string }) {
  if (ended === null) return null;
  return (
    <form class="in" method="post" action={path}>
      <input type="hidden" name="token" value={frame.token} />
      <input type="hidden" name="way" value={ended.way} />
      <input type="hidden" name="address" value={ended.address} />
      <button class="second" type="submit">
        {words.back}
      </button>
    </form>
  );
}

function AddSection({ frame, ways, form, signInPath, path }: AlertsPageProps & { path: string }) {
  const offered = allWays.filter((way) => ways[way] !== null);
  const [first] = offered;
  if (first === undefined) {
    return (
      <Notice kind="warning">
        <p>{words.noWays}</p>
      </Notice>
    );
  }
  const { wrong } = form;
  return (
    <section>
      <h2>{words.addHeading}</h2>
      {signInPath === null ? null : (
        <Notice kind="info">
          <p>{words.signInFirst}</p>
          <LinkButton href={signInPath} isSecond>
            {words.signInAgain}
          </LinkButton>
        </Notice>
      )}
      <form class="stack" method="post" action={path}>
        <input type="hidden" name="token" value={frame.token} />
        <div class="fields top">
          <SelectField
            name="way"
            label={words.way}
            value={form.way === "" ? first : form.way}
            options={offered.map((way) => ({ value: way, text: words.ways[way] }))}
            error={wrong === "way" || wrong === "way_off" ? fieldRefusals[wrong] : undefined}
          />
          <TextField
            name="address"
            label={words.address}
            hint={offered.map((way) => words.addressHints[way]).join(" ")}
            value={form.address}
            maxLength={longestAddress}
            error={
              wrong === null || wrong === "way" || wrong === "way_off" ? undefined : fieldRefusals[wrong]
            }
            isFocused={wrong !== null}
            isRequired
            isMonospaced
          />
        </div>
        <button type="submit">{words.add}</button>
      </form>
    </section>
  );
}

function Explanations({ ways }: { ways: AlertWays }) {
  const off = allWays.filter((way) => ways[way] === null);
  const isOn = (way: Way) => ways[way] !== null;
  return (
    <section>
      <h2>{words.whatHeading}</h2>
      <Sentences of={words.what} />
      {isOn("telegram") ? <Folded heading={words.telegramHeading} of={words.telegram} /> : null}
      {isOn("webhook") ? <Folded heading={words.webhookHeading} of={words.webhook} /> : null}
      {off.length === 0 ? null : <Folded heading={words.offHeading} of={off.map((way) => words.off[way])} />}
    </section>
  );
}

function Folded({ heading, of }: { heading: string; of: readonly string[] }) {
  return (
    <details>
      <summary>{heading}</summary>
      <Sentences of={of} />
    </details>
  );
}

function Sentences({ of }: { of: readonly string[] }) {
  return (
    <ul>
      {of.map((sentence) => (
        <li>{sentence}</li>
      ))}
    </ul>
  );
}
