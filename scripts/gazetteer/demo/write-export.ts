import { DemoCity } from "./demo-city.ts";
import { DemoCountry } from "./demo-country.ts";
import { DemoGround, type TrueHouse } from "./demo-ground.ts";
import { ExportWriter } from "./export-writer.ts";
import { RegisterRows } from "./register-rows.ts";

export interface DemoExport {
  /** Number: "74". */
  readonly region: string;
  /** About how many; at least as many as the hard cases need. */
  readonly houses: number;
  readonly seed?: number;
  /** Of the export: "2026-07-01". */
  readonly date?: string;
}

/** Share of the houses that stand in the city. */
const cityShare = 0.45;

/**
 * Writes an unpacked ГАР export of one invented region: small or large, complete by the schemas, with every case that
 * makes the real one hard. The same order makes the same bytes.
 *
 * @param onHouse told of every house that must be found, and where it lies.
 */
export async function writeDemoExport(
  folder: string,
  { region, houses, seed = 1, date = "2026-07-01" }: DemoExport,
  onHouse: (house: TrueHouse) => void = () => {},
): Promise<void> {
  const writer = new ExportWriter(folder, region, date);
  const rows = new RegisterRows(writer);
  const ground = new DemoGround(rows, region, seed, onHouse);
  const isChelyabinsk = region === "74";
  const regionObject = ground.object(
    [],
    { level: 1, type: "обл.", name: isChelyabinsk ? "Челябинская" : "Примерная" },
    ground.code("000000"),
  );
  const names = isChelyabinsk
    ? { okrug: "Челябинский", city: "Челябинск" }
    : { okrug: "Приреченский", city: "Приреченск" };
  const city = new DemoCity(ground, regionObject, names);
  const country = new DemoCountry(ground, regionObject);
  city.writeHardStreets();
  country.writeHardPlaces();
  const rest = Math.max(0, houses - ground.houses);
  city.writeStreets(Math.round(rest * cityShare));
  country.writeVillages(Math.round(rest * (1 - cityShare)));
  writeReferences(rows);
  writer.close();
}

function writeReferences(rows: RegisterRows): void {
  rows.reference("ADDR_OBJ_TYPES", { ID: 1, LEVEL: 8, SHORTNAME: "ул.", NAME: "Улица", DESC: "Улица" });
  rows.reference("HOUSE_TYPES", { ID: 2, NAME: "Дом", SHORTNAME: "д.", DESC: "Дом" });
  rows.reference("PARAM_TYPES", { ID: 7, NAME: "OKTMO", CODE: "OKTMO", DESC: "OKTMO" });
  rows.reference("OBJECT_LEVELS", { LEVEL: 8, NAME: "Элемент улично-дорожной сети" });
}
