import { z } from "zod";
import { isRecordKey, type RecordKey } from "../../registry/records.ts";

/** Line ends and everything that steers the direction of text: a note is one sentence among others. */
const steering = /[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu;

const sentence = z
  .string()
  .max(500)
  .transform((text) => text.replace(steering, " ").replace(/\s+/g, " ").trim());

export const noteLength = 500;

const revision = z.coerce.number().int().min(0);
const key = z.string().refine(isRecordKey);
const draftId = z.string().regex(/^[\w-]{1,64}$/);

const act = z.object({ revision });
const noted = act.extend({ note: sentence.default("") });
const remarked = act.extend({ remark: sentence.default("") });
const undone = act.extend({ key });
const taken = z.object({ draft: draftId });

export type Choice = "mine" | "theirs";

/** What a form holds, or null when no form of ours sends such a thing. */
export const readAct = reader(act);
export const readNoted = reader(noted);
export const readRemarked = reader(remarked);
export const readUndone = reader(undone);
export const readTaken = reader(taken);

/** The choices of a form by record: fields `keep:chat/00000` with "mine" or "theirs". */
export function readChoices(form: FormData): ReadonlyMap<RecordKey, Choice> {
  const choices = new Map<RecordKey, Choice>();
  for (const [name, value] of form) {
    const record = name.startsWith("keep:") ? name.slice("keep:".length) : "";
    if (isRecordKey(record) && (value === "mine" || value === "theirs")) choices.set(record, value);
  }
  return choices;
}

const done = z.enum(["undone", "discarded", "taken", "submitted", "withdrawn", "settled", "returned"]);
const release = z.coerce.number().int().min(1);

/** What the address says was just done; anything else says nothing. */
export function readOutcome(query: URLSearchParams): {
  readonly done: z.infer<typeof done> | null;
  readonly published: number | null;
} {
  return {
    done: done.safeParse(query.get("done")).data ?? null,
    published: release.safeParse(query.get("published") ?? undefined).data ?? null,
  };
}

function reader<Schema extends z.ZodType>(schema: Schema): (form: FormData) => z.infer<Schema> | null {
  return (form) => schema.safeParse(Object.fromEntries(form)).data ?? null;
}
