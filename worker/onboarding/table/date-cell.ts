const months = ["янв", "фев", "мар", "апр", "ма", "июн", "июл", "авг", "сен", "окт", "ноя", "дек"];
const englishMonths = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/**
 * A date as precise as the source knows it: "2022-04-01", "2021-02", "2021"; null: no date. Spreadsheets turn what is
 * typed so into «01.04.2022» and «фев.21», so these are read too.
 */
export function dateOf(text: string): string | null {
  const [, year, month, day] = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(text) ?? [];
  if (year !== undefined) return valid(year, month, day);
  const [, dayRu, monthRu, yearRu] = /^(?:(\d\d?)\.)?(\d\d?)\.(\d{4})$/.exec(text) ?? [];
  if (yearRu !== undefined) return valid(yearRu, monthRu?.padStart(2, "0"), dayRu?.padStart(2, "0"));
  const [, name = "", short] = /^(\p{L}{3})\p{L}*[.\- ]{1,2}(?:20)?(\d\d)$/u.exec(text.toLowerCase()) ?? [];
  const number = Math.max(
    months.findIndex((word) => name.startsWith(word)),
    englishMonths.indexOf(name),
  );
  return short === undefined || number < 0 ? null : `20${short}-${String(number + 1).padStart(2, "0")}`;
}

function valid(year: string, month: string | undefined, day: string | undefined): string | null {
  const text = [year, month, day].filter((part) => part !== undefined).join("-");
  if (year < "1900") return null;
  const date = new Date(`${year}-${month ?? "01"}-${day ?? "01"}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text) ? text : null;
}
