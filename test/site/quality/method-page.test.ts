import { expect, test } from "vitest";
import { adviceThresholds } from "../../../worker/quality/advice.ts";
import { askingWords } from "../../../worker/quality/count/asks.ts";
import { topicDictionary } from "../../../worker/quality/count/topics.ts";
import { median, ninetiethPercentile } from "../../../worker/quality/count/waiting-minutes.ts";
import { publicApp } from "../public-app.ts";
import { smallModel } from "../small-model.ts";
import { sectionText, wholeText } from "./read-page.ts";

const html = await (await publicApp(smallModel())("/quality/method")).text();
const text = wholeText(html);

test.each([
  "Спросили во вторник в 10:00, ответили в 10:25: ждали 25 минут.",
  "Спросили в субботу в 22:00, ответили в понедельник в 8:40: ждали 40 минут.",
  "Спросили в пятницу в 19:30, ответили в субботу в 8:45: ждали 1 час 15 минут.",
  "Спросили в воскресенье в 12:00, ответили в понедельник в 9:00: ждали 1 час.",
  "Спросили в понедельник в 7:15, ответили в 7:50, ещё до начала: ждали 0 минут.",
])("working time by example: %s", (example) => {
  expect(text).toContain(example);
});

test("the example of half and nine of ten is what the program computes", () => {
  const waited = [10, 20, 30, 240];
  expect(sectionText(html, "middle")).toContain(
    `Половина — за ${median(waited)} минут, посередине между 20 и 30. Девять из десяти — за ${ninetiethPercentile(waited)} минут.`,
  );
});

test("the lists of words and the thresholds are those that the program goes by", () => {
  expect(sectionText(html, "appeal")).toContain(askingWords.join(", "));
  for (const { words } of topicDictionary) expect(sectionText(html, "topics")).toContain(words.join(", "));
  expect(sectionText(html, "advice")).toContain(`${adviceThresholds.toPrivatePercent} % ответов или больше`);
});

test("says what is uncertain, what is not shown, and how the report of 2021 differs", () => {
  expect(text).toContain("неуверенными");
  expect(text).toContain("меньше 5 обращений, чисел мы не показываем");
  expect(sectionText(html, "report-2021")).toContain("28 февраля 2021");
});
