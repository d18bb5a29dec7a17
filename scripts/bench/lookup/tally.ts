import { type BenchmarkQuery, type Category, categories } from "./benchmark-query.ts";
import type { Judged, Judgement } from "./judgement.ts";
import { quantile } from "./measured-times.ts";

/** What one lookup made of one category. */
export interface Tally {
  readonly category: Category | "all";
  readonly count: number;
  /** In per cent of `count`. */
  readonly share: Readonly<Record<Judgement, number>>;
  readonly medianUs: number;
  readonly p99Us: number;
}

/** One row for each category that has queries, and one for all. `judgements` and `us` go with `queries`. */
export function tallies(
  queries: readonly BenchmarkQuery[],
  judgements: readonly Judged[],
  us: ArrayLike<number>,
): Tally[] {
  const rows = categories.map((category) => {
    const own = [...queries.keys()].filter((at) => queries[at]?.category === category);
    return tally(category, own, judgements, us);
  });
  return [...rows.filter(({ count }) => count > 0), tally("all", [...queries.keys()], judgements, us)];
}

function tally(
  category: Tally["category"],
  own: readonly number[],
  judgements: readonly Judged[],
  us: ArrayLike<number>,
): Tally {
  const times = own.map((at) => us[at] ?? Number.NaN);
  const shareOf = (judgement: Judgement) =>
    own.length === 0
      ? 0
      : (own.filter((at) => judgements[at]?.judgement === judgement).length / own.length) * 100;
  return {
    category,
    count: own.length,
    share: {
      right: shareOf("right"),
      asked: shareOf("asked"),
      wrong: shareOf("wrong"),
      "not found": shareOf("not found"),
    },
    medianUs: quantile(times, 0.5),
    p99Us: quantile(times, 0.99),
  };
}
