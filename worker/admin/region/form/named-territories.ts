import { namesOf } from "../../../lookup/places/names.ts";
import { tokenise } from "../../../lookup/text/tokens.ts";
import type { TerritoryChoices } from "../../../onboarding/accept/territory-choices.ts";
import { nameKey } from "../../../registry/name-key.ts";
import type { ReadModel } from "../../../release/read-model.ts";
import type { PublicTerritory } from "../../../release/types.ts";
import { fieldWords as words } from "./words.ts";

export interface NamedTerritory {
  readonly id: string;
  /** As it was typed. */
  readonly said: string;
}

/** Where names of territories are looked up. */
export interface KnownTerritories {
  readonly slug: string;
  readonly choices: TerritoryChoices;
  /** With the draft on top; null where the draft contradicts itself: then only written names count. */
  readonly model: ReadModel | null;
}

interface Named {
  readonly found: readonly NamedTerritory[];
  /** What could not be told, a sentence. */
  readonly problem: string | null;
}

/** What typed names, divided by commas or line ends, are the names of. Each territory once. */
export function namedTerritories(text: string, known: KnownTerritories): Named {
  const found = new Map<string, NamedTerritory>();
  const parts = text
    .split(/[,;\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== "");
  for (let at = 0; at < parts.length; at++) {
    const said = parts[at] ?? "";
    // Choices that only their code tells apart hold a comma themselves.
    const joined = known.choices.find(`${said}, ${parts[at + 1] ?? ""}`);
    const one = joined ?? namedTerritory(said, known);
    if (one === null) return { found: [...found.values()], problem: words.unknownTerritory(said) };
    if ("unclear" in one) {
      return { found: [...found.values()], problem: words.unclearTerritory(said, one.unclear) };
    }
    if (joined !== null) at++;
    const { id } = aroundCentre(one.id, said, known);
    if (!found.has(id)) found.set(id, { id, said });
  }
  return { found: [...found.values()], problem: null };
}

type OneNamed = { readonly id: string } | { readonly unclear: readonly string[] } | null;

/** One territory by its choice, a name that it bears or bore, its code, or a name in another case. */
export function namedTerritory(said: string, known: KnownTerritories): OneNamed {
  return known.choices.find(said) ?? byCode(said, known) ?? inAnyCase(said, known);
}

/**
 * A town that was merely named stands for the municipality that it is the centre of, as in all statements of the
 * registry. Who means the town alone takes it from the choices, with the municipality behind it.
 */
export function aroundCentre(
  id: string,
  said: string,
  { model, choices }: KnownTerritories,
): { readonly id: string } {
  const parent = model?.territoryById.get(model.territoryById.get(id)?.parent ?? "");
  const isChosen = nameKey(choices.textOf(id)) === nameKey(said);
  return parent?.centre === id && !isChosen ? { id: parent.id } : { id };
}

function byCode(said: string, { slug, model, choices }: KnownTerritories): OneNamed {
  if (!/^\d{8}(?:\d{3})?$/.test(said)) return null;
  const own = model?.release.territories.filter(
    (one) => one.region === slug && one.oktmo === said && one.level !== "settlement",
  );
  return oneOf(own ?? [], choices);
}

/** «Сатки», «в Саткинском районе», «г. Сатка»: the lookup's own dictionary. */
function inAnyCase(said: string, { slug, model, choices }: KnownTerritories): OneNamed {
  if (model === null) return null;
  const tokens = tokenise(said).filter(({ type, isNoise }) => type === null && !isNoise);
  const folded = tokens.map(({ word }) => word);
  const key = folded.join("");
  if (key.length < 3) return null;
  const names = namesOf(model);
  const exact = names.exact(key);
  const all = (exact.length > 0 ? exact : names.inflected(folded, key)).flatMap(({ target, facts }) =>
    target.kind === "territory" && target.territory.region === slug && !facts.needsType
      ? [target.territory]
      : [],
  );
  const distinct = [...new Map(all.map((one) => [one.id, one])).values()];
  const larger = distinct.filter(({ level }) => level !== "settlement");
  const isDistrict = /район|округ|р-н/i.test(said);
  return oneOf(larger.length === 1 || isDistrict ? larger : distinct, choices);
}

function oneOf(all: readonly PublicTerritory[], choices: TerritoryChoices): OneNamed {
  const [only, ...others] = all;
  if (only === undefined) return null;
  return others.length === 0 ? { id: only.id } : { unclear: all.map(({ id }) => choices.textOf(id)) };
}
