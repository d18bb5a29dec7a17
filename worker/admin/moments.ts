import type { PersonWho } from "../access/permissions.ts";
import { federalSubjectOf } from "../registry/federal-subjects.ts";

const moscow = "Europe/Moscow";
const formatters = new Map<string, Intl.DateTimeFormat>();

/** The clock by which somebody reads times: that of their first region; administrators read Moscow's. */
export function timezoneOf(who: PersonWho): string {
  const first = who.role === "administrator" ? undefined : who.regions[0];
  return (first === undefined ? null : federalSubjectOf(first)?.timezones[0]) ?? moscow;
}

/** «26 ноября 2026, 14:05» */
export function momentText(atMs: number, timezone: string): string {
  let formatter = formatters.get(timezone);
  if (formatter === undefined) {
    formatter = new Intl.DateTimeFormat("ru", {
      day: "numeric",
      month: "long",
      year: "numeric",
      hour: "2-digit",
      minute: "2-digit",
      timeZone: timezone,
    });
    formatters.set(timezone, formatter);
  }
  return formatter.format(atMs).replace(" г. в ", ", ").replace(" г.,", ",");
}
