import { federalSubjectOf } from "../../registry/federal-subjects.ts";
import type { ReadModel } from "../../release/read-model.ts";

/** The clocks of a region; of one that is not public yet, those of its capital. */
export function timezoneOf({ regionBySlug }: ReadModel, slug: string): string {
  return regionBySlug.get(slug)?.hours.timezone ?? federalSubjectOf(slug)?.timezones[0] ?? moscow;
}

export const moscow = "Europe/Moscow";

/** «26 ноября 2026, 17:39» by the clocks of the zone. */
export function whenWords(atMs: number, timezone: string): string {
  const parts = new Intl.DateTimeFormat("ru", {
    day: "numeric",
    month: "long",
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    timeZone: timezone,
  }).formatToParts(atMs);
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((one) => one.type === type)?.value ?? "";
  return `${part("day")}\u00a0${part("month")} ${part("year")}, ${part("hour")}:${part("minute")}`;
}
