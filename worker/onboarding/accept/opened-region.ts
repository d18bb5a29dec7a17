import type { FederalSubject } from "../../registry/federal-subjects.ts";
import type { RegionRecord } from "../../registry/records.ts";
import type { Source } from "../../registry/types.ts";

/** When chats answer where a region says nothing of its own: the rules of the federal programme. Local time. */
export const programmeHours = {
  days: [1, 2, 3, 4, 5, 6],
  opensAt: "08:00",
  closesAt: "20:00",
  answerWithinMinutes: 120,
} as const;

/** What a region begins with. */
export function openedRegion(
  { number, oktmo, name, aliases }: FederalSubject,
  timezone: string,
  hoursSource: Source,
): RegionRecord {
  return {
    number,
    oktmo,
    name,
    aliases,
    postalPrefixes: [],
    timezone,
    ...programmeHours,
    hoursSource,
    linksPublished: null,
    widgetHosts: [],
  };
}
