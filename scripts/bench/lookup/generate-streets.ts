import type { RegisterHouse, RegisterSettlement, RegisterStreet } from "../../gazetteer/register.ts";
import { agreeing, madeStreet, ordinaryStreets } from "./made-names.ts";
import type { SeededRandom } from "./seeded-random.ts";

export interface CityDistrict {
  readonly name: string;
  readonly code: string;
}

/** One street of the capital in eight crosses districts, about as in a large city. */
const splitShare = 0.125;
const renamedShare = 0.04;
const types = ["ул", "ул", "ул", "ул", "ул", "ул", "ул", "пер", "пер", "проезд"] as const;
const cityTypes = [...types, "пр-кт", "б-р", "ш", "мкр", "пл"] as const;

/**
 * Shares the streets out by weight, at least one to each settlement. The first settlement is the capital: its streets
 * lie in districts.
 */
export function addStreets(
  random: SeededRandom,
  settlements: readonly RegisterSettlement[],
  weights: readonly number[],
  count: number,
  districts: readonly CityDistrict[],
): RegisterStreet[] {
  const sum = weights.reduce((total, weight) => total + weight, 0);
  const streets: RegisterStreet[] = [];
  settlements.forEach((settlement, at) => {
    const share = Math.max(1, Math.round(((weights[at] ?? 0) / sum) * count));
    const taken = new Set<string>();
    for (let street = 0; street < share; street++) {
      const isCommon = taken.size < ordinaryStreets.length * 0.7 && (share < 40 || random.chance(0.5));
      const type = random.pick(share > 60 ? cityTypes : types);
      const name = agreeing(isCommon ? commonName(random) : madeStreet(random), type);
      const key = `${type} ${name}`;
      if (taken.has(key)) continue;
      taken.add(key);
      const formerNames = random.chance(renamedShare) ? [agreeing(madeStreet(random), type)] : [];
      const place = {
        settlement: at,
        name,
        type,
        area: null,
        postalIndex: settlement.postalIndex,
        formerNames,
      };
      streets.push({
        ...place,
        ...(at === 0 ? inDistricts(random, districts) : { code: settlement.code, houses: [] }),
      });
    }
    if (share > 60) addGardens(random, streets, at, settlement, districts);
  });
  return streets;
}

/** Names at the front of the repertoire are the commonest. */
function commonName(random: SeededRandom): string {
  const at = Math.floor(random.next() ** 1.6 * ordinaryStreets.length);
  return ordinaryStreets[at] ?? "Новая";
}

function inDistricts(
  random: SeededRandom,
  districts: readonly CityDistrict[],
): Pick<RegisterStreet, "code" | "houses"> {
  const own = random.pick(districts).code;
  if (!random.chance(splitShare)) return { code: own, houses: [] };
  const others = random.shuffled(districts.filter(({ code }) => code !== own)).slice(0, 1 + random.below(2));
  return { code: own, houses: splitHouses(random, [own, ...others.map(({ code }) => code)]) };
}

/**
 * Houses of a street that crosses territories: each side changes at its own number, and one house in forty lies on the
 * wrong side of the border, as real borders run around yards.
 */
function splitHouses(random: SeededRandom, codes: readonly string[]): RegisterHouse[] {
  const last = 40 + random.below(160);
  const borders = [0, 1].map(() =>
    codes.map((_, at) => Math.round(((at + 0.7 + random.next() * 0.6) / codes.length) * last)),
  );
  const houses: RegisterHouse[] = [];
  const used = new Set<string>();
  for (let number = 1; number <= last; number++) {
    const side = borders[number % 2] ?? [];
    const at = Math.max(
      0,
      side.findIndex((border) => number <= border),
    );
    const other = random.chance(0.025) ? random.below(codes.length) : at;
    const code = codes[other] ?? codes[0] ?? "";
    const added = random.pick(["", "", "", "", "", "", "", "а", "б", "/2", "к1", "к2", "с1", "ак1"]);
    houses.push({ designation: String(number), code });
    used.add(code);
    if (added !== "") houses.push({ designation: `${number}${added}`, code });
  }
  const missing = codes.filter((code) => !used.has(code));
  return [...houses, ...missing.map((code, at) => ({ designation: String(last + 1 + at), code }))];
}

/** A garden association with its own little streets, named as in every other one. */
function addGardens(
  random: SeededRandom,
  streets: RegisterStreet[],
  settlement: number,
  { code, postalIndex }: RegisterSettlement,
  districts: readonly CityDistrict[],
): void {
  const where = settlement === 0 ? random.pick(districts).code : code;
  const area = streets.length;
  const own = { settlement, code: where, postalIndex, formerNames: [], houses: [] };
  streets.push({
    ...own,
    name: `${random.pick(["Заря", "Энергетик", "Металлург", "Дружба", "Строитель"])}-${1 + random.below(4)}`,
    type: "снт",
    area: null,
  });
  for (let line = 1; line <= 3; line++) streets.push({ ...own, name: `${line}-я Линия`, type: "ул", area });
}
