import { describe, expect, it } from "vitest";
import { knownElsewhere } from "../../worker/lookup/places/known-elsewhere.ts";
import { slugsOfCodeLength } from "../../worker/registry/chat-code.ts";
import {
  type FederalSubject,
  federalSubjectOf,
  federalSubjects,
  subjectOfOktmo,
} from "../../worker/registry/federal-subjects.ts";
import { seedRelease } from "../setup/seed-release.ts";

/** Hours ahead of Moscow by law, of the capital first; a region that is not here lives by Moscow's time. */
const aheadOfMoscow: Readonly<Record<string, readonly number[]>> = {
  "02": [2],
  "03": [5],
  "04": [4],
  "14": [6, 7, 8],
  "17": [4],
  "18": [1],
  "19": [4],
  "22": [4],
  "24": [4],
  "25": [7],
  "27": [7],
  "28": [6],
  "30": [1],
  "38": [5],
  "39": [-1],
  "41": [9],
  "42": [4],
  "45": [2],
  "49": [8],
  "54": [4],
  "55": [3],
  "56": [2],
  "59": [2],
  "63": [1],
  "64": [1],
  "65": [8],
  "66": [2],
  "70": [4],
  "72": [2],
  "73": [1],
  "74": [2],
  "75": [6],
  "79": [7],
  "86": [2],
  "87": [9],
  "89": [2],
};

const moscowMinutes = 180;

/** Minutes ahead of UTC on a day of 2026: the year's law holds on it, summer or winter. */
function offsetMinutes(zone: string, at: string): number {
  const name = new Intl.DateTimeFormat("en-US", { timeZone: zone, timeZoneName: "longOffset" })
    .formatToParts(new Date(at))
    .find(({ type }) => type === "timeZoneName")?.value;
  const [, sign = "+", hours = "0", minutes = "0"] = /^GMT([+-])(\d\d):(\d\d)$/.exec(name ?? "") ?? [];
  return (sign === "-" ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}

const valuesOf = <Value>(pick: (subject: FederalSubject) => Value) => federalSubjects.map(pick);

describe("the federal subjects", () => {
  it("are 89, each with an address, a number and a beginning of codes of its own", () => {
    expect(federalSubjects).toHaveLength(89);
    for (const pick of [
      (one: FederalSubject) => one.slug,
      (one: FederalSubject) => one.number,
      (one: FederalSubject) => one.oktmo,
      (one: FederalSubject) => one.name,
    ]) {
      expect(new Set(valuesOf(pick)).size).toBe(89);
    }
    for (const { slug, number, oktmo } of federalSubjects) {
      expect(slug).toMatch(/^[a-z]+(-[a-z]+)*$/);
      expect(number).toMatch(/^\d\d$/);
      expect(oktmo).toMatch(/^\d{2,3}$/);
    }
  });

  it("have ISO codes but for the six that the standard does not list under RU", () => {
    const codes = valuesOf(({ iso }) => iso).filter((iso) => iso !== null);
    expect(new Set(codes).size).toBe(83);
    for (const code of codes) expect(code).toMatch(/^RU-[A-Z]{2,3}$/);
    expect(federalSubjects.filter(({ iso }) => iso === null).map(({ number }) => number)).toEqual([
      "90",
      "91",
      "92",
      "93",
      "94",
      "95",
    ]);
  });

  it("share no name that people use", () => {
    const names = federalSubjects.flatMap(({ name, aliases }) => [name, ...aliases]);
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
  });

  it("live by the hours that the law gives them, in summer and in winter", () => {
    for (const { number, timezones } of federalSubjects) {
      const hours = aheadOfMoscow[number] ?? [0];
      for (const at of ["2026-01-15T12:00:00Z", "2026-07-15T12:00:00Z"]) {
        const ahead = timezones.map((zone) => (offsetMinutes(zone, at) - moscowMinutes) / 60);
        expect([number, ahead[0]]).toEqual([number, hours[0]]);
        expect([number, [...new Set(ahead)]]).toEqual([number, hours]);
      }
    }
  });

  it("agree with the regions that the directory has", () => {
    expect(seedRelease.regions.length).toBeGreaterThan(0);
    for (const { slug, number, oktmo, name, hours } of seedRelease.regions) {
      const subject = federalSubjectOf(slug);
      expect(subject).toMatchObject({ number, oktmo, name });
      expect(subject?.timezones[0]).toBe(hours.timezone);
    }
  });

  it("bear the names by which the lookup knows regions outside the directory", () => {
    const names = new Set(valuesOf(({ name }) => name));
    const countries = knownElsewhere.findIndex(({ name }) => name === "Казахстан");
    const regions = knownElsewhere.slice(0, countries).filter(({ level }) => level === "region");
    expect(regions.length).toBeGreaterThan(80);
    expect(regions.filter(({ name }) => !names.has(name))).toEqual([]);
    for (const { name, aliases } of regions)
      expect(federalSubjects.find((one) => one.name === name)?.aliases).toEqual(aliases);
  });

  it("are found by slug and by number, with or without the zero, and by nothing else", () => {
    expect(federalSubjectOf("altai")?.name).toBe("Алтайский край");
    expect(federalSubjectOf("altai-republic")?.number).toBe("04");
    expect(federalSubjectOf("4")?.slug).toBe("altai-republic");
    expect(federalSubjectOf("74")?.slug).toBe("chelyabinsk");
    for (const text of ["", "0", "99", "80", "Chelyabinsk", "constructor"])
      expect(federalSubjectOf(text)).toBeNull();
  });

  it("are known to the maker of chat codes wherever a slug could be read as a code", () => {
    const likeCodes = valuesOf(({ slug }) => slug).filter((slug) => /^[a-tv-z]{5}$/.test(slug));
    expect(likeCodes).toContain("altai");
    expect(likeCodes.filter((slug) => !slugsOfCodeLength.includes(slug))).toEqual([]);
  });
});

describe("a code of the municipal classifier", () => {
  it.each([
    ["75549000", "chelyabinsk"],
    ["71701000", "tyumen"],
    ["71876000", "khanty-mansi"],
    ["71956000", "yamalo-nenets"],
    ["11701000", "arkhangelsk"],
    ["11851000", "nenets"],
    ["01701000", "altai"],
  ])("%s lies in %s", (code, slug) => expect(subjectOfOktmo(code)?.slug).toBe(slug));

  it("that begins like none of them lies nowhere", () => {
    for (const code of ["", "7", "00000000", "55000000", "abc"]) expect(subjectOfOktmo(code)).toBeNull();
  });
});
