import { SelectField, TextField, Tick } from "../../../../ui/field.tsx";
import { type Errors, wrongAt } from "../../form/field-errors.ts";
import { counts, limits } from "../../form/limits.ts";
import { SourceFields } from "../../form/source-fields.tsx";
import type { RegionForm } from "../region-form.ts";
import { factsWords as words } from "../words.ts";

export interface RegionFieldsProps {
  readonly form: RegionForm;
  readonly errors: Errors;
  /** Of the federal subject; none: any IANA zone is typed. */
  readonly timezones: readonly string[];
}

export function RegionFields({ form, errors, timezones }: RegionFieldsProps) {
  return (
    <>
      <TextField
        name="aliases"
        label={words.aliases}
        value={form.aliases}
        maxLength={(limits.name + 1) * counts.aliases}
        rows={2}
        {...wrongAt(errors, "aliases")}
      />
      {timezones.length === 0 ? (
        <TextField
          name="timezone"
          label={words.timezone}
          value={form.timezone}
          maxLength={limits.name}
          {...wrongAt(errors, "timezone")}
        />
      ) : (
        <SelectField
          name="timezone"
          label={words.timezone}
          value={form.timezone}
          error={errors.get("timezone")}
          options={[...new Set([...timezones, form.timezone])].map((value) => ({ value, text: value }))}
        />
      )}
      <fieldset>
        <legend>{words.hoursLegend}</legend>
        <p class="hint">{words.hint}</p>
        <fieldset class="fields">
          <legend>{words.days}</legend>
          {words.weekdays.map((day, at) => (
            <Tick name="day" value={String(at + 1)} label={day} isChecked={form.days.has(at + 1)} />
          ))}
        </fieldset>
        {errors.has("days") ? <p class="wrong">{errors.get("days")}</p> : null}
        <div class="fields">
          <TextField
            name="opens"
            label={words.opens}
            value={form.opensAt}
            maxLength={5}
            {...wrongAt(errors, "opens")}
          />
          <TextField
            name="closes"
            label={words.closes}
            value={form.closesAt}
            maxLength={5}
            {...wrongAt(errors, "closes")}
          />
          <TextField
            name="answer-within"
            label={words.answerWithin}
            value={form.answerWithin}
            maxLength={5}
            {...wrongAt(errors, "answer-within")}
          />
        </div>
        <SourceFields
          prefix="hours-source"
          legend={words.hoursSource}
          value={form.hoursSource}
          errors={errors}
        />
      </fieldset>
      <fieldset>
        <legend>{words.publishedLegend}</legend>
        <p class="hint">{words.publishedHint}</p>
        <TextField
          name="published-text"
          label={words.publishedText}
          value={form.publishedText}
          maxLength={limits.sentence}
          {...wrongAt(errors, "published-text")}
        />
        <TextField
          name="published-url"
          label={words.publishedUrl}
          value={form.publishedUrl}
          maxLength={limits.url}
          isMonospaced
          {...wrongAt(errors, "published-url")}
        />
        <SourceFields
          prefix="published-source"
          legend={words.publishedSource}
          value={form.publishedSource}
          errors={errors}
        />
      </fieldset>
      <fieldset>
        <legend>{words.hostsLegend}</legend>
        <TextField
          name="widget-hosts"
          label={words.widgetHosts}
          hint={words.widgetHostsHint}
          value={form.widgetHosts}
          maxLength={(limits.url + 1) * counts.widgetHosts}
          rows={3}
          isMonospaced
          {...wrongAt(errors, "widget-hosts")}
        />
      </fieldset>
    </>
  );
}
