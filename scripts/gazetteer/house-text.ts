import { foldCharacters } from "../../worker/base/russian/characters.ts";
import { type HouseParts, houseDesignation } from "../../worker/gazetteer/house-number.ts";

type Addition = "block" | "structure" | "facility" | "letter";

const additionOfWord: Readonly<Record<string, Addition>> = {
  корпус: "block",
  корп: "block",
  кор: "block",
  к: "block",
  строение: "structure",
  строен: "structure",
  стр: "structure",
  с: "structure",
  сооружение: "facility",
  соор: "facility",
  литера: "letter",
  литер: "letter",
  лит: "letter",
};
const words = Object.keys(additionOfWord).join("|");
const addition = new RegExp(`(?<![\\p{L}])(${words})[.\\s]*([\\p{L}\\d][\\p{L}\\d/]*)`, "gu");
const plotWords = /^(?:(?:земельный\s+)?участок|уч(?:-к)?|з\/у|зу)[.\s№]*(?=\d)/;
const houseWords = /^(?:дом|д|здание|зд|владение|влд|домовладение|двлд)[.\s№]*(?=\d)/;

/**
 * The parts of a house number as registers and people fill the field: «5/2 к1 стр 3», «д. 5 корп. 2», «уч. 12».
 *
 * @returns null when no digit or letter is left to name a house by.
 */
export function housePartsIn(text: string): HouseParts | null {
  const additions: { -readonly [part in Addition]?: string } = {};
  const folded = foldCharacters(text).trim();
  const isPlot = plotWords.test(folded);
  const number = folded
    .replace(isPlot ? plotWords : houseWords, "")
    .replace(addition, (found, word: string, value: string) => {
      const part = additionOfWord[word];
      // «5 с 3» is a строение and «5 с» a letter: a short word needs a number behind it.
      const isSure = /^\d/.test(value) || (word.length > 1 && value.length === 1);
      if (part === undefined || !isSure) return found;
      additions[part] = (additions[part] ?? "") + value;
      return " ";
    });
  const parts = { number: isPlot ? `уч${number}` : number, ...additions };
  return /[\p{L}\d]/u.test(houseDesignation({ ...parts, number })) ? parts : null;
}
