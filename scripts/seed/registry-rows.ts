import type { RegistryRows } from "../../worker/registry/rows.ts";
import { chatRowsOf } from "./chat-rows.ts";
import type { SeedRegion } from "./input.ts";
import type { Problems } from "./problems.ts";
import { territoryRowsOf } from "./territory-rows.ts";

/** A region file as rows of the editing tables. References that lead nowhere are added to `problems`. */
export function registryRowsOf(region: SeedRegion, problems: Problems): RegistryRows {
  const sourceId = (key: string | undefined, path: string): string => {
    const known = key ?? region.source;
    if (!Object.hasOwn(region.sources, known)) problems.add(path, `unknown source «${known}»`);
    return `${region.slug}/${known}`;
  };
  const { idOf, ...territories } = territoryRowsOf(region, sourceId, problems);
  const { hotline } = region;
  return {
    sources: Object.entries(region.sources).map(([key, source]) => ({
      id: `${region.slug}/${key}`,
      ...source,
    })),
    regions: [regionRowOf(region, sourceId)],
    hotlines:
      hotline === null
        ? []
        : [
            {
              region: region.slug,
              name: hotline.name,
              hours: hotline.hours,
              purposes: hotline.purposes,
              notes: hotline.notes,
              sourceId: sourceId(hotline.source, "hotline"),
            },
          ],
    hotlineNumbers: (hotline?.numbers ?? []).map((number, position) => ({
      region: region.slug,
      position,
      ...number,
    })),
    ...territories,
    ...chatRowsOf(region, idOf, sourceId, problems),
    figures: [],
    reports: [],
  };
}

function regionRowOf(
  region: SeedRegion,
  sourceId: (key: string | undefined, path: string) => string,
): RegistryRows["regions"][number] {
  const published = region.linksPublished;
  return {
    slug: region.slug,
    number: region.number,
    oktmo: region.oktmo,
    name: region.name,
    aliases: region.aliases,
    postalPrefixes: region.postal,
    timezone: region.timezone,
    days: region.hours.days,
    opensAt: region.hours.from,
    closesAt: region.hours.to,
    answerWithinMinutes: region.hours.answerWithinMinutes,
    hoursSourceId: sourceId(region.hours.source, "hours"),
    linksPublishedText: published?.text ?? null,
    linksPublishedUrl: published?.url ?? null,
    linksPublishedSourceId: published === null ? null : sourceId(published.source, "linksPublished"),
    widgetHosts: [],
  };
}
