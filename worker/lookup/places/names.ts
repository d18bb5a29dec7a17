import { foldCharacters } from "../../base/russian/characters.ts";
import type { ReadModel } from "../../release/read-model.ts";
import type { PublicCoverage, PublicRegion, PublicTerritory } from "../../release/types.ts";
import type { TypeWord } from "../language/type-word.ts";
import { tokenise } from "../text/tokens.ts";
import { knownElsewhere } from "./known-elsewhere.ts";
import { Name, NameIndex, type Target } from "./name-index.ts";

const indexes = new WeakMap<ReadModel, NameIndex>();

/** The index of a release's names, made at the first question and kept as long as the release. */
export function namesOf(model: ReadModel): NameIndex {
  let index = indexes.get(model);
  if (index === undefined) {
    index = new NameIndex([
      ...model.release.regions.flatMap(namesOfRegion),
      ...model.release.territories.flatMap((territory) => namesOfTerritory(model, territory)),
      ...model.release.coverage.flatMap((statement) => namesOfClinics(model, statement)),
      ...namesElsewhere(model),
    ]);
    indexes.set(model, index);
  }
  return index;
}

/** «Волгоград область»: without its type word the alias would be the town. */
const regionType = /область|край|oblast|region/i;

function namesOfRegion(region: PublicRegion): Name[] {
  const target: Target = { kind: "region", region };
  return [region.name, ...region.aliases].flatMap((text) =>
    nameOf(target, text, { text: region.name, needsType: text !== region.name && regionType.test(text) }),
  );
}

function namesOfTerritory(model: ReadModel, territory: PublicTerritory): Name[] {
  const target: Target = { kind: "territory", territory };
  const text = territory.label;
  const official = [territory.name, territory.label].flatMap((name) => nameOf(target, name, { text }));
  const others = territory.names.flatMap((name) =>
    nameOf(target, name.text, {
      text,
      handicap: name.kind !== "former" ? 0 : territory.level === "settlement" ? 0.2 : 0.05,
      isSecondary: name.kind !== "official",
      needsType: name.kind === "alias" && territory.level === "settlement" && /^посёлок /i.test(name.text),
    }),
  );
  const centre = territory.centre === null ? undefined : model.territoryById.get(territory.centre);
  const byCentre = centre === undefined ? [] : nameOf(target, centre.name, { text, needsType: true });
  return distinct([...official, ...others, ...byCentre]);
}

function namesOfClinics(model: ReadModel, statement: PublicCoverage): Name[] {
  const territory = model.territoryById.get(statement.territory ?? "");
  if (territory === undefined) return [];
  const target: Target = { kind: "clinic", statement, territory };
  return distinct(
    (statement.clinics ?? []).flatMap((clinic) => {
      const words = tokenise(clinic).map((token) => token.word);
      const isTelling = /\p{Lu}{2}/u.test(clinic) || sharesWord(clinic, territory.label);
      return words.length === 0 ? [] : [nameFrom(target, words, { text: clinic, needsPlace: !isTelling })];
    }),
  );
}

/** «Красногорская больница» of «округ Красногорск»: the name tells its town. */
function sharesWord(clinic: string, label: string): boolean {
  return label.split(" ").some((word) => /^\p{Lu}/u.test(word) && clinic.includes(word.slice(0, -2)));
}

function namesElsewhere(model: ReadModel): Name[] {
  const ours = new Set(
    model.release.territories
      .filter((territory) => territory.level === "settlement")
      .flatMap(({ name, names }) => [
        name,
        ...names.filter(({ kind }) => kind === "alias").map(({ text }) => text),
      ])
      .map(foldCharacters),
  );
  return knownElsewhere.flatMap(({ level, name, region, aliases, isBetterKnown }) =>
    [name, ...aliases].flatMap((text) => {
      return nameOf({ kind: "elsewhere", level, name, region }, text, {
        text: name,
        handicap: isBetterKnown || !ours.has(foldCharacters(text)) ? 0 : 0.5,
        needsType:
          level === "region" &&
          model.release.regions.some((ours) => ours.name.startsWith(text.replace("Республика ", ""))),
      });
    }),
  );
}

interface NameOptions {
  readonly text: string;
  readonly handicap?: number;
  readonly isSecondary?: boolean;
  readonly needsType?: boolean;
  readonly needsPlace?: boolean;
}

/** A name without the type words at its ends: «Саткинский муниципальный округ» -> «саткинский». */
function nameOf(target: Target, text: string, options: NameOptions): Name[] {
  // Four names of five are one plain word: no need to take them apart.
  if (/^[А-ЯЁ][а-яё]+$/.test(text)) return [nameFrom(target, [foldCharacters(text)], options)];
  const tokens = tokenise(text.replace(/\([^)]*\)/g, ""));
  const isType = (type: TypeWord | null | undefined) =>
    type !== null && type !== undefined && type.role !== "house" && type.role !== "street";
  let from = 0;
  let to = tokens.length;
  while (from < to - 1 && isType(tokens[from]?.type)) from++;
  while (to > from + 1 && isType(tokens[to - 1]?.type) && (tokens[to - 1]?.word.length ?? 0) > 1) to--;
  const words = tokens.slice(from, to).map((token) => token.word);
  return words.length === 0 ? [] : [nameFrom(target, words, options)];
}

function nameFrom(target: Target, words: readonly string[], options: NameOptions): Name {
  return new Name({
    target,
    words,
    handicap: 0,
    isSecondary: false,
    needsType: false,
    needsPlace: false,
    ...options,
  });
}

/** One name per key: the first wins, so official names come before others. */
function distinct(names: readonly Name[]): Name[] {
  const byKey = new Map<string, Name>();
  for (const name of names) if (!byKey.has(name.key)) byKey.set(name.key, name);
  return [...byKey.values()];
}
