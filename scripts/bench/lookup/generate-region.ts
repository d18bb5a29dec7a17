import type { RegionRegister, RegisterSettlement, RegisterStreet } from "../../gazetteer/register.ts";
import { addStreets, type CityDistrict } from "./generate-streets.ts";
import { madeTown, madeVillage, type VillageType } from "./made-names.ts";
import { type SeededRandom, seededRandom } from "./seeded-random.ts";

/** A municipality of a generated region; its OKTMO has 8 digits. */
export interface MadeMunicipality {
  readonly code: string;
  readonly name: string;
  readonly label: string;
  /** Before the reform that made districts okrugs. */
  readonly formerName: string | null;
  /** Position of the place where it is governed among the settlements. */
  readonly centre: number;
}

export interface MadeRegion {
  readonly register: RegionRegister;
  readonly name: string;
  readonly municipalities: readonly MadeMunicipality[];
  readonly districts: readonly CityDistrict[];
}

export interface RegionSize {
  /** Number of the region and first digits of its codes: "01" to "99". */
  readonly number: string;
  readonly settlements: number;
  readonly streets: number;
}

export const usualSize: RegionSize = { number: "90", settlements: 1_400, streets: 21_000 };

const townCount = 12;
const countryCount = 28;
const districtNames = [
  "Центральный",
  "Советский",
  "Ленинский",
  "Калининский",
  "Заводский",
  "Железнодорожный",
  "Северный",
];

/**
 * A region as a register would describe it: a capital with seven districts and streets that cross them, towns, and
 * country municipalities in both shapes of today (rural settlements with codes of their own, or one okrug).
 */
export function generateRegion(seed: string, size: RegionSize = usualSize): MadeRegion {
  const random = seededRandom(`${seed} region ${size.number}`);
  const settlements: RegisterSettlement[] = [];
  const weights: number[] = [];
  const municipalities: MadeMunicipality[] = [];
  const taken = new Set<string>();
  const townName = () => {
    for (;;) {
      const made = madeTown(random);
      if (!taken.has(made.town)) {
        taken.add(made.town);
        return made;
      }
    }
  };
  const add = (settlement: RegisterSettlement, weight: number) => {
    settlements.push(settlement);
    weights.push(weight);
    return settlements.length - 1;
  };

  const regionName = `${townName().adjective.replace(/ий$/, "ая")} область`;
  for (let at = 0; at < townCount; at++) {
    const { town } = townName();
    const code = `${size.number}7${two(at + 1)}000`;
    const former = random.chance(0.15) ? [townName().town] : [];
    const place = settlementOf(random, town, "г", `${code}001`, null, size.number, former);
    const centre = add(place, at === 0 ? 1_600 : 120 + random.below(500));
    municipalities.push({
      code,
      name: `городской округ ${town}`,
      label: `${town}ий городской округ`,
      formerName: null,
      centre,
    });
  }
  for (let at = 0; at < countryCount; at++) {
    const { town, adjective } = townName();
    const isOkrug = at % 2 === 0;
    const code = `${size.number}${isOkrug ? 5 : 6}${two(at + 1)}000`;
    const type = random.pick(["г", "рп", "с"] as const);
    const name = type === "с" ? adjective.replace(/ий$/, "ое") : town;
    const placeCode = isOkrug ? `${code}001` : `${code.slice(0, 5)}101001`;
    const centre = add(
      settlementOf(random, name, type, placeCode, null, size.number),
      30 + random.below(120),
    );
    municipalities.push({
      code,
      name: `${adjective} муниципальный ${isOkrug ? "округ" : "район"}`,
      label: `${adjective} ${isOkrug ? "округ" : "район"}`,
      formerName: isOkrug ? `${adjective} район` : null,
      centre,
    });
  }
  const country = municipalities.slice(townCount);
  const councils = new Map<string, string>();
  for (let at = settlements.length; at < size.settlements; at++) {
    const type = random.pick<VillageType>(["п", "с", "с", "д", "д", "д", "х"]);
    const name = madeVillage(random, type);
    const around = random.pick(country);
    const isOkrug = around.code[2] === "5";
    const council = 1 + random.below(12);
    const code = isOkrug
      ? `${around.code}${three((at % 900) + 10)}`
      : `${around.code.slice(0, 5)}4${two(council)}${three((at % 900) + 10)}`;
    const councilKey = `${around.code} ${council}`;
    const seat = councils.get(councilKey) ?? name;
    councils.set(councilKey, seat);
    const within = isOkrug ? null : `сельское поселение ${seat}`;
    const former = random.chance(0.03) ? [madeVillage(random, type)] : [];
    add(settlementOf(random, name, type, code, within, size.number, former), 1 / (0.06 + random.next()));
  }
  addTwins(random, settlements);

  const districts = districtNames.map((name, at) => ({ name, code: `${size.number}7013${at + 1}0` }));
  const streets: RegisterStreet[] = addStreets(random, settlements, weights, size.streets, districts);
  return {
    register: { region: size.number, source: { kind: "demo", date: null }, settlements, streets },
    name: regionName,
    municipalities,
    districts,
  };
}

/** Two settlements of one name in one municipality, in different rural settlements where it has some. */
function addTwins(random: SeededRandom, settlements: RegisterSettlement[]): void {
  for (let pair = 0; pair < settlements.length / 200; pair++) {
    const from = random.below(settlements.length / 2) + townCount + countryCount;
    const [one, other] = [settlements[from], settlements[from + 1]];
    if (one === undefined || other === undefined) continue;
    const municipality = one.code.slice(0, 5);
    const code = municipality + other.code.slice(5);
    settlements[from + 1] = {
      ...other,
      name: one.name,
      code: one.code[2] === "5" ? `${municipality}000${other.code.slice(8)}` : code,
    };
  }
}

function settlementOf(
  random: SeededRandom,
  name: string,
  type: string,
  code: string,
  within: string | null,
  number: string,
  formerNames: readonly string[] = [],
): RegisterSettlement {
  const postalIndex = `${1 + (Number(number) % 6)}${number}${three(random.below(1000))}`;
  return { name, type, code, within, postalIndex, formerNames };
}

function two(value: number): string {
  return String(value).padStart(2, "0");
}

function three(value: number): string {
  return String(value).padStart(3, "0");
}
