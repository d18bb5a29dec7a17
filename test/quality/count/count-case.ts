import type { Result } from "../../../worker/base/result.ts";
import { countChat } from "../../../worker/quality/count/count.ts";
import type { ExportRefusal } from "../../../worker/quality/count/export-refusal.ts";
import type { ExportCount } from "../../../worker/quality/count/figures.ts";
import { printedCount } from "../../../worker/quality/count/printed-count.ts";
import { type Chunks, type ReadChat, startReading } from "../../../worker/quality/count/read-export.ts";
import { programmeHours } from "../../../worker/quality/count/working-time.ts";
import type { ExportCase } from "./export-cases.ts";

const encoder = new TextEncoder();

export function bytesOf(value: unknown): Uint8Array {
  return encoder.encode(typeof value === "string" ? value : JSON.stringify(value, null, 1));
}

export async function readAll(
  timezone: string,
  files: readonly Chunks[],
): Promise<Result<ReadChat, ExportRefusal>> {
  const reading = startReading({ timezone });
  for (const file of files) {
    const result = await reading.add(file);
    if (!result.ok) return result;
  }
  const value = reading.chat();
  if (value === null) throw new Error("no file");
  return { ok: true, value };
}

/** The figures of a case, or why it is refused. */
export async function countCase(
  { zone, staff, from, to, files }: Omit<ExportCase, "title" | "expected">,
  chunksOf: (bytes: Uint8Array) => Chunks = (bytes) => [bytes],
): Promise<Result<ExportCount, ExportRefusal>> {
  const chat = await readAll(
    zone,
    files.map((file) => chunksOf(bytesOf(file))),
  );
  if (!chat.ok) return chat;
  return { ok: true, value: countChat(chat.value, { hours: programmeHours(zone), staff, from, to }) };
}

/** The figures by the words of the cases. */
export function figuresByWord(count: ExportCount): Record<string, unknown> {
  const printed = printedCount(count);
  return {
    messages: printed.messages,
    people: printed.people,
    staff: printed.staff.join(",") || "none",
    appeals: printed.appeals,
    answers: printed.answers,
    answered: printed.answered_percent,
    in_time: printed.within_two_working_hours_percent,
    median: printed.first_answer_working_minutes.median,
    p90: printed.first_answer_working_minutes.p90,
    unanswered: printed.unanswered,
    uncertain: printed.uncertain_pairs,
    as_reply: printed.as_reply_percent,
    private: printed.sent_to_private_percent,
    informing: printed.informing_posts,
    phones: printed.personal_data.phones,
    policies: printed.personal_data.oms_policies,
    snils: printed.personal_data.snils,
    passports: printed.personal_data.passports,
    skipped: count.skipped,
    ...Object.fromEntries(Object.entries(printed.topics).map(([key, value]) => [`topic.${key}`, value])),
  };
}
