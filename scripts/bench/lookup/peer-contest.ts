import type { Release } from "../../../worker/release/types.ts";
import type { BenchmarkQuery } from "./benchmark-query.ts";
import type { BenchmarkRegion } from "./benchmark-region.ts";
import type { Judged } from "./judgement.ts";
import { quantile } from "./measured-times.ts";
import { peerDocuments } from "./peer-documents.ts";
import { judgedPeer, type PeerMaker } from "./peers.ts";
import type { Contestant } from "./report-tables.ts";
import { tallies } from "./tally.ts";

/** What one lookup made of the queries, in their order. */
export interface Asked {
  readonly name: string;
  readonly judgements: readonly Judged[];
  readonly us: ArrayLike<number>;
}

/**
 * Asks a peer. It has one index for each region and is told the region, even where neither the text nor the page says it.
 *
 * @param passes each query is timed so many times, after one that is judged and warms up.
 */
export function askedPeer(
  maker: PeerMaker,
  regions: readonly BenchmarkRegion[],
  release: Release,
  queries: readonly BenchmarkQuery[],
  passes: number,
): Asked {
  const peers = new Map(regions.map((region) => [region.slug, maker.of(peerDocuments(region))]));
  const [anywhere] = peers.values();
  const slugs = new Map(release.regions.map(({ oktmo, slug }) => [oktmo, slug]));
  const judgements: Judged[] = [];
  const us: number[] = [];
  for (const { query, expected, region } of queries) {
    const slug = region ?? slugs.get(expected.territories[0]?.slice(0, 2) ?? "") ?? "";
    const peer = peers.get(slug) ?? anywhere;
    judgements.push(judgedPeer(expected, peer?.first(query) ?? null));
    const times = Array.from({ length: passes }, () => {
      const startedAtMs = performance.now();
      peer?.first(query);
      return (performance.now() - startedAtMs) * 1000;
    });
    us.push(quantile(times, 0.5));
  }
  return { name: maker.name, judgements, us };
}

export function contestant({ name, judgements, us }: Asked, queries: readonly BenchmarkQuery[]): Contestant {
  return { name, tallies: tallies(queries, judgements, us) };
}

/** The same places of all lists, evenly from the first to the last: queries stand by region and category. */
export function sampled(queries: readonly BenchmarkQuery[], count: number) {
  const step = Math.max(1, queries.length / count);
  const places = Array.from({ length: Math.min(count, queries.length) }, (_, at) => Math.floor(at * step));
  const of = <T>(all: ArrayLike<T>): T[] => places.flatMap((at) => all[at] ?? []);
  return {
    queries: of(queries),
    asked: ({ name, judgements, us }: Asked): Asked => ({ name, judgements: of(judgements), us: of(us) }),
  };
}
