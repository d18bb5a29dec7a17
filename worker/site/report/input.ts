import { z } from "zod";
import { type ReportKind, reportKinds } from "../../release/resident-report.ts";
import { cleanText } from "./report-text.ts";

/** A form as it came; what is missing or is none of ours is null. */
export interface TypedReport {
  readonly kind: ReportKind | null;
  /** Clean; of any length. */
  readonly text: string;
  readonly shownAtMs: number | null;
  /** The field that no person sees was filled in. */
  readonly isTrapped: boolean;
}

const kind = z.enum(reportKinds).nullable().catch(null);

const form = z.object({
  kind,
  text: z.string().catch("").transform(cleanText),
  at: z
    .string()
    .regex(/^\d{13}$/)
    .transform(Number)
    .nullable()
    .catch(null),
  site: z.string().catch(""),
});

/** The fields of a report; of repeated ones the first. */
export function readReport(fields: URLSearchParams): TypedReport {
  const names = ["kind", "text", "at", "site"] as const;
  const { kind, text, at, site } = form.parse(
    Object.fromEntries(names.map((name) => [name, fields.get(name)])),
  );
  return { kind, text, shownAtMs: at, isTrapped: site !== "" };
}

/** What somebody has just reported, as the address says; null: nothing. */
export function readSent(sent: string | undefined): ReportKind | null {
  return kind.parse(sent ?? null);
}
