/** Times of one lookup over many queries, in microseconds. */
export interface MeasuredTimes {
  /** Of each query: the median of its passes, so that a pause for garbage or another process falls out. */
  readonly perQuery: Float64Array;
  readonly slowestUs: number;
  readonly slowestQuery: string;
}

/**
 * One pass warms up, then all queries are asked in turn, `passes` times over: a slow moment of the machine hits one pass
 * of a query and not its median. The slowest single answer of all passes is kept as it was, pauses included.
 */
export function measuredTimes<Query extends { readonly query: string }>(
  queries: readonly Query[],
  ask: (query: Query) => unknown,
  passes: number,
): MeasuredTimes {
  const times = queries.map(() => new Float64Array(passes));
  let slowestUs = 0;
  let slowestQuery = "";
  for (const query of queries) ask(query);
  for (let pass = 0; pass < passes; pass++) {
    queries.forEach((query, at) => {
      const startedAtMs = performance.now();
      ask(query);
      const us = (performance.now() - startedAtMs) * 1000;
      const own = times[at];
      if (own !== undefined) own[pass] = us;
      if (us > slowestUs) [slowestUs, slowestQuery] = [us, query.query];
    });
  }
  return { perQuery: Float64Array.from(times, (own) => quantile(own, 0.5)), slowestUs, slowestQuery };
}

/** Nearest rank from below; NaN of nothing. */
export function quantile(numbers: ArrayLike<number>, share: number): number {
  const sorted = Float64Array.from(numbers).sort();
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
