import type { TableError } from "../../../onboarding/table/types.ts";
import type { QualityPeriod } from "../../../registry/quality.ts";
import { dateWords } from "../../../registry/time-words.ts";
import { DataTable } from "../../../ui/data-table.tsx";
import { TextField } from "../../../ui/field.tsx";
import { Notice } from "../../../ui/notice.tsx";
import { RegionPage } from "../../region/pages/region-page.tsx";
import type { RegionFrame } from "../../region/region-in-hand.ts";
import { figuresTableWords as words } from "../table-words.ts";

export interface FiguresTablePageProps {
  readonly frame: RegionFrame;
  readonly path: string;
  readonly period: QualityPeriod;
  /** Why nothing came of what was sent. */
  readonly refusal: string | null;
  readonly errors: readonly TableError[];
  /** A table that was pasted and has errors. */
  readonly pasted: string;
}

/** More than the request may carry, so that a browser cuts nothing off. */
const maxPasted = 2_000_000;

/** Where tables of figures are fetched and sent back, with what was wrong with the last one. */
export function FiguresTablePage(props: FiguresTablePageProps) {
  const { frame, path, period, refusal, errors } = props;
  return (
    <RegionPage {...frame} tab="quality" title={words.title}>
      {refusal === null ? null : (
        <Notice kind="error">
          <p>{refusal}</p>
        </Notice>
      )}
      {errors.length === 0 ? null : <Errors errors={errors} />}
      <p class="lead">{words.lead}</p>
      <section>
        <h2>{words.download}</h2>
        <ul>
          <li>
            <a href={`${path}/template.csv?period=${period}`} download>
              {words.template(dateWords(period) ?? period)}
            </a>
          </li>
          <li>
            <a href={`${path}/figures.csv`} download>
              {words.all}
            </a>
          </li>
        </ul>
      </section>
      <Upload {...props} />
      <section>
        <h2>{words.columnsTitle}</h2>
        <p>{words.columnsLead}</p>
        <DataTable
          caption=""
          columns={[
            { key: "name", label: words.columnName },
            { key: "meaning", label: words.columnMeaning },
          ]}
          rows={words.columns.map(([name, meaning]) => [<code>{name}</code>, meaning])}
          empty=""
        />
      </section>
    </RegionPage>
  );
}

function Upload({ frame, path, period, pasted }: FiguresTablePageProps) {
  return (
    <section>
      <h2>{words.upload}</h2>
      <form class="stack" action={path} method="post" enctype="multipart/form-data">
        <input type="hidden" name="token" value={frame.token} />
        <TextField
          name="period"
          label={words.month}
          hint={words.monthHint}
          type="month"
          value={period}
          maxLength={7}
        />
        <div class="field">
          <label for="file">{words.file}</label>
          <input
            id="file"
            name="file"
            type="file"
            accept=".csv,.tsv,.txt,text/csv"
            aria-describedby="file-hint"
          />
          <p class="hint" id="file-hint">
            {words.fileHint}
          </p>
        </div>
        <TextField
          name="pasted"
          label={words.pasted}
          hint={words.pastedHint}
          value={pasted}
          maxLength={maxPasted}
          rows={6}
          isMonospaced
        />
        <div class="actions">
          <button type="submit">{words.look}</button>
        </div>
      </form>
    </section>
  );
}

function Errors({ errors }: { errors: readonly TableError[] }) {
  return (
    <>
      <Notice kind="error" heading={words.errors(errors.length)} />
      <DataTable
        caption={words.errorsCaption}
        columns={[
          { key: "row", label: words.row },
          { key: "column", label: words.column },
          { key: "problem", label: words.problem },
        ]}
        rows={errors.map(({ row, column, problem }) => [String(row), column || words.wholeRow, problem])}
        empty=""
      />
    </>
  );
}
