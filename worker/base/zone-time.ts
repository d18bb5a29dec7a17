const dayMs = 86_400_000;
const formatters = new Map<string, Intl.DateTimeFormat>();

/** Minutes by which the zone's clocks are ahead of UTC at that moment. Throws a RangeError for an unknown zone. */
export function offsetMinutes(timezone: string, atMs: number): number {
  let formatter = formatters.get(timezone);
  if (formatter === undefined) {
    formatter = new Intl.DateTimeFormat("en", { timeZone: timezone, timeZoneName: "longOffset" });
    formatters.set(timezone, formatter);
  }
  const name = formatter.formatToParts(atMs).find((part) => part.type === "timeZoneName")?.value ?? "GMT";
  const [, sign, hours = "0", minutes = "0"] = /GMT(?:([+-])(\d+):(\d+))?/.exec(name) ?? [];
  return (sign === "-" ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}

/** What the clocks in the zone show: days since 1970-01-01, minutes since midnight, ISO weekday (1 = Monday). */
export function localTime(timezone: string, atMs: number): { day: number; minute: number; weekday: number } {
  const localMs = atMs + offsetMinutes(timezone, atMs) * 60_000;
  const day = Math.floor(localMs / dayMs);
  return { day, minute: Math.floor((localMs - day * dayMs) / 60_000), weekday: weekdayOf(day) };
}

/** ISO weekday of a day counted from 1970-01-01, a Thursday. */
export function weekdayOf(day: number): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

/** The moment when clocks in the zone show that minute of that day, in ISO 8601 with the offset that holds then. */
export function isoAt(timezone: string, day: number, minute: number): string {
  const localMs = day * dayMs + minute * 60_000;
  // The offset at the moment itself: a second look settles a change of clocks in between.
  const guess = offsetMinutes(timezone, localMs - offsetMinutes(timezone, localMs) * 60_000);
  const offset = offsetMinutes(timezone, localMs - guess * 60_000);
  const [hours, minutes] = [Math.floor(Math.abs(offset) / 60), Math.abs(offset) % 60].map((part) =>
    String(part).padStart(2, "0"),
  );
  return `${new Date(localMs).toISOString().slice(0, 19)}${offset < 0 ? "-" : "+"}${hours}:${minutes}`;
}
