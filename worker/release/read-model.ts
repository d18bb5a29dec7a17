import type { QualityPeriod } from "../registry/quality.ts";
import type { LinkMemory } from "./link-health.ts";
import type {
  PublicChat,
  PublicCoverage,
  PublicFigures,
  PublicRegion,
  PublicReport,
  PublicTerritory,
  Release,
} from "./types.ts";

/** A release with the ways into it that readers need. Plain data, made once per release and isolate. */
export interface ReadModel {
  readonly release: Release;
  readonly regionBySlug: ReadonlyMap<string, PublicRegion>;
  readonly chatByCode: ReadonlyMap<string, PublicChat>;
  readonly territoryById: ReadonlyMap<string, PublicTerritory>;
  /** Territories whose `parent` is the key. */
  readonly childrenOf: ReadonlyMap<string, readonly PublicTerritory[]>;
  /** Statements about the territory itself; those about the rest of a region stand under `restOf(slug)`. */
  readonly coverageOf: ReadonlyMap<string, readonly PublicCoverage[]>;
  readonly chatsOf: ReadonlyMap<string, readonly PublicChat[]>;
  /** By chat, newest first. */
  readonly figuresOf: ReadonlyMap<string, readonly PublicFigures[]>;
  /** By `periodOf(region, period)`, in the order of chats. */
  readonly figuresIn: ReadonlyMap<string, readonly PublicFigures[]>;
  /** By `periodOf(region, period)`. */
  readonly reportOf: ReadonlyMap<string, PublicReport>;
  /** By region: the months of which anything is known, newest first. */
  readonly periodsOf: ReadonlyMap<string, readonly QualityPeriod[]>;
  /** null: nothing is known of any check. */
  readonly linkMemory: LinkMemory | null;
}

/** Key of a region's rest-of-region statements in `coverageOf`. */
export function restOf(regionSlug: string): string {
  return `rest:${regionSlug}`;
}

/** Key of a region's month in `figuresIn` and `reportOf`. */
export function periodOf(regionSlug: string, period: QualityPeriod): string {
  return `${regionSlug} ${period}`;
}

export function readModelOf(release: Release, linkMemory: LinkMemory | null = null): ReadModel {
  return {
    release,
    regionBySlug: new Map(release.regions.map((region) => [region.slug, region])),
    chatByCode: new Map(release.chats.map((chat) => [chat.code, chat])),
    territoryById: new Map(release.territories.map((territory) => [territory.id, territory])),
    childrenOf: Map.groupBy(
      release.territories.filter((territory) => territory.parent !== null),
      (territory) => territory.parent ?? "",
    ),
    coverageOf: Map.groupBy(release.coverage, (statement) => statement.territory ?? restOf(statement.region)),
    chatsOf: Map.groupBy(release.chats, (chat) => chat.region),
    ...qualityOf(release),
    linkMemory,
  };
}

function qualityOf({
  regions,
  chats,
  figures,
  reports,
}: Release): Pick<ReadModel, "figuresOf" | "figuresIn" | "reportOf" | "periodsOf"> {
  const order = new Map(chats.map(({ code }, at) => [code, at]));
  const inOrder = figures.toSorted((one, other) => (order.get(one.chat) ?? 0) - (order.get(other.chat) ?? 0));
  const months = Map.groupBy([...figures, ...reports], ({ region }) => region);
  return {
    figuresOf: Map.groupBy(figures.toReversed(), ({ chat }) => chat),
    figuresIn: Map.groupBy(inOrder, ({ region, period }) => periodOf(region, period)),
    reportOf: new Map(reports.map((report) => [periodOf(report.region, report.period), report])),
    periodsOf: new Map(
      regions.flatMap(({ slug }) => {
        const known = new Set((months.get(slug) ?? []).map(({ period }) => period));
        return known.size === 0 ? [] : [[slug, [...known].sort().reverse()] as const];
      }),
    ),
  };
}
