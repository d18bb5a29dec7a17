import { LinkButton } from "../../../../ui/button.tsx";
import { TextField, Tick } from "../../../../ui/field.tsx";
import { DoneNotice } from "../../form/done-notice.tsx";
import { wrongAt } from "../../form/field-errors.ts";
import { FormFrame } from "../../form/form-frame.tsx";
import { FormNotices, type FormNoticesProps } from "../../form/form-notices.tsx";
import { limits } from "../../form/limits.ts";
import { SourceFields } from "../../form/source-fields.tsx";
import { RegionPage, tabPath } from "../../pages/region-page.tsx";
import type { RegionFrame } from "../../region-in-hand.ts";
import type { ChatForm } from "../chat-form.ts";
import { chatWords, chatFormWords as words } from "../words.ts";
import { CoverFields, type CoverFieldsProps } from "./cover-fields.tsx";
import { LinkFields, type LinkFieldsProps } from "./link-fields.tsx";

export interface ChatPageProps
  extends Omit<FormNoticesProps, "slug">,
    Omit<CoverFieldsProps, "form" | "errors">,
    Omit<LinkFieldsProps, "form" | "errors"> {
  readonly frame: RegionFrame;
  /** null: a new chat, its code comes with the first saving. */
  readonly code: string | null;
  /** As the heading says it. */
  readonly title: string;
  readonly state: "active" | "announced";
  /** Residents have a page of it. */
  readonly isPublic: boolean;
  readonly form: ChatForm;
  readonly seen: string;
}

/** One chat that is open, to be edited whole: name, links, territories, source. */
export function ChatPage(props: ChatPageProps) {
  const { frame, code, form, errors } = props;
  const path = tabPath(frame.slug, "chats");
  return (
    <RegionPage {...frame} tab="chats" title={code === null ? words.newTitle : chatWords.chat(props.title)}>
      <DoneNotice frame={frame} undoKey={code === null ? null : `chat/${code}`} />
      <FormNotices {...props} slug={frame.slug} />
      {code === null ? null : <Facts {...props} code={code} />}
      <FormFrame action={`${path}/${code ?? "new"}`} token={frame.token} seen={props.seen}>
        <fieldset>
          <legend>{words.legend}</legend>
          <TextField
            name="title"
            label={words.title}
            hint={words.titleHint}
            value={form.title}
            maxLength={limits.title}
            {...wrongAt(errors, "title")}
          />
          <TextField
            name="audience"
            label={words.audience}
            hint={words.audienceHint}
            value={form.audience}
            maxLength={limits.audience}
            {...wrongAt(errors, "audience")}
          />
        </fieldset>
        <LinkFields {...props} />
        <CoverFields {...props} />
        <SourceFields prefix="source" legend={words.source} value={form.source} errors={errors} />
        {code === null ? null : (
          <>
            <Tick name="source-of-all" label={words.sourceOfAll} isChecked={form.isSourceOfAll} />
            <NewSource {...props} />
          </>
        )}
      </FormFrame>
      {code === null ? null : (
        <section>
          <h2>{words.ending}</h2>
          <p>{words.endingLead}</p>
          <LinkButton href={`${path}/${code}/close`} isSecond>
            {words.close}
          </LinkButton>
        </section>
      )}
    </RegionPage>
  );
}

function Facts({
  code,
  state,
  isPublic,
}: {
  code: string;
  state: ChatPageProps["state"];
  isPublic: boolean;
}) {
  return (
    <dl class="facts">
      <dt>{words.code}</dt>
      <dd>
        <code>{code}</code> <span class="hint">{words.codeHint}</span>
      </dd>
      <dt>{words.state}</dt>
      <dd>{chatWords.states[state]}</dd>
      {isPublic ? (
        <>
          <dt>{words.publicPage}</dt>
          <dd>
            <a href={`/c/${code}`}>{`/c/${code}`}</a>
          </dd>
        </>
      ) : null}
    </dl>
  );
}

function NewSource({ form, errors }: Pick<ChatPageProps, "form" | "errors">) {
  const isUsed = Object.values(form.newSource).some((text) => text !== "");
  return (
    <details open={isUsed}>
      <summary>{words.newSource}</summary>
      <p class="hint">{words.newSourceHint}</p>
      <SourceFields prefix="new-source" legend={words.newSource} value={form.newSource} errors={errors} />
    </details>
  );
}
