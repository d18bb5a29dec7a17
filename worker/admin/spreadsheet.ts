/** A table to download as `name`.csv, with the mark by which Excel knows UTF-8. */
export function spreadsheet(name: string, table: string): Response {
  return new Response(`\ufeff${table}`, {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename="${name}.csv"`,
    },
  });
}
