import type { RegionRecords } from "../registry/records.ts";
import { type Coverage, coverageOf } from "../release/coverage.ts";
import type { ReadModel } from "../release/read-model.ts";
import type { PublicTerritory } from "../release/types.ts";
import { modelOfRecords } from "./preview.ts";
import { diffWords as words } from "./words.ts";

/** Who answers for a territory, before and after: «Куса: чат не указан → Сатка, Куса, Аша». */
export interface CoverageChange {
  readonly territory: string;
  readonly before: string;
  readonly after: string;
}

/**
 * The territories whose people would be led elsewhere. A territory that only shares the fate of the one around it is
 * not repeated.
 */
export function coverageDiff(before: RegionRecords, after: RegionRecords): readonly CoverageChange[] {
  const [was, is] = [modelOrNull(before), modelOrNull(after)];
  const shown = new Map<string, CoverageChange>();
  for (const territory of inOrder(is ?? was)) {
    const change = {
      territory: territory.label,
      before: coverageText(was, territory.id),
      after: coverageText(is, territory.id),
    };
    if (change.before === change.after) continue;
    const around = territory.parent === null ? undefined : shown.get(territory.parent);
    if (around?.before !== change.before || around.after !== change.after) shown.set(territory.id, change);
  }
  return [...shown.values()];
}

/** Outer territories first. */
function inOrder(model: ReadModel | null): readonly PublicTerritory[] {
  const all = model?.release.territories ?? [];
  return [...all.filter(({ parent }) => parent === null), ...all.filter(({ parent }) => parent !== null)];
}

/** Records in work may contradict themselves; then nothing can be said of what people would see. */
function modelOrNull(records: RegionRecords): ReadModel | null {
  try {
    return records.region === null ? null : modelOfRecords(records);
  } catch {
    return null;
  }
}

function coverageText(model: ReadModel | null, id: string): string {
  const territory = model?.territoryById.get(id);
  if (model === null || territory === undefined) return words.noTerritory;
  return textOf(coverageOf(model, territory));
}

function textOf(coverage: Coverage): string {
  switch (coverage.kind) {
    case "served":
      return coverage.chats.map(({ title }) => title).join(words.and);
    case "divided":
      return words.divided[coverage.by](
        [...new Set(coverage.parts.map(({ chat }) => chat.title))].join(words.and),
      );
    case "none":
      return coverage.isStated ? words.statedNone : words.none;
  }
}
