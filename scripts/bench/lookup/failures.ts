import { type BenchmarkQuery, categories } from "./benchmark-query.ts";
import type { Judged } from "./judgement.ts";

/** The queries that were not answered right, by category; tab-separated for reading and sorting. */
export function failureLines(queries: readonly BenchmarkQuery[], judgements: readonly Judged[]): string {
  const lines = categories.flatMap((category) =>
    queries.flatMap((query, at) => {
      const judged = judgements[at];
      if (query.category !== category || judged === undefined || judged.judgement === "right") return [];
      const { origin, territories } = query.expected;
      const others = territories.filter((code) => code !== origin);
      const expected = [origin ?? "none", others.length === 0 ? "" : `(or ${others.join(" ")})`]
        .filter(Boolean)
        .join(" ");
      return [[category, judged.judgement, query.query, query.region ?? "", expected, judged.got].join("\t")];
    }),
  );
  return `${["category\tjudgement\tquery\tregion\texpected\tgot", ...lines].join("\n")}\n`;
}
