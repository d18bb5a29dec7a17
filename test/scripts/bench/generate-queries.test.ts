import { beforeAll, describe, expect, it } from "vitest";
import {
  type BenchmarkQuery,
  categories,
  queriesIn,
  queryTable,
} from "../../../scripts/bench/lookup/benchmark-query.ts";
import { type BenchmarkRegion, benchmarkRegion } from "../../../scripts/bench/lookup/benchmark-region.ts";
import { generateQueries } from "../../../scripts/bench/lookup/generate-queries.ts";
import { generateRegion, type MadeRegion } from "../../../scripts/bench/lookup/generate-region.ts";
import { releaseOfRegions } from "../../../scripts/bench/lookup/release-of-region.ts";
import { foldCharacters } from "../../../worker/base/russian/characters.ts";
import { readModelOf } from "../../../worker/release/read-model.ts";

const size = { number: "90", settlements: 300, streets: 4_000 };
let made: MadeRegion;
let region: BenchmarkRegion;
let queries: readonly BenchmarkQuery[];

beforeAll(() => {
  made = generateRegion("test", size);
  region = benchmarkRegion(readModelOf(releaseOfRegions([made])), made.register);
  queries = generateQueries(region, "test", 20);
});

function regionOf(seed: string): MadeRegion {
  return generateRegion(seed, size);
}

it("the same seed makes the same region, another seed another one", () => {
  expect(regionOf("test")).toEqual(made);
  expect(regionOf("other").register.streets).not.toEqual(made.register.streets);
});

it("the same seed makes the same queries, another seed others", () => {
  expect(generateQueries(region, "test", 20)).toEqual(queries);
  expect(generateQueries(region, "other", 20)).not.toEqual(queries);
});

it("every category has as many queries as were asked for", () => {
  const counts = Map.groupBy(queries, ({ category }) => category);
  expect(Object.fromEntries(categories.map((category) => [category, counts.get(category)?.length]))).toEqual(
    Object.fromEntries(categories.map((category) => [category, 20])),
  );
});

it("a table of queries reads back as it was", () => {
  expect(queriesIn(queryTable(queries))).toEqual(queries);
});

it("a table with an unknown category or a short code is refused", () => {
  const head = "query,category,expected,region";
  expect(() => queriesIn(`${head}\nСатка,guess,75549000,`)).toThrow();
  expect(() => queriesIn(`${head}\nСатка,exact,75549,`)).toThrow();
});

describe("what is expected is what the register says", () => {
  it("an exact address lies in the territory of its street, or of its house where the street is split", () => {
    for (const { query, expected } of queries.filter(({ category }) => category === "exact")) {
      const [, , place = "", way = "", house = ""] = query.split(", ");
      const settlements = [...made.register.settlements.entries()].filter(
        ([, { type, name }]) => `${type} ${name}` === place,
      );
      const streets = made.register.streets.filter(
        ({ settlement, type, name }) =>
          settlements.some(([at]) => at === settlement) && `${type} ${name}` === way,
      );
      const number = house.replace("д ", "");
      const codes = streets.flatMap((street) => {
        const own = street.houses.find(({ designation }) => designation.startsWith(number));
        return (own?.code ?? street.code).slice(0, 8);
      });
      expect(codes, query).toContain(expected.origin);
    }
  });

  it("a house on a split street has one territory", () => {
    for (const { expected, query } of queries.filter(
      ({ category }) => category === "split street with house",
    )) {
      expect(expected.territories, query).toEqual([expected.origin]);
    }
  });

  it("a split street without a house has several, and was taken from none of them", () => {
    for (const { expected, query } of queries.filter(
      ({ category }) => category === "split street without house",
    )) {
      expect(expected.origin, query).toBeNull();
      expect(expected.territories.length, query).toBeGreaterThan(1);
    }
  });

  it("the capital alone is all its districts", () => {
    const city = made.register.settlements[0]?.name ?? "";
    const alone = generateQueries(region, "capital", 200).find(
      ({ query, category }) => category === "settlement only" && query.endsWith(city),
    );
    expect(alone?.expected).toEqual({ origin: null, territories: made.districts.map(({ code }) => code) });
  });

  it("what is nowhere is no settlement of the region", () => {
    const names = new Set(made.register.settlements.map(({ name }) => foldCharacters(name)));
    for (const { query, expected } of queries.filter(({ category }) => category === "negatives")) {
      expect(expected.territories).toEqual([]);
      expect(names.has(foldCharacters(query.split(",")[0] ?? "")), query).toBe(false);
    }
  });
});

describe("the generated region", () => {
  it("has a split street, a renamed street, a renamed settlement and two settlements of one name in one municipality", () => {
    const { streets, settlements } = generateRegion("test").register;
    expect(streets.some(({ houses }) => new Set(houses.map(({ code }) => code)).size > 1)).toBe(true);
    expect(streets.some(({ formerNames }) => formerNames.length > 0)).toBe(true);
    expect(settlements.some(({ formerNames }) => formerNames.length > 0)).toBe(true);
    const names = settlements.map(({ code, name }) => `${code.slice(0, 5)} ${name}`);
    expect(new Set(names).size).toBeLessThan(names.length);
  });

  it("is as large as a real one", () => {
    const { streets, settlements } = generateRegion("test").register;
    expect(settlements).toHaveLength(1_400);
    expect(streets.length).toBeGreaterThan(20_000);
    expect(streets.length).toBeLessThan(22_500);
  });
});
