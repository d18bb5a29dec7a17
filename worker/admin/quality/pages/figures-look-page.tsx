import type { QualityPeriod } from "../../../registry/quality.ts";
import { type TableLook, TableLookPage } from "../../table/pages/table-look-page.tsx";
import { figuresTableWords as words } from "../table-words.ts";

interface FiguresLookPageProps extends TableLook {
  readonly period: QualityPeriod;
  readonly emptyRows: number;
}

/** What a table of figures would change. */
export function FiguresLookPage({ period, emptyRows, ...look }: FiguresLookPageProps) {
  return (
    <TableLookPage
      {...look}
      tab="quality"
      again={`${look.path}?period=${period}`}
      acceptHint={words.acceptHint}
      fields={<input type="hidden" name="period" value={period} />}
    >
      {emptyRows === 0 ? null : <p class="hint">{words.emptyRows(emptyRows)}</p>}
    </TableLookPage>
  );
}
