import { z } from "zod";
import { printedTotalKeys, type QualityPeriod, sizeBands } from "../../worker/registry/quality.ts";

/** The shape of scripts/seed/regions/*.yaml; README of the format: scripts/seed/README.md. */
const text = z.string().trim().min(1);
const oktmo8 = z.string().regex(/^\d{8}$/, "eight digits in quotes");
const partialDate = z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, "a date like 2022, 2022-04 or 2022-04-01");
const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, "a time like 08:00");
const kindAndName = z.string().regex(/^\S+ \S.*$/, "kind and name, like «г Сатка»");
const optionalSource = { source: text.optional() };

const source = z.strictObject({ title: text, url: z.url().nullable(), date: partialDate.nullable() });

const formerName = z.strictObject({
  name: text,
  oktmo: oktmo8.optional(),
  until: partialDate.optional(),
  ...optionalSource,
});

const longPlace = z.strictObject({
  place: kindAndName,
  aliases: z.array(text).default([]),
  former: z.array(formerName.omit({ oktmo: true })).default([]),
  since: partialDate.optional(),
  ...optionalSource,
});

const place = z.union([kindAndName.transform((text) => ({ place: text })), longPlace]).pipe(longPlace);

const district = z.strictObject({
  name: text,
  oktmo: oktmo8.optional(),
  city: kindAndName.optional(),
  aliases: z.array(text).default([]),
  former: z.array(formerName).default([]),
  ...optionalSource,
});

const mergedMunicipality = z.strictObject({
  oktmo: oktmo8,
  name: text,
  label: text,
  until: partialDate.optional(),
  former: z.array(formerName).default([]),
  aliases: z.array(text).default([]),
  places: z.array(place).default([]),
  ...optionalSource,
});

const municipality = z.strictObject({
  oktmo: oktmo8,
  name: text,
  label: text,
  since: partialDate.optional(),
  centre: kindAndName.optional(),
  centreIn: oktmo8.optional(),
  former: z.array(formerName).default([]),
  aliases: z.array(text).default([]),
  places: z.array(place).default([]),
  districts: z.array(district).default([]),
  merged: z.array(mergedMunicipality).default([]),
  ...optionalSource,
});

/** "75549000", or "75549000/г Бакал" for a place. */
const territoryReference = z.string().regex(/^\d{8}(\/\S+ \S.*)?$/, "a code, or code/kind name");

const statement = z.strictObject({
  as: text,
  territory: z.union([territoryReference, z.array(territoryReference).min(1)]).optional(),
  restOfRegion: z.literal(true).optional(),
  clinics: z.array(text).optional(),
  note: text.optional(),
  ...optionalSource,
});

const chat = z.strictObject({
  code: text.optional(),
  title: text,
  audience: text.optional(),
  state: z.enum(["active", "announced", "closed"]).optional(),
  succeededBy: text.optional(),
  covers: z.array(statement).min(1),
  links: z.array(
    z.strictObject({ messenger: z.enum(["telegram", "max", "vk"]), url: text, ...optionalSource }),
  ),
  ...optionalSource,
});

const hotline = z.strictObject({
  name: text,
  numbers: z.array(z.strictObject({ dial: text, from: z.enum(["any", "mobile", "landline"]) })).min(1),
  hours: text.nullable(),
  purposes: z.array(text),
  notes: z.array(text),
  source: text,
});

export const seedRegionSchema = z.strictObject({
  slug: z.string().regex(/^[a-z]+(-[a-z]+)*$/),
  number: z.string().regex(/^\d{2,3}$/),
  oktmo: z.string().regex(/^\d{2}$/),
  name: text,
  aliases: z.array(text),
  timezone: text,
  postal: z.array(z.string().regex(/^\d{3}$/)),
  sources: z.record(z.string().regex(/^[\w-]+$/), source),
  source: text,
  hours: z.strictObject({
    days: z.array(z.int().min(1).max(7)).min(1),
    from: time,
    to: time,
    answerWithinMinutes: z.int().positive(),
    source: text,
  }),
  linksPublished: z.strictObject({ text, url: z.url().nullable(), source: text }).nullable(),
  hotline: hotline.nullable(),
  municipalities: z.array(municipality).min(1),
  chats: z
    .array(chat)
    .nullable()
    .transform((chats) => chats ?? []),
  noChat: z
    .array(z.strictObject({ territory: territoryReference, as: text, source: text }))
    .nullable()
    .default([])
    .transform((statements) => statements ?? []),
});

export type SeedRegion = z.output<typeof seedRegionSchema>;
export type SeedMunicipality = SeedRegion["municipalities"][number];
export type SeedMerged = SeedMunicipality["merged"][number];
export type SeedPlace = SeedMunicipality["places"][number];
export type SeedFormerName = SeedMunicipality["former"][number];
export type SeedStatement = SeedRegion["chats"][number]["covers"][number];

const wholes = z.int().min(0);
const percent = wholes.max(100);
const claimField = z.enum(["isInTime", "isInChat", "isAsReply", "isInforming"]);

/** The shape of scripts/seed/regions/quality/*.yaml: one report of a region and month. */
export const seedQualitySchema = z.strictObject({
  region: text,
  period: z.custom<QualityPeriod>(
    (raw) => /^20\d\d-(0[1-9]|1[0-2])$/.test(String(raw)),
    "a month like 2021-02",
  ),
  title: text,
  method: z.enum(["by_hand", "table"]),
  asOf: z.iso.date().nullable(),
  source: text,
  bands: z
    .array(
      z.strictObject({
        band: z.enum(sizeBands).nullable(),
        printed: text,
        rows: z.array(
          z.strictObject({
            chat: text,
            as: text,
            appeals: wholes,
            answers: wholes,
            percent: percent.nullable(),
          }),
        ),
      }),
    )
    .min(1),
  claims: z.array(
    z.strictObject({ field: claimField, value: z.boolean(), printed: text, names: z.array(text).min(1) }),
  ),
  severalChats: z.array(text).default([]),
  inBothLists: z.array(z.strictObject({ field: claimField, name: text })).default([]),
  totals: z.array(
    z.strictObject({
      key: z.enum(printedTotalKeys),
      count: wholes.optional(),
      of: wholes.optional(),
      percent: percent.optional(),
    }),
  ),
  topics: z.array(z.strictObject({ name: text, detail: text.nullable(), count: wholes })),
  remarks: z.array(text),
});

export type SeedQuality = z.output<typeof seedQualitySchema>;
