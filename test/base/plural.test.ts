import { expect, test } from "vitest";
import { counted, pluralForm } from "../../worker/base/plural.ts";

const forms = ["чат", "чата", "чатов"] as const;

test.each([
  [0, "чатов"],
  [1, "чат"],
  [2, "чата"],
  [5, "чатов"],
  [11, "чатов"],
  [21, "чат"],
  [55, "чатов"],
  [112, "чатов"],
])("%i takes the form «%s»", (count, form) => {
  expect(pluralForm(count, forms)).toBe(form);
});

test("a number and its word are not torn apart at the end of a line", () => {
  expect(counted(3, forms)).toBe("3\u00a0чата");
});
