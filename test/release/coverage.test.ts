import { describe, expect, test } from "vitest";
import { coverageOf } from "../../worker/release/coverage.ts";
import { readModelOf } from "../../worker/release/read-model.ts";
import { makeChat, makeCoverage, makeRelease, makeTerritory } from "../make/release.ts";

const okrug = makeTerritory({ id: "okrug", level: "municipality", parent: null });
const town = makeTerritory({ id: "town", level: "settlement", parent: "okrug" });
const first = makeChat({ code: "AAAA1" });
const second = makeChat({ code: "BBBB2" });

function kindFor(
  territories: readonly (typeof town)[],
  coverage: readonly ReturnType<typeof makeCoverage>[],
) {
  const model = readModelOf(makeRelease({ territories, coverage, chats: [first, second] }));
  return coverageOf(model, territories.at(-1) ?? town);
}

describe("who serves a territory", () => {
  test("the chat of the territory around it", () => {
    const coverage = kindFor([okrug, town], [makeCoverage({ territory: "okrug", chat: first.code })]);
    expect(coverage).toMatchObject({ kind: "served", chats: [{ code: "AAAA1" }], at: { id: "okrug" } });
  });

  test("«no chat here» wins over the territory around it", () => {
    const coverage = kindFor(
      [okrug, town],
      [
        makeCoverage({ territory: "okrug", chat: first.code }),
        makeCoverage({ territory: "town", chat: null }),
      ],
    );
    expect(coverage).toMatchObject({ kind: "none", isStated: true });
  });

  test("a merged municipality keeps its own chat", () => {
    const merged = makeTerritory({ id: "merged", level: "municipality", parent: "okrug", isMerged: true });
    const inside = { ...town, parent: "merged" };
    const coverage = kindFor(
      [okrug, merged, inside],
      [
        makeCoverage({ territory: "okrug", chat: first.code }),
        makeCoverage({ territory: "merged", chat: second.code }),
      ],
    );
    expect(coverage).toMatchObject({ kind: "served", chats: [{ code: "BBBB2" }] });
  });

  test("two chats that name it without dividing it both serve it", () => {
    const both = [first, second].map(({ code }) => makeCoverage({ territory: "okrug", chat: code }));
    expect(kindFor([okrug, town], both)).toMatchObject({ kind: "served", chats: [{}, {}] });
  });

  test("two chats for different clinics divide it", () => {
    const both = [first, second].map(({ code }) =>
      makeCoverage({ territory: "okrug", chat: code, clinics: [code] }),
    );
    expect(kindFor([okrug, town], both)).toMatchObject({ kind: "divided", by: "clinic" });
  });

  test("districts with chats of their own divide their city", () => {
    const districts = ["d1", "d2"].map((id) =>
      makeTerritory({ id, level: "city_district", parent: "okrug" }),
    );
    const coverage = kindFor(
      [okrug, ...districts, town],
      [
        makeCoverage({ territory: "d1", chat: first.code }),
        makeCoverage({ territory: "d2", chat: second.code }),
      ],
    );
    expect(coverage).toMatchObject({ kind: "divided", by: "district", parts: [{}, {}] });
  });

  test("the rest of the region is served by the chat that the source names for it, else by none", () => {
    const rest = [makeCoverage({ territory: null, chat: first.code })];
    expect(kindFor([okrug, town], rest)).toMatchObject({ kind: "served", at: null });
    expect(kindFor([okrug, town], [])).toMatchObject({ kind: "none", isStated: false });
  });
});
