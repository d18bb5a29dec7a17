import type { RegistryRows } from "./rows.ts";

/** Rows of several regions as one registry. */
export function joinedRows(all: readonly RegistryRows[]): RegistryRows {
  return {
    sources: all.flatMap((rows) => rows.sources),
    regions: all.flatMap((rows) => rows.regions),
    hotlines: all.flatMap((rows) => rows.hotlines),
    hotlineNumbers: all.flatMap((rows) => rows.hotlineNumbers),
    territories: all.flatMap((rows) => rows.territories),
    territoryNames: all.flatMap((rows) => rows.territoryNames),
    territoryCodes: all.flatMap((rows) => rows.territoryCodes),
    chats: all.flatMap((rows) => rows.chats),
    coverage: all.flatMap((rows) => rows.coverage),
    links: all.flatMap((rows) => rows.links),
    figures: all.flatMap((rows) => rows.figures),
    reports: all.flatMap((rows) => rows.reports),
  };
}
