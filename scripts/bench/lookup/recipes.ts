import { editDistance } from "../../../worker/base/russian/edit-distance.ts";
import { nameWords, settlementKey } from "../../../worker/gazetteer/name-words.ts";
import type { RegisterStreet } from "../../gazetteer/register.ts";
import { wordsApart } from "./address-table.ts";
import type { Category } from "./benchmark-query.ts";
import type { BenchmarkRegion } from "./benchmark-region.ts";
import { type DrawnAddress, saidInFull } from "./drawn-address.ts";
import { settlementLocative, streetLocative } from "./locative.ts";
import type { SeededRandom } from "./seeded-random.ts";
import {
  canHaveTypo,
  inLatinLayout,
  inLatinLetters,
  withLookAlikes,
  withOtherYo,
  withTypo,
} from "./spoiling.ts";
import type { WrittenQuery } from "./written-query.ts";

interface Recipe {
  /** Streets that the category can be made from; all when absent. */
  fits?(street: RegisterStreet, region: BenchmarkRegion): boolean;
  /** null: not from this address. */
  write(drawn: DrawnAddress, region: BenchmarkRegion, random: SeededRandom): WrittenQuery | null;
}

/** How each category writes an address; test/benchmark/README.md says the same in words. */
export const recipes: Readonly<Record<Exclude<Category, "negatives">, Recipe>> = {
  exact: {
    write: (drawn, region) => {
      const { settlement, street, house } = drawn;
      const names = [region.name, drawn.municipality?.label, `${settlement.type} ${settlement.name}`];
      const text = joined(...names, `${street.type} ${street.name}`, house.short.replaceAll(".", ""));
      return { text, said: saidInFull(drawn, true), namesRegion: true };
    },
  },
  official: {
    write: (drawn, region) => {
      const { settlement, settlementForms, street, streetForms, house } = drawn;
      const index = street.postalIndex ?? settlement.postalIndex;
      const names = [
        index,
        region.name,
        drawn.municipality?.name,
        `${settlementForms.long} ${settlement.name}`,
      ];
      const text = joined(...names, `${streetForms.long} ${street.name}`, house.long);
      return { text, said: saidInFull(drawn, true), namesRegion: true };
    },
  },
  abbreviated: {
    write: (drawn, _, random) => {
      const parts = shortParts(drawn, random);
      const text = joined(
        parts.municipality,
        parts.settlement,
        parts.street,
        drawn.house.short.replace(". ", random.pick([".", ". "])),
      );
      return { text, said: saidInFull(drawn) };
    },
  },
  "no type words": {
    write: (drawn, _, random) => ({
      text: `${drawn.settlement.name}, ${drawn.street.name}, ${drawn.house.plain(random)}`,
      said: withoutTypes(drawn),
    }),
  },
  "no commas": {
    write: (drawn, _, random) => {
      const { municipality, settlement, street } = shortParts(drawn, random);
      const parts = [municipality, settlement, street, drawn.house.plain(random)].filter(
        (part) => part !== null,
      );
      const text = parts.join(" ").toLowerCase().replaceAll(".", "");
      return { text, said: saidInFull(drawn) };
    },
  },
  "shuffled order": {
    write: (drawn, region, random) => {
      const { municipality, settlement, street } = shortParts(drawn, random);
      const house = drawn.house.short;
      const streets = random.chance(0.7) ? [`${street}, ${house}`] : [street, house];
      const parts = [...streets, settlement, municipality, random.chance(0.3) ? region.name : null];
      const text = joined(...random.shuffled(parts));
      return text.startsWith(settlement) ? null : { text, said: saidInFull(drawn) };
    },
  },
  inflected: {
    write: (drawn, _, random) => inflected(drawn, random),
  },
  "typo 1": {
    write: (drawn, _, random) => {
      const isInStreet = random.chance(0.5);
      return misspelt(drawn, random, isInStreet ? 0 : 1, isInStreet ? 1 : 0);
    },
  },
  "typo 2": {
    write: (drawn, _, random) => misspelt(drawn, random, 1, 1),
  },
  layout: {
    write: (drawn, _, random) => {
      const types = random.chance(0.5);
      const { text, said } = plainText(drawn, random, types);
      return { text: inLatinLayout(text.toLowerCase()), said };
    },
  },
  transliteration: {
    write: (drawn, _, random) => {
      const { text, said } = plainText(drawn, random, random.chance(0.5));
      return { text: inLatinLetters(text, random.pick(["passport", "everyday"])), said };
    },
  },
  "look-alikes": {
    write: (drawn, _, random) => {
      const { text, said } = plainText(drawn, random, true);
      const spoilt = withLookAlikes(text, random);
      return spoilt === text ? null : { text: spoilt, said };
    },
  },
  ё: {
    write: (drawn, _, random) => {
      const { text, said } = plainText(drawn, random, true);
      const other = withOtherYo(text);
      const isInName = withOtherYo(`${drawn.settlement.name} ${drawn.street.name}`) !== null;
      if (other === null || !isInName) return null;
      // Some systems send the dots as a mark of their own.
      return { text: random.chance(0.15) ? other.normalize("NFD").replaceAll("и\u0306", "й") : other, said };
    },
  },
  "flat and floor noise": {
    write: (drawn, _, random) => {
      const { municipality, settlement, street } = shortParts(drawn, random);
      const [flat, floor, porch] = [1 + random.below(200), 1 + random.below(16), 1 + random.below(8)];
      const noise = random.pick([
        `кв. ${flat}`,
        `кв ${flat}, подъезд ${porch}, этаж ${floor}`,
        `квартира ${flat}, домофон ${flat}`,
        `${porch} подъезд, ${floor} этаж, кв.${flat}`,
        `офис ${flat}`,
        `комн. ${porch}, вход со двора`,
      ]);
      return {
        text: joined(municipality, settlement, street, drawn.house.short, noise),
        said: saidInFull(drawn),
      };
    },
  },
  "old name": {
    fits: ({ formerNames, settlement }, { table, municipalityOf }) => {
      const {
        formerNames: ofSettlement = [],
        code = "",
        type,
      } = table.register.settlements[settlement] ?? {};
      if (formerNames.length > 0 || ofSettlement.length > 0) return true;
      return type !== "г" && (municipalityOf(code)?.formerNames.length ?? 0) > 0;
    },
    write: (drawn, _, random) => withOldName(drawn, random),
  },
  "settlement only": {
    write: (drawn, _, random) => {
      const { municipality, settlement } = shortParts(drawn, random);
      const isAdjective = /[иыо][йе]$/.test(drawn.settlement.name);
      const isBare = drawn.settlement.type === "г" && !isAdjective && random.chance(0.6);
      const said = { ...saidInFull(drawn), street: null, streetType: null, house: null };
      if (isBare)
        return {
          text: drawn.settlement.name,
          said: { ...said, settlementType: null },
          isOpen: isSplitCity(drawn),
        };
      return {
        text: random.chance(0.5) ? joined(municipality, settlement) : joined(settlement, municipality),
        said,
        isOpen: isSplitCity(drawn),
      };
    },
  },
  "split street with house": {
    fits: ({ houses }) => houses.length > 0,
    write: (drawn, _, random) => {
      const { municipality, settlement, street } = shortParts(drawn, random);
      const house = random.pick([drawn.house.short, drawn.house.plain(random)]);
      return { text: joined(municipality, settlement, street, house), said: saidInFull(drawn) };
    },
  },
  "split street without house": {
    fits: ({ houses }) => houses.length > 0,
    write: (drawn, _, random) => {
      const { municipality, settlement, street } = shortParts(drawn, random);
      const unknown = random.chance(0.2) ? `д. ${900 + random.below(90)}` : null;
      return {
        text: joined(municipality, settlement, street, unknown),
        said: { ...saidInFull(drawn), house: null },
        isOpen: true,
      };
    },
  },
};

function joined(...parts: readonly (string | null | undefined)[]): string {
  return parts.filter((part) => part !== null && part !== undefined && part !== "").join(", ");
}

function shortParts(drawn: DrawnAddress, random: SeededRandom) {
  const { settlement, settlementForms, street, streetForms, municipality } = drawn;
  return {
    municipality: drawn.namesMunicipality && municipality !== null ? municipality.label : null,
    settlement: `${random.pick(settlementForms.short)} ${settlement.name}`,
    street: `${random.pick(streetForms.short)} ${street.name}`,
  };
}

function withoutTypes(drawn: DrawnAddress) {
  return { ...saidInFull(drawn, false), settlementType: null, streetType: null };
}

/** Settlement, street, house without commas; type words in full, or none. */
function plainText(drawn: DrawnAddress, random: SeededRandom, hasTypes: boolean): WrittenQuery {
  const { settlement, settlementForms, street, streetForms } = drawn;
  const house = drawn.house.plain(random);
  if (!hasTypes) return { text: `${settlement.name} ${street.name} ${house}`, said: withoutTypes(drawn) };
  const text = `${settlementForms.long} ${settlement.name} ${streetForms.long} ${street.name} ${house}`;
  return { text, said: saidInFull(drawn, false) };
}

function inflected(drawn: DrawnAddress, random: SeededRandom): WrittenQuery | null {
  const { settlement, settlementForms, street, streetForms } = drawn;
  const name = settlementLocative(settlement.name);
  if (name === null || name === settlement.name || streetForms.gender === "n") return null;
  const isBare = settlement.type === "г";
  const where = isBare ? `в ${name}` : `${settlementForms.where} ${name}`;
  const onStreet = `${streetForms.where} ${streetLocative(street.name, streetForms.gender)}`;
  const house = drawn.house.plain(random);
  const text = random.pick([
    `${where} ${onStreet} ${house}`,
    `живу ${where}, ${onStreet}, ${house}`,
    `${onStreet} ${house} ${where}`,
  ]);
  const said = saidInFull(drawn, false);
  return {
    text,
    said: {
      ...said,
      settlement: name,
      settlementType: isBare ? null : said.settlementType,
      isInflected: true,
    },
  };
}

function misspelt(
  drawn: DrawnAddress,
  random: SeededRandom,
  inSettlement: number,
  inStreet: number,
): WrittenQuery | null {
  const settlement = spoilt(drawn.settlement.name, inSettlement, random);
  const street = spoilt(drawn.street.name, inStreet, random);
  if (settlement === null || street === null) return null;
  const hasTypes = random.chance(0.5);
  const [settlementType, streetType] = [drawn.settlementForms.short[0], drawn.streetForms.short[0]];
  const names = hasTypes
    ? `${settlementType} ${settlement}, ${streetType} ${street}`
    : `${settlement}, ${street}`;
  const misspelling =
    editDistance(settlementKey(settlement), settlementKey(drawn.settlement.name), 2) +
    wordsApart(nameWords(street), nameWords(drawn.street.name), 2);
  if (!Number.isFinite(misspelling)) return null;
  const said = hasTypes ? saidInFull(drawn, false) : withoutTypes(drawn);
  return {
    text: `${names}, ${drawn.house.plain(random)}`,
    said: { ...said, settlement, street, misspelling },
  };
}

function spoilt(name: string, typos: number, random: SeededRandom): string | null {
  if (typos === 0) return name;
  const words = name.split(" ");
  const places = [...words.keys()].filter((at) => canHaveTypo(words[at] ?? ""));
  if (places.length === 0) return null;
  const place = random.pick(places);
  return words.map((word, at) => (at === place ? withTypo(word, random) : word)).join(" ");
}

function withOldName(drawn: DrawnAddress, random: SeededRandom): WrittenQuery | null {
  const { settlement, street, municipality } = drawn;
  const parts = shortParts(drawn, random);
  const said = saidInFull(drawn);
  const [oldStreet] = street.formerNames;
  const [oldSettlement] = settlement.formerNames;
  if (oldStreet !== undefined) {
    const streetText = `${random.pick(drawn.streetForms.short)} ${oldStreet}`;
    return {
      text: joined(parts.municipality, parts.settlement, streetText, drawn.house.short),
      said: { ...said, street: oldStreet },
    };
  }
  if (oldSettlement !== undefined) {
    const settlementText = `${random.pick(drawn.settlementForms.short)} ${oldSettlement}`;
    return {
      text: joined(parts.municipality, settlementText, parts.street, drawn.house.short),
      said: { ...said, settlement: oldSettlement },
    };
  }
  const oldMunicipality = municipality?.formerNames.length ? random.pick(municipality.formerNames) : null;
  // Streets and settlements first: nearly every address lies in a municipality that was called otherwise.
  if (oldMunicipality === null || random.chance(0.7)) return null;
  const text = joined(oldMunicipality, parts.settlement, parts.street, drawn.house.short);
  return { text, said: saidInFull(drawn, true) };
}

/** The territory of a street in the city says nothing about the city as a whole. */
function isSplitCity({ settlement, origin }: DrawnAddress): boolean {
  return origin !== settlement.code.slice(0, 8);
}
