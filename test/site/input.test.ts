import { expect, test } from "vitest";
import { readQuestion } from "../../worker/site/input.ts";

const read = (query: string) => readQuestion(new URLSearchParams(query));

test("without a question there is nothing to answer", () => {
  expect(read("region=altai")).toEqual({ kind: "missing" });
});

test("spaces around a question and an empty region do not count", () => {
  expect(read("q=%20Сатка%20&region=")).toEqual({ kind: "asked", q: "Сатка", region: null });
});

test("of repeated questions the first counts", () => {
  expect(read("q=Сатка&q=Куса")).toMatchObject({ q: "Сатка" });
});

test.each([
  ["q=", "empty"],
  ["q=%20%20", "empty"],
  [`q=${"я".repeat(301)}`, "long"],
  ["q=Сатка%00", "control"],
  ["q=%0A", "control"],
])("%s is refused as %s", (query, problem) => {
  expect(read(query)).toEqual({ kind: "refused", problem });
});

test("three hundred characters are still a question", () => {
  expect(read(`q=${"я".repeat(300)}`).kind).toBe("asked");
});
