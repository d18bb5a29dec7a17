import { nameKey } from "../../registry/name-key.ts";
import type { RegionRecords, TerritoryRecord } from "../../registry/records.ts";
import { restId, restNames } from "./columns.ts";
import type { Complain, TableRow } from "./rows.ts";
import { tableWords as words } from "./words.ts";

/** What a row is about: a territory by its id, null: the rest of the region. */
export interface NamedTerritory {
  readonly id: string | null;
}

/**
 * Finds the territory of a row: by id, by code (today's or a former one), else by a name that only one has.
 * "none": the row names no territory; "wrong": it complained.
 */
export function territoryFinder(
  records: RegionRecords,
  complain: Complain,
): (row: TableRow) => NamedTerritory | "none" | "wrong" {
  const index = new TerritoryIndex(records);
  return ({ number, cells }) => {
    const wrong = (column: "oktmo" | "territory" | "territory_id", problem: string) => {
      complain(number, column, problem);
      return "wrong" as const;
    };
    const [id, oktmo, name] = [cells.get("territory_id"), cells.get("oktmo"), cells.get("territory")];
    if (id?.toLowerCase() === restId) return { id: null };
    const byId = id === undefined ? undefined : index.byId(id);
    if (id !== undefined && byId === undefined) return wrong("territory_id", words.unknownId(id));
    if (oktmo === undefined) {
      if (byId !== undefined) return { id: byId };
      if (name === undefined) return "none";
      if (restNames.has(nameKey(name))) return { id: null };
      const [found, ...others] = index.byName(name);
      if (found === undefined) return wrong("territory", words.unknownName(name));
      return others.length === 0
        ? { id: found }
        : wrong("territory", words.unclearName(name, index.listed([found, ...others])));
    }
    if (!/^\d[\d ]{6,13}$/.test(oktmo)) return wrong("oktmo", words.badOktmo);
    const byCode = index.byCode(oktmo);
    const [found, ...others] = byCode;
    if (found === undefined) return wrong("oktmo", words.unknownOktmo(oktmo));
    if (byId !== undefined) {
      return byCode.some((one) => index.isWithin(byId, one))
        ? { id: byId }
        : wrong("oktmo", words.otherTerritory(index.label(byId)));
    }
    return others.length === 0
      ? { id: found }
      : wrong("oktmo", words.unclearOktmo(oktmo, index.listed(byCode)));
  };
}

class TerritoryIndex {
  readonly #territories: ReadonlyMap<string, TerritoryRecord>;
  readonly #today = new Map<string, string[]>();
  readonly #former = new Map<string, string[]>();
  readonly #names = new Map<string, Set<string>>();
  /** Ids that spreadsheets take for numbers lose their leading zeros. */
  readonly #idOfNumber = new Map<string, string>();

  constructor({ territories }: RegionRecords) {
    this.#territories = territories;
    for (const [id, { oktmo, codes, label, names }] of territories) {
      if (/^0\d+$/.test(id)) this.#idOfNumber.set(plainCode(id), id);
      if (oktmo !== null) put(this.#today, plainCode(oktmo), id);
      for (const code of codes) put(this.#former, plainCode(code.oktmo), id);
      for (const text of [label, ...names.map((name) => name.text)]) {
        const key = nameKey(text);
        this.#names.set(key, (this.#names.get(key) ?? new Set()).add(id));
      }
    }
  }

  byId(id: string): string | undefined {
    return this.#territories.has(id) ? id : this.#idOfNumber.get(plainCode(id));
  }

  byCode(code: string): readonly string[] {
    const plain = plainCode(code);
    return this.#today.get(plain) ?? this.#former.get(plain) ?? [];
  }

  byName(name: string): readonly string[] {
    return [...(this.#names.get(nameKey(name)) ?? [])];
  }

  /** Whether one is the other or lies in it. */
  isWithin(id: string, around: string): boolean {
    const seen = new Set<string>();
    for (
      let at: string | null = id;
      at !== null && !seen.has(at);
      at = this.#territories.get(at)?.parent ?? null
    ) {
      if (at === around) return true;
      seen.add(at);
    }
    return false;
  }

  label(id: string): string {
    return this.#territories.get(id)?.label ?? id;
  }

  listed(ids: readonly string[]): string {
    return ids
      .slice(0, 5)
      .map((id) => `${id} (${this.label(id)})`)
      .join(", ");
  }
}

/** A code without what spreadsheets add and drop: «01601000» becomes «1601000» there, «75 701 000» is typed. */
function plainCode(code: string): string {
  const digits = code.replaceAll(" ", "");
  const full = digits.length % 3 === 1 ? `0${digits}` : digits;
  return full.length === 11 && full.endsWith("000") ? full.slice(0, 8) : full;
}

function put(map: Map<string, string[]>, key: string, id: string): void {
  const list = map.get(key) ?? [];
  if (!list.includes(id)) list.push(id);
  map.set(key, list);
}
