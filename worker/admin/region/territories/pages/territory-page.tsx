import { DoneNotice } from "../../form/done-notice.tsx";
import { FormFrame } from "../../form/form-frame.tsx";
import { FormNotices, type FormNoticesProps } from "../../form/form-notices.tsx";
import { SourceFields } from "../../form/source-fields.tsx";
import { RegionPage, tabPath } from "../../pages/region-page.tsx";
import type { RegionFrame } from "../../region-in-hand.ts";
import type { TerritoryForm } from "../territory-form.ts";
import { territoryFormWords as words } from "../words.ts";
import { CodeFields, NameFields, NoChatFields, TodayFields } from "./territory-fields.tsx";

export interface TerritoryPageProps extends Omit<FormNoticesProps, "slug"> {
  readonly frame: RegionFrame;
  /** null: a new territory, its id comes with the first saving. */
  readonly id: string | null;
  readonly label: string;
  /** Who serves it with the draft on top. */
  readonly chats: readonly { readonly code: string; readonly title: string }[];
  readonly form: TerritoryForm;
  readonly seen: string;
  readonly choices: readonly string[];
}

/** One territory, to be edited whole. */
export function TerritoryPage(props: TerritoryPageProps) {
  const { frame, id, label, form, errors, seen, choices } = props;
  const path = tabPath(frame.slug, "territories");
  return (
    <RegionPage {...frame} tab="territories" title={id === null ? words.newTitle : words.titleOf(label)}>
      <DoneNotice frame={frame} undoKey={id === null ? null : `territory/${id}`} />
      <FormNotices {...props} slug={frame.slug} />
      {id === null ? null : <ServedBy slug={frame.slug} chats={props.chats} />}
      <FormFrame action={`${path}/${id ?? "new"}`} token={frame.token} seen={seen}>
        <TodayFields form={form} errors={errors} />
        <NameFields form={form} errors={errors} />
        <CodeFields form={form} errors={errors} />
        <NoChatFields form={form} errors={errors} />
        <SourceFields prefix="source" legend={words.source} value={form.source} errors={errors} />
        <datalist id="territories">
          {choices.map((text) => (
            <option value={text} />
          ))}
        </datalist>
      </FormFrame>
    </RegionPage>
  );
}

function ServedBy({ slug, chats }: { slug: string; chats: TerritoryPageProps["chats"] }) {
  return (
    <dl class="facts">
      <dt>{words.servedBy}</dt>
      <dd>
        {chats.length === 0
          ? words.nobody
          : chats.map(({ code, title }, at) => (
              <>
                {at === 0 ? "" : ", "}
                <a href={`${tabPath(slug, "chats")}/${code}`}>{title}</a>
              </>
            ))}
      </dd>
    </dl>
  );
}
