import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Load, load } from "./load.ts";
import { benchPosters } from "./posters.ts";
import { buildWorker, runWorker } from "./start-worker.ts";
import { type Measured, ratioTable } from "./table.ts";

/**
 * `npm run bench`: how fast the lookup answers in workerd, without a proxy or assets in front, beside a constant answer
 * of the same size behind the same middleware. Many short rounds, interleaved: a slow moment of the machine hits all
 * routes alike and falls out of the medians. Then what posters cost.
 */
const rounds = 50;
const roundMs = 250;
/** Long enough for the engine to compile what is hot: it does so beside the Worker, on the same cores. */
const warmUpMs = 4_000;
const connections = 16;
const wantedRatio = 0.7;

const queries = readFileSync(join(import.meta.dirname, "queries.txt"), "utf8")
  .split("\n")
  .filter((line) => line !== "" && !line.startsWith("#"))
  .map(encodeURIComponent);

const routes: Record<string, readonly string[]> = {
  lookup: queries.map((q) => `/api/v1/lookup?q=${q}`),
  constant: ["/bench/constant"],
  "lookup + one D1 query": queries.map((q) => `/bench/lookup-d1?q=${q}`),
  "empty, no middleware": ["/bench/empty"],
};

console.error("Building the Worker and filling its database …");
const built = buildWorker();
const worker = await runWorker(built);
try {
  await settle();
  const rates = new Map<string, number[]>();
  for (let round = 1; round <= rounds; round++) {
    if (round % 10 === 0) console.error(`round ${round} of ${rounds}`);
    for (const [name, paths] of Object.entries(routes)) {
      const { requests, seconds } = checked(name, await load(worker.origin, paths, connections, roundMs));
      rates.set(name, [...(rates.get(name) ?? []), requests / seconds]);
    }
  }
  report([...rates].map(([name, perSecond]) => ({ name, perSecond })));
} finally {
  await worker.stop();
}
try {
  console.log(`\n${await benchPosters(built)}`);
} finally {
  built.remove();
}

/** Makes the answer nearest to the mean size the constant one, then warms all routes up. */
async function settle(): Promise<void> {
  const sizes = await Promise.all(
    queries.map(
      async (q) => (await (await fetch(new URL(`/api/v1/lookup?q=${q}`, worker.origin))).text()).length,
    ),
  );
  const mean = sizes.reduce((sum, size) => sum + size, 0) / sizes.length;
  const offMean = (index: number) => Math.abs((sizes[index] ?? 0) - mean);
  const nearest = [...sizes.keys()].reduce(
    (best, index) => (offMean(index) < offMean(best) ? index : best),
    0,
  );
  await fetch(new URL(`/bench/choose-constant?q=${queries[nearest]}`, worker.origin));
  console.error(`${queries.length} questions, answers of ${Math.round(mean)} characters on average`);
  for (const [name, paths] of Object.entries(routes)) {
    checked(name, await load(worker.origin, paths, connections, warmUpMs));
  }
}

function checked(name: string, result: Load): Load {
  if (result.failures > 0) {
    throw new Error(
      `${name}: ${result.failures} of ${result.requests} answers were not 200; nothing was measured`,
    );
  }
  return result;
}

function report(measured: readonly Measured[]): void {
  const ratio = ratioTable(measured, "constant");
  console.log(`${ratio.text}\n`);
  const lookup = ratio.ofRoute.get("lookup") ?? 0;
  console.log(`lookup : constant = ${lookup.toFixed(2)}, wanted at least ${wantedRatio}`);
}
