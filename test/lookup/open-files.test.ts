import { describe, expect, test } from "vitest";
import { packNationalIndex } from "../../scripts/gazetteer/pack-national.ts";
import { settlementKey } from "../../worker/gazetteer/name-words.ts";
import { openNationalIndex } from "../../worker/gazetteer/national-index.ts";
import type { PublicGazetteers } from "../../worker/gazetteer/public-gazetteers.ts";
import type { NationalIndex } from "../../worker/gazetteer/types.ts";
import { openFiles } from "../../worker/lookup/candidates/open-files.ts";
import { readModelOf } from "../../worker/release/read-model.ts";
import { heldGazetteers } from "../make/gazetteers.ts";
import { seedRelease } from "../setup/seed-release.ts";
import { smallGazetteer } from "../setup/small-register.ts";

const model = readModelOf(seedRelease);

/** Villages by region, as the national index has them. */
const villages = { "74": ["Верхняя Липовка", "Тихая"], "61": ["Липовка", "Солонцы"], "34": ["Тихая"] };

function national(): NationalIndex {
  const packed = packNationalIndex(
    Object.entries(villages).map(([region, names]) => ({
      region,
      keys: names.map((name) => ({ key: settlementKey(name), streets: 1 })),
    })),
  );
  const opened = openNationalIndex(packed.buffer);
  if (!opened.ok) throw new Error(opened.refusal.kind);
  return opened.value;
}

/** A deployment whose registers do not fit into memory together: which ones does a question ask for? */
async function askedFor(q: string, region: string | null = null): Promise<readonly string[]> {
  let asked: readonly string[] = [];
  const gazetteers: PublicGazetteers = {
    ready: () => null,
    known: ["22", "34", "50", "61", "74"],
    fitsAll: false,
    hold(regions) {
      asked = regions;
      return new Map();
    },
    national: () => index,
  };
  await openFiles(model, gazetteers, { q, region });
  return asked;
}
const index = national();

describe("which registers a question opens when memory does not hold all", () => {
  test.each([
    ["Челябинская область, Тихая", ["74"]],
    ["г. Сатка, ул. Мира", ["74"]],
    ["Тихая, ул. Мира", ["34", "74"]],
    ["в Тихой", ["34", "74"]],
    ["Верхняя Липовка", ["61", "74"]],
    ["солонцi 5", ["61"]],
    ["Верхняя Леповка", ["61", "74"]],
    ["ctrhtn", []],
  ])("%s: %j", async (typed, regions) => {
    expect([...(await askedFor(typed))].sort()).toEqual(regions);
  });

  test("the page's region is opened first", async () => {
    expect((await askedFor("Тихая", "volgograd"))[0]).toBe("34");
  });

  test("a postal index leads to its region", async () => {
    expect(await askedFor("454000, Садовая 5")).toEqual(["74"]);
  });
});

test("registers that fit together are all handed over, without a promise", () => {
  const files = openFiles(model, heldGazetteers(smallGazetteer), { q: "что угодно", region: null });
  expect(files instanceof Promise || files.regions.get("74")).toBe(smallGazetteer);
});

test("what the deployment has is waited for before it is looked at", async () => {
  let gazetteers = heldGazetteers();
  const cold: PublicGazetteers = {
    get known() {
      return gazetteers.known;
    },
    fitsAll: true,
    async ready() {
      gazetteers = heldGazetteers(smallGazetteer);
    },
    hold: (regions) => gazetteers.hold(regions),
    national: () => gazetteers.national(),
  };
  const files = await openFiles(model, cold, { q: "что угодно", region: null });
  expect(files.regions.get("74")).toBe(smallGazetteer);
});

test("without any register the registry answers alone", () => {
  const files = openFiles(model, heldGazetteers(), { q: "Сатка", region: null });
  expect(files).toEqual({ regions: new Map(), national: null });
});
