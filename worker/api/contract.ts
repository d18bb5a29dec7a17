import { OpenAPIHono, z } from "@hono/zod-openapi";
import { maxQueryLength } from "../lookup/query-text.ts";

/** The shapes of API v1: what the OpenAPI description is made of and what the tests hold every answer against. */

/** For named schemas: `nullable()` would publish an `allOf` that no null passes. */
function orNull<Schema extends z.ZodType>(schema: Schema) {
  return z.union([schema, z.null()]);
}

const source = z
  .strictObject({ title: z.string(), url: z.string().nullable(), date: z.string().nullable() })
  .openapi("Source", { description: "Откуда взят факт. Дата так точна, как её знает источник." });

const hours = z
  .strictObject({
    timezone: z.string(),
    days: z.array(z.int().min(1).max(7)),
    from: z.string().regex(/^\d\d:\d\d$/),
    to: z.string().regex(/^\d\d:\d\d$/),
  })
  .openapi("Hours", { description: "Когда отвечают, по местному времени. Дни по ISO: 1 — понедельник." });

const link = z
  .strictObject({
    messenger: z.enum(["telegram", "max", "vk"]),
    url: z.url(),
    health: z.enum(["ok", "suspect", "dead", "unknown"]),
  })
  .openapi("Link");

const code = z
  .string()
  .regex(/^[0-9A-HJKMNP-TV-Z]{5}$/)
  .openapi("ChatCode", {
    description: "Постоянный код чата: он не меняется и не умирает.",
    example: "7K3QB",
  });

export const chatSchema = z
  .strictObject({
    code,
    title: z.string(),
    region: z.string(),
    state: z.enum(["active", "announced", "closed"]),
    covers: z.array(z.string()),
    note: z.string().nullable(),
    url: z.url(),
    links: z.array(link),
    hours,
    open_now: z.boolean(),
    next_opening: z.iso.datetime({ offset: true }).nullable(),
    answer_within_minutes: z.int().positive(),
    succeeded_by: orNull(code),
    source,
  })
  .openapi("Chat", {
    description: "announced: чат есть, но ссылки у нас нет. Ссылки — в порядке предпочтения.",
  });

const hotline = z
  .strictObject({
    region: z.string().nullable(),
    name: z.string(),
    numbers: z.array(z.strictObject({ dial: z.string(), from: z.enum(["any", "mobile", "landline"]) })),
    hours: z.string().nullable(),
    purposes: z.array(z.string()),
    emergency: z.array(z.string()),
    source,
  })
  .openapi("Hotline", { description: "region: null — номера общие для всей страны." });

export const oneChatSchema = z
  .strictObject({ ...chatSchema.shape, hotline: hotline.optional() })
  .openapi("OneChat", { description: "hotline — только с параметром with=hotline." });

const place = z
  .strictObject({
    name: z.string(),
    level: z.enum(["region", "municipality", "city_district", "settlement", "street", "house"]),
    oktmo: z.string().regex(/^\d{8}(?:\d{3})?$/),
    region: z.string(),
    territory: z.string(),
  })
  .openapi("Place", { description: "Что мы узнали в адресе. ОКТМО — сегодняшний." });

const release = z.int().positive().openapi({ description: "Номер выпуска данных." });

export const answerSchema = z
  .strictObject({
    outcome: z.enum(["found", "choose", "no_chat", "not_found"]),
    certainty: z.enum(["exact", "corrected", "partial"]),
    understood: z.string().nullable(),
    corrected: z.string().nullable(),
    ignored: z.array(z.string()),
    place: orNull(place),
    chats: z.array(chatSchema),
    choices: z.array(
      z.strictObject({ label: z.string(), detail: z.string(), q: z.string(), code: orNull(code) }),
    ),
    why: z.string().min(1),
    hotline,
    release,
  })
  .openapi("Answer");

const regionFacts = {
  slug: z.string(),
  number: z.string().regex(/^\d\d\d?$/),
  name: z.string(),
  timezone: z.string(),
  hotline,
};

export const regionsSchema = z
  .strictObject({
    regions: z.array(z.strictObject({ ...regionFacts, chats: z.int().nonnegative() })),
    release,
  })
  .openapi("Regions");

export const regionSchema = z
  .strictObject({
    ...regionFacts,
    chats: z.array(chatSchema),
    uncovered: z.array(z.strictObject({ name: z.string(), oktmo: z.string() })),
    release,
  })
  .openapi("Region");

export const suggestionsSchema = z
  .strictObject({
    suggestions: z.array(z.strictObject({ text: z.string(), detail: z.string(), q: z.string() })).max(7),
  })
  .openapi("Suggestions");

const healthCounts = z.strictObject({
  ok: z.int(),
  suspect: z.int(),
  dead: z.int(),
  unknown: z.int(),
});

const moment = z.iso.datetime({ offset: true });

const checkedLink = z
  .strictObject({
    ...link.shape,
    since: moment.nullable().openapi({ description: "С какого времени состояние такое." }),
    checked_at: moment.nullable().openapi({ description: "Последняя проверка, которая что-то показала." }),
    reason: z.string().nullable().openapi({
      description:
        "Почему: alive, invitation_gone, name_free, other_chat и другие. Могут появиться новые слова.",
    }),
  })
  .openapi("CheckedLink", { description: "null: ссылку ещё никто не проверял." });

const day = z.strictObject({ day: z.iso.date(), ...healthCounts.shape }).openapi("Day", {
  description: "Сколько ссылок было в каком состоянии в конце дня (UTC), сегодня — сейчас.",
});

const incident = z
  .strictObject({
    messenger: z.enum(["telegram", "max", "vk"]),
    started_at: moment,
    ended_at: moment.nullable(),
    asked: z.int().nonnegative(),
    failed: z.int().nonnegative(),
  })
  .openapi("Incident", {
    description:
      "Мессенджер не отвечал нам по большинству ссылок или отвечал не как обычно: состояния ссылок в это время не менялись. " +
      "ended_at: null — ещё не отвечает. asked и failed — сколько ссылок спросили в худшие полчаса и о скольких ничего не узнали.",
  });

export const statusSchema = z
  .strictObject({
    checked_at: moment.nullable(),
    links: healthCounts,
    regions: z.array(
      z.strictObject({
        region: z.string(),
        name: z.string(),
        links: healthCounts,
        checked_at: moment.nullable(),
        oldest_check_at: moment.nullable().openapi({
          description: "Последняя проверка той ссылки, которую не проверяли дольше всех.",
        }),
        history: z.array(day).max(90).openapi({ description: "День, которого нет, — день без проверок." }),
        chats: z.array(
          z.strictObject({
            ...chatSchema.pick({ code: true, title: true, state: true }).shape,
            links: z.array(checkedLink),
          }),
        ),
      }),
    ),
    incidents: z.array(incident),
    release,
  })
  .openapi("Status", {
    description:
      "unknown: ссылку ещё никто не проверял. Ссылки закрытых чатов в links не входят; ссылка, общая для нескольких чатов, входит один раз.",
  });

export const healthSchema = z
  .strictObject({
    ok: z.boolean(),
    release: z.int().nullable(),
    age_s: z.number().nonnegative().nullable(),
    from: z.enum(["memory", "d1", "cache", "snapshot"]).nullable(),
    link_health_age_s: z.number().nonnegative().nullable(),
    gazetteer: z.record(z.string(), z.enum(["ok", "missing", "refused"])),
  })
  .openapi("Health");

const problemFields = {
  type: z.url(),
  title: z.string().min(1),
  status: z.int().min(400).max(599),
  detail: z.string().min(1),
};

export const problemSchema = z
  .strictObject({
    ...problemFields,
    errors: z.array(z.strictObject({ field: z.string(), detail: z.string() })),
  })
  .openapi("Problem");

/** What differs, in words; the same in the answers of an import and of a draft. */
const diffMembers = {
  diff: z.array(
    z.strictObject({
      key: z.string().openapi({ example: "chat/7K3QB" }),
      subject: z.string(),
      change: z.enum(["added", "changed", "removed"]),
      facts: z.array(
        z.strictObject({ label: z.string(), before: z.string().nullable(), after: z.string().nullable() }),
      ),
    }),
  ),
  coverage: z.array(z.strictObject({ territory: z.string(), before: z.string(), after: z.string() })),
};
const tableErrors = z.array(
  z.strictObject({ row: z.int().positive(), column: z.string(), problem: z.string() }),
);

export const importedSchema = z
  .strictObject({
    draft: z.string().nullable(),
    ...diffMembers,
    errors: tableErrors,
    untouched: z.array(code),
  })
  .openapi("Imported", { description: "draft: null — таблица ничего не меняет." });

export const tableProblemSchema = z
  .strictObject({
    ...problemFields,
    draft: z.null(),
    diff: z.array(z.string()).max(0),
    errors: tableErrors,
  })
  .openapi("TableProblem", { description: "Строки считаются как в таблице: заголовок — строка 1." });

export const draftSchema = z
  .strictObject({
    draft: z.string(),
    region: z.string(),
    state: z.enum(["open", "submitted", "published", "discarded"]),
    release: z.int().positive().nullable(),
    ...diffMembers,
    conflicts: z.array(z.strictObject({ key: z.string(), subject: z.string() })),
  })
  .openapi("Draft");

export const publishedSchema = z.strictObject({ release }).openapi("Published");
export const publicationSchema = z.strictObject({ note: z.string().max(500).optional() });
export const draftParam = z.object({ draft: z.string() });
export const tableSchema = z.string();

const region = z
  .string()
  .optional()
  .openapi({ description: "Регион (slug): только подсказка, когда название есть в нескольких регионах." });

export const questionSchema = z.object({
  q: z
    .string()
    .min(1)
    .max(maxQueryLength)
    .openapi({ description: "Адрес или название места.", example: "Сатка" }),
  region,
});
export const regionParam = z.object({ region: z.string().openapi({ example: "chelyabinsk" }) });
export const oneChatQuery = z.object({
  with: z.literal("hotline").optional().openapi({
    description: "hotline: вместе с телефонной службой региона, как в ответе на вопрос.",
  }),
});

export const codeParam = z.object({ code });

/** An empty register of paths; openapi.ts fills it. */
export function openApiRegister() {
  return new OpenAPIHono();
}
