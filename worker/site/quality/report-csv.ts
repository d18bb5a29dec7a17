import { csvText, isFormula } from "../../base/csv.ts";
import { chatRow } from "./chat-row.ts";
import type { MonthView } from "./month-view.ts";

type Cell = string | number | boolean | null;

/**
 * All chats of a month as a table of RFC 4180: UTF-8, commas, a header, an empty cell for what nobody knows. Columns
 * are added at the end, never moved.
 */
export function reportTable({ region, period, lines }: MonthView): string {
  const rows = lines.map((line) => {
    const { topics, personal_data, source, ...row } = chatRow(line);
    return {
      ...row,
      topics: topics === null ? null : pairs(topics),
      phones: personal_data?.phones ?? null,
      oms_policies: personal_data?.oms_policies ?? null,
      snils: personal_data?.snils ?? null,
      passports: personal_data?.passports ?? null,
      region: region.slug,
      period,
      source_title: source.title,
      source_url: source.url,
      source_date: source.date,
    };
  });
  return csvText([columns, ...rows.map((row) => columns.map((column) => cellText(row[column])))], ",");
}

const columns = [
  ...(["chat_code", "chat_title", "band", "appeals", "answers", "answered_percent"] as const),
  ...(["printed_answered_percent", "is_withheld", "members", "answers_in_time", "in_time_percent"] as const),
  ...(["median_minutes", "p90_minutes", "answers_as_reply", "as_reply_percent"] as const),
  ...(["answers_to_private", "to_private_percent", "uncertain_pairs", "informing_posts", "topics"] as const),
  ...(["phones", "oms_policies", "snils", "passports"] as const),
  ...(["is_in_time", "is_in_chat", "is_as_reply", "is_informing", "region", "period", "method"] as const),
  ...(["from", "to", "source_title", "source_url", "source_date"] as const),
  "unanswered" as const,
];

/** What a spreadsheet would run stands behind an apostrophe. */
function cellText(cell: Cell): string {
  if (typeof cell !== "string") return cell === null ? "" : `${cell}`;
  return isFormula(cell) ? `'${cell}` : cell;
}

/** «appointments=12;tests=3». */
function pairs(topics: Readonly<Record<string, number>>): string {
  return Object.entries(topics)
    .map(([key, count]) => `${key}=${count}`)
    .join(";");
}
