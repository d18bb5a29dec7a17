import { z } from "zod";
import { isRecordKey, type RecordKey } from "../../registry/records.ts";
import { type DoneWord, doneWords } from "./words.ts";

const done = z.enum(Object.keys(doneWords) as [DoneWord, ...DoneWord[]]);

/** What the address says was just done; anything else says nothing. */
export function readDone(query: URLSearchParams): DoneWord | null {
  return done.safeParse(query.get("done")).data ?? null;
}

const undone = z.object({
  key: z.string().max(100).refine(isRecordKey),
  revision: z.coerce.number().int().min(0),
});

/** Which record of the draft to take back, or null when no form of ours sends such a thing. */
export function readUndone(form: FormData): { readonly key: RecordKey; readonly revision: number } | null {
  return undone.safeParse(Object.fromEntries(form)).data ?? null;
}

/** `seenTag` of the record that a form showed. */
export function readSeen(form: FormData): string {
  const seen = form.get("seen");
  return typeof seen === "string" ? seen.slice(0, 100) : "";
}

/** Which button was pressed: «save», «check», «up», with the row where there are several. */
export function readButton(form: FormData): { readonly what: string; readonly row: number } {
  const pressed = form.get("do");
  const [what = "", row = ""] = typeof pressed === "string" ? pressed.slice(0, 20).split(":") : [];
  return { what, row: /^\d{1,3}$/.test(row) ? Number(row) : -1 };
}
