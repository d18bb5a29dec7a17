import type { ShownPart } from "../../../onboarding/accept/shown-text.ts";
import { TextField, Tick } from "../../../ui/field.tsx";
import { Notice } from "../../../ui/notice.tsx";
import { RegionPage, tabPath } from "../../region/pages/region-page.tsx";
import { announcementWords as words } from "../announcement-words.ts";
import { limits } from "../input.ts";
import type { ProposalView } from "../proposal-view.ts";
import { ChatFieldset, placeList } from "./chat-fieldset.tsx";
import type { Here } from "./fill-page.tsx";
import { SourceFields } from "./source-fields.tsx";

interface ProposalPageProps {
  readonly here: Here;
  readonly formToken: string;
  readonly view: ProposalView;
  /** What happened to the attempt to accept; null: none was made, or it may be made. */
  readonly notice: { readonly heading: string; readonly text: string } | null;
}

/** What was read in an announcement, to be corrected and accepted. The text and all corrections travel in its form. */
export function ProposalPage({ here, formToken, view, notice }: ProposalPageProps) {
  const { form, problems, chats, chatsLeftOut, placeTexts } = view;
  return (
    <RegionPage {...here} tab="fill" title={words.title}>
      {notice === null ? null : (
        <Notice kind="error" heading={notice.heading}>
          <p>{notice.text}</p>
        </Notice>
      )}
      <p>{words.found(chats.length, chatsLeftOut)}</p>
      <Sentences heading={words.warnings} kind="warning" sentences={view.readerWarnings} />
      <Shown view={view} />
      <form method="post" enctype="multipart/form-data" class="stack">
        <input type="hidden" name="token" value={formToken} />
        <input type="hidden" name="state" value={view.stateTag} />
        <datalist id={placeList}>
          {placeTexts.map((text) => (
            <option value={text} />
          ))}
        </datalist>
        {chats.map((chat, at) => (
          <ChatFieldset chat={chat} at={at} />
        ))}
        <RegionWide view={view} />
        <SourceFields values={form.source} problems={problems} />
        <Sentences heading={words.regionWarnings} kind="warning" sentences={view.findings} />
        <div class="actions">
          <button type="submit" name="step" value="check" class="second">
            {words.check}
          </button>
          <button type="submit" name="step" value="accept">
            {words.accept}
          </button>
          <a href={`${tabPath(here.slug, "fill")}/announcement`}>{words.startOver}</a>
        </div>
        <p class="hint">{words.acceptHint}</p>
        <details>
          <summary>{words.source_text}</summary>
          <TextField name="text" label={words.text} value={form.text} maxLength={limits.text} rows={12} />
          <div class="actions">
            <button type="submit" name="step" value="read" class="second">
              {words.readAgain}
            </button>
            <span class="hint">{words.readAgainHint}</span>
          </div>
        </details>
      </form>
    </RegionPage>
  );
}

function RegionWide({ view: { form, hotlines, hotlineNow, hoursOffer } }: { view: ProposalView }) {
  return (
    <>
      {hotlines.length === 0 ? null : (
        <fieldset>
          <legend>{words.hotlines}</legend>
          <p class="hint">{hotlineNow}</p>
          <Tick
            type="radio"
            name="hotline"
            value=""
            id="hotline-none"
            label={words.noHotline}
            isChecked={form.hotline === null}
          />
          {hotlines.map((text, at) => (
            <Tick
              type="radio"
              name="hotline"
              value={String(at)}
              label={text}
              isChecked={form.hotline === at}
            />
          ))}
        </fieldset>
      )}
      {hoursOffer === null ? null : (
        <fieldset>
          <legend>{words.hours}</legend>
          <Tick name="hours" label={hoursOffer} isChecked={form.takesHours} />
        </fieldset>
      )}
    </>
  );
}

function Sentences({
  heading,
  kind,
  sentences,
}: {
  heading: string;
  kind: "warning" | "info";
  sentences: readonly string[];
}) {
  if (sentences.length === 0) return null;
  return (
    <Notice kind={kind} heading={heading}>
      <ul>
        {sentences.map((sentence) => (
          <li>{sentence}</li>
        ))}
      </ul>
    </Notice>
  );
}

function Shown({ view: { shown, unmatched } }: { view: ProposalView }) {
  return (
    <details>
      <summary>
        {unmatched.length === 0 ? words.shown : `${words.shown}. ${words.unmatched(unmatched)}`}
      </summary>
      <p class="hint">{words.shownHint}</p>
      <div class="shown">
        {shown.map((part) => (
          <Part part={part} />
        ))}
      </div>
    </details>
  );
}

function Part({ part: { text, is } }: { part: ShownPart }) {
  if (is === null) return <>{text}</>;
  return <mark class={is === "unknown" ? "unknown" : undefined}>{text}</mark>;
}
