/** First digit of each script in which numbers of members were seen or may be: Latin, Arabic, Persian, Devanagari, Bengali. */
const zeros = [0x30, 0x660, 0x6f0, 0x966, 0x9e6];
const marks = /[\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff\u00ad]/g;
/** Blanks of all widths, and the signs that languages put between thousands. */
const grouped = /^(\d{1,3}(?:[\s.,'’٬،]\d{2,3})*(?:[\s.,'’٬،]\d{3})|\d+)(?!\d)/;
const rounded = /^(\d+(?:[.,]\d+)?)\s*(k|m|тыс|млн)(?![\p{L}])/iu;
const scales: Readonly<Record<string, number>> = { k: 1e3, тыс: 1e3, m: 1e6, млн: 1e6 };
/** What bots show: people who used them in a month. */
const notMembers = /^@|month|месяц|місяц|monat|mois|\bmes\b|mês|mese|ماه|شهر|online|в сети|last seen|был/i;

/**
 * Members in a line like «12 345 members, 678 online», «1 subscriber», «12,3K subscribers», «۱۲٬۳۴۵ عضو»: the first
 * number of the line when words follow it. null for every other line: a name, a count of something else, no number.
 */
export function membersIn(rawLine: string): number | null {
  const line = [...rawLine.replace(marks, "").trim()].map(latinDigit).join("");
  const short = rounded.exec(line);
  const whole = short === null ? grouped.exec(line) : null;
  const found = short ?? whole;
  if (found === null) return null;
  const [first = ""] = line.slice(found[0].length).split(/[,،;·•]/);
  if (!/\p{L}/u.test(first) || notMembers.test(first.trim())) return null;
  const members =
    short === null
      ? Number((found[1] ?? "").replace(/\D/g, ""))
      : Number((short[1] ?? "").replace(",", ".")) * (scales[(short[2] ?? "").toLowerCase()] ?? 1);
  return Number.isSafeInteger(Math.round(members)) ? Math.round(members) : null;
}

function latinDigit(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  const zero = zeros.find((one) => code >= one && code < one + 10);
  return zero === undefined ? character : String(code - zero);
}
