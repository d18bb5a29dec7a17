import type { Child } from "hono/jsx";
import type { TableError } from "../../../onboarding/table/types.ts";
import { DataTable } from "../../../ui/data-table.tsx";
import { TextField } from "../../../ui/field.tsx";
import { Notice } from "../../../ui/notice.tsx";
import { RegionPage, type RegionPageProps, type RegionTab } from "../../region/pages/region-page.tsx";
import { anyTableWords as words } from "../words.ts";

export interface TableFrame extends Pick<RegionPageProps, "slug" | "name" | "viewer" | "draft"> {
  readonly token: string;
}

/** What came of a table that was sent. */
export interface UploadOutcome {
  /** Why nothing came of it. */
  readonly refusal: string | null;
  readonly errors: readonly TableError[];
  /** A table that was pasted and has errors. */
  readonly pasted: string;
}

/** One kind of table: what it is for, and what stands in it. */
export interface TableKind {
  readonly title: string;
  readonly lead: string;
  readonly fileHint: string;
  /** More characters than the request may carry, so that a browser cuts nothing off: what is too long is refused in words. */
  readonly maxPasted: number;
  readonly columnsLead: string;
  /** Name of a column, and what stands in it. */
  readonly columns: readonly (readonly [string, string])[];
}

interface Props extends UploadOutcome {
  readonly frame: TableFrame;
  readonly tab: RegionTab;
  /** Where the table is sent to. */
  readonly path: string;
  readonly kind: TableKind;
  /** Items of the list of what can be fetched. */
  readonly downloads: Child;
  /** Fields that are asked before the table; null: none. */
  readonly fields: Child;
}

/** Where tables are fetched and sent back, with what was wrong with the last one. */
export function TableUploadPage(props: Props) {
  const { frame, tab, kind, downloads, refusal, errors } = props;
  return (
    <RegionPage {...frame} tab={tab} title={kind.title}>
      {refusal === null ? null : (
        <Notice kind="error">
          <p>{refusal}</p>
        </Notice>
      )}
      {errors.length === 0 ? null : <Errors errors={errors} />}
      <p class="lead">{kind.lead}</p>
      <section>
        <h2>{words.download}</h2>
        <ul>{downloads}</ul>
      </section>
      <Upload {...props} />
      <section>
        <h2>{words.columnsTitle}</h2>
        <p>{kind.columnsLead}</p>
        <DataTable
          caption=""
          columns={[
            { key: "name", label: words.columnName },
            { key: "meaning", label: words.columnMeaning },
          ]}
          rows={kind.columns.map(([name, meaning]) => [<code>{name}</code>, meaning])}
          empty=""
        />
      </section>
    </RegionPage>
  );
}

function Upload({ frame, path, kind, fields, pasted }: Props) {
  return (
    <section>
      <h2>{words.upload}</h2>
      <form class="stack" action={path} method="post" enctype="multipart/form-data">
        <input type="hidden" name="token" value={frame.token} />
        {fields}
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
            {kind.fileHint}
          </p>
        </div>
        <TextField
          name="pasted"
          label={words.pasted}
          hint={words.pastedHint}
          value={pasted}
          maxLength={kind.maxPasted}
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
