import { commit, type Write } from "../audit/commit.ts";
import { done, type Result, refused } from "../base/result.ts";
import type { Database, WriteStatement } from "../db/client.ts";
import { joinedRows } from "../registry/join-rows.ts";
import {
  emptyRecords,
  isSame,
  type RecordChange,
  type RegionRecords,
  recordOf,
  withChanges,
} from "../registry/records.ts";
import { recordsOfRows } from "../registry/records-of-rows.ts";
import type { RegistryRows } from "../registry/rows.ts";
import { rowsOfRecords } from "../registry/rows-of-records.ts";
import { registryRowsOf, replaceRegionsWrites, rowsQueries } from "../registry/store.ts";
import { encodeRelease } from "../release/document.ts";
import { headQuery, insertReleaseWrite } from "../release/store.ts";
import { chatsKept } from "./chats-kept.ts";
import { compileRelease } from "./compile.ts";
import { errorsIn, takenElsewhere } from "./findings.ts";
import { insertReleaseChangesWrites } from "./store.ts";
import type { Conflict, PublishingDeps, PublishingRefusal } from "./types.ts";

export interface Publication {
  readonly actor: string;
  /** Why, as the history shows it. */
  readonly note: string;
  readonly action: "release.published" | "release.restored" | "registry.seeded";
  /** By the region's slug. Each `before` must be what is public now. */
  readonly changes: ReadonlyMap<string, readonly RecordChange[]>;
  /** What happens in the same transaction, and what must be true for it; `release` is the number to be. */
  readonly alongside?: (release: number) => {
    readonly expects: NonNullable<Write["expects"]>;
    readonly statements: readonly WriteStatement[];
  };
  /** More for the audit line. */
  readonly details?: Readonly<Record<string, string | number | null>>;
  /** Also when nothing changes: a new program may compile the same facts into another document. */
  readonly evenUnchanged?: boolean;
}

type Refusal = Extract<
  PublishingRefusal,
  { kind: "conflicts" | "broken" | "overtaken" | "nothing_changes" | "draft_changed" }
>;

/** Each lost attempt is somebody else's release. */
const maxAttempts = 100;

/**
 * The only way in which the registry changes: the changed rows, release N+1, what it changed, its audit line and what
 * happens alongside are one transaction. Everything is read at one moment; a release between then and the write makes
 * this one read and compare again, so that nothing is overwritten that its author has not seen.
 */
export async function publish(
  { db, nowMs, newId }: PublishingDeps,
  publication: Publication,
): Promise<Result<{ readonly number: number }, Refusal>> {
  const { actor, note, action } = publication;
  for (let attempt = 0; attempt < maxAttempts; attempt++) {
    const { head, rows } = await readAll(db);
    const merged = mergedRegions(rows, publication.changes, nowMs);
    if (!merged.ok) return merged;
    const { regions, changes } = merged.value;
    const count = [...changes.values()].reduce((sum, list) => sum + list.length, 0);
    if (count === 0 && publication.evenUnchanged !== true) return refused({ kind: "nothing_changes" });
    const number = head + 1;
    const changed = [...changes.keys()].flatMap((slug) => regions.get(slug) ?? []);
    const changedRows = joinedRows(changed.map((records) => rowsOfRecords(records, rows)));
    const encoded = await encodeRelease(compileRelease(replaced(rows, changedRows), number, nowMs));
    const writeId = newId();
    const alongside = publication.alongside?.(number);
    const write = {
      writeId,
      expects: alongside?.expects ?? null,
      statements: [
        ...(alongside?.statements ?? []),
        ...(changed.length === 0 ? [] : replaceRegionsWrites(db, changedRows)),
        insertReleaseWrite(db, { ...encoded, number, createdAtMs: nowMs, note, writeId }),
        ...[...changes].flatMap(([slug, list]) => insertReleaseChangesWrites(number, slug, list)),
      ],
      line: {
        actor,
        action,
        subject: `release ${number}`,
        region: changes.size === 1 ? ([...changes.keys()][0] ?? null) : null,
        details: { note, sha256: encoded.sha256, changes: count, ...publication.details },
      },
    };
    try {
      const outcome = await commit(db, write, nowMs);
      return outcome === "written" ? done({ number }) : refused({ kind: "draft_changed" });
    } catch (error) {
      if (!isNumberTaken(error)) throw error;
    }
  }
  return refused({ kind: "overtaken" });
}

async function readAll(db: Database): Promise<{ readonly head: number; readonly rows: RegistryRows }> {
  const [[head], ...found] = await db.batch([headQuery(db), ...rowsQueries(db)]);
  return { head: head?.number ?? 0, rows: registryRowsOf(found) };
}

interface Merged {
  /** Every region that the changes are about, as it shall be. */
  readonly regions: ReadonlyMap<string, RegionRecords>;
  /** What is really to change; what is already so is left out. */
  readonly changes: ReadonlyMap<string, readonly RecordChange[]>;
}

function mergedRegions(
  rows: RegistryRows,
  wanted: Publication["changes"],
  nowMs: number,
): Result<Merged, Refusal> {
  const current = recordsOfRows(rows);
  const conflicts: Conflict[] = [];
  const regions = new Map<string, RegionRecords>();
  const changes = new Map<string, readonly RecordChange[]>();
  for (const [slug, list] of wanted) {
    const records = current.get(slug) ?? emptyRecords(slug);
    const kept = chatsKept(list);
    conflicts.push(...conflictsOf(records, kept));
    const real = kept.filter(({ key, after }) => !isSame(recordOf(records, key), after));
    if (real.length === 0) continue;
    regions.set(slug, withChanges(records, real));
    changes.set(slug, real);
  }
  if (conflicts.length > 0) return refused({ kind: "conflicts", conflicts });
  const findings = [
    ...[...regions.values()].flatMap((records) => errorsIn(records, nowMs)),
    ...takenElsewhere(new Map([...current, ...regions]), [...regions.keys()]),
  ];
  return findings.length > 0 ? refused({ kind: "broken", findings }) : done({ regions, changes });
}

/** Records that are neither as the author found them nor as the author wants them. */
export function conflictsOf(records: RegionRecords, changes: readonly RecordChange[]): Conflict[] {
  return changes.flatMap(({ key, before, after }) => {
    const theirs = recordOf(records, key);
    return isSame(theirs, before) || isSame(theirs, after)
      ? []
      : [{ key, base: before, theirs, mine: after }];
  });
}

/** All rows, with those of the changed regions exchanged. */
function replaced(rows: RegistryRows, changed: RegistryRows): RegistryRows {
  const slugs = new Set(changed.regions.map(({ slug }) => slug));
  const territoriesGone = new Set(
    rows.territories.filter(({ region }) => slugs.has(region)).map(({ id }) => id),
  );
  const chatsGone = new Set(rows.chats.filter(({ region }) => slugs.has(region)).map(({ code }) => code));
  const isKept = ({ region }: { readonly region: string }) => !slugs.has(region);
  const knownSources = new Set(changed.sources.map(({ id }) => id));
  const kept: RegistryRows = {
    sources: rows.sources.filter(({ id }) => !knownSources.has(id)),
    regions: rows.regions.filter(({ slug }) => !slugs.has(slug)),
    hotlines: rows.hotlines.filter(isKept),
    hotlineNumbers: rows.hotlineNumbers.filter(isKept),
    territories: rows.territories.filter(isKept),
    territoryNames: rows.territoryNames.filter(({ territory }) => !territoriesGone.has(territory)),
    territoryCodes: rows.territoryCodes.filter(({ territory }) => !territoriesGone.has(territory)),
    chats: rows.chats.filter(isKept),
    coverage: rows.coverage.filter(isKept),
    links: rows.links.filter(({ chat }) => !chatsGone.has(chat)),
    figures: rows.figures.filter(isKept),
    reports: rows.reports.filter(isKept),
  };
  const joined = joinedRows([kept, changed]);
  return {
    ...joined,
    regions: joined.regions.toSorted((one, other) => (one.number < other.number ? -1 : 1)),
    territories: byRegion(joined.territories),
    chats: byRegion(joined.chats),
    coverage: byRegion(joined.coverage),
  };
}

/** In the order in which the tables are read: the same facts make the same document. */
function byRegion<Row extends { readonly region: string; readonly position: number }>(
  rows: readonly Row[],
): readonly Row[] {
  return rows.toSorted((one, other) =>
    one.region === other.region ? one.position - other.position : one.region < other.region ? -1 : 1,
  );
}

function isNumberTaken(error: unknown): boolean {
  const cause = error instanceof Error && error.cause !== undefined ? error.cause : error;
  return /UNIQUE constraint failed: release\.number/.test(`${error} ${cause}`);
}
