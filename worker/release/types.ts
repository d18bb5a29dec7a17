import type { Figures, FiguresRecord, QualityPeriod, ReportRecord } from "../registry/quality.ts";
import type {
  ChatState,
  Hotline,
  Hours,
  Link,
  Source,
  TerritoryLevel,
  TerritoryName,
} from "../registry/types.ts";

/** The shape of the document; a Worker refuses a document of another format. */
export const releaseFormat = 1;

/** Every public fact at one moment: immutable, numbered, plain JSON. */
export interface Release {
  readonly format: typeof releaseFormat;
  readonly number: number;
  readonly publishedAtMs: number;
  readonly regions: readonly PublicRegion[];
  readonly territories: readonly PublicTerritory[];
  readonly chats: readonly PublicChat[];
  readonly coverage: readonly PublicCoverage[];
  /** By region, month and chat; chats that are closed keep theirs. The document packs them (quality-document.ts). */
  readonly figures: readonly PublicFigures[];
  /** By region and month. */
  readonly reports: readonly PublicReport[];
}

/** What is known of one chat in one month. */
export interface PublicFigures extends Figures, Pick<FiguresRecord, "method" | "from" | "to" | "source"> {
  readonly region: string;
  readonly chat: string;
  readonly period: QualityPeriod;
}

/** What a report prints of a whole region in one month. */
export interface PublicReport extends ReportRecord {
  readonly region: string;
  readonly period: QualityPeriod;
}

export interface PublicRegion {
  readonly slug: string;
  /** Constitutional number, "74". */
  readonly number: string;
  /** First two digits of OKTMO, "75". */
  readonly oktmo: string;
  readonly name: string;
  readonly aliases: readonly string[];
  /** First three digits of the postal indexes that occur in this region only. */
  readonly postalPrefixes: readonly string[];
  readonly hours: Hours;
  readonly answerWithinMinutes: number;
  /** Where the region publishes links that we do not have. */
  readonly linksPublished: {
    readonly text: string;
    readonly url: string | null;
    readonly source: Source;
  } | null;
  /** null: no source names the region's own hotline, the national numbers stand alone. */
  readonly hotline: Hotline | null;
  /** Host names of sites that carry our widget, for counting alone: shown to nobody. */
  readonly widgetHosts: readonly string[];
}

export interface PublicTerritory {
  /** Stable key: the OKTMO code, or code and name for places without a code of their own. */
  readonly id: string;
  readonly region: string;
  readonly level: TerritoryLevel;
  /** Today's code, 8 digits; a place has its municipality's. */
  readonly oktmo: string;
  /** Codes that stood for the same territory earlier. */
  readonly formerOktmo: readonly string[];
  /** «г», «рп», «с» for settlements; «муниципальный округ», «городской округ», … ; «вн.р-н» for city districts. */
  readonly kind: string;
  /** Today's name: «Сатка», «Саткинский муниципальный округ», «Калининский». */
  readonly name: string;
  /** As an answer line says it: «Сатка», «Саткинский округ», «Калининский район». */
  readonly label: string;
  readonly names: readonly TerritoryName[];
  /** The territory around: the municipality of a place, the successor of a merged municipality. */
  readonly parent: string | null;
  /** A municipality that has become part of `parent`. */
  readonly isMerged: boolean;
  /** The place where the municipality is governed, when it lies in the directory. */
  readonly centre: string | null;
}

/** A link with what the checks know of it now (`link-health.ts`): laid over the release, in no document of it. */
export interface PublicLink extends Link {
  /** Since when the health is this one; absent: never checked. */
  readonly healthSinceMs?: number;
  /** The last check that told something; absent: never checked. */
  readonly checkedAtMs?: number;
  /** Why: a `HealthReason` of link-health/types.ts, or a word that this program does not know yet. */
  readonly healthReason?: string;
}

export interface PublicChat {
  readonly code: string;
  readonly region: string;
  readonly title: string;
  readonly state: ChatState;
  /** As the source and people say it: «Сатка», «Куса», … */
  readonly covers: readonly string[];
  readonly note: string | null;
  readonly links: readonly PublicLink[];
  readonly succeededBy: string | null;
  readonly source: Source;
}

export interface PublicCoverage {
  readonly region: string;
  /** null: the rest of the region, all that no other statement names. */
  readonly territory: string | null;
  /** null: the source says that there is no chat here. It wins over the surrounding territory. */
  readonly chat: string | null;
  /** As the source says it. */
  readonly as: string;
  readonly note: string | null;
  /** Not null: the chat serves only the patients of these clinics; [] = of all clinics that no other chat names. */
  readonly clinics: readonly string[] | null;
}
