import { csvText } from "../../base/csv.ts";
import { guarded } from "../../onboarding/table/guarded-cell.ts";
import type { UsageCount } from "../../usage/types.ts";

const columns = ["day", "chat_code", "chat_title", "kind", "channel", "host", "count"] as const;

/** Every count as a row. What a spreadsheet would take for a formula is neutralised. */
export function usageTable(
  counts: readonly UsageCount[],
  titleOf: (code: string) => string | undefined,
): string {
  const rows = counts.map(({ day, code, kind, channel, host, count }) =>
    [day, code, titleOf(code) ?? "", kind, channel, host].map(guarded).concat(`${count}`),
  );
  return csvText([columns, ...rows], ";");
}
