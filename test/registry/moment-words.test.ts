import { expect, test } from "vitest";
import { agoWords, dayWords, momentWords } from "../../worker/registry/moment-words.ts";

const [minute, hour] = [60_000, 3_600_000];

test.each([
  [-1, "только что"],
  [59_999, "только что"],
  [minute, "1 минуту назад"],
  [2 * minute, "2 минуты назад"],
  [59 * minute, "59 минут назад"],
  [hour, "1 час назад"],
  [47 * hour, "47 часов назад"],
  [48 * hour, "2 дня назад"],
  [21 * 24 * hour, "21 день назад"],
])("%i ms ago is said as «%s»", (ageMs, words) => {
  expect(agoWords(ageMs).replaceAll("\u00a0", " ")).toBe(words);
});

const now = Date.UTC(2026, 10, 27);

test("a day is that of the zone's own clocks, with the year only where it is another", () => {
  const evening = Date.UTC(2026, 2, 2, 20);
  expect(dayWords(evening, "Asia/Yekaterinburg", now)).toBe("3\u00a0марта");
  expect(dayWords(evening, "Europe/Moscow", now)).toBe("2\u00a0марта");
  expect(dayWords(Date.UTC(2025, 11, 31, 20, 59), "Europe/Moscow", now)).toBe("31\u00a0декабря 2025");
});

test("a moment has the time, midnight included", () => {
  expect(momentWords(Date.UTC(2026, 2, 3, 21), "Europe/Moscow", now)).toBe("4\u00a0марта в\u00a00:00");
  expect(momentWords(Date.UTC(2026, 2, 3, 6, 5), "Europe/Moscow", now)).toBe("3\u00a0марта в\u00a09:05");
});
