import { describe, expect, it } from "vitest";
import { openness } from "../../../worker/registry/hours.ts";
import { opennessWords } from "../../../worker/registry/time-words.ts";
import { messengers } from "../../../worker/widget/element/addresses.ts";
import { opennessOf } from "../../../worker/widget/element/hours.ts";
import type { ChatJson } from "../../../worker/widget/element/types.ts";
import { languages, type Words, wordsFor } from "../../../worker/widget/element/words.ts";
import { defaultLanguage, widgetLanguages } from "../../../worker/widget/promise.ts";

const hours = { timezone: "Asia/Yekaterinburg", days: [1, 2, 3, 4, 5, 6], from: "08:00", to: "20:00" };

/** What the widget says of a chat at a moment, and what the residents' pages say. */
function bothSay(iso: string): readonly [widget: string | null, pages: string] {
  const nowMs = Date.parse(iso);
  const now = openness(hours, nowMs);
  const chat = { hours, open_now: now.isOpen, next_opening: now.nextOpening, answer_within_minutes: 120 };
  return [opennessOf(chat as unknown as ChatJson, wordsFor("ru"), nowMs), opennessWords(now, 120)];
}

/** Which words a language has: of each the kind, and of lists and tables what is in them. */
function shapeOf(words: Words): object {
  return Object.fromEntries(
    Object.entries(words).map(([name, word]) => [
      name,
      typeof word === "function" ? word.length : typeof word === "string" ? "text" : Object.keys(word),
    ]),
  );
}

describe("the words of the widget", () => {
  it("are the same in every language, for every language that is promised", () => {
    expect([...languages.keys()]).toEqual([...widgetLanguages]);
    for (const [lang, words] of languages) {
      expect(words.langText).toBe(lang);
      expect(shapeOf(words)).toEqual(shapeOf(wordsFor(defaultLanguage)));
      expect(words.joinText).toHaveLength(messengers.length);
    }
  });

  it.each(["", "en", "RU", "constructor", "__proto__", "ru "])(
    "are Russian when the language is %j",
    (lang) => {
      expect(wordsFor(lang)).toBe(languages.get("ru"));
    },
  );

  it.each([
    "2026-01-13T07:00:00+05:00",
    "2026-01-13T10:00:00+05:00",
    "2026-01-13T22:00:00+05:00",
    "2026-01-17T12:00:00+05:00",
    "2026-01-18T23:30:00+05:00",
    "2025-12-31T21:00:00+05:00",
  ])("tell of the hours as the residents' pages do at %s", (iso) => {
    const [widget, pages] = bothSay(iso);
    expect(widget).toBe(pages);
  });

  it("shorten the day after tomorrow", () => {
    expect(bothSay("2026-01-17T21:00:00+05:00")).toEqual([
      "Закрыт: ответят в\u00a0пн с 8:00",
      "Закрыт: ответят в понедельник с 8:00",
    ]);
    expect(wordsFor("ru").shutText(2, "9:00")).toBe("Закрыт: ответят во\u00a0вт с 9:00");
  });
});
