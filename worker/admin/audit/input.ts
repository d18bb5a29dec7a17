import { z } from "zod";

/** A field of the filter; empty means that it is not used. */
const optional = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess(
    (value) => (typeof value === "string" && value.trim() !== "" ? value.trim() : null),
    schema.nullable(),
  );

const date = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .refine((text) => !Number.isNaN(Date.parse(text)));

const question = z.object({
  region: optional(z.string().regex(/^[a-z-]{1,40}$/)),
  person: optional(z.string().regex(/^[\w-]{1,64}$/)),
  action: optional(z.string().regex(/^[a-z_.]{1,60}$/)),
  text: optional(z.string().max(100)),
  from: optional(date),
  to: optional(date),
  before: optional(z.coerce.number().int().min(1)),
});

export type AuditQuestion = z.infer<typeof question>;

/** What the filter's form asks for; null: the address was not made by our form. */
export function readAuditQuestion(query: URLSearchParams): AuditQuestion | null {
  return question.safeParse(Object.fromEntries(query)).data ?? null;
}

export const textLength = 100;
