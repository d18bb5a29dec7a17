/** First and last day of a month, "2026-10" -> "2026-10-01", "2026-10-31". */
export function daysOfMonth(month: string): { readonly first: string; readonly last: string } {
  const [year = 0, number = 0] = month.split("-").map(Number);
  return { first: `${month}-01`, last: new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10) };
}

/** The day that the clocks of a zone show: "2026-10-01". */
export function dayIn(timezone: string, atS: number): string {
  return new Intl.DateTimeFormat("sv", { timeZone: timezone }).format(atS * 1000);
}

export function momentIn(timezone: string, atS: number): string {
  const format = {
    timeZone: timezone,
    day: "numeric",
    month: "long",
    hour: "numeric",
    minute: "2-digit",
  } as const;
  return new Intl.DateTimeFormat("ru", format).format(atS * 1000);
}

/** «1 октября 2026». */
export function dayText(day: string): string {
  const format = { timeZone: "UTC", day: "numeric", month: "long", year: "numeric" } as const;
  return new Intl.DateTimeFormat("ru", format).format(Date.parse(day)).replace(/\s*г\.$/, "");
}
