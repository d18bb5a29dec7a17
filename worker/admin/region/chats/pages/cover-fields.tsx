import { SelectField, TextField, Tick } from "../../../../ui/field.tsx";
import { type Errors, wrongAt } from "../../form/field-errors.ts";
import { limits } from "../../form/limits.ts";
import { audiences, type ChatForm, type TypedCover } from "../chat-form.ts";
import { chatFormWords as words } from "../words.ts";
import { Labelled } from "./link-fields.tsx";

export interface CoverFieldsProps {
  readonly form: ChatForm;
  readonly errors: Errors;
  /** Names of the territories of the form, by id. */
  readonly labelById: ReadonlyMap<string, string>;
  /** What the field for new ones suggests. */
  readonly choices: readonly string[];
}

/** What a chat serves: each statement can go or be told more exactly, and others come by name. */
export function CoverFields({ form, errors, labelById, choices }: CoverFieldsProps) {
  const hasRest = form.covers.some(({ territory, isRemoved }) => territory === "" && !isRemoved);
  return (
    <fieldset id="covers">
      <legend>{words.covers}</legend>
      <p class="hint">{form.covers.length === 0 ? words.noCovers : words.coversHint}</p>
      <ul class="rows">
        {form.covers.map((cover, at) => (
          <CoverRow
            cover={cover}
            at={at}
            label={
              cover.territory === "" ? words.restAs : (labelById.get(cover.territory) ?? cover.territory)
            }
            errors={errors}
          />
        ))}
      </ul>
      <TextField
        name="add"
        label={words.add}
        hint={words.addHint}
        value={form.add}
        maxLength={limits.names}
        list="territories"
        {...wrongAt(errors, "add")}
      />
      <datalist id="territories">
        {choices.map((text) => (
          <option value={text} />
        ))}
      </datalist>
      {hasRest ? null : <Tick name="rest" label={words.addsRest} isChecked={form.addsRest} />}
    </fieldset>
  );
}

interface CoverRowProps {
  readonly cover: TypedCover;
  readonly at: number;
  readonly label: string;
  readonly errors: Errors;
}

function CoverRow({ cover, at, label, errors }: CoverRowProps) {
  const fields = ["as", "note", "clinics"].map((name) => `${name}-${at}`);
  const isOpen = fields.some((field) => errors.has(field));
  const about = [cover.as === label ? "" : `«${cover.as}»`, cover.note, aboutClinics(cover)];
  return (
    <li>
      <input type="hidden" name="cover" value={cover.territory} />
      <div class="head">
        <strong>{label}</strong>
        <Tick
          name="remove-cover"
          value={String(at)}
          label={<Labelled text={words.remove} full={words.removeOf(label)} />}
          isChecked={cover.isRemoved}
        />
      </div>
      <small>{about.filter((text) => text !== "").join("; ")}</small>
      <details open={isOpen}>
        <summary aria-label={`${words.details}: ${label}`}>{words.details}</summary>
        <div class="fields">
          <TextField
            name="as"
            label={words.as}
            value={cover.as}
            maxLength={limits.name}
            {...wrongAt(errors, `as-${at}`)}
          />
          <TextField
            name="note"
            label={words.note}
            hint={words.noteHint}
            value={cover.note}
            maxLength={limits.note}
            {...wrongAt(errors, `note-${at}`)}
          />
        </div>
        <SelectField
          name="who"
          id={`who-${at}`}
          label={words.who}
          value={cover.who}
          options={audiences.map((value) => ({ value, text: words.audiences[value] }))}
        />
        <TextField
          name="clinics"
          label={words.clinics}
          value={cover.clinics}
          maxLength={limits.clinic * 60}
          rows={3}
          {...wrongAt(errors, `clinics-${at}`)}
        />
      </details>
    </li>
  );
}

function aboutClinics({ who, clinics }: TypedCover): string {
  if (who === "everybody") return "";
  return who === "others" ? words.others : words.only(clinics.split("\n"));
}
