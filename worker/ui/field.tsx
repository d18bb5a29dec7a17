import type { Child } from "hono/jsx";

interface FieldProps {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  /** What is wrong with what was typed. */
  readonly error?: string | undefined;
  /** Where a form has several fields of one name. */
  readonly id?: string;
  /** The first field that is wrong: the page opens there. */
  readonly isFocused?: boolean;
}

export interface TextFieldProps extends FieldProps {
  readonly value: string;
  readonly maxLength: number;
  readonly type?: "text" | "url" | "search" | "time" | "number" | "date" | "month";
  readonly isRequired?: boolean;
  readonly rows?: number;
  readonly list?: string;
  readonly isMonospaced?: boolean;
}

/** One line of text, or several where `rows` is given. */
export function TextField(props: TextFieldProps) {
  const { name, value, maxLength, isRequired, rows, list } = props;
  const id = props.id ?? name;
  const shared = {
    id,
    name,
    maxlength: maxLength,
    required: isRequired,
    "aria-invalid": props.error === undefined ? undefined : true,
    "aria-describedby": describedBy(id, props),
    spellcheck: props.isMonospaced ? false : undefined,
    autofocus: props.isFocused === true ? true : undefined,
  };
  return (
    <Labelled {...props} id={id}>
      {rows === undefined ? (
        <input {...shared} type={props.type ?? "text"} value={value} list={list} />
      ) : (
        <textarea {...shared} rows={rows}>
          {value}
        </textarea>
      )}
    </Labelled>
  );
}

export interface Option {
  readonly value: string;
  readonly text: string;
}

export interface SelectFieldProps extends FieldProps {
  readonly value: string;
  readonly options: readonly Option[];
}

export function SelectField(props: SelectFieldProps) {
  const id = props.id ?? props.name;
  return (
    <Labelled {...props} id={id}>
      <select id={id} name={props.name} aria-describedby={describedBy(id, props)}>
        {props.options.map(({ value, text }) => (
          <option value={value} selected={value === props.value}>
            {text}
          </option>
        ))}
      </select>
    </Labelled>
  );
}

export interface TickProps {
  readonly name: string;
  readonly label: Child;
  readonly value?: string;
  readonly isChecked?: boolean;
  readonly type?: "checkbox" | "radio";
  readonly id?: string;
}

/** A box to tick, or one of several to choose. */
export function Tick({ name, label, value = "yes", isChecked, type = "checkbox", id }: TickProps) {
  const own = id ?? `${name}-${value}`;
  return (
    <div class="tick">
      <input type={type} id={own} name={name} value={value} checked={isChecked} />
      <label for={own}>{label}</label>
    </div>
  );
}

function Labelled({ id, label, hint, error, children }: FieldProps & { id: string; children: Child }) {
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {children}
      {hint === undefined ? null : (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error === undefined ? null : (
        <p class="wrong" id={`${id}-wrong`}>
          {error}
        </p>
      )}
    </div>
  );
}

function describedBy(id: string, { hint, error }: FieldProps): string | undefined {
  const ids = [
    ...(hint === undefined ? [] : [`${id}-hint`]),
    ...(error === undefined ? [] : [`${id}-wrong`]),
  ];
  return ids.length === 0 ? undefined : ids.join(" ");
}
