import { z } from "zod";

const undoKey = z.enum(["region", "hotline"]);

/** Which of the two records was just saved; anything else says nothing. */
export function readUndoKey(query: URLSearchParams): "region" | "hotline" | null {
  return undoKey.safeParse(query.get("of")).data ?? null;
}

/** Whether a second person is wanted, or null when no form of ours sends such a thing. */
export function readNeeded(form: FormData): boolean | null {
  const needed = form.get("needed");
  return needed === "yes" ? true : needed === "no" ? false : null;
}
