import { parseArgs } from "node:util";

export interface Options {
  /** Number of the only region, or null for all. */
  readonly region: string | null;
  /** Queries of each category and region. */
  readonly queries: number;
  readonly passes: number;
  /** Queries for Fuse.js and uFuzzy, which are slow, in all. */
  readonly peerQueries: number;
  readonly randomTexts: number;
  readonly seed: string;
  readonly isGenerated: boolean;
  readonly isCountry: boolean;
  readonly failures: string | null;
}

export const usage = `npm run bench:lookup -- [options]
  --quick           fewer queries, one pass, no slow peers
  --region 74       one region only
  --queries 100     queries of each category and region
  --peer-queries N  queries for Fuse.js and uFuzzy, in all
  --seed 1          of queries and generated regions
  --generated       generated regions even where tables of real places are at hand
  --country         a generated country of 89 regions as well
  --failures FILE   writes the queries that were not answered right`;

/** Throws on options that are not listed in `usage`. */
export function optionsIn(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      quick: { type: "boolean", default: false },
      region: { type: "string" },
      queries: { type: "string" },
      "peer-queries": { type: "string" },
      seed: { type: "string", default: "1" },
      generated: { type: "boolean", default: false },
      country: { type: "boolean", default: false },
      failures: { type: "string" },
    },
  });
  const { quick } = values;
  return {
    region: values.region ?? null,
    queries: countIn(values.queries, quick ? 20 : 100),
    passes: quick ? 1 : 5,
    peerQueries: countIn(values["peer-queries"], quick ? 0 : 190),
    randomTexts: quick ? 5_000 : 50_000,
    seed: values.seed,
    isGenerated: values.generated,
    isCountry: values.country,
    failures: values.failures ?? null,
  };
}

function countIn(text: string | undefined, otherwise: number): number {
  if (text === undefined) return otherwise;
  if (!/^\d{1,6}$/.test(text)) throw new Error(`"${text}" is no number of queries`);
  return Number(text);
}
