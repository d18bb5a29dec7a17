import { TextField } from "../../../ui/field.tsx";
import { type Errors, type TypedSource, wrongAt } from "./field-errors.ts";
import { limits } from "./limits.ts";
import { fieldWords } from "./words.ts";

export interface SourceFieldsProps {
  /** The three fields are called `prefix-title`, `prefix-url`, `prefix-date`. */
  readonly prefix: string;
  readonly legend: string;
  readonly value: TypedSource;
  readonly errors: Errors;
}

/** Where a fact comes from: every fact has it. */
export function SourceFields({ prefix, legend, value, errors }: SourceFieldsProps) {
  const words = fieldWords.source;
  return (
    <fieldset>
      <legend>{legend}</legend>
      <TextField
        name={`${prefix}-title`}
        label={words.title}
        hint={words.titleHint}
        value={value.title}
        maxLength={limits.sourceTitle}
        {...wrongAt(errors, `${prefix}-title`)}
      />
      <div class="fields">
        <TextField
          name={`${prefix}-url`}
          label={words.url}
          value={value.url}
          maxLength={limits.url}
          isMonospaced
          {...wrongAt(errors, `${prefix}-url`)}
        />
        <TextField
          name={`${prefix}-date`}
          label={words.date}
          hint={words.dateHint}
          value={value.date}
          maxLength={limits.date}
          {...wrongAt(errors, `${prefix}-date`)}
        />
      </div>
    </fieldset>
  );
}
