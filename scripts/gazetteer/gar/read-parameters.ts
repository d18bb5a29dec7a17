import { TextPool } from "../columns.ts";
import { CurrentValues } from "./house-table.ts";
import type { RegionData } from "./region-data.ts";
import type { parameters, RowOf } from "./schema.ts";

/** ГАР parameter types that a directory needs. */
const parameterType = { postalIndex: "5", oktmo: "7" } as const;

type ParameterRow = RowOf<typeof parameters>;

/** Current parameters of the address objects: of each type the one that is valid on the day of the export. */
export class ObjectParameters {
  readonly #data: RegionData;
  readonly #today: number;
  readonly #values = new TextPool();
  readonly #byType = new Map<string, CurrentValues>(
    Object.values(parameterType).map((type) => [type, new CurrentValues()]),
  );

  constructor(data: RegionData) {
    this.#data = data;
    this.#today = dayNumber(data.date);
  }

  take(row: ParameterRow): void {
    const values = this.#byType.get(row.TYPEID);
    const position = values === undefined ? -1 : this.#data.positions.find(Number(row.OBJECTID));
    const days = position < 0 ? null : validDays(row, this.#today);
    if (days !== null) values?.offer(position, this.#values.numberOf(row.VALUE.trim()), ...days);
  }

  putIntoObjects(): void {
    this.#data.objects.forEach((object, position) => {
      object.oktmo = this.#data.codeIn(this.#get(parameterType.oktmo, position));
      object.postalIndex = postalIndexIn(this.#get(parameterType.postalIndex, position) ?? "");
    });
  }

  #get(type: string, position: number): string | null {
    const value = this.#byType.get(type)?.get(position) ?? -1;
    return value < 0 ? null : this.#values.text(value);
  }
}

/** Codes and postal indexes of houses and plots, straight into their table. */
export function houseParameterTaker(data: RegionData): (row: ParameterRow) => void {
  const today = dayNumber(data.date);
  const { houses } = data;
  return (row) => {
    const isCode = row.TYPEID === parameterType.oktmo;
    if (!isCode && row.TYPEID !== parameterType.postalIndex) return;
    const house = houses.byId.find(Number(row.OBJECTID));
    const days = house < 0 ? null : validDays(row, today);
    if (days === null) return;
    const code = isCode ? data.codeIn(row.VALUE) : null;
    if (code !== null) houses.parameterCode.offer(house, houses.codes.numberOf(code), ...days);
    const index = isCode ? null : postalIndexIn(row.VALUE.trim());
    if (index !== null) houses.postalIndex.offer(house, Number(index), ...days);
  };
}

/** Start and end as numbers that grow, or null when the row is not valid today. */
function validDays(row: ParameterRow, today: number): readonly [start: number, end: number] | null {
  const [start, end] = [dayNumber(row.STARTDATE), dayNumber(row.ENDDATE)];
  return start <= today && end >= today ? [start, end] : null;
}

/** Six digits, or null. */
export function postalIndexIn(text: string): string | null {
  return /^[1-9]\d{5}$/.test(text) ? text : null;
}

function dayNumber(date: string): number {
  return Number(date.replaceAll("-", ""));
}
