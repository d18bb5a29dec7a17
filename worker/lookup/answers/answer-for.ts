import { coverageOf } from "../../release/coverage.ts";
import type { ReadModel } from "../../release/read-model.ts";
import type { PublicChat, PublicTerritory } from "../../release/types.ts";
import type { SettlementTarget, Target } from "../places/name-index.ts";
import {
  addressLine,
  placeOfRegion,
  placeOfSettlement,
  placeOfTerritory,
  settlementLine,
} from "../places/place.ts";
import type { Choice, Outcome, Place } from "../places/types.ts";
import { choicesOfParts, choicesOfRegion } from "./choices.ts";
import { words } from "./words.ts";

/** What one place leads to; the text's own part of the answer (certainty, ignored words) comes on top. */
export interface PlaceAnswer {
  readonly outcome: Outcome;
  readonly place: Place | null;
  readonly understood: string | null;
  readonly chats: readonly PublicChat[];
  readonly choices: readonly Choice[];
  readonly why: string;
  readonly region: string | null;
}

/** By place, never by what was typed: a release has some thousand places, and a question leads to a few of them. */
const answers = new WeakMap<object, PlaceAnswer>();

/** Who answers at a place of any kind, worked out once a release. Pure and total. */
export function answerFor(model: ReadModel, target: Target): PlaceAnswer {
  const key = target.kind === "territory" ? target.territory : target;
  let answer = answers.get(key);
  if (answer === undefined) {
    answer = makeAnswer(model, target);
    answers.set(key, answer);
  }
  return answer;
}

function makeAnswer(model: ReadModel, target: Target): PlaceAnswer {
  switch (target.kind) {
    case "region":
      return answerForRegion(model, target.region.slug);
    case "territory":
      return answerForTerritory(model, target.territory, aboutTerritory(model, target.territory));
    case "settlement":
      return answerForTerritory(model, target.territory, aboutSettlement(model, target));
    case "clinic": {
      const chat = model.chatByCode.get(target.statement.chat ?? "");
      const base = aboutTerritory(model, target.territory);
      const why = words.foundClinic(target.statement.note ?? `«${target.statement.as}»`);
      return { ...base, outcome: "found", chats: chat === undefined ? [] : [chat], choices: [], why };
    }
    case "elsewhere":
      return notFound(words.elsewhere(target.name, target.region), null);
  }
}

export function notFound(why: string, region: string | null): PlaceAnswer {
  return { outcome: "not_found", place: null, understood: null, chats: [], choices: [], why, region };
}

function aboutTerritory(model: ReadModel, territory: PublicTerritory) {
  return {
    place: placeOfTerritory(model, territory),
    understood: addressLine(model, territory).join(", "),
    region: territory.region,
  };
}

function answerForRegion(model: ReadModel, slug: string): PlaceAnswer {
  const region = model.regionBySlug.get(slug);
  if (region === undefined) return notFound(words.notFound, null);
  const chats = (model.chatsOf.get(slug) ?? []).filter((chat) => chat.state !== "closed");
  const base = { place: placeOfRegion(region), understood: region.name, region: slug };
  if (chats.length === 0) {
    return { ...base, outcome: "no_chat", chats: [], choices: [], why: words.noChatRegion(region.name) };
  }
  const choices = choicesOfRegion(model, region, chats);
  return { ...base, outcome: "choose", chats, choices, why: words.chooseRegion(region.name) };
}

function aboutSettlement(model: ReadModel, target: SettlementTarget) {
  return {
    place: placeOfSettlement(model, target),
    understood: settlementLine(model, target).join(", "),
    region: target.territory.region,
  };
}

/** @param base what is said of the place itself, which lies in the territory or is the territory. */
function answerForTerritory(
  model: ReadModel,
  territory: PublicTerritory,
  base: Pick<PlaceAnswer, "understood" | "region"> & { readonly place: Place },
): PlaceAnswer {
  const coverage = coverageOf(model, territory);
  const { name } = base.place;
  switch (coverage.kind) {
    case "none": {
      const why = whyNone(model, name, territory, coverage.isStated);
      return { ...base, outcome: "no_chat", chats: [], choices: [], why };
    }
    case "divided": {
      const why = coverage.by === "district" ? words.chooseDistrict : words.chooseClinic;
      const chats = [...new Set(coverage.parts.map((part) => part.chat))];
      return {
        ...base,
        outcome: "choose",
        chats,
        choices: choicesOfParts(model, coverage.at, coverage.parts),
        why,
      };
    }
    case "served":
      return {
        ...base,
        outcome: "found",
        chats: coverage.chats,
        choices: [],
        why: whyServed(name, coverage),
      };
  }
}

function whyNone(model: ReadModel, place: string, territory: PublicTerritory, isStated: boolean): string {
  if (isStated) return words.noChatStated(place);
  const region = model.regionBySlug.get(territory.region);
  const hasChats = model.chatsOf.has(territory.region);
  return hasChats || region === undefined ? words.noChat(place) : words.noChatRegion(region.name);
}

function whyServed(
  place: string,
  { chats, at }: { readonly chats: readonly PublicChat[]; readonly at: PublicTerritory | null },
): string {
  if (at === null) return words.foundRest(place);
  if (chats.length > 1) return words.foundInSeveral(at.label);
  return at.label === place ? words.found(at.label) : words.foundInside(place, at.label);
}
