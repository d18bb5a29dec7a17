import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { openNationalIndex } from "../../../worker/gazetteer/national-index.ts";
import type { Gazetteer } from "../../../worker/gazetteer/types.ts";
import { packGazetteer } from "../../gazetteer/pack.ts";
import { keysOfRegion, packNationalIndex } from "../../gazetteer/pack-national.ts";
import { benchCountry } from "./bench-country.ts";
import { generatedData, realData } from "./benchmark-data.ts";
import { queriesIn } from "./benchmark-query.ts";
import { benchmarkRegion } from "./benchmark-region.ts";
import { failureLines } from "./failures.ts";
import { fileFigures, memoryOf } from "./file-figures.ts";
import { generateQueries } from "./generate-queries.ts";
import { measuredTimes } from "./measured-times.ts";
import { type Options, optionsIn, usage } from "./options.ts";
import { ourLookup } from "./our-lookup.ts";
import { type Asked, askedPeer, contestant, sampled } from "./peer-contest.ts";
import { fuse, miniSearch, uFuzzy } from "./peers.ts";
import { endurance } from "./random-texts.ts";
import { figuresTable, fileTable, ownTable, sideBySideTable, totalsTable } from "./report-tables.ts";
import { seededRandom } from "./seeded-random.ts";

/**
 * `npm run bench:lookup`: how right and how fast addresses are found, beside three general searches over the same names
 * in the same run. Queries: test/benchmark/README.md. Times are of Node, which has the same engine as the Worker.
 */
const byHand = join(import.meta.dirname, "..", "..", "..", "test", "benchmark", "by-hand.csv");
/** MiniSearch is quick enough for all queries; it gets its best time out of so many. */
const peerPasses = 3;

const options = optionsOrExit();
const data =
  (options.isGenerated ? null : await realData(options.region)) ??
  generatedData(options.seed, options.region === null ? undefined : 1);
console.error(`Packing: ${data.text}`);
const files = data.registers.map((register) => packGazetteer(register));
const figures = files.map(fileFigures);
const { bytes: memoryBytes, gazetteers } = memoryOf(files);
const national = nationalIndexOf(gazetteers);
const lookup = ourLookup(data.model, {
  regions: new Map(gazetteers.map((gazetteer) => [gazetteer.region, gazetteer])),
  national: national.index,
});

const regions = data.registers.map((register) => benchmarkRegion(data.model, register));
const slugs = new Set(regions.map(({ slug }) => slug));
const written = queriesIn(readFileSync(byHand, "utf8")).filter(
  // A query without a region's page may mean any of the five.
  ({ region }) => data.isReal && (region === null ? options.region === null : slugs.has(region)),
);
const generated = regions.flatMap((region) =>
  generateQueries(region, options.seed, options.queries, regions),
);
const queries = [...generated, ...written];
console.error(`${queries.length} queries; asking …`);

const judgements = queries.map((query) => lookup.judge(query));
const times = measuredTimes(queries, lookup.answer, options.passes);
const own: Asked = { name: "Здравчат", judgements, us: times.perQuery };
if (options.failures !== null) writeFileSync(options.failures, failureLines(queries, judgements));
print(
  `Searched: ${data.text}. ${queries.length.toLocaleString("en-US")} queries, ${written.length} of them by hand; each timed ${options.passes} times, its median counts.`,
  ownTable(contestant(own, queries).tallies),
);

console.error("MiniSearch, all queries …");
const mini = askedPeer(miniSearch, regions, data.model.release, queries, peerPasses);
print(
  "The same queries, side by side:",
  sideBySideTable([own, mini].map((asked) => contestant(asked, queries))),
);
if (options.peerQueries > 0) {
  const sample = sampled(queries, options.peerQueries);
  const slow = [fuse, uFuzzy].map((maker) => {
    console.error(`${maker.name}, ${sample.queries.length} queries …`);
    return askedPeer(maker, regions, data.model.release, sample.queries, 1);
  });
  const all = [sample.asked(own), sample.asked(mini), ...slow].map((asked) =>
    contestant(asked, sample.queries),
  );
  print(`All three peers, an even sample of ${sample.queries.length} of the queries:`, totalsTable(all));
}
print("All queries:", totalsTable([own, mini].map((asked) => contestant(asked, queries))));

console.error("Files, memory, random texts …");
const unhinted = measuredTimes(
  queries.map((query) => ({ ...query, region: null })),
  lookup.answer,
  Math.min(options.passes, 3),
);
const texts = queries.map(({ query }) => query);
const random = endurance(options.randomTexts, texts, seededRandom(`${options.seed} endurance`), (query) =>
  lookup.answer({ query, region: null }),
);
print("Files:", fileTable(figures));
print(
  "Memory and time:",
  figuresTable({
    regionCount: files.length,
    memoryBytes,
    nationalBytes: national.bytes,
    tallies: contestant(own, queries).tallies,
    unhintedUs: unhinted.perQuery,
    times,
    random,
  }),
);
for (const line of random.exceptions.slice(0, 5)) console.error(line);
console.error(`The slowest random text: ${random.slowestText}`);
if (options.isCountry) print("A country:", await benchCountry(options.seed));

function print(title: string, table: string): void {
  console.log(`${title}\n\n${table}\n`);
}

function nationalIndexOf(all: readonly Gazetteer[]) {
  const file = packNationalIndex(all.map(keysOfRegion));
  const result = openNationalIndex(file.slice().buffer as ArrayBuffer);
  if (!result.ok) throw new Error("the packed national index was refused");
  return { bytes: file.byteLength, index: result.value };
}

function optionsOrExit(): Options {
  try {
    return optionsIn(process.argv.slice(2));
  } catch (error) {
    console.error(`${(error as Error).message}\n\n${usage}`);
    process.exit(2);
  }
}
