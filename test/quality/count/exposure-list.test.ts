import { expect, test } from "vitest";
import { exposureList } from "../../../worker/quality/count/exposure-list.ts";
import { personalKinds } from "../../../worker/quality/count/personal-data.ts";

test("numbers that were shown come back as they were put in, however many", () => {
  const list = exposureList();
  const masked = (at: number) => `• №${"•".repeat(at % 40)} ${at}`;
  const kind = (at: number) => personalKinds[at % personalKinds.length] ?? "phones";
  for (let at = 0; at < 2000; at++) list.add(at * 3, { kind: kind(at), masked: masked(at) });
  expect(list.length).toBe(2000);
  expect([...list.rows()]).toEqual(Array.from({ length: 2000 }, (_, at) => at * 3));
  for (let at = 0; at < 2000; at++) {
    expect([list.kindAt(at), list.maskedAt(at)]).toEqual([kind(at), masked(at)]);
  }
});
