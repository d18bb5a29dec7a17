import { isWholeOf, territoryOf } from "../codes.ts";
import { type PlaceRow, settlementNameKey } from "./place-rows.ts";

/** A settlement as a table tells of it: declared by a row of its own, or known by its streets alone. */
interface TableSettlement {
  readonly name: string;
  readonly type: string;
  /** All codes that rows of the settlement itself gave. */
  readonly codes: Set<string>;
  readonly isDeclared: boolean;
  postalIndex: string | null;
}

/** A street's row belongs to a settlement of the same beginning of the code, at least this long. */
const leastSharedDigits = 5;

/** Which settlement a row speaks of. Declare all settlements' own rows first. */
export class SettlementsOfRows {
  readonly list: TableSettlement[] = [];
  readonly #byName = new Map<string, number[]>();
  readonly #known = new Map<string, number>();

  declare(row: PlaceRow): void {
    const own = this.#sameSettlement(row);
    const position = own ?? this.#add(row, true);
    const settlement = this.list[position];
    settlement?.codes.add(row.code);
    if (settlement !== undefined) settlement.postalIndex ??= row.postalIndex;
  }

  /** Settlements that only their streets tell of; longer codes first, so that the order of the rows does not matter. */
  addUndeclared(rows: readonly PlaceRow[]): void {
    const sorted = new Map(
      rows.map((row) => [`${11 - row.code.length}${row.code} ${settlementNameKey(row)}`, row]),
    );
    for (const key of [...sorted.keys()].sort()) {
      const row = sorted.get(key) as PlaceRow;
      const settlement = this.list[this.of(row)];
      if (settlement?.isDeclared === false && row.settlementType === "г") settlement.codes.add(row.code);
    }
  }

  /** The settlement with the row's exact code, else the one whose code shares most digits, else a new one. */
  of(row: PlaceRow): number {
    const key = `${settlementNameKey(row)} ${row.code}`;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const position = this.#sameSettlement(row) ?? this.#nearest(row) ?? this.#add(row, false);
    this.#known.set(key, position);
    return position;
  }

  /** A town is one in its municipality whatever district its rows name; another settlement is one by its full code. */
  #sameSettlement(row: PlaceRow): number | null {
    const isTown = row.settlementType === "г";
    const isSame = (code: string) => (isTown ? code.slice(0, 5) === row.code.slice(0, 5) : code === row.code);
    const namesakes = this.#byName.get(settlementNameKey(row)) ?? [];
    return namesakes.find((position) => [...(this.list[position]?.codes ?? [])].some(isSame)) ?? null;
  }

  #nearest(row: PlaceRow): number | null {
    const namesakes = (this.#byName.get(settlementNameKey(row)) ?? []).map((position) => ({
      position,
      shared: Math.max(
        ...[...(this.list[position]?.codes ?? [])].map((code) => sharedDigits(code, row.code)),
      ),
    }));
    const most = Math.max(0, ...namesakes.map(({ shared }) => shared));
    const best = namesakes.filter(({ shared }) => shared === most);
    return most >= leastSharedDigits && best.length === 1 ? (best[0]?.position ?? null) : null;
  }

  #add(row: PlaceRow, isDeclared: boolean): number {
    const { settlementType: type, settlement: name, code } = row;
    const position =
      this.list.push({ name, type, codes: new Set([code]), isDeclared, postalIndex: null }) - 1;
    const key = settlementNameKey(row);
    this.#byName.set(key, [...(this.#byName.get(key) ?? []), position]);
    return position;
  }
}

function sharedDigits(a: string, b: string): number {
  let shared = 0;
  while (shared < a.length && a[shared] === b[shared]) shared++;
  return shared;
}

/** The code of the settlement as a whole: of codes of several districts what they share. */
export function codeOfWhole(codes: ReadonlySet<string>): string {
  const sorted = [...codes].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  const [first = ""] = sorted;
  if (new Set(sorted.map(territoryOf)).size === 1) return first;
  const whole = sorted.find((code) => sorted.some((part) => isWholeOf(code, part)));
  return whole ?? `${first.slice(0, 5)}000`;
}
