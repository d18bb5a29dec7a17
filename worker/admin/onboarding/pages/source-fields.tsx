import { TextField } from "../../../ui/field.tsx";
import { type SourceFields as Fields, limits, type SourceProblems } from "../input.ts";
import { onboardingWords } from "../words.ts";

const words = onboardingWords.source;

export interface SourceFieldsProps {
  readonly values: Fields;
  readonly problems: SourceProblems;
  /** Of the title; absent: an example. */
  readonly titleHint?: string | null;
  /** false: the source may be without a date. */
  readonly isDated?: boolean;
}

/** Where the facts of a form come from: every fact keeps it. */
export function SourceFields({
  values,
  problems,
  titleHint = words.titleHint,
  isDated = true,
}: SourceFieldsProps) {
  return (
    <fieldset>
      <legend>{words.legend}</legend>
      <p class="hint">{words.hint}</p>
      <TextField
        name="source_title"
        label={words.title}
        {...(titleHint === null ? {} : { hint: titleHint })}
        value={values.title}
        maxLength={limits.sourceTitle}
        isRequired
        error={problems.title === undefined ? undefined : words.missingTitle}
      />
      <div class="fields top">
        <TextField
          name="source_url"
          type="url"
          label={words.url}
          value={values.url}
          maxLength={limits.sourceUrl}
          error={problems.url === undefined ? undefined : words.wrongUrl}
        />
        <TextField
          name="source_date"
          label={isDated ? words.date : words.dateIfAny}
          hint={words.dateHint}
          value={values.date}
          maxLength={20}
          isRequired={isDated}
          error={
            problems.date === undefined
              ? undefined
              : problems.date === "missing"
                ? words.missingDate
                : words.wrongDate
          }
        />
      </div>
    </fieldset>
  );
}
