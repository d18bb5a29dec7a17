import fc from "fast-check";
import { expect, test } from "vitest";
import { guarded, unguarded } from "../../../worker/onboarding/table/guarded-cell.ts";
import { tableOf, templateOf } from "../../../worker/onboarding/table/write-table.ts";
import { chatCodeOf } from "../../../worker/registry/chat-code.ts";
import type { ChatRecord, CoverRecord, LinkRecord, RegionRecords } from "../../../worker/registry/records.ts";
import { makeFigures, makeReport } from "../../make/quality.ts";
import { makeChatRecord, makeRegionRecords, makeTerritoryRecord } from "../../make/region-records.ts";
import { read, said } from "./read.ts";

/** Everything that makes cells hard: separators, quotes, formulas, lines, space, words of the table itself. */
const text = fc
  .array(fc.constantFrom(..."аБ№ «»,;\"'=+-@|\\\n\t", "rest", "none", "остальные", "00012", "🙂"), {
    maxLength: 12,
  })
  .map((parts) => parts.join(""));
const filled = text.filter((one) => one.trim() !== "");
const source = fc.record({
  title: filled,
  url: fc.constantFrom(null, "https://example.ru/a,b;c?d=\"'", "http://example.ru/"),
  date: fc.constantFrom(null, "2021", "2021-02", "2022-04-01"),
});
const sources = fc
  .array(source, { minLength: 1, maxLength: 3 })
  .chain((few) => fc.constant(fc.constantFrom(...few)));

function coverArb(from: typeof source): fc.Arbitrary<CoverRecord> {
  return fc.record({
    territory: fc.constantFrom(null, "75549000", "75549000-satka", "75701000", "01601000"),
    as: text,
    note: fc.option(text),
    clinics: fc.option(
      fc.array(
        filled.map((name) => name.trim()),
        { maxLength: 3 },
      ),
    ),
    source: from,
  });
}

function linkArb(from: typeof source): fc.Arbitrary<LinkRecord> {
  const token = fc
    .string({ unit: fc.constantFrom(..."abcXYZ019_-"), minLength: 12, maxLength: 20 })
    .filter((one) => /[a-z]/i.test(one));
  return fc.oneof(
    fc.record({
      messenger: fc.constant("telegram" as const),
      url: token.map((one) => `https://t.me/+${one}`),
      source: from,
    }),
    fc.record({
      messenger: fc.constant("max" as const),
      url: token.map((one) => `https://max.ru/join/${one}`),
      source: from,
    }),
  );
}

function chatArb(from: typeof source): fc.Arbitrary<ChatRecord> {
  const statement = ({ source: _, ...said }: CoverRecord) => JSON.stringify(said);
  return fc
    .record({
      position: fc.nat(50),
      title: filled,
      audience: fc.option(text),
      source: from,
      links: fc.uniqueArray(linkArb(from), { maxLength: 6, selector: ({ url }) => url }),
      covers: fc.uniqueArray(coverArb(from), { maxLength: 5, selector: statement }),
      isClosed: fc.boolean(),
    })
    .map(({ isClosed, ...chat }) =>
      isClosed
        ? { ...chat, covers: [], state: "closed" as const, succeededBy: null }
        : {
            ...chat,
            state: chat.links.length > 0 ? ("active" as const) : ("announced" as const),
            succeededBy: null,
          },
    );
}

const records: fc.Arbitrary<RegionRecords> = sources.chain((from) =>
  fc
    .record({
      chats: fc.uniqueArray(fc.tuple(fc.nat(0xfffff).map(chatCodeOf), chatArb(from)), {
        maxLength: 6,
        selector: ([code]) => code,
      }),
      noChat: fc.option(fc.record({ as: text, note: fc.option(text), source: from })),
      label: filled,
    })
    .map(({ chats, noChat, label }) => {
      const [successor] = chats.find(([, { state }]) => state !== "closed") ?? [null];
      const { territories } = makeRegionRecords();
      return makeRegionRecords({
        territories: new Map([
          ...territories,
          ["01601000", makeTerritoryRecord(label, { position: 3, oktmo: "01601000" })],
          ["75720000", makeTerritoryRecord("Копейск", { position: 4, oktmo: "75720000", noChat })],
        ]),
        chats: new Map(
          chats.map(([code, chat]) => [
            code,
            chat.state === "closed" ? { ...chat, succeededBy: successor } : chat,
          ]),
        ),
      });
    }),
);

test("whatever the records of a region hold, its exported table read again changes nothing", () => {
  fc.assert(
    fc.property(records, fc.constantFrom("," as const, ";" as const), (region, delimiter) => {
      const result = read(tableOf(region, delimiter), region);
      expect(result.ok ? result.value.changes : result.refusal.map(said)).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

test("an exported table brings back every chat that has changed since", () => {
  fc.assert(
    fc.property(records, (region) => {
      const spoilt = makeRegionRecords({
        territories: region.territories,
        chats: new Map(
          [...region.chats].map(([code]) => [code, makeChatRecord("Другое", { audience: "других" })]),
        ),
      });
      const result = read(tableOf(region), spoilt);
      expect(result.ok ? new Map(result.value.edited.chats) : result.refusal.map(said)).toEqual(
        new Map(region.chats),
      );
    }),
    { numRuns: 150 },
  );
});

test("an untouched template changes nothing", () => {
  fc.assert(
    fc.property(records, (region) => {
      const result = read(templateOf(region), region);
      expect(result.ok ? result.value.changes : result.refusal.map(said)).toEqual([]);
    }),
    { numRuns: 100 },
  );
});

test("no cell of an export begins a formula, whatever stands in the records", () => {
  fc.assert(
    fc.property(fc.oneof(text, fc.string({ unit: "binary" })), (one) => {
      const cell = guarded(one);
      expect(cell).not.toMatch(/^[\s"]*[=+\-@\t\r]/);
      expect(unguarded(cell)).toBe(one);
    }),
    { numRuns: 2000 },
  );
});

test("a text that only looks guarded keeps its apostrophe", () => {
  expect(unguarded("'Сатка")).toBe("'Сатка");
  expect(unguarded("'=1+1")).toBe("=1+1");
  expect(unguarded("''=1+1")).toBe("'=1+1");
  expect(unguarded("  ")).toBeNull();
});

test("a table that says nothing of figures and reports leaves them as they are", () => {
  const closed = makeChatRecord("Старый чат", { position: 1, state: "closed" });
  const region = makeRegionRecords({
    chats: new Map([
      [chatCodeOf(7), makeChatRecord("Сатка")],
      [chatCodeOf(8), closed],
    ]),
    figures: new Map([
      [`${chatCodeOf(7)}-2026-10`, makeFigures()],
      [`${chatCodeOf(8)}-2026-10`, makeFigures({ appeals: 50 })],
    ]),
    reports: new Map([["2026-10", makeReport()]]),
  });
  const renamed = tableOf(region).replace("Сатка", "Сатка и Бакал");
  const result = read(renamed, region);
  if (!result.ok) throw new Error(result.refusal.map(said).join());
  expect(result.value.changes.map(({ key }) => key)).toEqual([`chat/${chatCodeOf(7)}`]);
  expect([result.value.edited.figures, result.value.edited.reports]).toEqual([
    region.figures,
    region.reports,
  ]);
});
