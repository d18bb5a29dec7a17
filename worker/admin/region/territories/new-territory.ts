import type { RegionRecords, TerritoryRecord } from "../../../registry/records.ts";
import { territoryId } from "../../../registry/territory-id.ts";
import type { Source } from "../../../registry/types.ts";
import type { ReadModel } from "../../../release/read-model.ts";

/** What the form of a new territory begins with; it comes behind all others. */
export function emptyTerritory(records: RegionRecords, source: Source): TerritoryRecord {
  const positions = [...records.territories.values()].map(({ position }) => position);
  return {
    position: Math.max(-1, ...positions) + 1,
    level: "settlement",
    kind: "",
    label: "",
    oktmo: null,
    parent: null,
    isMerged: false,
    centre: null,
    source,
    names: [],
    codes: [],
    noChat: null,
  };
}

/** As long as `isRecordKey` takes. */
const maxIdLength = 80;

/** The id of a new territory: its own code, else the code around it with its name. null: it is there already. */
export function newTerritoryId(
  { oktmo, parent, names, kind }: TerritoryRecord,
  records: RegionRecords,
  model: ReadModel,
): string | null {
  const isTaken = (id: string) => records.territories.has(id) || model.territoryById.has(id);
  const name = names.find((one) => one.kind === "official")?.text ?? "";
  const around = parent === null ? "" : (parent.split("-", 1)[0] ?? "");
  const id = oktmo ?? territoryId(around, name, kind, isTaken).slice(0, maxIdLength);
  return isTaken(id) || !/^[\w-]+$/.test(id) ? null : id;
}
