import { describe, expect, test } from "vitest";
import { type DiffEntry, diffOf } from "../../worker/publishing/diff.ts";
import { otherTopic, topicDictionary } from "../../worker/quality/count/topics.ts";
import type { FiguresRecord } from "../../worker/registry/quality.ts";
import {
  type ChatRecord,
  changesBetween,
  emptyRecords,
  type RecordKey,
  type RegionRecords,
  type RegistryRecord,
  recordOf,
  withChanges,
} from "../../worker/registry/records.ts";
import { recordsOfRows } from "../../worker/registry/records-of-rows.ts";
import { fullFigures, makeFigures, makeReport } from "../make/quality.ts";
import { makeSource } from "../make/source.ts";
import { codeOf, region, rowsWithChats } from "./region-in-work.ts";

const records = regionOf();

function regionOf(): RegionRecords {
  const found = recordsOfRows(rowsWithChats(2)).get(region);
  if (found === undefined) throw new Error("there is no region");
  return found;
}

function chatWith(parts: Partial<ChatRecord>, code = codeOf(0)): RegionRecords {
  const chat = records.chats.get(code);
  if (chat === undefined) throw new Error(`there is no chat ${code}`);
  return withChanges(records, [{ key: `chat/${code}`, before: chat, after: { ...chat, ...parts } }]);
}

const satka = { territory: "75549000", as: "Сатка", note: null, clinics: null, source: makeSource() };

describe("what changes for residents", () => {
  test("is said as place, answer now, answer then", () => {
    const without = chatWith({ covers: [] });
    expect(diffOf(without, records).coverage).toEqual([
      { territory: "Саткинский округ", before: "чат не указан", after: "Сатка" },
    ]);
    expect(diffOf(records, without).coverage).toEqual([
      { territory: "Саткинский округ", before: "Сатка", after: "чат не указан" },
    ]);
  });

  test("names a second chat beside the first", () => {
    expect(diffOf(records, chatWith({ covers: [satka] }, codeOf(1))).coverage).toEqual([
      { territory: "Саткинский округ", before: "Сатка", after: "Сатка; Чат 1" },
    ]);
  });

  test("is nothing when a chat is only called otherwise", () => {
    const { entries, coverage } = diffOf(records, chatWith({ title: "Сатка и Бакал" }));
    expect(coverage).toEqual([]);
    expect(entries).toMatchObject([
      { change: "changed", facts: [{ label: "Название", before: "Сатка", after: "Сатка и Бакал" }] },
    ]);
  });

  test("is nothing when nothing changed", () => {
    expect(diffOf(records, records)).toEqual({ entries: [], coverage: [] });
  });

  test("is said for a new region from nothing", () => {
    const { entries, coverage } = diffOf(emptyRecords(region), records);
    expect(entries.every(({ change }) => change === "added")).toBe(true);
    expect(coverage).toContainEqual({
      territory: "Саткинский округ",
      before: "такой территории нет",
      after: "Сатка",
    });
  });

  test("is said also where the records contradict themselves", () => {
    const broken = chatWith({ covers: [{ ...satka, territory: "nowhere" }] });
    expect(diffOf(records, broken).entries).toHaveLength(1);
  });
});

type Json = string | number | boolean | null | { [key: string]: Json } | Json[];

/** The record once for every leaf in it, with that leaf changed. */
function* changedLeaves(value: Json, path = ""): Generator<[path: string, changed: Json]> {
  if (value === null) yield [path, "x"];
  else if (typeof value === "string") yield [path, `${value}x`];
  else if (typeof value === "number") yield [path, value + 1];
  else if (typeof value === "boolean") yield [path, !value];
  else {
    for (const [key, part] of Object.entries(value)) {
      for (const [inner, changed] of changedLeaves(part, `${path}.${key}`)) {
        yield [inner, Array.isArray(value) ? value.with(Number(key), changed) : { ...value, [key]: changed }];
      }
    }
  }
}

/** Records in which every list has something. */
function fullRecords(): RegionRecords {
  const source = makeSource();
  const changes = changesBetween(emptyRecords(region), records).map(({ key, after }) => {
    if (key === "region") {
      return {
        key,
        before: null,
        after: { ...after, linksPublished: { text: "т", url: "https://a.example", source } },
      };
    }
    if (key === "territory/75549000") {
      const noChat = { as: "Сатка", note: "нет", source };
      const name = { text: "Прежнее", kind: "former", from: "2001", until: "2010", source };
      const names = [...(records.territories.get("75549000")?.names ?? []), name];
      return { key, before: null, after: { ...after, noChat, names } };
    }
    if (key === "chat/00000") {
      return { key, before: null, after: { ...after, covers: [{ ...satka, note: "н", clinics: ["п"] }] } };
    }
    return { key, before: null, after };
  });
  const quality = [
    { key: "figures/00000-2026-10", before: null, after: { ...makeFigures(), ...fullFigures } },
    { key: "report/2026-10", before: null, after: makeReport() },
  ];
  return withChanges(emptyRecords(region), [...changes, ...quality] as Parameters<typeof withChanges>[1]);
}

describe("a diff", () => {
  const full = fullRecords();
  const keys: RecordKey[] = [
    "region",
    "hotline",
    "territory/75549000",
    "chat/00000",
    "figures/00000-2026-10",
    "report/2026-10",
  ];

  test.each(keys)("shows a change of any single field of %s", (key) => {
    const before = recordOf(full, key);
    const unseen: string[] = [];
    for (const [path, changed] of changedLeaves(before as unknown as Json)) {
      const after = withChanges(full, [{ key, before, after: changed as unknown as RegistryRecord }]);
      const [entry] = diffOf(full, after).entries as readonly (DiffEntry | undefined)[];
      if (entry === undefined || entry.facts.length === 0) unseen.push(path);
    }
    expect(unseen).toEqual([]);
  });
});

describe("a diff of figures", () => {
  const key = `figures/${codeOf(0)}-2026-10` as const;
  const having = (parts: Partial<FiguresRecord>) =>
    withChanges(records, [{ key, before: null, after: makeFigures(parts) }]);

  test("names the chat, the month and each number as it was and is, and changes nothing for residents", () => {
    const { entries, coverage } = diffOf(having({ appeals: 40 }), having({ appeals: 41 }));
    expect(coverage).toEqual([]);
    expect(entries).toEqual([
      {
        key,
        subject: "Показатели чата «Сатка», октябрь 2026",
        change: "changed",
        facts: [{ label: "Обращений", before: "40", after: "41" }],
      },
    ]);
  });

  test("names every topic of our own counts in words", () => {
    for (const topic of [...topicDictionary.map(({ key }) => key), otherTopic]) {
      const { entries } = diffOf(having({}), having({ topics: { [topic]: 3 } }));
      expect(entries[0]?.facts[0]?.after).toMatch(/^[а-яё ]+: 3$/);
    }
  });
});
