import { CsvError, parse } from "csv-parse/browser/esm/sync";
import { done, type Result, refused } from "../../base/result.ts";
import { columnNamed } from "./columns.ts";
import { type TableError, tableLimits } from "./types.ts";
import { tableWords as words } from "./words.ts";

/** A longer one is a quote that nobody closed. */
const maxRowCharacters = 60_000;

/**
 * Rows of cells as a spreadsheet shows them, the first one being row 1, empty ones too.
 * @param isColumn whether a header names a column of this kind of table: by that the separator is known.
 */
export function gridOf(
  text: string,
  isColumn: (name: string) => boolean = (name) => columnNamed(name) !== null,
): Result<readonly (readonly string[])[], readonly TableError[]> {
  // Excel writes its separator into a line of its own.
  const body = text.replace(/^sep=.\r?\n/i, "");
  const shift = body.length < text.length ? 1 : 0;
  if (body.trim() === "") return refused([{ row: 1, column: "", problem: words.empty }]);
  try {
    const rows: string[][] = parse(body, {
      delimiter: delimiterOf(body, isColumn),
      relax_column_count: true,
      max_record_size: maxRowCharacters,
      record_delimiter: ["\r\n", "\n", "\r"],
      to: tableLimits.rows + 2,
    });
    if (rows.length > tableLimits.rows + 1) {
      return refused([
        { row: tableLimits.rows + 2, column: "", problem: words.tooManyRows(tableLimits.rows) },
      ]);
    }
    return done([...Array.from({ length: shift }, () => [""]), ...rows]);
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const { records: complete } = error as { readonly records?: unknown };
    const records = typeof complete === "number" ? complete : 0;
    return refused([{ row: records + 1 + shift, column: "", problem: words.quote }]);
  }
}

/** The separator with which the header names most columns: Excel in Russian writes semicolons. */
function delimiterOf(text: string, isColumn: (name: string) => boolean): string {
  const header = text.slice(0, text.search(/[\r\n]|$/));
  const known = (delimiter: string) =>
    header.split(delimiter).filter((cell) => isColumn(cell.replaceAll('"', ""))).length;
  return [";", "\t"].reduce((best, one) => (known(one) > known(best) ? one : best), ",");
}
