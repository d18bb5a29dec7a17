import type { ReportKind } from "../../../release/resident-report.ts";
import type { ReportForm as Form } from "../report-problem.ts";
import { maxReportLength } from "../report-text.ts";
import { words } from "../words.ts";

export interface ReportFormProps {
  readonly code: string;
  readonly kinds: readonly ReportKind[];
  readonly form: Form;
}

/** «Что случилось?» Whole without a script; the last field is for programs alone. */
export function ReportForm({ code, kinds, form }: ReportFormProps) {
  return (
    <form method="post" action={`/c/${code}/report`}>
      <input type="hidden" name="at" value={String(form.shownAtMs)} />
      <fieldset>
        <legend>{words.legend}</legend>
        {kinds.map((kind) => (
          <label class="one">
            <input type="radio" name="kind" value={kind} checked={kind === form.kind} required />
            {words.kinds[kind]}
          </label>
        ))}
      </fieldset>
      <label for="report-text">{words.text}</label>
      <textarea
        id="report-text"
        name="text"
        rows={3}
        maxlength={maxReportLength}
        aria-describedby="report-hint"
      >
        {form.text}
      </textarea>
      <p class="hint" id="report-hint">
        {words.hint}
      </p>
      <div hidden>
        <label>
          {words.trap} <input name="site" tabindex={-1} autocomplete="off" />
        </label>
      </div>
      <button type="submit">{words.button}</button>
    </form>
  );
}
