import { type Coverage, coverageOf, type Part } from "../../release/coverage.ts";
import type { ReadModel } from "../../release/read-model.ts";
import type { PublicChat, PublicCoverage, PublicRegion, PublicTerritory } from "../../release/types.ts";
import type { SettlementTarget, Target } from "../places/name-index.ts";
import { addressLine, settlementLine } from "../places/place.ts";
import type { Choice } from "../places/types.ts";
import { words } from "./words.ts";

/** The ways on from a divided territory: its districts, or the clinics' patients. */
export function choicesOfParts(model: ReadModel, at: PublicTerritory, parts: readonly Part[]): Choice[] {
  return parts.map(({ territory, statement, chat }) => {
    if (territory !== null) return { ...choiceOfTerritory(model, territory), code: chat.code };
    const q = queryForClinic(model, at, statement);
    return { label: chat.title, detail: statement.note ?? words.otherClinics, q, code: chat.code };
  });
}

/** All chats of a region, the rest-of-region chat last. */
export function choicesOfRegion(
  model: ReadModel,
  region: PublicRegion,
  chats: readonly PublicChat[],
): Choice[] {
  const choices = chats.map((chat) => {
    const statement = model.release.coverage.find(({ chat: code }) => code === chat.code);
    const territory = model.territoryById.get(statement?.territory ?? "");
    if (statement === undefined || territory === undefined) return choiceOfRest(model, region, chat);
    const covers = chat.covers.join(", ");
    const detail = chat.note ?? (covers === chat.title ? region.name : covers);
    return { label: chat.title, detail, q: queryForClinic(model, territory, statement), code: chat.code };
  });
  const isRest = (choice: Choice) => choice.detail === words.restOfRegion;
  return [...choices.filter((choice) => !isRest(choice)), ...choices.filter(isRest)];
}

/** Its query names a municipality of the rest, since the region's own name only asks again. */
function choiceOfRest(model: ReadModel, region: PublicRegion, chat: PublicChat): Choice {
  const example = model.release.territories.find((territory) => {
    const coverage = coverageOf(model, territory);
    return territory.region === region.slug && coverage.kind === "served" && coverage.chats.includes(chat);
  });
  const q = example === undefined ? region.name : queryFor(model, example);
  return { label: chat.title, detail: words.restOfRegion, q, code: chat.code };
}

/** The territory with the clinic that the statement is about, if it is about one. */
function queryForClinic(model: ReadModel, territory: PublicTerritory, { clinics }: PublicCoverage): string {
  const line = queryFor(model, territory);
  return clinics?.[0] === undefined ? line : `${clinics[0]}, ${line}`;
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
    case "settlement":
      return [choiceOfSettlement(model, target)];
    case "elsewhere":
      return [];
  }
}

export function choiceOfTerritory(model: ReadModel, territory: PublicTerritory): Choice {
  const [label = territory.label, ...around] = addressLine(model, territory);
  const detail =
    territory.level === "city_district" && around.length > 1 ? (around[0] ?? "") : around.join(", ");
  return { label, detail, q: queryFor(model, territory), code: singleCode(coverageOf(model, territory)) };
}

/** A settlement of the address register, told from its namesakes by what lies around it. */
function choiceOfSettlement(model: ReadModel, target: SettlementTarget): Choice {
  const { gazetteer, settlement, territory } = target;
  const [label = "", ...around] = settlementLine(model, target);
  const within = gazetteer.settlementWithin(settlement);
  const detail = (within === null ? around : [within, ...around]).join(", ");
  return {
    label,
    detail,
    // «Верея (Верейское с/п)»: the remark is for people.
    q: [label.replace(/ *\([^)]*\)$/, ""), ...around].join(", "),
    code: singleCode(coverageOf(model, territory)),
  };
}

/** Written so that it finds the same place again: from the town down to the district, else from the place outwards. */
function queryFor(model: ReadModel, territory: PublicTerritory): string {
  const [label = territory.label, ...around] = addressLine(model, territory);
  if (territory.level === "city_district") return [around[0], label].join(", ");
  const name = territory.level === "settlement" ? `${territory.kind}. ${label}` : territory.name;
  return [name, ...around].join(", ");
}

function singleCode(coverage: Coverage): string | null {
  const [chat, ...others] = coverage.kind === "served" ? coverage.chats : [];
  return chat === undefined || others.length > 0 ? null : chat.code;
}
