const weekday =
  "(?:понедельник\\p{L}{0,2}|вторник\\p{L}{0,2}|сред[аыуе]|четверг\\p{L}{0,2}|пятниц\\p{L}{0,2}|суббот\\p{L}{0,2}|воскресень\\p{L}{0,2}|пн|вт|ср|чт|пт|сб|вс)";
const beginnings = [
  "понедельник|пн",
  "вторник|вт",
  "сред|ср",
  "четверг|чт",
  "пятниц|пт",
  "суббот|сб",
  "воскресень|вс",
];
const range = new RegExp(`(?<!\\p{L})(${weekday})\\.?\\s*(?:[-–—]|по|до)\\s*(${weekday})(?!\\p{L})`, "giu");
const oneDay = new RegExp(`(?<!\\p{L})${weekday}(?!\\p{L})`, "giu");
const list = `${weekday}(?:(?:\\.?\\s*,\\s*|\\.?\\s+и\\s+|\\.?\\s*[-–—]\\s*)${weekday})*`;
/** Days without work: «кроме воскресенья», «выходной – воскресенье», «суббота, воскресенье – выходные». */
const free = new RegExp(
  `(?:кроме|исключением|исключая|выходн\\p{L}{2,3}(?:\\s+д(?:ень|ни))?\\s*[:–—-])\\s*(${list})|(${list})\\.?\\s*(?:[:–—-]\\s*)?выходн`,
  "giu",
);
const daily = /ежедневн|без\s+выходных|кажд(?:ый|ого)\s+д(?:ень|ня)|все\s+дни|семь\s+дней/iu;
const working = /рабочи[емхй]{1,2}\s+дн|будн/iu;

export const everyDay: readonly number[] = [1, 2, 3, 4, 5, 6, 7];

/** Days of the week that a sentence says, 1 is Monday; null: it says none. */
export function daysIn(text: string): number[] | null {
  const off = [...text.matchAll(free)].flatMap((match) => daysOf(match[1] ?? match[2] ?? ""));
  const rest = text.replace(free, " ");
  const named = daily.test(rest) ? everyDay : daysOf(rest);
  const days = named.length === 0 ? (working.test(rest) ? [1, 2, 3, 4, 5] : []) : named;
  if (days.length === 0 && off.length === 0) return null;
  const kept = (days.length === 0 ? everyDay : days).filter((day) => !off.includes(day));
  return kept.length === 0 ? null : kept;
}

/** Days as they stand, for a hotline. */
export function daysText(text: string): string | null {
  return (
    /ежедневно|в (?:рабочие|будние) дни|по будням|без выходных/iu.exec(text)?.[0] ??
    text.match(range)?.[0] ??
    null
  );
}

function daysOf(text: string): number[] {
  const found = new Set<number>();
  for (const match of text.matchAll(range)) {
    const from = numberOf(match[1] ?? "");
    const to = numberOf(match[2] ?? "");
    for (let day = from; day <= to; day++) found.add(day);
  }
  for (const match of text.replace(range, " ").matchAll(oneDay)) found.add(numberOf(match[0]));
  return [...found].sort((a, b) => a - b);
}

function numberOf(word: string): number {
  return beginnings.findIndex((pattern) => new RegExp(`^(?:${pattern})`, "iu").test(word)) + 1;
}
