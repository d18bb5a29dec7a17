import { foldCharacters } from "../../../worker/base/russian/characters.ts";
import { houseDesignation } from "../../../worker/gazetteer/house-number.ts";
import type { BuildReport } from "../build-report.ts";
import { codeIn } from "../codes.ts";
import { housePartsIn } from "../house-text.ts";
import { InputRefused } from "../refusal.ts";
import { codeBeginning, regionOfCode } from "../regions.ts";
import { settlementType, streetType, typedName } from "../types-of-names.ts";
import type { Column, TableRow } from "./read-rows.ts";

/** A checked row: what it names, with types and names in their short forms. */
export interface PlaceRow {
  readonly code: string;
  readonly settlementType: string;
  readonly settlement: string;
  readonly streetType: string;
  /** "" for a settlement's own row and for a house that stands in the settlement itself. */
  readonly street: string;
  /** "" when the row is no house. */
  readonly house: string;
  readonly postalIndex: string | null;
}

/** What makes two rows speak of one settlement, but for the code. */
export function settlementNameKey(row: Pick<PlaceRow, "settlementType" | "settlement">): string {
  return `${row.settlementType} ${foldCharacters(row.settlement)}`;
}

/** Refuses a row of another region or without what a row needs, by row and column. */
export function placeRow(
  row: TableRow,
  number: number,
  file: string,
  region: string,
  report: BuildReport,
): PlaceRow {
  const refuse = (column: Column, problem: string): never => {
    throw new InputRefused(`${file}, row ${number}, ${column}`, problem);
  };
  const code = codeIn(row.oktmo) ?? refuse("oktmo", `«${row.oktmo}» has not 8 or 11 digits`);
  if (regionOfCode(code) !== region) {
    refuse(
      "oktmo",
      `${code} lies in another region; codes of region ${region} begin with ${codeBeginning(region)}`,
    );
  }
  if (row.settlement === "") refuse("settlement", "is empty");
  if (row.street === "" && row.street_type !== "")
    refuse("street", `is empty, but its type is «${row.street_type}»`);
  const settlement = typedName(settlementType(row.settlement_type), row.settlement);
  const street =
    row.street === "" ? { type: "", name: "" } : typedName(streetType(row.street_type), row.street);
  const parts = row.house === "" ? null : housePartsIn(row.house);
  if (row.house !== "" && parts === null) refuse("house", `«${row.house}» is no house number`);
  return {
    code,
    settlementType: settlement.type,
    settlement: settlement.name,
    streetType: street.type,
    street: street.name,
    house: parts === null ? "" : houseDesignation(parts),
    postalIndex: postalIndexIn(row.postal_index, report),
  };
}

/** A hint and no more: what is no index is left out rather than refused. */
function postalIndexIn(text: string, report: BuildReport): string | null {
  if (/^[1-9]\d{5}$/.test(text)) return text;
  if (text !== "") report.note("postal indexes that are none, left out", text);
  return null;
}
