import { SelectField, TextField } from "../../../../ui/field.tsx";
import { type Errors, wrongAt } from "../../form/field-errors.ts";
import { counts, limits } from "../../form/limits.ts";
import { SourceFields } from "../../form/source-fields.tsx";
import { dialledFrom, type HotlineForm } from "../hotline-form.ts";
import { factsWords as words } from "../words.ts";

export interface HotlineFieldsProps {
  readonly form: HotlineForm;
  readonly errors: Errors;
}

export function HotlineFields({ form, errors }: HotlineFieldsProps) {
  return (
    <>
      <TextField
        name="name"
        label={words.hotlineName}
        hint={words.hotlineNameHint}
        value={form.name}
        maxLength={limits.name}
        {...wrongAt(errors, "name")}
      />
      <fieldset>
        <legend>{words.numbers}</legend>
        <p class="hint">{words.dialHint}</p>
        {form.numbers.map(({ dial, from }, at) => (
          <div class="fields">
            <TextField
              name="dial"
              label={words.dial(at + 1)}
              value={dial}
              maxLength={limits.dial}
              {...wrongAt(errors, `dial-${at}`)}
            />
            <SelectField
              name="from"
              id={`from-${at}`}
              label={words.from}
              value={from}
              options={dialledFrom.map((value) => ({ value, text: words.froms[value] }))}
            />
          </div>
        ))}
      </fieldset>
      <TextField
        name="hours"
        label={words.serviceHours}
        hint={words.serviceHoursHint}
        value={form.hours}
        maxLength={limits.hours}
        {...wrongAt(errors, "hours")}
      />
      <TextField
        name="purposes"
        label={words.purposes}
        value={form.purposes}
        maxLength={(limits.sentence + 1) * counts.purposes}
        rows={4}
        {...wrongAt(errors, "purposes")}
      />
      <TextField
        name="notes"
        label={words.notes}
        value={form.notes}
        maxLength={(limits.sentence + 1) * counts.notes}
        rows={2}
        {...wrongAt(errors, "notes")}
      />
      <SourceFields prefix="source" legend={words.hotlineSource} value={form.source} errors={errors} />
    </>
  );
}
