import { basename } from "node:path";
import { foldCharacters } from "../../../worker/base/russian/characters.ts";
import type { BuildReport } from "../build-report.ts";
import { isWholeOf, territoryOf } from "../codes.ts";
import { foldHouses, type HouseEntry, mostCommonCode } from "../fold-houses.ts";
import { InputRefused } from "../refusal.ts";
import type { RegionRegister, RegisterStreet } from "../register.ts";
import { type PlaceRow, placeRow } from "./place-rows.ts";
import { readTable } from "./read-rows.ts";
import { codeOfWhole, SettlementsOfRows } from "./settlements-of-rows.ts";

/** All rows of one street. */
interface TableStreet {
  readonly settlement: number;
  readonly name: string;
  readonly type: string;
  /** Of its own rows, without houses. */
  readonly codes: Set<string>;
  readonly houses: HouseEntry[];
  readonly postalIndexes: Set<string>;
  ownIndex: string | null;
}

/** Reads a region from a table; see interface.md, "Address data in". Rows may come in any order and repeat. */
export async function registerFromTable(
  path: string,
  region: string,
  report: BuildReport,
  onBytes: (bytes: number) => void,
): Promise<RegionRegister> {
  const file = basename(path);
  const rows: PlaceRow[] = [];
  const count = await readTable(
    path,
    (row, number) => rows.push(placeRow(row, number, file, region, report)),
    onBytes,
  );
  report.countRead("rows", count);
  if (rows.length === 0) throw new InputRefused(file, "a header and not one row");

  const settlements = new SettlementsOfRows();
  for (const row of rows) if (row.street === "" && row.house === "") settlements.declare(row);
  settlements.addUndeclared(rows);
  const streets = streetsIn(rows, settlements);
  for (const { type, name, isDeclared } of settlements.list) {
    if (!isDeclared) report.note("settlements without a row of their own", `${type} ${name}`);
  }
  const registered = streets.flatMap((street) => {
    const settlement = settlements.list[street.settlement];
    return registerStreets(street, `${settlement?.name ?? ""}, ${street.type} ${street.name}`, report);
  });
  report.countKept("settlements", settlements.list.length);
  report.countKept("streets", registered.length);
  return {
    region,
    source: { kind: "csv", date: null },
    settlements: settlements.list.map(({ name, type, codes, postalIndex }) => ({
      name,
      type,
      code: codeOfWhole(codes),
      within: null,
      postalIndex,
      formerNames: [],
    })),
    streets: registered,
  };
}

function streetsIn(rows: readonly PlaceRow[], settlements: SettlementsOfRows): TableStreet[] {
  const streets = new Map<string, TableStreet>();
  for (const row of rows) {
    if (row.street === "" && row.house === "") continue;
    const settlement = settlements.of(row);
    const key = `${settlement} ${row.streetType} ${foldCharacters(row.street)}`;
    let street = streets.get(key);
    if (street === undefined) {
      const { street: name, streetType: type } = row;
      street = {
        settlement,
        name,
        type,
        codes: new Set(),
        houses: [],
        postalIndexes: new Set(),
        ownIndex: null,
      };
      streets.set(key, street);
    }
    if (row.house === "") {
      street.codes.add(row.code);
      street.ownIndex ??= row.postalIndex;
    } else {
      street.houses.push({ designation: row.house, code: row.code, isMinor: false });
      if (row.postalIndex !== null) street.postalIndexes.add(row.postalIndex);
    }
  }
  return [...streets.values()];
}

/**
 * A street without houses lies in every territory that its rows name: one street each. One whose houses lie in several
 * keeps them all; a territory that only the street's own rows name makes another street, so that it is asked for.
 */
function registerStreets(street: TableStreet, label: string, report: BuildReport): RegisterStreet[] {
  const { settlement, name, type, codes, houses, postalIndexes } = street;
  const postalIndex = street.ownIndex ?? (postalIndexes.size === 1 ? ([...postalIndexes][0] ?? null) : null);
  const made = { settlement, name, type, area: null, postalIndex, formerNames: [], houses: [] };
  const houseCodes = houses.map(({ code }) => code);
  const ofHouses = [...new Set(houseCodes.map(territoryOf))].sort();
  const ofRows = [...new Set([...codes].map(territoryOf))].sort();
  // Beside districts of houses the code of the whole town says nothing about the street.
  const others = ofRows.filter((code) => !ofHouses.some((house) => house === code || isWholeOf(code, house)));
  const all = [...codes, ...houseCodes];
  const whole = (name === "" ? [] : others).map((territory) => ({
    ...made,
    code: mostCommonCode(all.filter((code) => territoryOf(code) === territory)),
  }));
  if (ofHouses.length <= 1) {
    if (houses.length > 0) report.countKept("streets whose houses all lie in one territory, without them");
    return ofHouses.length === 0 || name === ""
      ? whole
      : [{ ...made, code: mostCommonCode(houseCodes) }, ...whole];
  }
  const folded = foldHouses(houses);
  report.crossing.push(`${label}: ${ofHouses.join(", ")} (${folded.houses.length} houses)`);
  report.countKept("houses on streets that cross territories", folded.houses.length);
  for (const house of folded.contradictory) {
    report.note("houses of one number in two territories: asked for, never guessed", `${label}, ${house}`);
  }
  return [{ ...made, code: mostCommonCode(houseCodes), houses: folded.houses }, ...whole];
}
