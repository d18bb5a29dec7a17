import { describe, expect, test } from "vitest";
import { compileRelease } from "../../worker/publishing/compile.ts";
import { makeRegistryRows } from "../make/registry-rows.ts";

describe("a compiled release", () => {
  const release = compileRelease(makeRegistryRows(), 7, 42);

  test("carries its number and moment", () => {
    expect(release).toMatchObject({ format: 1, number: 7, publishedAtMs: 42 });
  });

  test("gives a place today's code of the municipality around it, and a municipality its earlier codes", () => {
    expect(
      release.territories.map(({ id, name, oktmo, formerOktmo }) => ({ id, name, oktmo, formerOktmo })),
    ).toEqual([
      {
        id: "75549000",
        name: "Саткинский муниципальный округ",
        oktmo: "75549000",
        formerOktmo: ["75649000"],
      },
      { id: "75549000-satka", name: "Сатка", oktmo: "75549000", formerOktmo: [] },
    ]);
  });

  test("says whom a chat is for when all that it covers has the same note", () => {
    const rows = makeRegistryRows();
    const withNote = rows.coverage.map((row) => ({ ...row, note: "для прикреплённых к КГБ № 1" }));
    const { chats } = compileRelease({ ...rows, coverage: withNote }, 1, 0);
    expect(chats[0]?.note).toBe("для прикреплённых к КГБ № 1");
  });

  test("has a region's hotline with its numbers, and none where no source names one", () => {
    expect(release.regions[0]?.hotline?.numbers).toEqual([{ dial: "122", from: "any" }]);
    const without = compileRelease({ ...makeRegistryRows(), hotlines: [], hotlineNumbers: [] }, 1, 0);
    expect(without.regions[0]?.hotline).toBeNull();
  });

  test("is refused when a territory stands under no code or has no name", () => {
    const rows = makeRegistryRows();
    const orphan = rows.territories.map((row) => ({ ...row, parent: null, oktmo: null }));
    expect(() => compileRelease({ ...rows, territories: orphan }, 1, 0)).toThrow("no code");
    expect(() => compileRelease({ ...rows, territoryNames: [] }, 1, 0)).toThrow("no official name");
  });
});
