import type { chats, coverage, links } from "../db/tables/chats.ts";
import type { qualityFigures, qualityReports } from "../db/tables/quality.ts";
import type { hotlineNumbers, hotlines, regions } from "../db/tables/regions.ts";
import type { sources } from "../db/tables/sources.ts";
import type { territories, territoryCodes, territoryNames } from "../db/tables/territories.ts";
import type { Figures, QualityPeriod, ReportRecord } from "./quality.ts";

/** The editing tables as they lie in the database, in the order that pages show. */
export interface RegistryRows {
  readonly sources: readonly (typeof sources.$inferSelect)[];
  readonly regions: readonly (typeof regions.$inferSelect)[];
  readonly hotlines: readonly (typeof hotlines.$inferSelect)[];
  readonly hotlineNumbers: readonly (typeof hotlineNumbers.$inferSelect)[];
  readonly territories: readonly (typeof territories.$inferSelect)[];
  readonly territoryNames: readonly (typeof territoryNames.$inferSelect)[];
  readonly territoryCodes: readonly (typeof territoryCodes.$inferSelect)[];
  readonly chats: readonly (typeof chats.$inferSelect)[];
  readonly coverage: readonly (typeof coverage.$inferSelect)[];
  readonly links: readonly (typeof links.$inferSelect)[];
  readonly figures: readonly FiguresRow[];
  readonly reports: readonly ReportRow[];
}

export interface FiguresRow extends Omit<typeof qualityFigures.$inferSelect, "period" | "figures"> {
  readonly period: QualityPeriod;
  readonly figures: Partial<Figures>;
}

export interface ReportRow extends Omit<typeof qualityReports.$inferSelect, "period" | "report"> {
  readonly period: QualityPeriod;
  readonly report: Omit<ReportRecord, "source">;
}
