import { SearchIcon } from "./icons.tsx";

export interface SearchBoxProps {
  readonly action: string;
  readonly name: string;
  readonly value: string;
  readonly label: string;
  readonly button: string;
  readonly placeholder?: string;
  readonly hint?: string;
  readonly maxLength: number;
  /** Address that answers with suggestions, and what screen readers call their list. */
  readonly suggestFrom: string;
  readonly suggestLabel: string;
  /** Fields that travel along unseen. */
  readonly hidden?: Readonly<Record<string, string>>;
  /** One line without visible label or hint, for pages where an answer stands below. */
  readonly isSlim?: boolean;
  /** Where the answer opens, when not in the same window. */
  readonly target?: "_blank";
  readonly rel?: "noopener";
}

/** One text field that asks by GET, with suggestions where the browser can. */
export function SearchBox(props: SearchBoxProps) {
  const { label, button, hint, isSlim } = props;
  return (
    <search>
      <form action={props.action} class={isSlim ? "slim" : undefined} target={props.target} rel={props.rel}>
        {isSlim ? null : <label for="q">{label}</label>}
        {Object.entries(props.hidden ?? {}).map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
        <span class="box">
          <input
            id="q"
            name={props.name}
            value={props.value}
            placeholder={props.placeholder}
            aria-label={isSlim ? label : undefined}
            aria-describedby={hint ? "hint" : undefined}
            maxlength={props.maxLength}
            required
            enterkeyhint="search"
            data-suggest={props.suggestFrom}
            data-suggest-label={props.suggestLabel}
          />
        </span>
        <button type="submit" aria-label={isSlim ? button : undefined}>
          {isSlim ? <SearchIcon /> : button}
        </button>
        {hint ? (
          <p class="hint" id="hint">
            {hint}
          </p>
        ) : null}
      </form>
    </search>
  );
}
