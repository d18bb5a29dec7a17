import { TextField, Tick } from "../../../../ui/field.tsx";
import { type Errors, wrongAt } from "../../form/field-errors.ts";
import { limits } from "../../form/limits.ts";
import type { ChatForm, TypedLink } from "../chat-form.ts";
import type { LinkView } from "../chat-views.ts";
import { chatFormWords as words } from "../words.ts";
import { LinkState } from "./link-text.tsx";

export interface LinkFieldsProps {
  readonly form: ChatForm;
  readonly errors: Errors;
  /** How the links of the form are, by url. */
  readonly linkByUrl: ReadonlyMap<string, LinkView>;
  /** Links that the public still sees although the draft has them no more. */
  readonly stillPublic: readonly LinkView[];
  /** The link that the reader has come to replace; null: none in particular. */
  readonly toReplace: string | null;
}

/** The links of a chat in order of preference: each can move, go, or make way for a new one. */
export function LinkFields({ form, errors, linkByUrl, stillPublic, toReplace }: LinkFieldsProps) {
  return (
    <fieldset id="links">
      <legend>{words.links}</legend>
      <p class="hint">{form.links.length === 0 ? words.noLinks : words.linksHint}</p>
      {form.links.length === 0 ? null : (
        <ol class="rows">
          {form.links.map((link, at) => (
            <LinkRow
              link={link}
              at={at}
              count={form.links.length}
              view={linkByUrl.get(link.url) ?? null}
              errors={errors}
              isToReplace={link.url === toReplace}
            />
          ))}
        </ol>
      )}
      {stillPublic.length === 0 ? null : (
        <>
          <p class="hint">{words.stillPublic}</p>
          <ul>
            {stillPublic.map((link) => (
              <li>
                <code>{link.url}</code>
                <small>
                  <LinkState link={link} />
                </small>
              </li>
            ))}
          </ul>
        </>
      )}
      <TextField
        name="new-link"
        label={words.newLink}
        hint={words.newLinkHint}
        value={form.newLink}
        maxLength={limits.url}
        isMonospaced
        {...wrongAt(errors, "new-link")}
      />
    </fieldset>
  );
}

interface LinkRowProps {
  readonly link: TypedLink;
  readonly at: number;
  readonly count: number;
  readonly view: LinkView | null;
  readonly errors: Errors;
  readonly isToReplace: boolean;
}

function LinkRow(props: LinkRowProps) {
  const { at, count, view, errors, isToReplace } = props;
  const { url, replacement, isRemoved } = props.link;
  const wrong = wrongAt(errors, `replacement-${at}`);
  return (
    <li>
      <input type="hidden" name="link" value={url} />
      <code>{url}</code>
      {view === null ? null : (
        <small>
          <LinkState link={view} />
        </small>
      )}
      <div class="actions">
        {at > 0 ? (
          <button class="plain" type="submit" name="do" value={`up:${at}`} aria-label={words.upOf(url)}>
            {words.up}
          </button>
        ) : null}
        {at < count - 1 ? (
          <button class="plain" type="submit" name="do" value={`down:${at}`} aria-label={words.downOf(url)}>
            {words.down}
          </button>
        ) : null}
        <Tick
          name="remove-link"
          value={String(at)}
          label={<Labelled text={words.remove} full={words.removeOf(url)} />}
          isChecked={isRemoved}
        />
      </div>
      <details open={isToReplace || replacement !== "" || wrong.error !== undefined}>
        <summary>{words.rotate}</summary>
        <TextField
          name="replacement"
          label={words.replacement}
          hint={words.replacementHint}
          value={replacement}
          maxLength={limits.url}
          isMonospaced
          {...wrong}
          isFocused={isToReplace || wrong.isFocused === true}
        />
      </details>
    </li>
  );
}

/** A short label for the eye, a whole one for the ear. */
export function Labelled({ text, full }: { text: string; full: string }) {
  return (
    <>
      <span aria-hidden="true">{text}</span>
      <span class="unseen">{full}</span>
    </>
  );
}
