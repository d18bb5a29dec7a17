import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { openNationalIndex } from "../../../worker/gazetteer/national-index.ts";
import type { Gazetteer } from "../../../worker/gazetteer/types.ts";
import { packGazetteer } from "../../gazetteer/pack.ts";
import { keysOfRegion, packNationalIndex } from "../../gazetteer/pack-national.ts";
import { benchCountry } from "./bench-country.ts";
import { generatedData, realData } from "./benchmark-data.ts";
import { type BenchmarkQuery, queriesIn } from "./benchmark-query.ts";
import { benchmarkRegion } from "./benchmark-region.ts";
import { failureLines } from "./failures.ts";
import { fileFigures, memoryOf } from "./file-figures.ts";
import { generateQueries } from "./generate-queries.ts";
import { measuredTimes, quantile } from "./measured-times.ts";
import { optionsIn, usage } from "./options.ts";
import { ourLookup } from "./our-lookup.ts";
import { peerDocuments } from "./peer-documents.ts";
import { fuse, judgedPeer, miniSearch, type PeerMaker, uFuzzy } from "./peers.ts";
import { endurance } from "./random-texts.ts";
import {
  type Contestant,
  markdownTable,
  microseconds,
  ownTable,
  sideBySideTable,
  totalsTable,
} from "./report-tables.ts";
import { seededRandom } from "./seeded-random.ts";
import { tallies } from "./tally.ts";

/**
 * `npm run bench:lookup`: how right and how fast addresses are found, beside three general searches over the same names
 * in the same run. Queries: test/benchmark/README.md. Times are of Node, which runs the same engine as the Worker.
 */
const options = (() => {
  try {
    return optionsIn(process.argv.slice(2));
  } catch (error) {
    console.error(`${(error as Error).message}\n\n${usage}`);
    process.exit(2);
  }
})();

const real = options.isGenerated ? null : await realData(options.region);
const data = real ?? generatedData(options.seed, options.region === null ? undefined : 1);
console.error(`Searched: ${data.text}`);

const files = data.registers.map((register) => packGazetteer(register));
const figures = files.map(fileFigures);
const { bytes: memoryBytes, gazetteers } = memoryOf(files);
const national = nationalIndexOf(gazetteers);
const ours = ourLookup(data.model, {
  regions: new Map(gazetteers.map((gazetteer) => [gazetteer.region, gazetteer])),
  national: national.index,
});

const regions = data.registers.map((register) => benchmarkRegion(data.model, register));
const queries = [
  ...(data.isReal ? writtenQueries() : []),
  ...regions.flatMap((region) => generateQueries(region, options.seed, options.queries, regions)),
];
console.error(`${queries.length} queries; asking …`);

const judgements = queries.map((query) => ours.judge(query));
const times = measuredTimes(queries, (query) => ours.answer(query), options.passes);
const own: Contestant = { name: "Здравчат", tallies: tallies(queries, judgements, times.perQuery) };
if (options.failures !== null) writeFileSync(options.failures, failureLines(queries, judgements));

console.log(
  `Searched: ${data.text}. ${queries.length} queries, each timed ${options.passes} times (its median counts).\n`,
);
console.log(`${ownTable(own.tallies)}\n`);

const mini = peerOf(miniSearch, queries);
console.log(`Beside MiniSearch, all queries:\n\n${sideBySideTable([own, mini])}\n`);
if (options.peerQueries > 0) {
  const sample = sampleOf(queries, options.peerQueries);
  const among = (contestant: Contestant, all: Contestant) => [all, contestant];
  const ownSample = {
    name: own.name,
    tallies: tallies(
      sample.map(({ query }) => query),
      sample.flatMap(({ at }) => judgements[at] ?? []),
      sample.map(({ at }) => times.perQuery[at] ?? Number.NaN),
    ),
  };
  const sampled = sample.map(({ query }) => query);
  const contestants = [ownSample, ...[miniSearch, fuse, uFuzzy].map((maker) => peerOf(maker, sampled))];
  console.log(`All peers, the same ${sample.length} of the queries:\n\n${totalsTable(contestants)}\n`);
  void among;
}
console.log(`All queries:\n\n${totalsTable([own, mini])}\n`);

console.log(
  `${markdownTable(
    ["region", "settlements", "streets", "file KB", "gzip KB", "open ms"],
    figures.map(({ region, settlements, streets, bytes, gzipBytes, openMs }) => [
      region,
      settlements.toLocaleString("en-US"),
      streets.toLocaleString("en-US"),
      kilobytes(bytes),
      kilobytes(gzipBytes),
      openMs.toFixed(2),
    ]),
  )}\n`,
);

const unhinted = measuredTimes(
  queries.map((query) => ({ ...query, region: null })),
  (query) => ours.answer(query),
  Math.min(options.passes, 3),
);
const random = endurance(
  options.randomTexts,
  queries.map(({ query }) => query),
  seededRandom(`${options.seed} endurance`),
  (query) => ours.answer({ query, region: null }),
);
const typo = own.tallies.filter(({ category }) => category.startsWith("typo"));
const all = own.tallies.at(-1);
console.log(
  markdownTable(
    ["what", "measured"],
    [
      [`${files.length} regions in memory`, `${(memoryBytes / 1e6).toFixed(1)} MB`],
      [`national index of ${files.length} regions`, `${kilobytes(national.bytes)} KB`],
      ["a query: median, p99", `${microseconds(all?.medianUs ?? 0)} µs, ${microseconds(all?.p99Us ?? 0)} µs`],
      ["a query with a typo: p99", `${microseconds(Math.max(...typo.map(({ p99Us }) => p99Us)))} µs`],
      [
        "no region given: median, p99",
        `${microseconds(quantile(unhinted.perQuery, 0.5))} µs, ${microseconds(quantile(unhinted.perQuery, 0.99))} µs`,
      ],
      ["slowest single answer", `${(times.slowestUs / 1000).toFixed(1)} ms (${times.slowestQuery})`],
      [
        `${random.count.toLocaleString("en-US")} random texts`,
        `${random.exceptions.length} exceptions, slowest ${random.slowestMs.toFixed(1)} ms, ${random.over20Ms} over 20 ms`,
      ],
    ],
  ),
);
for (const line of random.exceptions.slice(0, 5)) console.error(line);
console.error(`slowest random text: ${random.slowestText}`);
if (options.isCountry) console.log(`\n${await benchCountry(options.seed)}`);

function writtenQueries(): BenchmarkQuery[] {
  const slugs = new Set(regions.map(({ slug }) => slug));
  const table = readFileSync(
    join(import.meta.dirname, "..", "..", "..", "test", "benchmark", "by-hand.csv"),
    "utf8",
  );
  return queriesIn(table).filter(({ region }) => region === null || slugs.has(region));
}

function peerOf(maker: PeerMaker, asked: readonly BenchmarkQuery[]): Contestant {
  console.error(`${maker.name}: ${asked.length} queries …`);
  const peers = new Map(regions.map((region) => [region.slug, maker.of(peerDocuments(region))]));
  const first = peers.get(regions[0]?.slug ?? "");
  // A peer is told the region, also where the text or nobody says it: it has one index for each.
  const peerFor = (query: BenchmarkQuery) => peers.get(query.region ?? regionOf(query) ?? "") ?? first;
  const judged = asked.map((query) => judgedPeer(query.expected, peerFor(query)?.first(query.query) ?? null));
  const { perQuery } = measuredTimes(asked, (query) => peerFor(query)?.first(query.query), 1);
  return { name: maker.name, tallies: tallies(asked, judged, perQuery) };
}

function regionOf({ expected }: BenchmarkQuery): string | null {
  const digits = expected.territories[0]?.slice(0, 2);
  return data.model.release.regions.find(({ oktmo }) => oktmo === digits)?.slug ?? null;
}

/** Evenly from all categories: queries stand in their order. */
function sampleOf(all: readonly BenchmarkQuery[], count: number) {
  const step = Math.max(1, all.length / count);
  const places = new Set(
    Array.from({ length: Math.min(count, all.length) }, (_, at) => Math.floor(at * step)),
  );
  return [...places].flatMap((at) => {
    const query = all[at];
    return query === undefined ? [] : [{ at, query }];
  });
}

function nationalIndexOf(all: readonly Gazetteer[]) {
  const file = packNationalIndex(all.map(keysOfRegion));
  const result = openNationalIndex(file.slice().buffer as ArrayBuffer);
  if (!result.ok) throw new Error("the packed national index was refused");
  return { bytes: file.byteLength, index: result.value };
}

function kilobytes(bytes: number): string {
  return Math.round(bytes / 1000).toLocaleString("en-US");
}
