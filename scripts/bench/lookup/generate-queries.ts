import { type BenchmarkQuery, type Category, categories, noSuchPlace } from "./benchmark-query.ts";
import type { BenchmarkRegion } from "./benchmark-region.ts";
import { type DrawnAddress, drawnAddress, residentialStreets } from "./drawn-address.ts";
import { negativeQuery } from "./negatives.ts";
import { recipes } from "./recipes.ts";
import { type SeededRandom, seededRandom } from "./seeded-random.ts";
import type { WrittenQuery } from "./written-query.ts";

/** Draws that may fail (no name with ё, a typo that is another name) before a category stays short. */
const drawsForOne = 60;
/** A page can offer so many places; a text that fits more is no fair question. */
const mostTerritories = 7;

/**
 * Up to `count` different queries of each category. The same seed and registers give the same queries.
 *
 * @param all regions that are searched together: what is nowhere must be in none of them.
 */
export function generateQueries(
  region: BenchmarkRegion,
  seed: string,
  count: number,
  all: readonly BenchmarkRegion[] = [region],
): BenchmarkQuery[] {
  return categories.flatMap((category) => {
    const random = seededRandom(`${seed} ${category} ${region.slug}`);
    const make =
      category === "negatives" ? () => negative(region, all, random) : addressMaker(region, category, random);
    return differentQueries(make, count);
  });
}

function differentQueries(make: () => BenchmarkQuery | null, count: number): BenchmarkQuery[] {
  const made = new Map<string, BenchmarkQuery>();
  for (let draw = 0; draw < count * drawsForOne && made.size < count; draw++) {
    const query = make();
    if (query !== null && !made.has(query.query)) made.set(query.query, query);
  }
  return [...made.values()];
}

function negative(
  region: BenchmarkRegion,
  all: readonly BenchmarkRegion[],
  random: SeededRandom,
): BenchmarkQuery | null {
  const query = negativeQuery(all, random);
  if (query === null) return null;
  return {
    query,
    category: "negatives",
    expected: noSuchPlace,
    region: random.chance(0.5) ? region.slug : null,
  };
}

function addressMaker(
  region: BenchmarkRegion,
  category: Exclude<Category, "negatives">,
  random: SeededRandom,
): () => BenchmarkQuery | null {
  const recipe = recipes[category];
  const streets = residentialStreets(region).filter((at) => {
    const street = region.table.register.streets[at];
    return street !== undefined && (recipe.fits?.(street, region) ?? true);
  });
  return () => {
    const drawn = drawnAddress(region, streets, random);
    const written = drawn === null ? null : recipe.write(drawn, region, random);
    return drawn === null || written === null ? null : checked(region, category, drawn, written);
  };
}

function checked(
  region: BenchmarkRegion,
  category: Category,
  drawn: DrawnAddress,
  { text, said, namesRegion = false, isOpen = false }: WrittenQuery,
): BenchmarkQuery | null {
  const fitting = region.table.territoriesOf(said);
  if (fitting === null) return null;
  const territories = [...new Set([...fitting].flatMap((code) => region.territoriesOf(code)))].sort();
  if (territories.length === 0 || territories.length > mostTerritories) return null;
  const origin = isOpen && territories.length > 1 ? null : drawn.origin;
  if (origin !== null && !territories.includes(origin)) return null;
  return {
    query: text,
    category,
    expected: { origin, territories },
    region: namesRegion ? null : region.slug,
  };
}
