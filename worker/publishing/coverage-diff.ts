import type { RegionRecords } from "../registry/records.ts";
import { type Coverage, coverageOf } from "../release/coverage.ts";
import type { ReadModel } from "../release/read-model.ts";
import type { PublicChat, PublicTerritory } from "../release/types.ts";
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
    const [before, after] = [answerIn(was, territory.id), answerIn(is, territory.id)];
    // Another title of the same chat leads nobody elsewhere.
    if (before.who === after.who) continue;
    const change = { territory: territory.label, before: before.text, after: after.text };
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

/** Who answers: in words, and so that two answers can be compared. */
interface CoverageAnswer {
  readonly text: string;
  readonly who: string;
}

function answerIn(model: ReadModel | null, id: string): CoverageAnswer {
  const territory = model?.territoryById.get(id);
  if (model === null || territory === undefined) return { text: words.noTerritory, who: "nowhere" };
  return answerOf(coverageOf(model, territory));
}

function answerOf(coverage: Coverage): CoverageAnswer {
  switch (coverage.kind) {
    case "served": {
      const { chats } = coverage;
      return { text: titles(chats), who: `served ${codes(chats)}` };
    }
    case "divided": {
      const chats = coverage.parts.map(({ chat }) => chat);
      return { text: words.divided[coverage.by](titles(chats)), who: `${coverage.by} ${codes(chats)}` };
    }
    case "none":
      return coverage.isStated
        ? { text: words.statedNone, who: "stated none" }
        : { text: words.none, who: "none" };
  }
}

function titles(chats: readonly PublicChat[]): string {
  return [...new Set(chats.map(({ title }) => title))].join(words.and);
}

function codes(chats: readonly PublicChat[]): string {
  return [...new Set(chats.map(({ code }) => code))].join();
}
