import { expect, test } from "vitest";
import { dateOf, sourceOf } from "../../../worker/admin/onboarding/input.ts";
import { formOfReading } from "../../../worker/admin/onboarding/proposal-form.ts";
import { shownText } from "../../../worker/onboarding/accept/shown-text.ts";
import { TerritoryChoices } from "../../../worker/onboarding/accept/territory-choices.ts";
import type { ReadTerritory } from "../../../worker/onboarding/announcement/types.ts";
import { makeRegionRecords } from "../../make/region-records.ts";

const records = makeRegionRecords();
const choices = new TerritoryChoices(records);

function read(...territories: readonly Partial<ReadTerritory>[]) {
  const chat = {
    title: "Чат",
    links: [],
    restOfRegion: false,
    hours: null,
    territories: territories.map((one) => ({
      text: "Сатка",
      id: "75549000",
      oktmo: "75549000",
      name: "Саткинский округ",
      certainty: "exact" as const,
      ...one,
    })),
  };
  const reading = { chats: [chat], hotlines: [], unmatched: [], warnings: [] };
  const given = { text: "", source: { title: "", url: "", date: "" } };
  return formOfReading(reading, records, choices, given).chats[0]?.territories ?? [];
}

test("what is sure is ticked, a guess and what was not understood are not", () => {
  const form = read(
    {},
    { certainty: "corrected" },
    { certainty: "unsure" },
    { id: null, oktmo: null, name: null, certainty: "unsure" },
  );
  expect(form.map(({ isKept }) => isKept)).toEqual([true, true, false, false]);
  expect(form.map(({ place }) => place)).toEqual([
    "Саткинский округ",
    "Саткинский округ",
    "Саткинский округ",
    "",
  ]);
});

test("the territory around a town that alone is named is left for a person to tick", () => {
  const form = read({ text: "Челябинск", id: "75701000" }, { text: "Челябинск", certainty: "partial" });
  expect(form.map(({ isKept }) => isKept)).toEqual([true, false]);
});

test("clinics of the text stand in their field", () => {
  const [form] = read({ text: "Сатка (городская больница № 3)", certainty: "partial" });
  expect(form?.isKept).toBe(true);
  expect(form?.clinics).toBe("городская больница № 3");
});

test("a territory is found by what the list shows, by a name that only it has, and the larger one before its town", () => {
  expect(choices.find("сатка (саткинский округ)")).toEqual({ id: "75549000-satka" });
  expect(choices.find(" Челябинск ")).toEqual({ id: "75701000" });
  expect(choices.find("Нетакого")).toBeNull();
});

test("residents read the text's own words where they are a name of the territory, else its label", () => {
  expect(choices.wordsFor("75549000", "сатка")).toBe("Сатка");
  expect(choices.wordsFor("75549000", "Саткинскому району")).toBe("Саткинский округ");
});

test.each([
  ["26.11.2026", "2026-11-26"],
  ["2026-11-26", "2026-11-26"],
  ["1.2.2026", "2026-02-01"],
  ["11.2026", "2026-11"],
  ["2026", "2026"],
  ["31.02.2026", null],
  ["2026-13", null],
  ["26.11.26", null],
  ["вчера", null],
])("a date typed as %j is %j", (typed, date) => {
  expect(dateOf(typed)).toBe(date);
});

test.each([
  "javascript:alert(1)",
  "ftp://example.org",
  "https://user:word@example.org",
  "example",
  "//example.org",
])("%j is no address of a source", (url) => {
  const source = sourceOf({ title: "Сообщение", url, date: "2026" });
  expect(source.ok).toBe(false);
});

test("an address with a Russian name is one", () => {
  expect(sourceOf({ title: "Сообщение", url: "https://минздрав.рф/чаты", date: "2026" }).ok).toBe(true);
});

test("the read text shows links, names and words that were not understood", () => {
  const parts = shownText(
    '<p>Сатка и Нетакое: <a href="https://t.me/+AAAAbbbbCCCCdddd">чат</a></p>',
    { names: ["Сатка"], unknown: ["Нетакое"] },
    1000,
  );
  expect(parts.filter(({ is }) => is !== null)).toEqual([
    { text: "Сатка", is: "name" },
    { text: "Нетакое", is: "unknown" },
    { text: "https://t.me/+AAAAbbbbCCCCdddd", is: "link" },
  ]);
});
