import type { TerritoryRecord } from "../../registry/records.ts";
import { territoryId } from "../../registry/territory-id.ts";
import type { Source } from "../../registry/types.ts";
import type { OktmoCentre, OktmoMunicipality, OktmoPlace, OktmoTerritories } from "./types.ts";

type Facts = Pick<TerritoryRecord, "level" | "kind" | "label" | "oktmo" | "parent" | "centre">;

/**
 * The territories as the registry keeps them, by id: municipalities in the order of their codes, each with its places and
 * districts behind it. Former names and codes are not in the classifier and stay empty.
 *
 * @param source the classifier, with its address and day.
 * @param firstPosition behind what the region has already.
 */
export function territoryRecords(
  { municipalities }: OktmoTerritories,
  source: Source,
  firstPosition = 0,
): ReadonlyMap<string, TerritoryRecord> {
  const ids = placeIds(municipalities);
  const idOfCentre = ({ municipality, kind, name }: OktmoCentre): string | null => {
    const around = municipalities.find(({ oktmo }) => oktmo === municipality);
    const place = around?.places.find((one) => one.kind === kind && one.name === name);
    return (place && ids.get(place)) ?? null;
  };
  const records = new Map<string, TerritoryRecord>();
  const add = (id: string, name: string, facts: Facts) =>
    records.set(id, recordOf(name, facts, source, firstPosition + records.size));
  for (const { oktmo, kind, name, label, centre, places, districts } of municipalities) {
    add(oktmo, name, {
      level: "municipality",
      kind,
      label,
      oktmo,
      parent: null,
      centre: centre === null ? null : idOfCentre(centre),
    });
    for (const place of places) {
      const id = ids.get(place);
      if (id !== undefined) add(id, place.name, { ...placeFacts(place), parent: oktmo });
    }
    for (const district of districts) {
      const facts = { level: "city_district", kind: "вн.р-н", label: district.label, centre: null } as const;
      add(district.oktmo, district.name, { ...facts, oktmo: district.oktmo, parent: oktmo });
    }
  }
  return records;
}

function placeFacts({ kind, name }: OktmoPlace) {
  return { level: "settlement", kind, label: name, oktmo: null, centre: null } as const;
}

function recordOf(name: string, facts: Facts, source: Source, position: number): TerritoryRecord {
  const words = { from: null, until: null, source };
  const official = { text: name, kind: "official", ...words } as const;
  const alias = { text: facts.label, kind: "alias", ...words } as const;
  const names = facts.label === name ? [official] : [official, alias];
  return { ...facts, position, isMerged: false, source, names, codes: [], noChat: null };
}

/** Villages of one name and type in one municipality are told apart by their codes; without codes there is one of them. */
function placeIds(municipalities: readonly OktmoMunicipality[]): ReadonlyMap<OktmoPlace, string> {
  const ids = new Map<OktmoPlace, string>();
  const taken = new Set<string>();
  for (const { oktmo, places } of municipalities) {
    for (const place of places) {
      const id = territoryId(oktmo, place.name, place.kind, (id) => taken.has(id));
      const own = taken.has(id) && place.oktmo !== null ? `${id}-${place.oktmo.slice(5)}` : id;
      if (taken.has(own)) continue;
      taken.add(own);
      ids.set(place, own);
    }
  }
  return ids;
}
