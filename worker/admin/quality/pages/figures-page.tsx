import type { Advice } from "../../../quality/advice.ts";
import { claimFields } from "../../../quality/figure-fields.ts";
import { numberFields, type QualityPeriod, sizeBands } from "../../../registry/quality.ts";
import { dateWords } from "../../../registry/time-words.ts";
import { topicName } from "../../../registry/topic-words.ts";
import { SelectField, TextField } from "../../../ui/field.tsx";
import { Notice } from "../../../ui/notice.tsx";
import { DoneNotice } from "../../region/form/done-notice.tsx";
import { type Errors, wrongAt } from "../../region/form/field-errors.ts";
import { FormFrame } from "../../region/form/form-frame.tsx";
import { FormNotices, type FormNoticesProps } from "../../region/form/form-notices.tsx";
import { SourceFields } from "../../region/form/source-fields.tsx";
import { RegionPage, tabPath } from "../../region/pages/region-page.tsx";
import type { RegionFrame } from "../../region/region-in-hand.ts";
import { type FiguresForm, methods, personalFields, topicKeys } from "../figures-form.ts";
import { qualityWords, figuresWords as words } from "../words.ts";

export interface FiguresPageProps extends Omit<FormNoticesProps, "slug"> {
  readonly frame: RegionFrame;
  /** Chat and month: "7K3Q2-2026-10". */
  readonly id: string;
  readonly code: string;
  /** Of the chat. */
  readonly title: string;
  readonly period: QualityPeriod;
  readonly form: FiguresForm;
  readonly seen: string;
  /** There are figures, so that they can be removed. */
  readonly isThere: boolean;
  readonly advice: readonly Advice[];
}

/** The figures of one chat and month, entered or corrected by hand. */
export function FiguresPage(props: FiguresPageProps) {
  const { frame, id, title, period, form, errors } = props;
  const path = tabPath(frame.slug, "quality");
  const month = dateWords(period) ?? period;
  return (
    <RegionPage {...frame} tab="quality" title={words.title(title, month)}>
      <DoneNotice frame={frame} undoKey={`figures/${id}`} />
      <FormNotices {...props} slug={frame.slug} />
      <p>
        <a href={`${path}?period=${period}`}>{words.back(month)}</a>
      </p>
      {props.advice.length === 0 ? null : <AdviceList advice={props.advice} />}
      <p class="lead">{words.lead}</p>
      <FormFrame action={`${path}/figures/${id}`} token={frame.token} seen={props.seen}>
        <fieldset>
          <legend>{words.numbers}</legend>
          <div class="fields top">
            {numberFields.map((field) => (
              <NumberInput
                name={field}
                label={words.fields[field]}
                value={form.numbers[field]}
                errors={errors}
              />
            ))}
          </div>
          <TextField
            name="printed"
            label={words.printed}
            hint={words.printedHint}
            value={form.printed}
            maxLength={3}
            {...wrongAt(errors, "printed")}
          />
        </fieldset>
        <Topics form={form} errors={errors} />
        <Personal form={form} errors={errors} />
        <Claims form={form} />
        <Origin form={form} errors={errors} />
      </FormFrame>
      {props.isThere ? <Removal {...props} path={path} /> : null}
    </RegionPage>
  );
}

interface PartProps {
  readonly form: FiguresForm;
  readonly errors: Errors;
}

function NumberInput(props: { name: string; label: string; value: string; errors: Errors }) {
  const { name, label, value, errors } = props;
  return <TextField name={name} label={label} value={value} maxLength={12} {...wrongAt(errors, name)} />;
}

function AdviceList({ advice }: { advice: readonly Advice[] }) {
  return (
    <Notice kind="info" heading={words.advice}>
      <ul>
        {advice.map(({ sentence }) => (
          <li>{sentence}</li>
        ))}
      </ul>
      <p class="hint">{words.adviceHint}</p>
    </Notice>
  );
}

function Topics({ form, errors }: PartProps) {
  const isUsed = [...form.topics].some(([key, text]) => text !== "" || errors.has(`topic-${key}`));
  return (
    <details open={isUsed}>
      <summary>{words.topics}</summary>
      <div class="fields top">
        {topicKeys.map((key) => (
          <NumberInput
            name={`topic-${key}`}
            label={topicName(key)}
            value={form.topics.get(key) ?? ""}
            errors={errors}
          />
        ))}
      </div>
    </details>
  );
}

function Personal({ form, errors }: PartProps) {
  const isUsed = personalFields.some((field) => form.personal[field] !== "");
  return (
    <details open={isUsed}>
      <summary>{words.personal}</summary>
      <div class="fields top">
        {personalFields.map((field) => (
          <NumberInput
            name={field}
            label={words.personalFields[field]}
            value={form.personal[field]}
            errors={errors}
          />
        ))}
      </div>
    </details>
  );
}

function Claims({ form }: Pick<PartProps, "form">) {
  const isUsed = form.band !== "unknown" || claimFields.some((field) => form.claims[field] !== "unknown");
  const options = (["unknown", "yes", "no"] as const).map((value) => ({
    value,
    text: words.claimOptions[value],
  }));
  return (
    <details open={isUsed}>
      <summary>{words.claims}</summary>
      <div class="fields top">
        {claimFields.map((field) => (
          <SelectField
            name={field}
            label={words.claimFields[field]}
            value={form.claims[field]}
            options={options}
          />
        ))}
        <SelectField
          name="band"
          label={words.band}
          value={form.band}
          options={(["unknown", ...sizeBands] as const).map((value) => ({ value, text: words.bands[value] }))}
        />
      </div>
    </details>
  );
}

function Origin({ form, errors }: PartProps) {
  return (
    <>
      <fieldset>
        <legend>{words.how}</legend>
        <div class="fields top">
          <SelectField
            name="method"
            label={words.method}
            value={form.method}
            options={methods.map((value) => ({ value, text: qualityWords.methods[value] }))}
          />
          {(["from", "to"] as const).map((field) => (
            <TextField
              name={field}
              label={words[field]}
              hint={words.daysHint}
              value={form[field]}
              maxLength={10}
              {...wrongAt(errors, field)}
            />
          ))}
        </div>
      </fieldset>
      <SourceFields prefix="source" legend={words.source} value={form.source} errors={errors} />
    </>
  );
}

function Removal({ path, id, frame, seen }: FiguresPageProps & { path: string }) {
  return (
    <form class="stack" method="post" action={`${path}/figures/${id}/remove`}>
      <input type="hidden" name="token" value={frame.token} />
      <input type="hidden" name="seen" value={seen} />
      <div class="actions">
        <button class="danger" type="submit">
          {words.remove}
        </button>
        <span class="hint">{words.removeHint}</span>
      </div>
    </form>
  );
}
