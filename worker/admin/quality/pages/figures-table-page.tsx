import type { QualityPeriod } from "../../../registry/quality.ts";
import { dateWords } from "../../../registry/time-words.ts";
import { TextField } from "../../../ui/field.tsx";
import type { RegionFrame } from "../../region/region-in-hand.ts";
import { type TableKind, TableUploadPage, type UploadOutcome } from "../../table/pages/table-upload-page.tsx";
import { figuresTableWords as words } from "../table-words.ts";

interface FiguresTablePageProps extends UploadOutcome {
  readonly frame: RegionFrame;
  readonly path: string;
  readonly period: QualityPeriod;
}

const kind: TableKind = { ...words, maxPasted: 2_000_000 };

/** Where tables of figures are fetched and sent back. */
export function FiguresTablePage({ period, ...props }: FiguresTablePageProps) {
  const { path } = props;
  const downloads = (
    <>
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
    </>
  );
  const month = (
    <TextField
      name="period"
      label={words.month}
      hint={words.monthHint}
      type="month"
      value={period}
      maxLength={7}
    />
  );
  return <TableUploadPage {...props} tab="quality" kind={kind} downloads={downloads} fields={month} />;
}
