import fc from "fast-check";
import type { PosterContent } from "../../../worker/poster/types.ts";

const cyrillicWord = fc.string({
  unit: fc.constantFrom(..."абвгдеёжзийклмнопрстуфхцчшщъыьэюяАБВЁЙЩ"),
  minLength: 1,
  maxLength: 14,
});

const piece = fc.oneof(
  { weight: 12, arbitrary: cyrillicWord },
  { weight: 1, arbitrary: fc.string({ unit: "grapheme", minLength: 1, maxLength: 20 }) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      "№ 3",
      "«Дом»",
      "Усть-Катав",
      "—",
      "🏥",
      "👩‍⚕️",
      "医院",
      "مستشفى",
      "\u202e",
      "\n\t",
      "\u0000",
      "<b>",
      "\\(",
      "и\u0306е\u0308",
    ),
  },
);

/** As long as it gets: words, or one word without a space. */
function text(maxLength: number): fc.Arbitrary<string> {
  return fc.oneof(
    fc.array(piece, { minLength: 1, maxLength: 20 }).map((pieces) => pieces.join(" ").slice(0, maxLength)),
    fc.string({ unit: fc.constantFrom(..."ЖШЩжшщWM"), minLength: maxLength, maxLength }),
    cyrillicWord,
  );
}

function list(maxItems: number): fc.Arbitrary<string[]> {
  return fc.oneof(
    fc.array(text(40), { maxLength: 8 }),
    fc.array(cyrillicWord, { minLength: maxItems, maxLength: maxItems }),
  );
}

const origin = fc.constantFrom(
  "https://ч.рф",
  "https://chat.example",
  "http://localhost:8787",
  "https://zdravchat.ministry-of-health.chelyabinsk-oblast.example",
);
const code = fc.string({
  unit: fc.constantFrom(..."0123456789ABCDEFGHJKMNPQRSTVWXYZ"),
  minLength: 5,
  maxLength: 5,
});

const shared = fc.record({
  sentence: fc.constantFrom(
    "Вопрос к больнице? Задайте его в чате",
    "Вопрос к больнице? Позвоните",
    "Вопрос к больнице? Найдите чат своей больницы",
  ),
  region: text(60),
  phones: fc.array(
    fc.constantFrom(
      "122",
      "9-122 с\u00a0городского",
      "122 с\u00a0мобильного",
      "8 (800) 200-12-00",
      "+7 351 240-11-22 доб. 123",
    ),
    { minLength: 1, maxLength: 3 },
  ),
  phoneName: text(80),
  own: fc.record({
    org: fc.oneof(fc.constant(""), text(120)),
    contact: fc.oneof(fc.constant(""), text(160)),
  }),
  edition: fc.constant("Выпуск 12 от 26 ноября 2026"),
  isSample: fc.boolean(),
});

const hours = fc.record({
  timezone: fc.constant("Asia/Yekaterinburg"),
  days: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { maxLength: 7 }),
  from: fc.constant("08:00"),
  to: fc.constant("20:00"),
});

const chat = fc
  .tuple(
    shared,
    origin,
    code,
    fc.record({
      title: text(120),
      covers: list(300),
      note: fc.oneof(fc.constant(null), text(300)),
      hours,
      answerWithinMinutes: fc.constantFrom(30, 60, 120, 1440),
      asked: list(20),
      notAsked: list(20),
    }),
  )
  .map(([all, site, id, own]) => ({
    ...all,
    ...own,
    kind: "chat" as const,
    code: id,
    address: `${site}/c/${id}`,
    shortAddress: `${site.replace(/^https?:\/\//, "")}/c/${id}`,
  }));

const region = fc
  .tuple(
    shared,
    origin,
    fc.record({ purposes: list(30), phoneHours: fc.oneof(fc.constant(null), text(120)) }),
  )
  .map(([all, site, own]) => ({
    ...all,
    ...own,
    kind: "region" as const,
    address: `${site}/r/altai`,
    shortAddress: `${site.replace(/^https?:\/\//, "")}/r/altai`,
  }));

const city = fc
  .tuple(
    shared,
    origin,
    text(60),
    fc.array(fc.record({ name: text(60), code, title: text(60) }), { maxLength: 60 }),
  )
  .map(([all, site, name, districts]) => ({
    ...all,
    kind: "city" as const,
    city: name,
    districts,
    address: `${site}/find?q=${encodeURIComponent(name.slice(0, 12).toWellFormed())}`,
    shortAddress: site.replace(/^https?:\/\//, ""),
  }));

/** Whatever a registry and a stranger's lines may hold, within the lengths that are let in. */
export const generatedContent: fc.Arbitrary<PosterContent> = fc.oneof(
  { weight: 3, arbitrary: chat },
  { weight: 1, arbitrary: region },
  { weight: 1, arbitrary: city },
);
