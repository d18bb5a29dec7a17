import { createHash } from "node:crypto";
import { GazetteerKeeper } from "../../../worker/gazetteer/keeper.ts";
import type { GazetteerFiles } from "../../../worker/gazetteer/load-file.ts";
import { manifestFormat, manifestName } from "../../../worker/gazetteer/manifest.ts";
import { openNationalIndex } from "../../../worker/gazetteer/national-index.ts";
import { openGazetteer } from "../../../worker/gazetteer/open-gazetteer.ts";
import { RequestGazetteers } from "../../../worker/gazetteer/request-gazetteers.ts";
import { openFiles } from "../../../worker/lookup/candidates/open-files.ts";
import { findChat } from "../../../worker/lookup/find-chat.ts";
import type { AddressFiles } from "../../../worker/lookup/places/address-files.ts";
import { readModelOf } from "../../../worker/release/read-model.ts";
import { packGazetteer } from "../../gazetteer/pack.ts";
import { keysOfRegion, packNationalIndex } from "../../gazetteer/pack-national.ts";
import type { BenchmarkQuery } from "./benchmark-query.ts";
import { benchmarkRegion } from "./benchmark-region.ts";
import { generateQueries } from "./generate-queries.ts";
import { generateRegion, type MadeRegion } from "./generate-region.ts";
import { measuredTimes, quantile } from "./measured-times.ts";
import { opened } from "./our-lookup.ts";
import { releaseOfRegions } from "./release-of-region.ts";
import { markdownTable, microseconds } from "./report-tables.ts";

const regionCount = 89;
/** 150,000 settlements and 1.2 million streets in all. */
const settlementsEach = 1_685;
const streetsEach = 13_900;
/** Regions whose addresses are asked for, and queries of each category there. */
const askedRegions = 12;
const queriesEach = 10;

interface CountryFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * A generated country, with the national index and the Worker's own keeper of files and its bound of memory: what a
 * question costs that names no region, and how much is ever held. Returns a Markdown table.
 */
export async function benchCountry(seed: string): Promise<string> {
  console.error("Generating a country …");
  const made = Array.from({ length: regionCount }, (_, at) =>
    generateRegion(`${seed} country`, {
      number: String(at + 1).padStart(2, "0"),
      settlements: settlementsEach,
      streets: streetsEach,
    }),
  );
  const model = readModelOf(releaseOfRegions(made));
  const files = made.map(({ register }) => countryFile(register.region, packGazetteer(register)));
  const national = countryFile(
    "national",
    packNationalIndex(files.map(({ bytes }) => keysOfRegion(opened(bytes)))),
  );
  const queries = made
    .slice(0, askedRegions)
    .flatMap((region) => generateQueries(benchmarkRegion(model, region.register), seed, queriesEach));
  const keeper = new GazetteerKeeper({ region: openGazetteer, national: openNationalIndex });
  const store = fileStore(made, files, national);
  let mostHeld = 0;
  let notFound = 0;
  const filesFor = async ({ query, region }: { readonly query: string; readonly region: string | null }) => {
    const gazetteers = new RequestGazetteers(keeper, () => store, Date.now());
    await keeper.ready(() => store, Date.now());
    const held = await openFiles(model, gazetteers, { q: query, region });
    const bytes = [...held.regions.values()].reduce(
      (sum, { byteLength }) => sum + byteLength,
      held.national?.byteLength ?? 0,
    );
    mostHeld = Math.max(mostHeld, bytes);
    return held;
  };
  const hinted = await timed(queries, filesFor);
  const notFoundWithRegion = notFound;
  const unhinted = await timed(
    queries.map((query) => ({ ...query, region: null })),
    filesFor,
  );
  const allBytes = files.reduce((sum, { bytes }) => sum + bytes.byteLength, 0);
  return markdownTable(
    ["a generated country", "measured"],
    [
      ["settlements", counted(made, (region) => region.register.settlements.length)],
      ["streets", counted(made, (region) => region.register.streets.length)],
      ["all files", `${(allBytes / 1e6).toFixed(1)} MB`],
      ["national index", `${(national.bytes.byteLength / 1e6).toFixed(2)} MB`],
      ["a query with its region: median, p99", figures(hinted)],
      ["the same without a region: median, p99", figures(unhinted)],
      [
        "times as long without a region, by the medians",
        (quantile(unhinted, 0.5) / quantile(hinted, 0.5)).toFixed(2),
      ],
      [
        "not found: with the region, without",
        `${notFoundWithRegion}, ${notFound - notFoundWithRegion} of ${queries.length}`,
      ],
      ["most that one question held", `${(mostHeld / 1e6).toFixed(1)} MB`],
    ],
  );

  async function timed(
    asked: readonly BenchmarkQuery[],
    open: (query: BenchmarkQuery) => Promise<AddressFiles>,
  ): Promise<Float64Array> {
    const times: number[] = [];
    for (const query of asked) {
      // Loading files is the business of the platform and of the first question; this is about looking.
      const held = await open(query);
      const { perQuery } = measuredTimes(
        [query],
        ({ query: q, region }) => findChat(model, { q, region }, held),
        5,
      );
      times.push(perQuery[0] ?? Number.NaN);
      if (findChat(model, { q: query.query, region: query.region }, held).outcome === "not_found") notFound++;
    }
    return Float64Array.from(times);
  }
}

function countryFile(name: string, bytes: Uint8Array): CountryFile {
  return { name, bytes };
}

/** What `npm run gazetteer` would have put among the assets, in memory. */
function fileStore(
  made: readonly MadeRegion[],
  files: readonly CountryFile[],
  national: CountryFile,
): GazetteerFiles {
  const packed = ({ name, bytes }: CountryFile) => {
    const sha256 = createHash("sha256").update(bytes).digest("hex");
    return { file: `${name}-${sha256.slice(0, 16)}.bin`, bytes: bytes.byteLength, sha256 };
  };
  const byName = new Map<string, Uint8Array>();
  const regions = Object.fromEntries(
    files.map((file, at) => {
      const entry = packed(file);
      byName.set(entry.file, file.bytes);
      const { settlements = [], streets = [] } = made[at]?.register ?? {};
      return [
        file.name,
        { ...entry, settlements: settlements.length, streets: streets.length, source: "demo", date: null },
      ];
    }),
  );
  const index = packed(national);
  byName.set(index.file, national.bytes);
  const manifest = { format: manifestFormat, regions, national: index };
  byName.set(manifestName, new TextEncoder().encode(JSON.stringify(manifest)));
  return {
    read: async (name) => (byName.get(name)?.slice().buffer as ArrayBuffer | undefined) ?? null,
    waitUntil: () => {},
    replacedAfterMs: null,
  };
}

function counted(made: readonly MadeRegion[], count: (region: MadeRegion) => number): string {
  return made.reduce((sum, region) => sum + count(region), 0).toLocaleString("en-US");
}

function figures(times: Float64Array): string {
  return `${microseconds(quantile(times, 0.5))} µs, ${microseconds(quantile(times, 0.99))} µs`;
}
