import { LinkButton } from "../../../../ui/button.tsx";
import { SelectField, Tick } from "../../../../ui/field.tsx";
import { Notice } from "../../../../ui/notice.tsx";
import { FormNotices, type FormNoticesProps } from "../../form/form-notices.tsx";
import { RegionPage, tabPath } from "../../pages/region-page.tsx";
import type { RegionFrame } from "../../region-in-hand.ts";
import type { CoverView } from "../chat-views.ts";
import { closeWords as words } from "../words.ts";

export interface ClosePageProps extends Omit<FormNoticesProps, "slug"> {
  readonly frame: RegionFrame;
  readonly code: string;
  readonly title: string;
  readonly covers: readonly CoverView[];
  readonly moved: ReadonlySet<number>;
  readonly successors: readonly { readonly code: string; readonly title: string }[];
  readonly successor: string;
  readonly seen: string;
}

export function ClosePage(props: ClosePageProps) {
  const { frame, code, title, covers, moved, successors, successor, seen, errors } = props;
  const path = `${tabPath(frame.slug, "chats")}/${code}`;
  const options = [
    { value: "", text: words.noSuccessor },
    ...successors.map((one) => ({ value: one.code, text: `${one.title} (${one.code})` })),
  ];
  return (
    <RegionPage {...frame} tab="chats" title={words.title(title)}>
      <FormNotices {...props} slug={frame.slug} />
      <Notice kind="info">
        <p>{words.lead}</p>
      </Notice>
      <form class="stack" method="post" action={`${path}/close`}>
        <input type="hidden" name="token" value={frame.token} />
        <input type="hidden" name="seen" value={seen} />
        <SelectField
          name="successor"
          label={words.successor}
          hint={words.successorHint}
          error={errors.get("successor")}
          value={successor}
          options={options}
        />
        {covers.length === 0 ? null : (
          <fieldset>
            <legend>{words.territories}</legend>
            <p class="hint">{words.nobody}</p>
            {covers.map(({ label, about }, at) => (
              <Tick
                name="move"
                value={String(at)}
                label={about === "" ? label : `${label} (${about})`}
                isChecked={moved.has(at)}
              />
            ))}
          </fieldset>
        )}
        <div class="actions">
          <button class="danger" type="submit">
            {words.close}
          </button>
          <LinkButton href={path} isSecond>
            {words.back}
          </LinkButton>
        </div>
      </form>
    </RegionPage>
  );
}
