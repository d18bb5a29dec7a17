import { foldCharacters } from "../../../worker/base/russian/characters.ts";
import type { BenchmarkRegion } from "./benchmark-region.ts";
import { settlementTypes, streetTypes } from "./type-forms.ts";

/** What the peers search in: one document for each settlement, each street and each territory of a street. */
export interface PeerDocument {
  readonly id: number;
  readonly settlement: string;
  readonly municipality: string;
  readonly street: string;
  /** «settlement type name, municipality, street type name», folded. */
  readonly text: string;
  readonly territories: readonly string[];
}

export function peerDocuments(region: BenchmarkRegion): PeerDocument[] {
  const { settlements, streets } = region.table.register;
  const documents: PeerDocument[] = [];
  const add = (settlementAt: number, street: string, code: string) => {
    const { type = "", name = "" } = settlements[settlementAt] ?? {};
    const settlement = foldCharacters(`${type} ${name}`);
    const municipality = foldCharacters(region.municipalityOf(code)?.label ?? "");
    const folded = foldCharacters(street);
    const text = `${settlement}, ${municipality}, ${folded}`;
    documents.push({
      id: documents.length,
      settlement,
      municipality,
      street: folded,
      text,
      territories: region.territoriesOf(code),
    });
  };
  settlements.forEach(({ code }, at) => {
    add(at, "", code);
  });
  for (const { settlement, type, name, code, houses } of streets) {
    const codes = new Set(houses.length > 0 ? houses.map((house) => house.code) : [code]);
    for (const each of codes) add(settlement, `${type} ${name}`, each);
  }
  return documents;
}

/** Type words, and the words around an address: of no use to a search that does not know what they mean. */
const typeWords = new Set(
  [...Object.entries(settlementTypes), ...Object.entries(streetTypes)].flatMap(
    ([type, { long, short, where }]) =>
      [type, long, ...short, where].flatMap((form) => wordsOf(foldCharacters(form))),
  ),
);
const aroundWords = new Set(
  "в на живу россия область обл край район округ муниципальный городской сельское поселение".split(" "),
);

export function isTypeWord(word: string): boolean {
  return typeWords.has(word) || aroundWords.has(word);
}

const region = /(?<!\p{L})\p{L}+(?:-\p{L}+)? (?:область|обл\.?|край)(?!\p{L})/gu;
const postalIndex = /(?<!\d)\d{6}(?!\d)/g;
const flat = /(?:^|[ ,])(?:\d+ )?(?:кв|квартира|подъезд|этаж|домофон|офис|комн)(?!\p{L}).*$/u;
const house = /(?<!\p{L})(?:д|дом|корп|корпус|к|стр|строение)\.? *\d+\p{L}?(?:\/\d+)?(?!\p{L})/gu;
const lastNumber = /[ ,]\d+ ?\p{L}?(?:\/\d+)?(?: ?(?:к|с|корп|стр) ?\d+)*[ ,]*$/u;

/**
 * The query as someone would hand it to a general search over those documents: without what the documents do not
 * hold (region, index, house, flat) and without type words. Without this the peers find far less.
 */
export function peerQuery(query: string): string {
  const text = foldCharacters(query)
    .replace(region, " ")
    .replace(postalIndex, " ")
    .replace(flat, " ")
    .replace(house, " ")
    .replace(lastNumber, " ");
  return wordsOf(text)
    .filter((word) => !isTypeWord(word))
    .join(" ");
}

export function wordsOf(text: string): string[] {
  return text.split(/[^\p{L}\p{N}-]+/u).filter((word) => /[\p{L}\p{N}]/u.test(word));
}
