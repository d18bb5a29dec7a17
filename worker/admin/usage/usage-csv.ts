import { guarded } from "../../onboarding/table/guarded-cell.ts";
import { quoted } from "../../onboarding/table/write-table.ts";
import type { UsageCount } from "../../usage/types.ts";

const columns = ["day", "chat_code", "chat_title", "kind", "channel", "host", "count"] as const;
/** By it Excel in Russian knows a table. */
const delimiter = ";";

/** Every count as a row. What a spreadsheet would take for a formula is neutralised. */
export function usageTable(
  counts: readonly UsageCount[],
  titleOf: (code: string) => string | undefined,
): string {
  const rows = counts.map(({ day, code, kind, channel, host, count }) =>
    [day, code, titleOf(code) ?? "", kind, channel, host].map(guarded).concat(`${count}`),
  );
  return [columns, ...rows].map((cells) => `${cells.map(quoted).join(delimiter)}\r\n`).join("");
}
