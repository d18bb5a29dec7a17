import type { RegionRecords, RegistryRecord } from "../registry/records.ts";
import type { Source } from "../registry/types.ts";

/** One fact of a record as a person reads it; null: there is none. Every field of a record is in some fact. */
export interface FactOf<Noun extends RegistryRecord> {
  readonly label: string;
  readonly text: (record: Noun, records: RegionRecords) => string | null;
}

export function fact<Noun extends RegistryRecord>(
  label: string,
  text: (record: Noun, records: RegionRecords) => string | null,
): FactOf<Noun> {
  return { label, text };
}

export function sourceText({ title, date, url }: Source): string {
  return joined(title, date, url) ?? "";
}

export function listed(texts: readonly string[], separator = ", "): string | null {
  return texts.length === 0 ? null : texts.join(separator);
}

export function joined(...texts: readonly (string | null)[]): string | null {
  return listed(texts.filter((text) => text !== null));
}
