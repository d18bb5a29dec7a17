import type { RegistryRows } from "../../worker/registry/rows.ts";
import type { SeedFormerName } from "./input.ts";
import type { Problems } from "./problems.ts";
import { type Names, nameRows } from "./territory-names.ts";

export type TerritoryRow = RegistryRows["territories"][number];
/** Checks a source's key and gives its id; without a key that of the file's default. */
export type SourceId = (key: string | undefined, path: string) => string;

/** The rows of a region's territories while its file is read. */
export class TerritoryTree {
  readonly territories: TerritoryRow[] = [];
  readonly territoryNames: RegistryRows["territoryNames"][number][] = [];
  readonly territoryCodes: RegistryRows["territoryCodes"][number][] = [];
  /** "75549000" or "75549000/г Бакал" -> id. */
  readonly idOf = new Map<string, string>();
  readonly #ids = new Set<string>();
  readonly #region: string;
  readonly #sourceId: SourceId;
  readonly #problems: Problems;

  constructor(region: string, sourceId: SourceId, problems: Problems) {
    this.#region = region;
    this.#sourceId = sourceId;
    this.#problems = problems;
  }

  isTaken(id: string): boolean {
    return this.#ids.has(id);
  }

  /** Adds a territory with its names and former codes; `reference` is how statements of the file name it. */
  add(row: Omit<TerritoryRow, "region" | "position">, reference: string, names: Names, path: string): void {
    if (this.idOf.has(reference) || this.isTaken(row.id))
      this.#problems.add(path, `«${reference}» occurs twice`);
    this.idOf.set(reference, row.id);
    this.#ids.add(row.id);
    this.territories.push({ ...row, region: this.#region, position: this.territories.length });
    this.territoryNames.push(...nameRows(row, names, (key) => this.#sourceId(key, path)));
    for (const former of names.former ?? []) this.#addFormerCode(row, former, path);
  }

  addCode(territory: string, oktmo: string, until: string | undefined, sourceId: string): void {
    const isThere = this.territoryCodes.some((code) => code.territory === territory && code.oktmo === oktmo);
    if (!isThere) this.territoryCodes.push({ territory, oktmo, until: until ?? null, sourceId });
  }

  /** Two names may have had one code, and a name may have changed while the code stayed. */
  #addFormerCode(row: Pick<TerritoryRow, "id" | "oktmo">, former: SeedFormerName, path: string): void {
    if (former.oktmo === undefined || former.oktmo === row.oktmo) return;
    this.addCode(row.id, former.oktmo, former.until, this.#sourceId(former.source, path));
  }
}
