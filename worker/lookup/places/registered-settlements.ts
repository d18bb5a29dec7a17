import { foldCharacters } from "../../base/russian/characters.ts";
import { settlementKey } from "../../gazetteer/name-words.ts";
import type { Gazetteer } from "../../gazetteer/types.ts";
import type { ReadModel } from "../../release/read-model.ts";
import type { PublicTerritory } from "../../release/types.ts";
import { Name, type Target } from "./name-index.ts";
import { municipalityOf } from "./place.ts";
import { territoryOfCode } from "./territory-of-code.ts";

/** About two kilobytes each with their answers: a few megabytes for a file, whatever is asked. */
const mostNames = 2_000;

/** Names of one gazetteer's settlements, made when they are first asked for; they go when the file is let go. */
interface Known {
  readonly names: Map<number, Name | null>;
  readonly ofTerritory: Map<string, readonly number[]>;
}

const knownOf = new WeakMap<ReadModel, WeakMap<Gazetteer, Known>>();

function knownIn(model: ReadModel, gazetteer: Gazetteer): Known {
  let ofModel = knownOf.get(model);
  if (ofModel === undefined) {
    ofModel = new WeakMap();
    knownOf.set(model, ofModel);
  }
  let known = ofModel.get(gazetteer);
  if (known === undefined) {
    known = { names: new Map(), ofTerritory: new Map() };
    ofModel.set(gazetteer, known);
  }
  return known;
}

/**
 * A settlement of the address register as a name: of the registry's place where the registry has it, else of the settlement
 * itself. Null where the registry does not know the municipality that its code names.
 */
export function nameOfSettlement(model: ReadModel, gazetteer: Gazetteer, settlement: number): Name | null {
  const { names } = knownIn(model, gazetteer);
  let name = names.get(settlement);
  if (name === undefined) {
    if (names.size >= mostNames) names.clear();
    const target = targetOfSettlement(model, gazetteer, settlement);
    name = target === null ? null : nameOf(target, gazetteer.settlementName(settlement));
    names.set(settlement, name);
  }
  return name;
}

function targetOfSettlement(model: ReadModel, gazetteer: Gazetteer, settlement: number): Target | null {
  const territory = territoryOfCode(model, gazetteer.settlementCode(settlement));
  if (territory === null) return null;
  const key = settlementKey(gazetteer.settlementName(settlement));
  const place = placesInside(model, municipalityOf(model, territory)).find(
    (one) => keyOfPlace(one) === key && settlementsOfTerritory(model, gazetteer, one).includes(settlement),
  );
  return place === undefined
    ? { kind: "settlement", gazetteer, settlement, territory }
    : { kind: "territory", territory: place };
}

function nameOf(target: Target, text: string): Name {
  return new Name({
    target,
    text,
    words: foldCharacters(text)
      .split(/[^\p{L}\p{N}]+/u)
      .filter((word) => word !== ""),
    handicap: 0,
    isSecondary: false,
    needsType: false,
    needsPlace: false,
  });
}

/**
 * The gazetteer's settlements that are a place of the registry: the same name in the same municipality, and of its type
 * where several bear the name. Mostly one; several where a table divides a city; none where the file does not know it.
 */
function settlementsOfTerritory(
  model: ReadModel,
  gazetteer: Gazetteer,
  place: PublicTerritory,
): readonly number[] {
  const { ofTerritory } = knownIn(model, gazetteer);
  let settlements = ofTerritory.get(place.id);
  if (settlements === undefined) {
    settlements = findSettlements(model, gazetteer, place);
    ofTerritory.set(place.id, settlements);
  }
  return settlements;
}

function findSettlements(model: ReadModel, gazetteer: Gazetteer, place: PublicTerritory): number[] {
  const key = gazetteer.settlementKeys.find(keyOfPlace(place));
  if (key < 0) return [];
  const municipality = municipalityOf(model, place);
  const inside = Array.from(gazetteer.settlementsOfKey(key)).filter((settlement) => {
    const territory = territoryOfCode(model, gazetteer.settlementCode(settlement));
    return territory !== null && municipalityOf(model, territory) === municipality;
  });
  const ofType = inside.filter((settlement) => gazetteer.settlementType(settlement) === place.kind);
  return ofType.length > 0 ? ofType : inside;
}

function keyOfPlace({ label }: PublicTerritory): string {
  return settlementKey(label);
}

const placesOf = new WeakMap<ReadModel, ReadonlyMap<PublicTerritory, readonly PublicTerritory[]>>();

function placesInside(model: ReadModel, municipality: PublicTerritory): readonly PublicTerritory[] {
  let places = placesOf.get(model);
  if (places === undefined) {
    places = Map.groupBy(
      model.release.territories.filter(({ level }) => level === "settlement"),
      (place) => municipalityOf(model, place),
    );
    placesOf.set(model, places);
  }
  return places.get(municipality) ?? [];
}

/** A place in its register. */
export interface RegisteredPlace {
  readonly gazetteer: Gazetteer;
  readonly settlements: readonly number[];
}

/**
 * The settlements whose streets are those of a target: of a city district the city's. Null for anything larger, and where the
 * region's register is not at hand.
 */
export function settlementsOfTarget(
  model: ReadModel,
  gazetteers: ReadonlyMap<string, Gazetteer>,
  target: Target,
): RegisteredPlace | null {
  if (target.kind === "settlement") return { gazetteer: target.gazetteer, settlements: [target.settlement] };
  if (target.kind !== "territory") return null;
  const place = townOf(model, target.territory);
  const gazetteer = gazetteers.get(model.regionBySlug.get(target.territory.region)?.number ?? "");
  if (place === null || gazetteer === undefined) return null;
  return { gazetteer, settlements: settlementsOfTerritory(model, gazetteer, place) };
}

function townOf(model: ReadModel, territory: PublicTerritory): PublicTerritory | null {
  if (territory.level === "settlement") return territory;
  if (territory.level === "municipality") return null;
  return model.territoryById.get(municipalityOf(model, territory).centre ?? "") ?? null;
}
