import { expect, test } from "vitest";
import { readQuestion } from "../../worker/site/input.ts";

const read = (query: string) => readQuestion(new URLSearchParams(query));

test("without a question there is nothing to answer", () => {
  expect(read("region=altai")).toEqual({ kind: "unasked" });
});

test("spaces around a question and an empty region do not count", () => {
  expect(read("q=%20Сатка%20&region=")).toEqual({
    kind: "asked",
    question: { q: "Сатка", region: null },
  });
});

test("of repeated questions the first counts", () => {
  expect(read("q=Сатка&q=Куса")).toMatchObject({ question: { q: "Сатка" } });
});

test.each([
  ["q=", "missing"],
  ["q=%20%20", "missing"],
  [`q=${"я".repeat(301)}`, "too_long"],
  ["q=Сатка%00", "control_characters"],
  ["q=%0A", "control_characters"],
])("%s is refused as %s", (query, problem) => {
  expect(read(query)).toEqual({ kind: "refused", problem });
});

test.each(["я", "😀"])("three hundred of %s are still a question", (character) => {
  expect(read(`q=${character.repeat(300)}`).kind).toBe("asked");
});
