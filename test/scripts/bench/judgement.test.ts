import { describe, expect, it } from "vitest";
import type { Expected } from "../../../scripts/bench/lookup/benchmark-query.ts";
import { type Directory, judged } from "../../../scripts/bench/lookup/judgement.ts";
import { judgedPeer } from "../../../scripts/bench/lookup/peers.ts";
import { tallies } from "../../../scripts/bench/lookup/tally.ts";
import type { Answer, Outcome } from "../../../worker/lookup/places/types.ts";

const plain: Directory = { isDivided: () => false, leadToOne: () => false };
const one: Expected = { origin: "75742000", territories: ["75742000"] };
const several: Expected = { origin: "75503000", territories: ["75503000", "75506000"] };
const open: Expected = { origin: null, territories: ["75701310", "75701390"] };
const nowhere: Expected = { origin: null, territories: [] };

function answer(outcome: Outcome, oktmo: string | null = null): Pick<Answer, "outcome" | "place"> {
  const place = oktmo && { name: "", level: "street" as const, oktmo, region: "chelyabinsk", territory: "" };
  return { outcome, place: place || null };
}

function judgement(
  expected: Expected,
  given: Pick<Answer, "outcome" | "place">,
  offers: readonly string[] = [],
  directory = plain,
): string {
  return judged(expected, given, () => new Set(offers), directory).judgement;
}

describe("a text that fits one territory", () => {
  it("is right with that territory, also in its 11 digits or inside it", () => {
    expect(judgement(one, answer("found", "75742000"))).toBe("right");
    expect(judgement(one, answer("no_chat", "75742000001"))).toBe("right");
    expect(judgement({ origin: "60602000", territories: ["60602000"] }, answer("found", "60602407"))).toBe(
      "right",
    );
  });

  it("is wrong with another one, asked with a question, not found with nothing", () => {
    expect(judgement(one, answer("found", "75738000"))).toBe("wrong");
    expect(judgement(one, answer("choose", "75742000"), ["75742000"])).toBe("asked");
    expect(judgement(one, answer("not_found"))).toBe("not found");
  });

  it("is not found with only the municipality around it, or the region", () => {
    expect(judgement({ origin: "60602407", territories: ["60602407"] }, answer("found", "60602000"))).toBe(
      "not found",
    );
    expect(judgement(one, answer("no_chat", "75"))).toBe("not found");
  });

  it("may be a question where the directory itself asks inside the territory", () => {
    const byClinic = { ...plain, isDivided: () => true };
    expect(judgement(one, answer("choose", "75742000"), [], byClinic)).toBe("right");
    expect(judgement(one, answer("choose", "75738000"), [], byClinic)).toBe("asked");
  });
});

describe("a text that fits several territories", () => {
  it("is right with a question that offers the one it was taken from", () => {
    expect(judgement(several, answer("choose"), ["75506000", "75503000"])).toBe("right");
    expect(judgement(several, answer("choose"), ["75506000"])).toBe("asked");
  });

  it("is right with the one it was taken from, wrong with the other, unless both have the same chats", () => {
    expect(judgement(several, answer("found", "75503000"))).toBe("right");
    expect(judgement(several, answer("found", "75506000"))).toBe("wrong");
    expect(judgement(several, answer("found", "75506000"), [], { ...plain, leadToOne: () => true })).toBe(
      "right",
    );
  });

  it("may be answered with what is around them all, where all have the same chats", () => {
    expect(judgement(several, answer("found", "75000000"), [], { ...plain, leadToOne: () => true })).toBe(
      "right",
    );
    expect(judgement(several, answer("found", "75000000"))).toBe("not found");
    expect(judgement(several, answer("found", "60000000"))).toBe("wrong");
  });

  it("that was taken from none is right only with a question", () => {
    expect(judgement(open, answer("choose"), ["75701390"])).toBe("right");
    expect(judgement(open, answer("found", "75701310"))).toBe("wrong");
  });
});

it("what is nowhere is right only when nothing is found", () => {
  expect(judgement(nowhere, answer("not_found"))).toBe("right");
  expect(judgement(nowhere, answer("choose"))).toBe("asked");
  expect(judgement(nowhere, answer("no_chat", "01701000"))).toBe("wrong");
});

it("a search that cannot ask is right with any territory that fits", () => {
  const hit = { id: 0, settlement: "", municipality: "", street: "", text: "", territories: ["75506000"] };
  expect(judgedPeer(several, hit).judgement).toBe("right");
  expect(judgedPeer(one, hit).judgement).toBe("wrong");
  expect(judgedPeer(one, null).judgement).toBe("not found");
  expect([judgedPeer(nowhere, null).judgement, judgedPeer(nowhere, hit).judgement]).toEqual([
    "right",
    "wrong",
  ]);
});

it("shares are of the category's own queries, and the last row is of all", () => {
  const query = { query: "", expected: one, region: null };
  const rows = tallies(
    [
      { ...query, category: "typo 1" },
      { ...query, category: "typo 1" },
      { ...query, category: "exact" },
    ],
    [
      { judgement: "right", got: "" },
      { judgement: "wrong", got: "" },
      { judgement: "right", got: "" },
    ],
    [30, 10, 20],
  );
  expect(rows.map(({ category, count, share }) => [category, count, share.right, share.wrong])).toEqual([
    ["exact", 1, 100, 0],
    ["typo 1", 2, 50, 50],
    ["all", 3, (2 / 3) * 100, (1 / 3) * 100],
  ]);
  expect(rows.at(-1)?.medianUs).toBe(20);
});
