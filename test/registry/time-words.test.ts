import { expect, test } from "vitest";
import { openness } from "../../worker/registry/hours.ts";
import {
  clockWords,
  dateWords,
  hoursWords,
  opennessWords,
  withinWords,
} from "../../worker/registry/time-words.ts";

/** Chelyabinsk is five hours ahead of UTC; 23 November 2026 is a Monday. */
const hours = { timezone: "Asia/Yekaterinburg", days: [1, 2, 3, 4, 5, 6], from: "08:00", to: "20:00" };
const at = (day: number, localHour: number) => Date.UTC(2026, 10, day, localHour - 5);

test.each([
  ["on Monday at noon", at(23, 12), "Открыт: отвечают сегодня до 20:00, обычно за два часа"],
  ["on Monday before eight", at(23, 7), "Закрыт: ответят сегодня с 8:00"],
  ["on Monday night", at(23, 21), "Закрыт: ответят завтра с 8:00"],
  ["on Saturday night", at(28, 21), "Закрыт: ответят в понедельник с 8:00"],
  ["on Sunday", at(29, 12), "Закрыт: ответят завтра с 8:00"],
])("%s a chat says when it answers as people say it", (_, nowMs, sentence) => {
  expect(opennessWords(openness(hours, nowMs), 120)).toBe(sentence);
});

test.each([
  [[1, 2, 3, 4, 5, 6], "с понедельника по субботу с 8:00 до 20:00"],
  [[1, 2, 3, 4, 5, 6, 7], "каждый день с 8:00 до 20:00"],
  [[3, 1], "в понедельник, в среду с 8:00 до 20:00"],
  [[6, 7], "в субботу, в воскресенье с 8:00 до 20:00"],
])("days %j are said as «%s»", (days, sentence) => {
  expect(hoursWords({ ...hours, days })).toBe(sentence);
});

test.each([
  [60, "за час"],
  [120, "за два часа"],
  [180, "за 3\u00a0часа"],
  [30, "за 30\u00a0минут"],
])("an answer within %i minutes comes «%s»", (minutes, words) => {
  expect(withinWords(minutes)).toBe(words);
});

test.each([
  ["2022-04-01", "1\u00a0апреля 2022"],
  ["2021-02", "февраль 2021"],
  ["2026", "2026"],
  [null, null],
])("the date %s is written as %s", (date, words) => {
  expect(dateWords(date)).toBe(words);
});

test("half past ten keeps its minutes", () => {
  expect(clockWords("10:30")).toBe("10:30");
});
