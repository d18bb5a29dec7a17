import type { HotlineNumber } from "../../registry/types.ts";
import { words } from "../words.ts";
import { hoursText } from "./hours-in-text.ts";
import { sentencesOf } from "./sentences.ts";
import type { ReadHotline } from "./types.ts";

const phone =
  /(?<![\d\p{L}+-])(?:(?:\+7|8)[\s\u00a0]?[-–(]?[\s\u00a0]?\(?\d{3,5}\)?(?:[\s\u00a0–-]{0,3}\d){5,7}|\d{1,2}-122|1-?22|\d{4})(?![\d\p{L}]|-\d)/gu;
const about =
  /горяч\p{L}*[»"]?\s+лини|«горяч|един\p{L}*\s+(?:служб|номер|контакт|центр|регистратур)|справочн|контакт[- ]?центр|колл?[- ]?центр|call[- ]?центр|номер\p{L}*\s+122|служб\p{L}*\s+122|по\s+(?:номеру|телефону)\s+(?:\d-)?122/iu;
const names: readonly (readonly [RegExp, keyof typeof words.hotlineNames])[] = [
  [/един\p{L}*\s+служб\p{L}*\s+оперативн/iu, "unified"],
  [/горяч/iu, "hot"],
  [/контакт[- ]?центр/iu, "contact"],
  [/колл?[- ]?центр|call/iu, "call"],
  [/справочн/iu, "reference"],
];
const stopped = /прекра(?:щ|т)|не\s+работа|отключ|недоступ|упраздн|закры(?:т|в)|вместо\s+(?:номер|телефон)/iu;
const short = /^(?:122|1-22|\d{1,2}-122)$/;

/** Phone services that the announcement names. Numbers that it says have ended are left out, and so are fax numbers. */
export function hotlinesIn(lines: readonly string[]): ReadHotline[] {
  const byName = new Map<string, { numbers: HotlineNumber[]; hours: string | null }>();
  const seen = new Set<string>();
  for (const line of lines) {
    if (!/\d{3}/.test(line)) continue;
    for (const sentence of sentencesOf(line)) {
      if (!about.test(sentence) || stopped.test(sentence)) continue;
      const name = nameOf(sentence);
      const hotline = byName.get(name) ?? { numbers: [], hours: null };
      hotline.hours ??= hoursText(
        /чат|график/iu.test(sentence) ? sentence.slice(sentence.search(about)) : sentence,
      );
      for (const match of sentence.matchAll(phone)) {
        const dial = dialOf(match[0]);
        const before = sentence.slice(Math.max(0, match.index - 25), match.index);
        if (dial === null || seen.has(dial) || /факс/iu.test(before)) continue;
        seen.add(dial);
        hotline.numbers.push({
          dial,
          from: fromOf(sentence.slice(Math.max(0, match.index - 40), match.index + match[0].length + 40)),
        });
      }
      if (hotline.numbers.length > 0) byName.set(name, hotline);
    }
  }
  return [...byName].map(([name, hotline]) => ({ name, ...hotline }));
}

function nameOf(sentence: string): string {
  const key = names.find(([pattern]) => pattern.test(sentence))?.[1] ?? "other";
  return words.hotlineNames[key];
}

/** «8 (800) 200-86-74» -> «8-800-200-86-74»; null for numbers of a year or a house. */
function dialOf(raw: string): string | null {
  const text = raw.trim();
  if (short.test(text)) return text === "1-22" ? "122" : text;
  const digits = text.replace(/\D/g, "");
  if (digits.length !== 11) return null;
  const [, code = "", a = "", b = "", c = ""] = /^\d(\d{3})(\d{3})(\d{2})(\d{2})$/.exec(digits) ?? [];
  return code === "800" ? `8-800-${a}-${b}-${c}` : `+7 ${code} ${a}-${b}-${c}`;
}

function fromOf(around: string): HotlineNumber["from"] {
  if (/со?\s+(?:стационарн|городск)/iu.test(around)) return "landline";
  return /с\s+(?:мобильн|сотов)/iu.test(around) ? "mobile" : "any";
}
