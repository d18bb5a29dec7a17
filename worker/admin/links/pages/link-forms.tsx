import { evidenceOf } from "../../../link-health/care-for-link.ts";
import type { Messenger } from "../../../registry/types.ts";
import { SelectField } from "../../../ui/field.tsx";
import { tabPath } from "../../region/pages/region-page.tsx";
import { approvalDays } from "../input.ts";
import { linkWords as words } from "../words.ts";
import type { LinksPageProps } from "./links-page-props.ts";

export interface LinkFormProps extends Pick<LinksPageProps, "frame" | "links"> {
  readonly link: { readonly url: string; readonly messenger: Messenger; readonly isAskedNext: boolean };
  /** Of the chat. */
  readonly title: string;
  /** The same link stands in the queue and in the list of all. */
  readonly place: "queue" | "all";
}

/** The next run asks this link first. */
export function CheckForm({ frame, link, title, place }: LinkFormProps) {
  if (link.isAskedNext) return <span class="hint">{words.asked}</span>;
  return (
    <form class="in" method="post" action={`${tabPath(frame.slug, "links")}/check`}>
      <input type="hidden" name="token" value={frame.token} />
      <input type="hidden" name="url" value={link.url} />
      <button
        class={place === "all" ? "plain" : "second"}
        type="submit"
        aria-label={words.checkOf(words.messengers[link.messenger], title)}
      >
        {words.check}
      </button>
    </form>
  );
}

/** «I have looked, it is our chat», and for how long that holds. */
export function ApproveForm({ frame, links, link, title, place }: LinkFormProps) {
  const watched = links.links.find(({ url }) => url === link.url);
  if (watched === undefined) return null;
  const id = `${place}-days-${links.links.indexOf(watched)}`;
  return (
    <details>
      <summary aria-label={words.approveOf(words.messengers[link.messenger], title)}>{words.approve}</summary>
      <p class="hint">{words.approveLead}</p>
      <form class="fields" method="post" action={`${tabPath(frame.slug, "links")}/approve`}>
        <input type="hidden" name="token" value={frame.token} />
        <input type="hidden" name="url" value={link.url} />
        <input type="hidden" name="seen" value={evidenceOf(watched)} />
        <SelectField
          name="days"
          id={id}
          label={words.until}
          value="7"
          options={approvalDays.map((days) => ({ value: days, text: words.days[days] }))}
        />
        <div class="field button">
          <button class="second" type="submit">
            {words.approve}
          </button>
        </div>
      </form>
    </details>
  );
}

export function WithdrawForm({ frame, link, title }: Omit<LinkFormProps, "place">) {
  return (
    <form class="in" method="post" action={`${tabPath(frame.slug, "links")}/withdraw`}>
      <input type="hidden" name="token" value={frame.token} />
      <input type="hidden" name="url" value={link.url} />
      <button
        class="plain"
        type="submit"
        aria-label={words.withdrawOf(words.messengers[link.messenger], title)}
      >
        {words.withdraw}
      </button>
    </form>
  );
}
