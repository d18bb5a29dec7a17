import { type ReadModel, restOf } from "./read-model.ts";
import type { PublicChat, PublicCoverage, PublicTerritory } from "./types.ts";

/** One piece of a divided territory: a city district, or the patients of some clinics (territory null). */
export interface Part {
  readonly territory: PublicTerritory | null;
  readonly statement: PublicCoverage;
  readonly chat: PublicChat;
}

/** Who answers for a territory. `at` is the territory that the statement names, null for the rest of a region. */
export type Coverage =
  | {
      readonly kind: "served";
      readonly chats: readonly PublicChat[];
      readonly statements: readonly PublicCoverage[];
      readonly at: PublicTerritory | null;
    }
  | {
      readonly kind: "divided";
      readonly by: "district" | "clinic";
      readonly parts: readonly Part[];
      readonly at: PublicTerritory;
    }
  | { readonly kind: "none"; readonly isStated: boolean; readonly at: PublicTerritory | null };

/**
 * Who serves a territory: the statement about the nearest territory around it wins, so «no chat here» about a town
 * wins over the chat of its okrug, and a merged municipality keeps its own chat. A municipality without a statement
 * whose city districts have some is divided between them.
 */
export function coverageOf(model: ReadModel, territory: PublicTerritory): Coverage {
  for (
    let at: PublicTerritory | undefined = territory;
    at !== undefined;
    at = at.parent === null ? undefined : model.territoryById.get(at.parent)
  ) {
    const coverage = statedCoverage(model, at) ?? dividedByDistrict(model, at);
    if (coverage !== null) return coverage;
  }
  const rest = model.coverageOf.get(restOf(territory.region)) ?? [];
  const chats = chatsOf(model, rest);
  return chats.length === 0
    ? { kind: "none", isStated: false, at: null }
    : { kind: "served", chats, statements: rest, at: null };
}

function statedCoverage(model: ReadModel, at: PublicTerritory): Coverage | null {
  const statements = model.coverageOf.get(at.id);
  if (statements === undefined) return null;
  if (statements.some((statement) => statement.chat === null)) return { kind: "none", isStated: true, at };
  if (statements.length > 1 && statements.some((statement) => statement.clinics !== null)) {
    return { kind: "divided", by: "clinic", at, parts: partsOf(model, statements, null) };
  }
  return { kind: "served", chats: chatsOf(model, statements), statements, at };
}

function dividedByDistrict(model: ReadModel, at: PublicTerritory): Coverage | null {
  const districts = (model.childrenOf.get(at.id) ?? []).filter((child) => child.level === "city_district");
  const parts = districts.flatMap((district) =>
    partsOf(model, model.coverageOf.get(district.id) ?? [], district),
  );
  const first = parts[0];
  if (first === undefined) return null;
  const isOneChat = parts.length === districts.length && parts.every((part) => part.chat === first.chat);
  return isOneChat
    ? { kind: "served", chats: [first.chat], statements: [first.statement], at }
    : { kind: "divided", by: "district", parts, at };
}

function partsOf(
  model: ReadModel,
  statements: readonly PublicCoverage[],
  territory: PublicTerritory | null,
): Part[] {
  return statements.flatMap((statement) => {
    const chat = model.chatByCode.get(statement.chat ?? "");
    return chat === undefined ? [] : [{ territory, statement, chat }];
  });
}

function chatsOf(model: ReadModel, statements: readonly PublicCoverage[]): readonly PublicChat[] {
  return [
    ...new Set(
      statements.flatMap((statement) => {
        const chat = model.chatByCode.get(statement.chat ?? "");
        return chat === undefined ? [] : [chat];
      }),
    ),
  ];
}
