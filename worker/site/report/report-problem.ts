import type { ChatView } from "../../answer-parts/types.ts";
import { type ReportKind, reportKinds } from "../../release/resident-report.ts";
import { formTimeProblem } from "./form-time.ts";
import type { TypedReport } from "./input.ts";
import { lengthInCharacters, maxReportLength } from "./report-text.ts";
import { words } from "./words.ts";

/** What can be said of a chat: where there is no link, none is broken. */
export function kindsFor({ access }: Pick<ChatView, "access">): readonly ReportKind[] {
  return reportKinds.filter((kind) => kind !== "link" || access !== "announced");
}

/** A form as it is shown. */
export interface ReportForm {
  readonly kind: ReportKind | null;
  readonly text: string;
  readonly shownAtMs: number;
}

export function emptyForm(nowMs: number): ReportForm {
  return { kind: null, text: "", shownAtMs: nowMs };
}

/** The same form again, with everything typed. Its time stays where waiting helps, so that the next press is good. */
export function formAgain({ kind, text, shownAtMs }: TypedReport, nowMs: number): ReportForm {
  const isStale = formTimeProblem(shownAtMs, nowMs) === "stale";
  return { kind, text, shownAtMs: isStale ? nowMs : (shownAtMs ?? nowMs) };
}

/** What is wrong with a form, in a sentence; null: it is good. What was filled in wrong comes before how fast. */
export function reportProblem(
  { kind, text, shownAtMs }: TypedReport,
  kinds: readonly ReportKind[],
  nowMs: number,
): string | null {
  if (kind === null || !kinds.includes(kind)) return words.problem.kind;
  const length = lengthInCharacters(text);
  if (length > maxReportLength) return words.problem.too_long(length);
  const problem = formTimeProblem(shownAtMs, nowMs);
  return problem === null ? null : words.problem[problem];
}
