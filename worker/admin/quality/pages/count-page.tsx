import type { Child } from "hono/jsx";
import { type Topic, topicDictionary } from "../../../quality/count/topics.ts";
import { SelectField } from "../../../ui/field.tsx";
import { Notice } from "../../../ui/notice.tsx";
import { RegionPage, tabPath } from "../../region/pages/region-page.tsx";
import type { RegionFrame } from "../../region/region-in-hand.ts";
import type { CounterData } from "../counter/counter-data.ts";
import { countWords as words } from "../words.ts";
import { ExportHelp } from "./export-help.tsx";

export interface CountPageProps {
  readonly frame: RegionFrame;
  readonly chats: readonly { readonly code: string; readonly title: string }[];
  readonly chosen: string;
  /** The month that is proposed, and its days for the command. */
  readonly month: string;
  readonly lastDay: string;
  readonly data: CounterData;
  /** Address of the page's script. */
  readonly script: string;
  /** Why what was sent is not saved. */
  readonly refusal: string | null;
}

/**
 * The page on which an export is counted. Its fields have no names and stand in no form: without the script, which
 * shows them, nothing of theirs could be sent. The one form carries the numbers.
 */
export function CountPage(props: CountPageProps) {
  const { frame, month, lastDay, data, script, refusal } = props;
  return (
    <RegionPage {...frame} tab="quality" title={words.title}>
      {refusal === null ? null : (
        <Notice kind="error">
          <p>{refusal}</p>
        </Notice>
      )}
      <p class="lead">{words.lead}</p>
      <noscript>
        <Notice kind="warning">
          <p>{words.noScript}</p>
          <pre>{words.command(frame.slug, `${month}-01`, lastDay)}</pre>
          <p>{words.noScriptAfter}</p>
        </Notice>
      </noscript>
      <ExportHelp isOpen={false} />
      <div id="count-tool" hidden data-counter={JSON.stringify(data)}>
        <Choice {...props} />
        <div id="count-said" class="unseen" role="status" />
        <div id="count-progress" hidden>
          <progress id="count-bar" max="1" value="0" aria-label={words.reading} />
          <p id="count-progress-text" />
          <div class="actions">
            <button id="count-stop" type="button" class="second">
              {words.stop}
            </button>
          </div>
        </div>
        <div id="count-notice" />
        <Result {...props} />
      </div>
      <script defer src={script} />
    </RegionPage>
  );
}

function Choice({ chats, chosen, month }: CountPageProps) {
  return (
    <section class="screen">
      <h2>{words.choose}</h2>
      <div class="fields">
        <SelectField
          name=""
          id="count-chat"
          label={words.chat}
          value={chosen}
          options={chats.map(({ code, title }) => ({ value: code, text: `${title} (${code})` }))}
        />
        <Labelled id="month" label={words.month} hint={words.monthHint}>
          <input id="count-month" type="month" value={month} aria-describedby="count-month-hint" />
        </Labelled>
        <Labelled id="members" label={words.members} hint={words.membersHint}>
          <input id="count-members" inputmode="numeric" maxlength={7} aria-describedby="count-members-hint" />
        </Labelled>
      </div>
      <div id="count-drop" class="drop">
        <Labelled id="files" label={words.files} hint={words.filesHint}>
          <input
            id="count-files"
            type="file"
            multiple
            accept=".json,application/json"
            aria-describedby="count-files-hint"
          />
        </Labelled>
        <p id="count-chosen" />
      </div>
      <div class="actions">
        <button id="count-start" type="button">
          {words.start}
        </button>
      </div>
    </section>
  );
}

function Result(props: CountPageProps) {
  return (
    <div id="count-result" hidden>
      <section>
        <h2 id="count-done" tabindex={-1}>
          {words.done}
        </h2>
        <div id="count-about" />
      </section>
      <section class="screen">
        <h2>{words.staff}</h2>
        <p class="hint">{words.staffLead}</p>
        <Labelled id="staff-search" label={words.staffSearch}>
          <input id="count-staff-search" type="search" maxlength={60} autocomplete="off" />
        </Labelled>
        <ul id="count-staff" class="rows" />
        <p id="count-staff-more" class="hint" hidden />
      </section>
      <section>
        <h2>{words.figures}</h2>
        <div id="count-figures" />
      </section>
      <section>
        <h2>{words.topics}</h2>
        <p class="hint">{words.topicsLead}</p>
        <div id="count-topics" />
        <Dictionary />
      </section>
      <section>
        <h2>{words.personal}</h2>
        <p class="hint">{words.personalLead}</p>
        <div id="count-personal" />
      </section>
      <Sending {...props} />
    </div>
  );
}

function Dictionary() {
  return (
    <details>
      <summary>{words.dictionary}</summary>
      <p class="hint">{words.dictionaryLead}</p>
      {topicDictionary.map((topic) => (
        <TopicField topic={topic} />
      ))}
      <div class="actions">
        <button id="count-reread" type="button" class="second">
          {words.reread}
        </button>
      </div>
    </details>
  );
}

function TopicField({ topic: { key, name, words: list } }: { topic: Topic }) {
  const id = `topic-${key}`;
  return (
    <Labelled id={id} label={name}>
      <textarea id={`count-${id}`} rows={3} maxlength={4000} autocomplete="off">
        {list.join(", ")}
      </textarea>
    </Labelled>
  );
}

function Sending({ frame }: CountPageProps) {
  return (
    <section>
      <h2>{words.sent}</h2>
      <p>{words.sentLead}</p>
      <p id="count-replaces" hidden>
        <strong>{words.replaces}</strong>
      </p>
      <details open>
        <summary>{words.sentTable}</summary>
        <div id="count-sent-table" />
      </details>
      <details>
        <summary>{words.sentText}</summary>
        <pre id="count-sent-text" class="shown" />
      </details>
      <form id="count-form" class="stack" method="post" action={`${tabPath(frame.slug, "quality")}/count`}>
        <input type="hidden" name="token" value={frame.token} />
        <input id="count-counted" type="hidden" name="counted" value="" autocomplete="off" />
        <Doubt />
        <div class="actions">
          <button type="submit">{words.send}</button>
        </div>
      </form>
    </section>
  );
}

/** The script says what is doubtful, and sends nothing while the box is shown and not ticked. It has no name either. */
function Doubt() {
  return (
    <fieldset id="count-doubt" class="notice warning" aria-describedby="count-doubt-text" hidden>
      <legend id="count-doubt-heading" />
      <div id="count-doubt-text" />
      <div class="tick">
        <input id="count-same" type="checkbox" autocomplete="off" aria-describedby="count-same-wrong" />
        <label for="count-same">{words.same}</label>
      </div>
      <p id="count-same-wrong" class="wrong" role="alert" />
      <button id="count-other-chat" type="button" class="plain">
        {words.otherChat}
      </button>
    </fieldset>
  );
}

interface LabelledProps {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly children: Child;
}

function Labelled({ id, label, hint, children }: LabelledProps) {
  return (
    <div class="field">
      <label for={`count-${id}`}>{label}</label>
      {children}
      {hint === undefined ? null : (
        <p class="hint" id={`count-${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  );
}
