import { nameKey } from "../../registry/name-key.ts";
import type { NameRecord, TerritoryRecord } from "../../registry/records.ts";
import type { Source } from "../../registry/types.ts";

export interface NewFacts {
  readonly source: Source;
  /** From when the new name and code hold; null: not known. */
  readonly since: string | null;
}

/**
 * A territory with what the classifier says otherwise: code, official name, and a centre that was not known. Its place in
 * the list, its aliases and its past stay.
 */
export function broughtUpToDate(
  before: TerritoryRecord,
  wanted: TerritoryRecord,
  facts: NewFacts,
): TerritoryRecord {
  return recoded(
    renamed({ ...before, centre: before.centre ?? wanted.centre }, wanted, facts),
    wanted,
    facts,
  );
}

function renamed(
  before: TerritoryRecord,
  wanted: TerritoryRecord,
  { source, since }: NewFacts,
): TerritoryRecord {
  const official = before.names.find(({ kind }) => kind === "official");
  const name = wanted.names.find(({ kind }) => kind === "official")?.text;
  if (name === undefined || before.level === "settlement") return before;
  if (official !== undefined && nameKey(official.text) === nameKey(name)) return before;
  const past = before.names
    .filter(({ kind, text }) => kind !== "alias" || nameKey(text) !== nameKey(name))
    .map((one): NameRecord => (one.kind === "official" ? { ...one, kind: "former", until: since } : one));
  const names: NameRecord[] = [{ text: name, kind: "official", from: since, until: null, source }, ...past];
  // What people read and typed until now still leads there.
  for (const text of [wanted.label, before.label]) {
    if (!names.some((one) => nameKey(one.text) === nameKey(text)))
      names.push({ text, kind: "alias", from: null, until: null, source });
  }
  return { ...before, kind: wanted.kind, label: wanted.label, names };
}

function recoded(
  before: TerritoryRecord,
  { oktmo }: TerritoryRecord,
  { source, since }: NewFacts,
): TerritoryRecord {
  if (oktmo === null || before.oktmo === oktmo) return before;
  const { codes } = before;
  // The file has a code that the region knows as a former one: it is older.
  if (codes.some((code) => code.oktmo === oktmo)) return before;
  const past = before.oktmo === null ? codes : [...codes, { oktmo: before.oktmo, until: since, source }];
  return { ...before, oktmo, codes: past, source };
}
