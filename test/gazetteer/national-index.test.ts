import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { keysOfRegion, packNationalIndex, type RegionKeys } from "../../scripts/gazetteer/pack-national.ts";
import { openNationalIndex } from "../../worker/gazetteer/national-index.ts";
import type { NationalIndex } from "../../worker/gazetteer/types.ts";
import { makeRegister, makeSettlement, makeStreet } from "../make/register.ts";
import { packedAndOpened } from "./registers.ts";

function opened(regions: readonly RegionKeys[]): NationalIndex {
  const index = openNationalIndex(packNationalIndex(regions).buffer);
  if (!index.ok) throw new Error(`refused: ${index.refusal.kind}`);
  return index.value;
}

const keys = fc.array(
  fc.record({
    key: fc.constantFrom("миасс", "троицк", "троицкий", "ивановка", "киров", ""),
    streets: fc.nat(9),
  }),
  { maxLength: 9 },
);
const countries = fc
  .uniqueArray(fc.constantFrom("01", "22", "34", "50", "61", "74", "99"))
  .chain((numbers) => fc.tuple(...numbers.map((region) => fc.record({ region: fc.constant(region), keys }))));

describe("the national index", () => {
  test("leads from every name to its regions, most streets first", () => {
    fc.assert(
      fc.property(countries, (regions) => {
        const index = opened(regions);
        const names = new Set(regions.flatMap((region) => region.keys.map(({ key }) => key)).filter(Boolean));
        expect(index.settlementKeys.size).toBe(names.size);
        for (const name of names) {
          const streets = regions
            .filter((region) => region.keys.some(({ key }) => key === name))
            .map(({ region, keys: all }) => {
              const own = all.filter(({ key }) => key === name);
              return { region, streets: own.reduce((sum, each) => sum + each.streets, 0) };
            });
          const expected = streets.sort(
            (a, b) => b.streets - a.streets || Number(a.region) - Number(b.region),
          );
          expect(index.regionsOfKey(index.settlementKeys.find(name))).toEqual(
            expected.map(({ region }) => region),
          );
        }
      }),
    );
  });

  test("is the same bytes whatever the order of regions and names", () => {
    fc.assert(
      fc.property(countries, (regions) => {
        const turned = regions.map((region) => ({ ...region, keys: [...region.keys].reverse() })).reverse();
        expect(packNationalIndex(turned)).toEqual(packNationalIndex(regions));
      }),
    );
  });

  test("takes a region's names, former ones too, with the streets under them", () => {
    const gazetteer = packedAndOpened(
      makeRegister({
        settlements: [
          makeSettlement({ formerNames: ["Мияс"] }),
          makeSettlement({ type: "с", code: "75742999" }),
        ],
        streets: [makeStreet({ name: "Мира" }), makeStreet(), makeStreet({ settlement: 1 })],
      }),
    );
    expect(keysOfRegion(gazetteer)).toEqual({
      region: "74",
      keys: [
        { key: "миасс", streets: 3 },
        { key: "мияс", streets: 2 },
      ],
    });
  });

  test("without regions it opens and finds nothing", () => {
    const index = opened([]);
    expect(index.settlementKeys.find("миасс")).toBe(-1);
    expect(index.regionsOfKey(0)).toEqual([]);
  });

  test("more regions than a byte counts are refused by the packer", () => {
    const regions = Array.from({ length: 256 }, (_, at) => ({ region: String(at), keys: [] }));
    expect(() => packNationalIndex(regions)).toThrow(RangeError);
  });
});
