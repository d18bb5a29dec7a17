import { z } from "zod";
import { isQualityPeriod, type QualityPeriod } from "../../registry/quality.ts";
import { isRecordKey, type RecordKey } from "../../registry/records.ts";
import { type SentCount, sentTopics } from "./sent-count.ts";

const period = z.custom<QualityPeriod>((raw) => typeof raw === "string" && isQualityPeriod(raw));

/** The month that an address or a form names; null: none. */
export function readPeriod(raw: unknown): QualityPeriod | null {
  return period.safeParse(raw).data ?? null;
}

/** The month that a form names for rows that name none. */
export function readFormPeriod(form: FormData): QualityPeriod | null {
  return readPeriod(form.get("period"));
}

const figuresKey = z
  .string()
  .max(40)
  .transform((id) => `figures/${id}`)
  .refine(isRecordKey);

/** The figures that were just saved, as the address names them. */
export function readUndoKey(query: URLSearchParams): RecordKey | null {
  return figuresKey.safeParse(query.get("of")).data ?? null;
}

/** No chat has more of anything in a month. */
const count = z.int().min(0).max(1_000_000);
const minutes = z.int().min(0).max(1_000_000).nullable();

/** Numbers alone: no field of what is sent can hold a text of anybody. */
const sent = z
  .strictObject({
    chat: z.string().regex(/^[0-9A-Z]{5}$/),
    period,
    to: z.iso.date().nullable(),
    members: count.nullable(),
    appeals: count,
    answers: count,
    answersInTime: count,
    medianMinutes: minutes,
    p90Minutes: minutes,
    answersAsReply: count,
    answersToPrivate: count,
    uncertainPairs: count,
    informingPosts: count,
    topics: z.strictObject(Object.fromEntries(sentTopics.map((key) => [key, count]))),
    personalData: z.strictObject({ phones: count, omsPolicies: count, snils: count, passports: count }),
  })
  .refine(({ answers, appeals }) => answers <= appeals)
  .refine(({ answers, ...one }) =>
    [one.answersInTime, one.answersToPrivate, one.answersAsReply + one.uncertainPairs].every(
      (part) => part <= answers,
    ),
  )
  .refine(({ topics, appeals }) => Object.values(topics).every((part) => part <= appeals))
  .refine(({ medianMinutes, p90Minutes }) => (medianMinutes ?? 0) <= (p90Minutes ?? 0))
  .refine(({ to, period }) => to === null || to.startsWith(period));

/** What the counting page sends; null: no page of ours sends such a thing. */
export function readSentCount(form: FormData): SentCount | null {
  const text = form.get("counted");
  if (typeof text !== "string" || text.length > 10_000) return null;
  try {
    return sent.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}
