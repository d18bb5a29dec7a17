import { type FiguresRecord, noFigures } from "../../registry/quality.ts";
import type { SentCount } from "./sent-count.ts";
import { qualityWords as words } from "./words.ts";

/** A count as a record. Members and the size of the place stay as they were known: an export does not say them. */
export function countedRecord(
  { chat: _chat, period: _period, to, members, ...numbers }: SentCount,
  known: FiguresRecord | null,
  today: string,
): FiguresRecord {
  return {
    ...noFigures,
    ...numbers,
    members: members ?? known?.members ?? null,
    band: known?.band ?? null,
    method: "export",
    from: null,
    to,
    source: { title: words.exportSource, url: null, date: today },
  };
}
