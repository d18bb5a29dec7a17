import { z } from "zod";
import { done, type Result, refused } from "../../base/result.ts";

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is refused
const unprintable = /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/;

const publication = z.strictObject({
  note: z
    .string()
    .trim()
    .max(500)
    .refine((text) => !unprintable.test(text))
    .optional(),
});

/** The note of a publication from the request's text; null: none is given. */
export function publicationNote(text: string): Result<string | null, "not_json" | "wrong_note"> {
  if (text.trim() === "") return done(null);
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    return refused("not_json");
  }
  const parsed = publication.safeParse(body);
  if (parsed.success) return done(parsed.data.note || null);
  return refused(parsed.error.issues.some(({ path }) => path[0] === "note") ? "wrong_note" : "not_json");
}

/** Whether a request says that it carries a table; programs that say nothing are believed. */
export function isTableType(contentType: string | undefined): boolean {
  const type = contentType?.split(";", 1)[0]?.trim().toLowerCase() ?? "";
  return ["", "text/csv", "application/csv", "text/plain", "application/octet-stream"].includes(type);
}

export function isJsonType(contentType: string | undefined): boolean {
  return contentType === undefined || /^application\/json\s*(?:;|$)/i.test(contentType.trim());
}
