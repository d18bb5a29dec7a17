import { z } from "zod";

export const maxQuestionLength = 300;

const question = z
  .string()
  .refine((text) => !/\p{Cc}/u.test(text), "control")
  .transform((text) => text.trim())
  .refine((text) => text.length > 0, "empty")
  .refine((text) => text.length <= maxQuestionLength, "long");

export type QuestionProblem = "empty" | "long" | "control";

export type AskedQuestion =
  | { readonly kind: "missing" }
  | { readonly kind: "refused"; readonly problem: QuestionProblem }
  | { readonly kind: "asked"; readonly q: string; readonly region: string | null };

/**
 * What `/find` was asked. `q`: 1 to 300 UTF-16 units after trimming, no control characters. `region` is only read
 * here, whether it exists is for the release to say; an empty one counts as none. Of repeated parameters the first.
 */
export function readQuestion(query: URLSearchParams): AskedQuestion {
  const raw = query.get("q");
  if (raw === null) return { kind: "missing" };
  const read = question.safeParse(raw);
  if (read.success) return { kind: "asked", q: read.data, region: query.get("region") || null };
  const problem = read.error.issues[0]?.message;
  return { kind: "refused", problem: problem === "control" || problem === "long" ? problem : "empty" };
}
