import type { HotlineNumber } from "../../registry/types.ts";
import { words } from "../words.ts";
import { endedNumbers } from "./ended-numbers.ts";
import { hoursText } from "./hours-in-text.ts";
import { sentencesOf } from "./sentences.ts";
import type { ReadHotline } from "./types.ts";

const phone =
  /(?<![\d\p{L}+-])(?:(?:\+7|8)[\s\u00a0]?[-–(]?[\s\u00a0]?\(?\d{3,5}\)?(?:[\s\u00a0–-]{0,3}\d){5,7}|\d{1,2}-122|1-?22|\d{4})(?![\d\p{L}]|-\d)/gu;
/** What tells a service's number from a person's or a desk's. */
const about =
  /горяч\p{L}*[»"]?\s+лини|«горяч|един\p{L}*\s+(?:служб|номер|контакт|центр|регистратур)|справочн|(?:для|за)\s+справ|справки\s|контакт[- ]?центр|колл?[- ]?центр|call[- ]?центр|жалоб|претензи/iu;
/** What a short number or one of 8-800 stands behind: both are nobody's own. */
const calling =
  /телефон|(?<!\p{L})тел(?!\p{L})|номер|зво[нк]|вопрос|запис|помощ|служб|справк|обращ|набер|☎|📞|📱/iu;
/** A desk or a person whose number is none of a service. */
const desk = /регистратур|при[её]мн|исполнител|секретар|факс|мед(?:сестр|брат)/iu;
/** A sentence with more numbers is a directory. */
const mostNumbers = 40;
/** Words between what is called and its number. */
const nearest = 80;
const names: readonly (readonly [RegExp, keyof typeof words.hotlineNames])[] = [
  [/един\p{L}*\s+служб\p{L}*\s+оперативн/iu, "unified"],
  [/горяч/iu, "hot"],
  [/контакт[- ]?центр/iu, "contact"],
  [/колл?[- ]?центр|call/iu, "call"],
  [/справочн/iu, "reference"],
];
const short = /^(?:122|1-22|\d{1,2}-122)$/;

/** Phone services that the announcement names. Numbers that it says have ended are left out, and so are fax numbers. */
export function hotlinesIn(lines: readonly string[]): ReadHotline[] {
  const byName = new Map<string, { numbers: HotlineNumber[]; hours: string | null }>();
  // What one sentence ends, no other brings back.
  const seen = new Set(lines.flatMap((line) => sentencesOf(line).flatMap(endedIn)));
  const add = (sentence: string, before: string) => {
    const numbers = numbersIn(sentence, before).filter(({ dial }) => !seen.has(dial));
    if (numbers.length === 0) return;
    const name = nameOf(sentence, before, numbers, byName);
    const hotline = byName.get(name) ?? { numbers: [], hours: null };
    hotline.hours ??= hoursText(/чат|график/iu.test(sentence) ? partOfPhone(sentence) : sentence);
    for (const number of numbers) seen.add(number.dial);
    hotline.numbers.push(...numbers);
    byName.set(name, hotline);
  };
  for (const [at, line] of lines.entries()) {
    if (!/\d{3}/.test(line)) continue;
    for (const sentence of sentencesOf(line)) add(sentence, headOf(sentence, lines[at - 1]));
  }
  return [...byName].map(([name, hotline]) => ({ name, ...hotline }));
}

/** «Горячая линия:» on a line of its own above its number. */
function headOf(sentence: string, above: string | undefined): string {
  const isBare = !/\p{L}{3}/u.test(sentence.replace(phone, ""));
  return isBare && above !== undefined && above.length <= 100 && !/\d{3}/.test(above) ? `${above} ` : "";
}

function partOfPhone(sentence: string): string {
  const from = Math.max(sentence.search(about), 0);
  const number = sentence.search(phone);
  return sentence.slice(from > 0 || number < 0 ? from : number);
}

function placesIn(sentence: string) {
  return [...sentence.matchAll(phone)].slice(0, mostNumbers).map((match) => ({
    from: match.index,
    to: match.index + match[0].length,
    dial: dialOf(match[0]),
  }));
}

function endedIn(sentence: string): string[] {
  if (!/\d{3}/.test(sentence)) return [];
  const places = placesIn(sentence);
  const ended = endedNumbers(sentence, places);
  return places.flatMap((place) => (ended.has(place) && place.dial !== null ? [place.dial] : []));
}

function numbersIn(sentence: string, head: string): HotlineNumber[] {
  const isService = about.test(head + sentence);
  return placesIn(sentence).flatMap(({ dial, from, to }): HotlineNumber[] => {
    if (dial === null) return [];
    const before = head + sentence.slice(Math.max(0, from - nearest), from);
    if (desk.test(before.slice(-40))) return [];
    const isNobodys = (short.test(dial) || dial.startsWith("8-800")) && calling.test(before);
    if (!isService && !isNobodys) return [];
    return [{ dial, from: fromOf(before, sentence.slice(to, to + 40)) }];
  });
}

/** «9-122» is the same service as 122. */
function nameOf(
  sentence: string,
  head: string,
  numbers: readonly HotlineNumber[],
  known: ReadonlyMap<string, { readonly numbers: readonly HotlineNumber[] }>,
): string {
  const text = about.test(sentence) ? sentence : head + sentence;
  const key = names.find(([pattern]) => pattern.test(text))?.[1] ?? "other";
  const isShort = key === "other" && numbers.every(({ dial }) => short.test(dial));
  const same = isShort
    ? [...known].find(([, one]) => one.numbers.some(({ dial }) => short.test(dial)))
    : undefined;
  return same?.[0] ?? words.hotlineNames[key];
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

/** What is said before a number counts more than what follows, which may be of the next one. */
function fromOf(before: string, behind: string): HotlineNumber["from"] {
  const landline = before.search(/со?\s+(?:стационарн|городск)/iu);
  const mobile = before.search(/с\s+(?:мобильн|сотов)/iu);
  if (landline >= 0 || mobile >= 0) return landline > mobile ? "landline" : "mobile";
  if (/^[\s(]*со?\s+(?:стационарн|городск)/iu.test(behind)) return "landline";
  return /^[\s(]*с\s+(?:мобильн|сотов)/iu.test(behind) ? "mobile" : "any";
}
