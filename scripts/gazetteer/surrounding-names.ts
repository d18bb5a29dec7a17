import { plainType, settlementType } from "./types-of-names.ts";

/** Full words for what stands around a settlement. */
const surroundings: Readonly<Record<string, string>> = {
  "с п": "сельское поселение",
  "г п": "городское поселение",
  "вн р-н": "район",
  "с/с": "сельсовет",
  "с/п": "сельское поселение",
  "с/о": "сельский округ",
  "с/а": "сельская администрация",
  г: "город",
  рп: "рабочий посёлок",
  пгт: "посёлок городского типа",
  п: "посёлок",
  с: "село",
  д: "деревня",
};

/**
 * «Краснопольское сельское поселение», «город Челябинск», «сельское поселение Роза»; null for what says nothing
 * («межселенная территория»).
 */
export function surroundingName(type: string, name: string): string | null {
  const plain = plainType(type);
  const word = surroundings[plain] ?? surroundings[settlementType(type)];
  if (word === undefined) return null;
  if (/поселени|сельсовет|район|округ|совет/i.test(name)) return name;
  return /(?:ое|ий|ый|ой|ая)$/.test(name) ? `${name} ${word}` : `${word} ${name}`;
}
