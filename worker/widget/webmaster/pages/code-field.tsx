import { words } from "../words.ts";

/** About as many characters as stand in a line of the field on a phone and on a desk, between the two. */
const lineLength = 48;

export interface CodeFieldProps {
  readonly id: string;
  /** What screen readers call the field. */
  readonly label: string;
  readonly text: string;
}

/** A text to copy: selected by hand everywhere, by a button where there is a script. */
export function CodeField({ id, label, text }: CodeFieldProps) {
  const rows = text
    .split("\n")
    .reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / lineLength)), 0);
  return (
    <div class="code">
      <textarea id={id} aria-label={label} rows={Math.min(rows, 16)} readonly spellcheck={false}>
        {text}
      </textarea>
      <p class="row">
        <button
          type="button"
          class="second"
          hidden
          data-copy={id}
          data-copied={words.codes.copied}
          data-failed={words.codes.copyFailed}
          aria-label={`${words.codes.copy}: ${label}`}
        >
          {words.codes.copy}
        </button>
        <span role="status" />
      </p>
    </div>
  );
}
