import type { RegistryRows } from "../registry/rows.ts";
import { wholeFigures } from "../registry/stated-figures.ts";
import type { Hotline, Source } from "../registry/types.ts";
import { inReleaseOrder } from "../release/quality-document.ts";
import {
  type PublicChat,
  type PublicCoverage,
  type PublicFigures,
  type PublicRegion,
  type PublicReport,
  type PublicTerritory,
  type Release,
  releaseFormat,
} from "../release/types.ts";

/** Rows of the editing tables as the public document. Pure; throws when the rows contradict themselves. */
export function compileRelease(rows: RegistryRows, number: number, publishedAtMs: number): Release {
  const sourceById = new Map(rows.sources.map(({ id, ...source }) => [id, source]));
  const sourceOf = (id: string): Source => {
    const source = sourceById.get(id);
    if (source === undefined) throw new Error(`the registry has no source ${id}`);
    return source;
  };
  return {
    format: releaseFormat,
    number,
    publishedAtMs,
    regions: publicRegions(rows, sourceOf),
    territories: publicTerritories(rows),
    chats: publicChats(rows, sourceOf),
    coverage: rows.coverage.map(
      ({ region, territory, chat, as, note, clinics }): PublicCoverage => ({
        region,
        territory,
        chat,
        as,
        note,
        clinics,
      }),
    ),
    figures: publicFigures(rows, sourceOf),
    reports: publicReports(rows, sourceOf),
  };
}

type SourceOf = (id: string) => Source;

function publicRegions(rows: RegistryRows, sourceOf: SourceOf): PublicRegion[] {
  const hotlines = new Map(rows.hotlines.map((hotline) => [hotline.region, publicHotline(hotline)]));

  function publicHotline({
    region,
    name,
    hours,
    purposes,
    notes,
    sourceId,
  }: (typeof rows.hotlines)[number]): Hotline {
    const numbers = rows.hotlineNumbers.filter((number) => number.region === region);
    return {
      name,
      numbers: numbers.map(({ dial, from }) => ({ dial, from })),
      hours,
      purposes,
      notes,
      source: sourceOf(sourceId),
    };
  }

  return rows.regions.map((region) => ({
    slug: region.slug,
    number: region.number,
    oktmo: region.oktmo,
    name: region.name,
    aliases: region.aliases,
    postalPrefixes: region.postalPrefixes,
    hours: { timezone: region.timezone, days: region.days, from: region.opensAt, to: region.closesAt },
    answerWithinMinutes: region.answerWithinMinutes,
    linksPublished:
      region.linksPublishedText === null || region.linksPublishedSourceId === null
        ? null
        : {
            text: region.linksPublishedText,
            url: region.linksPublishedUrl,
            source: sourceOf(region.linksPublishedSourceId),
          },
    hotline: hotlines.get(region.slug) ?? null,
    widgetHosts: region.widgetHosts,
  }));
}

function publicTerritories(rows: RegistryRows): PublicTerritory[] {
  const byId = new Map(rows.territories.map((territory) => [territory.id, territory]));
  const namesOf = Map.groupBy(rows.territoryNames, (name) => name.territory);
  const codesOf = Map.groupBy(rows.territoryCodes, (code) => code.territory);

  /** Today's code: the own one or that of the nearest territory around. */
  function oktmoOf(id: string, steps = 0): string {
    const territory = byId.get(id);
    if (territory?.oktmo) return territory.oktmo;
    if (!territory?.parent || steps > 5) throw new Error(`territory ${id} stands under no code`);
    return oktmoOf(territory.parent, steps + 1);
  }

  /** Readers walk up from territory to territory: a circle would keep them for ever. */
  function refuseCircle(id: string): void {
    const seen = new Set<string>();
    for (let at: string | null | undefined = id; at != null; at = byId.get(at)?.parent) {
      if (seen.has(at)) throw new Error(`territory ${id} lies in itself`);
      seen.add(at);
    }
  }

  return rows.territories.map((territory) => {
    refuseCircle(territory.id);
    const names = namesOf.get(territory.id) ?? [];
    const official = names.find((name) => name.kind === "official");
    if (official === undefined) throw new Error(`territory ${territory.id} has no official name`);
    return {
      id: territory.id,
      region: territory.region,
      level: territory.level,
      oktmo: oktmoOf(territory.id),
      formerOktmo: (codesOf.get(territory.id) ?? []).map((code) => code.oktmo),
      kind: territory.kind,
      name: official.text,
      label: territory.label,
      names: names.map(({ text, kind, from, until }) => ({ text, kind, from, until })),
      parent: territory.parent,
      isMerged: territory.isMerged,
      centre: territory.centre,
    };
  });
}

function publicChats(rows: RegistryRows, sourceOf: SourceOf): PublicChat[] {
  const linksOf = Map.groupBy(rows.links, (link) => link.chat);
  const coverageOf = Map.groupBy(
    rows.coverage.filter((statement) => statement.chat !== null),
    (statement) => statement.chat,
  );
  return rows.chats.map((chat) => {
    const statements = coverageOf.get(chat.code) ?? [];
    return {
      code: chat.code,
      region: chat.region,
      title: chat.title,
      state: chat.state,
      covers: [...new Set(statements.map((statement) => statement.as))],
      note: chat.audience ?? sharedNote(statements),
      links: (linksOf.get(chat.code) ?? []).map(({ messenger, url, health }) => ({ messenger, url, health })),
      succeededBy: chat.succeededBy,
      source: sourceOf(chat.sourceId),
    };
  });
}

function publicFigures(rows: RegistryRows, sourceOf: SourceOf): PublicFigures[] {
  return rows.figures
    .map(({ region, chat, period, method, from, to, sourceId, figures }) => ({
      ...{ region, chat, period },
      ...wholeFigures(figures),
      ...{ method, from, to, source: sourceOf(sourceId) },
    }))
    .sort(inReleaseOrder);
}

function publicReports(rows: RegistryRows, sourceOf: SourceOf): PublicReport[] {
  return rows.reports
    .map(({ region, period, sourceId, report }) => ({
      ...{ region, period },
      ...report,
      source: sourceOf(sourceId),
    }))
    .sort((one, other) => (`${one.region} ${one.period}` < `${other.region} ${other.period}` ? -1 : 1));
}

/** A note about coverage is a note about the chat when everything that the chat covers has it. */
function sharedNote(statements: RegistryRows["coverage"]): string | null {
  const notes = new Set(statements.map((statement) => statement.note));
  return notes.size === 1 ? ([...notes][0] ?? null) : null;
}
