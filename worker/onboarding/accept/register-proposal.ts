import { nameKey } from "../../registry/name-key.ts";
import { isSame, type RegionRecords, type TerritoryRecord } from "../../registry/records.ts";
import type { Source } from "../../registry/types.ts";
import { territoryRecords } from "../register/territory-records.ts";
import type { OktmoMunicipality } from "../register/types.ts";
import { broughtUpToDate } from "./territory-up-to-date.ts";

/** One territory as it is in the region and as the classifier makes it. */
export interface TerritoryChange {
  readonly id: string;
  /** null: the region does not have it yet. */
  readonly before: TerritoryRecord | null;
  readonly after: TerritoryRecord;
}

/** A municipality with what changes in it; taken or left as a whole. */
export interface MunicipalityChange {
  readonly id: string;
  readonly label: string;
  readonly isNew: boolean;
  /** The municipality itself first, where it changes. */
  readonly changes: readonly TerritoryChange[];
}

export interface RegisterProposal {
  readonly municipalities: readonly MunicipalityChange[];
  /** Municipalities and districts of the region that the file does not have; they stay. */
  readonly gone: readonly { readonly id: string; readonly label: string }[];
  /** Names in the file that the region knows as former ones: the file is older there, nothing is taken. */
  readonly older: readonly { readonly id: string; readonly label: string; readonly name: string }[];
  /** Territories that the region has already, just so. */
  readonly same: number;
}

/** What the classifier's municipalities are compared with and how their facts are dated. */
export interface RegisterFacts {
  readonly municipalities: readonly OktmoMunicipality[];
  readonly source: Source;
  /** From when changed names and codes hold: "2026-01-01", "2026"; null: not known. */
  readonly since: string | null;
}

/**
 * What the classifier would change in a region. Territories that are there keep their ids, aliases and former names; an
 * official name that changes becomes a former one, a code likewise. Nothing is taken away.
 */
export function registerProposal(records: RegionRecords, facts: RegisterFacts): RegisterProposal {
  const { municipalities, source, since } = facts;
  const made = territoryRecords(
    { subject: records.slug, municipalities, settlementsLeftOut: 0, date: null, notes: [] },
    source,
    1 + Math.max(-1, ...[...records.territories.values()].map(({ position }) => position)),
  );
  const ids = idsOf(records, made);
  const ownId = (id: string | null) => (id === null ? null : (ids.get(id) ?? id));
  const older: { id: string; label: string; name: string }[] = [];
  const groups = new Map<string, { label: string; isNew: boolean; changes: TerritoryChange[] }>();
  let same = 0;
  for (const [madeId, one] of made) {
    const id = ownId(madeId) ?? madeId;
    const wanted = { ...one, parent: ownId(one.parent), centre: ownId(one.centre) };
    const before = records.territories.get(id) ?? null;
    const formerly = before?.names.some(
      ({ kind, text }) => kind === "former" && nameKey(text) === nameKey(officialName(one)),
    );
    if (before !== null && (formerly || before.isMerged)) {
      older.push({ id, label: before.label, name: officialName(one) });
      continue;
    }
    const after = before === null ? wanted : broughtUpToDate(before, wanted, { source, since });
    const around = wanted.parent ?? id;
    if (wanted.parent === null) {
      groups.set(id, { label: (before ?? wanted).label, isNew: before === null, changes: [] });
    }
    if (isSame(before, after)) same++;
    else groups.get(around)?.changes.push({ id, before, after });
  }
  const met = new Set(ids.values());
  return {
    municipalities: [...groups].flatMap(([id, group]) =>
      group.changes.length === 0 ? [] : [{ id, ...group }],
    ),
    gone: [...records.territories]
      .filter(([id, { level, isMerged }]) => level !== "settlement" && !isMerged && !met.has(id))
      .filter(([, { level, oktmo }]) => level === "municipality" || oktmo !== null)
      .map(([id, { label }]) => ({ id, label })),
    older,
    same,
  };
}

export function officialName({ names, label }: TerritoryRecord): string {
  return names.find(({ kind }) => kind === "official")?.text ?? label;
}

/** Ids in the region by the ids that the classifier's territories would have: of those that the region has already. */
function idsOf(
  records: RegionRecords,
  made: ReadonlyMap<string, TerritoryRecord>,
): ReadonlyMap<string, string> {
  const own = [...records.territories];
  const codes = new Set([...made.values()].map(({ oktmo }) => oktmo));
  const ids = new Map<string, string>();
  const met = new Set<string>();
  const isNamed = (territory: TerritoryRecord, name: string) =>
    territory.names.some(({ kind, text }) => kind !== "alias" && nameKey(text) === nameKey(name));
  for (const [madeId, one] of made) {
    const { level, oktmo, kind } = one;
    const parent = one.parent === null ? null : (ids.get(one.parent) ?? one.parent);
    const name = officialName(one);
    const free = own.filter(([id, territory]) => !met.has(id) && territory.level === level);
    const within = free.filter(([id]) => parent === null || isWithin(records, id, parent));
    const found =
      level === "settlement"
        ? (within.find(([, other]) => isNamed(other, name) && other.kind === kind) ??
          within.find(([, other]) => isNamed(other, name)))
        : (free.find(([, other]) => other.oktmo === oktmo) ??
          within.find(([, other]) => other.codes.some((code) => code.oktmo === oktmo)) ??
          // A code of today that the file has too belongs to another one.
          within.find(
            ([, other]) =>
              isNamed(other, name) && (other.oktmo === null || !codes.has(other.oktmo)) && !other.isMerged,
          ));
    const id = found?.[0] ?? unusedId(records, madeId);
    ids.set(madeId, id);
    met.add(id);
  }
  return ids;
}

function isWithin({ territories }: RegionRecords, id: string, around: string): boolean {
  let at: string | null = id;
  for (let steps = 0; at !== null && steps < 6; steps++) {
    if (at === around) return true;
    at = territories.get(at)?.parent ?? null;
  }
  return false;
}

/** Ids are for ever: one that another territory of the region bears is not given twice. */
function unusedId({ territories }: RegionRecords, id: string): string {
  let own = id;
  for (let number = 2; territories.has(own); number++) own = `${id}-${number}`;
  return own;
}
