import { z } from "@hono/zod-openapi";

/** The shapes of `/quality.json` and `/quality/{region}/{period}.json`: what is described and what the tests hold answers against. */

const count = z.int().nonnegative().nullable();
const percent = z.int().min(0).max(100).nullable();
const minutes = z.number().nonnegative().nullable();
const claim = z.boolean().nullable();
const method = z.enum(["by_hand", "export", "table"]);
const period = z.string().regex(/^20\d\d-(?:0[1-9]|1[0-2])$/);
const day = z
  .string()
  .regex(/^\d{4}-\d\d-\d\d$/)
  .nullable();
const source = z.strictObject({ title: z.string(), url: z.string().nullable(), date: z.string().nullable() });

const qualityChatSchema = z.strictObject({
  chat_code: z.string().regex(/^[0-9A-HJKMNP-TV-Z]{5}$/),
  chat_title: z.string(),
  band: z.enum(["200+", "100-200", "<100"]).nullable(),
  appeals: count,
  answers: count,
  /** Appeals without an answer. */
  unanswered: count,
  /** Of appeals, rounded half up; null: not known, kept back, or 0 of 0. */
  answered_percent: percent,
  /** As the source prints it, 0 of 0 too. */
  printed_answered_percent: percent,
  /** Our own counts of fewer than five appeals are kept back: all counts are null. */
  is_withheld: z.boolean(),
  members: count,
  answers_in_time: count,
  /** Of answers, as all that follows. */
  in_time_percent: percent,
  median_minutes: minutes,
  p90_minutes: minutes,
  answers_as_reply: count,
  as_reply_percent: percent,
  answers_to_private: count,
  to_private_percent: percent,
  uncertain_pairs: count,
  informing_posts: count,
  topics: z.record(z.string(), z.int().nonnegative()).nullable(),
  personal_data: z
    .strictObject({
      phones: z.int().nonnegative(),
      oms_policies: z.int().nonnegative(),
      snils: z.int().nonnegative(),
      passports: z.int().nonnegative(),
    })
    .nullable(),
  is_in_time: claim,
  is_in_chat: claim,
  is_as_reply: claim,
  is_informing: claim,
  method,
  from: day,
  to: day,
  source,
});

export const qualityReportSchema = z.strictObject({
  region: z.string(),
  region_name: z.string(),
  period,
  /** null: there is no report of the region, only figures of chats. */
  report: z
    .strictObject({
      title: z.string(),
      method,
      as_of: z.string().nullable(),
      totals: z.array(
        z.strictObject({
          key: z.string(),
          count,
          of: count,
          percent,
          /** What the rows add up to; null: they do not tell. */
          own_count: count,
        }),
      ),
      topics: z.array(
        z.strictObject({ name: z.string(), detail: z.string().nullable(), count: z.int().nonnegative() }),
      ),
      remarks: z.array(z.string()),
      source,
    })
    .nullable(),
  /** Over the chats whose numbers are shown. */
  sums: z.strictObject({
    chats: z.int().nonnegative(),
    members: count,
    appeals: count,
    answers: count,
    answered_percent: percent,
    chats_without_appeals: z.int().nonnegative(),
  }),
  chats: z.array(qualityChatSchema),
  release: z.int().positive(),
});

export const qualityIndexSchema = z.strictObject({
  regions: z.array(
    z.strictObject({
      region: z.string(),
      name: z.string(),
      periods: z.array(z.strictObject({ period, json: z.url(), csv: z.url() })),
    }),
  ),
  release: z.int().positive(),
});

export const qualityParams = z.object({
  region: z.string().openapi({ example: "moscow-oblast" }),
  period: period.openapi({ example: "2021-02" }),
});
