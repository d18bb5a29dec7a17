import { type Coverage, coverageOf, type Part } from "../release/coverage.ts";
import type { ReadModel } from "../release/read-model.ts";
import type { PublicChat, PublicRegion, PublicTerritory } from "../release/types.ts";
import type { Target } from "./name-index.ts";
import { addressLine } from "./place.ts";
import type { Choice } from "./types.ts";
import { words } from "./words.ts";

/** The ways on from a divided territory: its districts, or the clinics' patients. */
export function choicesOfParts(model: ReadModel, at: PublicTerritory, parts: readonly Part[]): Choice[] {
  return parts.map(({ territory, statement, chat }) => {
    if (territory !== null) return { ...choiceOfTerritory(model, territory), code: chat.code };
    const clinic = statement.clinics?.[0];
    const q = [clinic, ...addressLine(model, at)].filter((part) => part !== undefined).join(", ");
    return { label: chat.title, detail: statement.note ?? words.otherClinics, q, code: chat.code };
  });
}

/** All chats of a region, the rest-of-region chat last. */
export function choicesOfRegion(
  model: ReadModel,
  region: PublicRegion,
  chats: readonly PublicChat[],
): Choice[] {
  return chats.map((chat) => {
    const statement = model.release.coverage.find(({ chat: code }) => code === chat.code);
    const territory = model.territoryById.get(statement?.territory ?? "");
    const covers = chat.covers.join(", ");
    return {
      label: chat.title,
      detail:
        territory === undefined
          ? words.restOfRegion
          : (chat.note ?? (covers === chat.title ? region.name : covers)),
      q: territory === undefined ? region.name : addressLine(model, territory).join(", "),
      code: chat.code,
    };
  });
}

/** One of several places that a text may mean. Places elsewhere are no choice. */
export function choiceOfTarget(model: ReadModel, target: Target): Choice[] {
  switch (target.kind) {
    case "region":
      return [{ label: target.region.name, detail: "", q: target.region.name, code: null }];
    case "clinic": {
      const chat = model.chatByCode.get(target.statement.chat ?? "");
      const line = addressLine(model, target.territory);
      return chat === undefined
        ? []
        : [{ label: chat.title, detail: target.statement.note ?? "", q: line.join(", "), code: chat.code }];
    }
    case "territory":
      return [choiceOfTerritory(model, target.territory)];
    case "elsewhere":
      return [];
  }
}

function choiceOfTerritory(model: ReadModel, territory: PublicTerritory): Choice {
  const [label = territory.label, ...around] = addressLine(model, territory);
  const coverage = coverageOf(model, territory);
  return {
    label,
    detail: detailOf(territory, around),
    q: queryFor(territory, label, around),
    code: singleCode(coverage),
  };
}

function detailOf(territory: PublicTerritory, around: readonly string[]): string {
  return territory.level === "city_district" && around.length > 1 ? (around[0] ?? "") : around.join(", ");
}

/** Written so that it finds the same place again: from the town down to the district, else from the place outwards. */
function queryFor(territory: PublicTerritory, label: string, around: readonly string[]): string {
  if (territory.level === "city_district") return [around[0], label].join(", ");
  if (territory.level === "settlement") return [`${territory.kind}. ${label}`, ...around].join(", ");
  return [territory.name, ...around].join(", ");
}

function singleCode(coverage: Coverage): string | null {
  const [chat, ...others] = coverage.kind === "served" ? coverage.chats : [];
  return chat === undefined || others.length > 0 ? null : chat.code;
}
