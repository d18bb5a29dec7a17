import { idOf, nounOf, type RecordKey } from "../../../registry/records.ts";
import { type Coverage, coverageOf } from "../../../release/coverage.ts";
import type { ReadModel } from "../../../release/read-model.ts";
import type { PublicTerritory } from "../../../release/types.ts";

export interface CoveringChat {
  readonly code: string;
  readonly title: string;
}

/** A territory with the chats that its people are led to. */
export interface CoverageRow {
  readonly id: string;
  readonly label: string;
  /** Of the territory around, which tells namesakes apart. */
  readonly around: string | null;
  readonly level: PublicTerritory["level"];
  readonly isMerged: boolean;
  readonly chats: readonly CoveringChat[];
  readonly by: Coverage["kind"] | "district" | "clinic" | "rest" | "around";
  /** A source says that there is no chat here. */
  readonly isStatedNone: boolean;
  /** null: as it is public. Else the titles that people see now, or that the territory itself was edited. */
  readonly was: { readonly chats: readonly CoveringChat[] } | "record" | null;
}

/**
 * Every territory that a chat may be about: municipalities, city districts, and places that a statement names. A merged
 * municipality only where a statement of its own has outlived it.
 *
 * @param now what is public, or null where the region is not yet.
 * @param edited what the draft would make true.
 */
export function coverageRows(
  edited: ReadModel,
  now: ReadModel | null,
  slug: string,
  changedKeys: readonly RecordKey[],
): readonly CoverageRow[] {
  const changed = new Set(changedKeys.filter((key) => nounOf(key) === "territory").map(idOf));
  return edited.release.territories
    .filter((territory) => territory.region === slug && isListed(edited, now, territory))
    .map((territory) => {
      const coverage = coverageOf(edited, territory);
      const chats = chatsOf(coverage);
      const around = territory.parent === null ? undefined : edited.territoryById.get(territory.parent);
      return {
        id: territory.id,
        label: territory.label,
        around: around?.label ?? null,
        level: territory.level,
        isMerged: territory.isMerged,
        chats,
        by: howServed(coverage, territory),
        isStatedNone: coverage.kind === "none" && coverage.isStated,
        was: changeOf(chats, coverage, now, territory.id, changed),
      };
    });
}

function isListed(
  edited: ReadModel,
  now: ReadModel | null,
  { id, level, isMerged }: PublicTerritory,
): boolean {
  if (level !== "settlement" && !isMerged) return true;
  return edited.coverageOf.has(id) || now?.coverageOf.has(id) === true;
}

export function chatsOf(coverage: Coverage): readonly CoveringChat[] {
  if (coverage.kind === "none") return [];
  const chats = coverage.kind === "served" ? coverage.chats : coverage.parts.map(({ chat }) => chat);
  return [...new Map(chats.map(({ code, title }) => [code, { code, title }])).values()];
}

function howServed(coverage: Coverage, territory: PublicTerritory): CoverageRow["by"] {
  if (coverage.kind === "none") return "none";
  if (coverage.at === null) return "rest";
  if (coverage.at.id !== territory.id) return "around";
  return coverage.kind === "divided" ? coverage.by : "served";
}

function changeOf(
  chats: readonly CoveringChat[],
  coverage: Coverage,
  now: ReadModel | null,
  id: string,
  changed: ReadonlySet<string>,
): CoverageRow["was"] {
  const before = now?.territoryById.get(id);
  if (now === null || before === undefined) return { chats: [] };
  const was = coverageOf(now, before);
  const said = JSON.stringify([coverage.kind, coverage.kind === "none" && coverage.isStated, chats]);
  const saidBefore = JSON.stringify([was.kind, was.kind === "none" && was.isStated, chatsOf(was)]);
  if (said !== saidBefore) return { chats: chatsOf(was) };
  return changed.has(id) ? "record" : null;
}
