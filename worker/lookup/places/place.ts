import type { ReadModel } from "../../release/read-model.ts";
import type { PublicRegion, PublicTerritory } from "../../release/types.ts";
import { withType } from "../language/type-labels.ts";
import type { SettlementTarget } from "./name-index.ts";
import type { Place } from "./types.ts";

/** The municipality of today around a territory; the territory itself when nothing is around it. */
export function municipalityOf(model: ReadModel, territory: PublicTerritory): PublicTerritory {
  const parent = territory.parent === null ? undefined : model.territoryById.get(territory.parent);
  return parent === undefined ? territory : municipalityOf(model, parent);
}

export function placeOfTerritory(model: ReadModel, territory: PublicTerritory): Place {
  return {
    name: territory.label,
    level: territory.level,
    oktmo: territory.oktmo,
    region: territory.region,
    territory: municipalityOf(model, territory).label,
  };
}

/** A settlement that only the address register knows. */
export function placeOfSettlement(
  model: ReadModel,
  { gazetteer, settlement, territory }: SettlementTarget,
): Place {
  return {
    name: gazetteer.settlementName(settlement),
    level: "settlement",
    oktmo: codeOfToday(territory, gazetteer.settlementCode(settlement)),
    region: territory.region,
    territory: municipalityOf(model, territory).label,
  };
}

/** The register's own code, which says more; the registry's where the register still has a code of the past. */
export function codeOfToday(territory: PublicTerritory, code: string): string {
  return code.slice(0, 5) === territory.oktmo.slice(0, 5) ? code : territory.oktmo;
}

/** «с. Александровка, Кизильский округ, Челябинская область». */
export function settlementLine(
  model: ReadModel,
  { gazetteer, settlement, territory }: SettlementTarget,
): readonly string[] {
  const name = withType(gazetteer.settlementType(settlement), gazetteer.settlementName(settlement));
  return [name, ...addressLine(model, territory)];
}

/** A region as a place: its OKTMO is padded to the eight digits of a municipality. */
export function placeOfRegion(region: PublicRegion): Place {
  return {
    name: region.name,
    level: "region",
    oktmo: region.oktmo.padEnd(8, "0"),
    region: region.slug,
    territory: region.name,
  };
}

/** «Бакал, Саткинский округ, Челябинская область»: from the place outwards, nothing said twice. */
export function addressLine(model: ReadModel, territory: PublicTerritory): readonly string[] {
  const municipality = municipalityOf(model, territory);
  const centre = municipality.centre === null ? undefined : model.territoryById.get(municipality.centre);
  const region = model.regionBySlug.get(territory.region);
  const isCityDistrict = territory.level === "city_district";
  const line = [territory.label];
  if (isCityDistrict && centre !== undefined) line.push(centre.label);
  const isCityItself =
    centre !== undefined && (isCityDistrict || territory.id === centre.id) && isUrban(municipality);
  const isNews = municipality.id !== territory.id && municipality.label !== territory.label;
  if (!isCityItself && isNews) line.push(municipality.label);
  if (region !== undefined) line.push(region.name);
  return line;
}

/** A городской округ is its town and bears its name; a муниципальный округ or район is more than its centre. */
function isUrban(municipality: PublicTerritory): boolean {
  return /городской округ|^город /i.test(`${municipality.kind} ${municipality.name}`);
}
