import { columns } from "../../../onboarding/table/columns.ts";
import type { TableError } from "../../../onboarding/table/types.ts";
import { DataTable } from "../../../ui/data-table.tsx";
import { TextField } from "../../../ui/field.tsx";
import { Notice } from "../../../ui/notice.tsx";
import { RegionPage, type RegionPageProps } from "../../region/pages/region-page.tsx";
import { columnWords, tablePageWords as words } from "../words.ts";

export type RegionFrame = Pick<RegionPageProps, "slug" | "name" | "viewer" | "draft">;

export interface UploadPageProps {
  readonly frame: RegionFrame;
  readonly path: string;
  readonly formToken: string;
  /** Why nothing came of what was sent. */
  readonly refusal: string | null;
  readonly errors: readonly TableError[];
  /** A table that was pasted and has errors. */
  readonly pasted: string;
}

/** More than the request may carry, so that a browser cuts nothing off: what is too long is refused in words. */
const maxPasted = 8_000_000;

/** Where a region's table is fetched and sent back, with what was wrong with the last one. */
export function UploadPage({ frame, path, formToken, refusal, errors, pasted }: UploadPageProps) {
  return (
    <RegionPage {...frame} tab="fill" title={words.title}>
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
            <a href={`${path}/chats.csv`} download>
              {words.exported}
            </a>
            . {words.exportedHint}
          </li>
          <li>
            <a href={`${path}/template.csv`} download>
              {words.template}
            </a>
            . {words.templateHint}
          </li>
        </ul>
      </section>
      <section>
        <h2>{words.upload}</h2>
        <form class="stack" action={path} method="post" enctype="multipart/form-data">
          <input type="hidden" name="token" value={formToken} />
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
      <Columns />
    </RegionPage>
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

function Columns() {
  const at = columns.indexOf("audience");
  const names = [...columns.slice(0, at), "links" as const, ...columns.slice(at)];
  return (
    <section>
      <h2>{words.columnsTitle}</h2>
      <p>{words.columnsLead}</p>
      <DataTable
        caption=""
        columns={[
          { key: "name", label: words.columnName },
          { key: "meaning", label: words.columnMeaning },
        ]}
        rows={names.map((name) => [<code>{name === "links" ? words.links : name}</code>, columnWords[name]])}
        empty=""
      />
    </section>
  );
}
