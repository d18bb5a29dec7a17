import { nameKey } from "../../registry/name-key.ts";
import type { RegionRecords, TerritoryRecord } from "../../registry/records.ts";

type Found = { readonly id: string } | { readonly unclear: readonly string[] };

/** The territories of a region under texts that name one each: what a person chooses from and types. */
export class TerritoryChoices {
  readonly #records: RegionRecords;
  readonly #textById = new Map<string, string>();
  readonly #idByText = new Map<string, string>();
  readonly #idsByName = new Map<string, Set<string>>();

  constructor(records: RegionRecords) {
    this.#records = records;
    for (const [id, territory] of records.territories) {
      const text = this.#unusedText(id, territory);
      this.#textById.set(id, text);
      this.#idByText.set(nameKey(text), id);
      for (const name of [territory.label, ...territory.names.map((name) => name.text)]) {
        const key = nameKey(name);
        this.#idsByName.set(key, (this.#idsByName.get(key) ?? new Set()).add(id));
      }
    }
  }

  /** In the order of the region: «Саткинский округ», «Сатка (Саткинский округ)». */
  get texts(): readonly string[] {
    return [...this.#textById.values()];
  }

  textOf(id: string): string {
    return this.#textById.get(id) ?? id;
  }

  /**
   * What a typed text names: one of the texts, else a name that one territory bears, of several the municipality or
   * district alone. null: nothing.
   */
  find(text: string): Found | null {
    const key = nameKey(text);
    const own = this.#idByText.get(key);
    if (own !== undefined) return { id: own };
    const all = [...(this.#idsByName.get(key) ?? [])];
    const larger = all.filter((id) => this.#records.territories.get(id)?.level !== "settlement");
    const [only, ...others] = larger.length === 1 ? larger : all;
    if (only === undefined) return null;
    return others.length === 0 ? { id: only } : { unclear: all.map((id) => this.textOf(id)) };
  }

  /** Words that residents may read for the territory: the announcement's own where they are one of its names. */
  wordsFor(id: string, said: string): string {
    const territory = this.#records.territories.get(id);
    if (territory === undefined) return said;
    const inside = [...this.#records.territories.values()].filter(({ parent }) => parent === id);
    const names = [territory, ...inside].flatMap(({ label, names }) => [
      label,
      ...names.map(({ text }) => text),
    ]);
    return names.find((name) => nameKey(name) === nameKey(said)) ?? territory.label;
  }

  #unusedText(id: string, { label, parent }: TerritoryRecord): string {
    const around = parent === null ? undefined : this.#records.territories.get(parent);
    const text = around === undefined ? label : `${label} (${around.label})`;
    return this.#idByText.has(nameKey(text)) ? `${text}, ${id}` : text;
  }
}
