import { describe, expect, it } from "vitest";
import { readOktmo } from "../../../worker/onboarding/register/read-oktmo.ts";
import type { OktmoNote, OktmoRefusal } from "../../../worker/onboarding/register/types.ts";
import { oktmoNoteWords, oktmoRefusalWords } from "../../../worker/onboarding/register/words.ts";
import { read, row, smallClassifier, streamOf, subject } from "./classifier.ts";

async function refusal(...given: Parameters<typeof read>): Promise<OktmoRefusal | null> {
  const result = await read(...given);
  return result.ok ? null : result.refusal;
}

const town = row("75 701 000 000", 1, "город Первый");
const changed = (from: string, to: string) => [town, town.replace("701", "705").replace(from, to)];

describe("a file that is not the classifier is refused", () => {
  it.each([
    ["an empty one", new Uint8Array()],
    [
      "an archive or a workbook",
      new Uint8Array([0x50, 0x4b, 3, 4, ...Array.from({ length: 90_000 }, (_, at) => at & 255)]),
    ],
    ["zeros without end", new Uint8Array(200_000)],
    ["a page", new TextEncoder().encode("<!DOCTYPE html><p>75;701</p>\n")],
    ["another table", new TextEncoder().encode("oktmo;name\n75701000;Первый\n")],
  ])("%s", async (_, bytes) => expect(await refusal(bytes)).toEqual({ kind: "not_a_table" }));

  it("another region's, and it says whose it is", async () => {
    expect(await refusal(smallClassifier, { slug: "volgograd" })).toEqual({
      kind: "other_region",
      others: ["chelyabinsk"],
    });
  });
});

describe("a broken file is refused whole, with line and column", () => {
  it.each([
    [
      "a code with a letter",
      '"75";"705"',
      '"75";"7O5"',
      { kind: "bad_value", line: 2, column: "KOD1", value: "7O5" },
    ],
    [
      "a region with a letter",
      '"75";"705"',
      '"7S";"705"',
      { kind: "bad_value", line: 2, column: "TER", value: "7S" },
    ],
    [
      "a code that is too long",
      '"000";"000"',
      '"0000";"000"',
      { kind: "bad_value", line: 2, column: "KOD2", value: "0000" },
    ],
    [
      "a settlement's part with a letter",
      '"000";"000"',
      '"000";"00a"',
      { kind: "bad_value", line: 2, column: "KOD3", value: "00a" },
    ],
    [
      "a third section",
      '"1";"город',
      '"3";"город',
      { kind: "bad_value", line: 2, column: "RAZDEL", value: "3" },
    ],
    ["no name", "город Первый", " ", { kind: "bad_value", line: 2, column: "NAME1", value: "" }],
    [
      "a name without end",
      "Первый",
      "П".repeat(301),
      { kind: "bad_value", line: 2, column: "NAME1", value: `город ${"П".repeat(34)}` },
    ],
    [
      "a mark that turns the line round",
      "Первый",
      "Пер\u202eвый",
      { kind: "bad_characters", line: 2, column: "NAME1" },
    ],
    ["letters of a wrong encoding", "Первый", "ЏҐаўл©", { kind: "bad_characters", line: 2, column: "NAME1" }],
    ["a name without a closing quote", 'Первый"', "Первый", { kind: "broken_quotes", line: 2 }],
    ["too few columns", /;"1";"город.*$/, "", { kind: "too_few_columns", line: 2, count: 5 }],
  ])("%s", async (_, from, to, expected) => {
    const [first = "", second = ""] = changed("x", "x");
    expect(await refusal([first, second.replace(from, to)])).toEqual(expected);
  });

  it("bytes that are no UTF-8 far behind a beginning that is", async () => {
    const rows = Array.from({ length: 900 }, (_, at) => row(`75 549 000 ${100 + at}`, 2, `д Ёлкино ${at}`));
    const bytes = new TextEncoder().encode([town, ...rows, row("75 705 000 000", 1, "город @")].join("\n"));
    bytes[bytes.lastIndexOf("@".charCodeAt(0))] = 0xcf;
    expect(await refusal(bytes)).toEqual({ kind: "bad_characters", line: 902, column: "NAME1" });
  });

  it("a code that comes twice", async () => {
    expect(await refusal([town, row("75 705 000 000", 1, "город Второй"), town])).toEqual({
      kind: "twice",
      line: 3,
      code: "75701000000",
      firstLine: 1,
    });
  });

  it("a record without end", async () => {
    expect(await refusal([town, `x${"я".repeat(40_000)}`])).toEqual({ kind: "broken_quotes", line: 2 });
    expect(await refusal([town, ...Array.from({ length: 2000 }, () => "и так далее")])).toEqual({
      kind: "broken_quotes",
      line: 1,
    });
  });
});

describe("a file that is too large", () => {
  it("is read no further than its limit in bytes", async () => {
    let given = 0;
    let isLetGo = false;
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        given++;
        controller.enqueue(new TextEncoder().encode(`${town.replaceAll("75", "74")}\n`.repeat(10)));
      },
      cancel() {
        isLetGo = true;
      },
    });
    const limits = { bytes: 100_000, lines: 1_000_000 };
    const result = await readOktmo(endless, { subject: subject("chelyabinsk"), limits });
    expect(result).toEqual({ ok: false, refusal: { kind: "too_many_bytes", most: 100_000 } });
    expect(isLetGo).toBe(true);
    expect(given).toBeLessThan(200);
  });

  it("is refused by its number of lines", async () => {
    const rows = Array.from({ length: 20 }, () => town.replaceAll("75", "74"));
    const limits = { bytes: 100_000, lines: 10 };
    expect(await refusal(rows, { limits })).toEqual({ kind: "too_many_rows", most: 10 });
  });

  it("lets a stream's own failure through", async () => {
    const broken = new ReadableStream<Uint8Array>({
      pull: (controller) => controller.error(new Error("gone")),
    });
    await expect(readOktmo(broken, { subject: subject("chelyabinsk") })).rejects.toThrow("gone");
    await expect(
      readOktmo(streamOf(new Uint8Array()), { subject: subject("chelyabinsk") }),
    ).resolves.toBeDefined();
  });
});

describe("people read why", () => {
  const refusals: readonly OktmoRefusal[] = [
    { kind: "too_many_bytes", most: 100_000_000 },
    { kind: "too_many_rows", most: 1_000_000 },
    { kind: "not_a_table" },
    { kind: "too_few_columns", line: 2, count: 5 },
    { kind: "broken_quotes", line: 3 },
    { kind: "bad_value", line: 4, column: "KOD1", value: "7O5" },
    { kind: "bad_value", line: 4, column: "NAME1", value: "" },
    { kind: "bad_characters", line: 5, column: "NAME1" },
    { kind: "twice", line: 6, code: "75701000000", firstLine: 1 },
    { kind: "other_region", others: ["volgograd", "kirov"] },
    { kind: "other_region", others: [] },
  ];
  const notes: readonly OktmoNote[] = [
    { kind: "check_digit", count: 2, line: 1, code: "75701000000", name: "город Первый" },
    { kind: "starts_later", code: "75705000000", name: "город Второй", from: "2027-02-01" },
    { kind: "centre_unclear", code: "75701000", name: "город Первый", centre: "г Нигде" },
    { kind: "without_municipality", code: "75777000", count: 2 },
  ];

  it("of every refusal and every note", () => {
    expect([...refusals.map(oktmoRefusalWords), ...notes.map(oktmoNoteWords)]).toMatchSnapshot();
  });
});
