import type { AddressObject, HierarchyPlace } from "./address-objects.ts";
import { isDistrict, isSettlementLevel } from "./object-kinds.ts";
import type { RegionData } from "./region-data.ts";

/** A row of either hierarchy; the administrative one has no OKTMO. */
export interface HierarchyRow {
  readonly OBJECTID: string;
  readonly PARENTOBJID: string | undefined;
  readonly OKTMO?: string | undefined;
  readonly PATH: string | undefined;
  readonly ENDDATE: string;
  readonly ISACTIVE: string;
}

/** Puts an active row where it belongs: to an address object or to a house; rows of flats and of others' are left. */
export function takeHierarchyRow(
  data: RegionData,
  row: HierarchyRow,
): "object" | "house" | "inactive" | "other" {
  if (row.ISACTIVE !== "1" || row.ENDDATE < data.date) return "inactive";
  const id = Number(row.OBJECTID);
  const object = data.objectById(id);
  if (object !== undefined) {
    addPlace(object, placeIn(data, row, id));
    return "object";
  }
  const house = data.houses.byId.find(id);
  if (house < 0) return "other";
  takeHousePlace(data, house, placeIn(data, row, id));
  return "house";
}

function placeIn(data: RegionData, row: HierarchyRow, self: number): HierarchyPlace {
  const path = row.PATH === undefined ? "" : row.PATH;
  const above = path
    .split(".")
    .filter((part) => /^\d+$/.test(part))
    .map(Number)
    .filter((id) => id !== self)
    .reverse();
  const parent = Number(row.PARENTOBJID ?? 0);
  return {
    above: above.length > 0 ? above : null,
    parent: parent === 0 ? null : parent,
    oktmo: data.codeIn(row.OKTMO),
  };
}

function addPlace(object: AddressObject, place: HierarchyPlace): void {
  const isKnown = object.places.some(
    (known) =>
      known.parent === place.parent &&
      known.oktmo === place.oktmo &&
      known.above?.join() === place.above?.join(),
  );
  if (!isKnown) object.places.push(place);
}

function takeHousePlace(data: RegionData, first: number, place: HierarchyPlace): void {
  const { houses, positions } = data;
  const above = (place.above ?? [])
    .map((id) => positions.find(id))
    .filter((position) => position >= 0)
    .map((position) => ({ position, object: data.objects[position] as AddressObject }));
  // A house on a street that is in no use must not fall to the city above it.
  const immediate = place.above?.[0] ?? place.parent;
  const parent = immediate === null ? -1 : positions.find(immediate);
  const district = above.find(({ object }) => isDistrict(object))?.position ?? -1;
  const settlement = above.find(({ object }) => isSettlementLevel(object))?.position ?? -1;
  const code = place.oktmo === null ? -1 : houses.codes.numberOf(place.oktmo);
  let house = first;
  if (houses.parent.get(first) >= 0 || houses.otherParents.has(first)) {
    const isSame =
      houses.parent.get(first) === parent &&
      houses.district.get(first) === district &&
      houses.rowCode.get(first) === code;
    if (isSame) return;
    house = houses.addPlace(first);
  }
  if (parent < 0 && immediate !== null) houses.otherParents.set(house, immediate);
  houses.parent.set(house, parent);
  houses.district.set(house, district);
  houses.settlement.set(house, settlement);
  houses.rowCode.set(house, code);
}

/**
 * Reads the rows of the administrative hierarchy for those that the municipal one does not place.
 *
 * @returns a taker of rows, or null when there is nobody to place.
 */
export function placeTakerForUnplaced(
  data: RegionData,
): ((row: HierarchyRow) => "object" | "house" | null) | null {
  const { houses } = data;
  const objects = new Set(data.objects.filter(({ places }) => places.length === 0).map(({ id }) => id));
  const unplacedHouses = new Uint8Array(houses.size);
  let count = objects.size;
  for (let house = 0; house < houses.size; house++) {
    if (houses.parent.get(house) >= 0 || houses.otherParents.has(house)) continue;
    unplacedHouses[house] = 1;
    count++;
  }
  if (count === 0) return null;
  return (row) => {
    const id = Number(row.OBJECTID);
    if (!objects.has(id) && unplacedHouses[houses.byId.find(id)] !== 1) return null;
    const taken = takeHierarchyRow(data, row);
    return taken === "object" || taken === "house" ? taken : null;
  };
}
