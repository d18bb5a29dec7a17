import { type FiguresRecord, figuresId, type ReportRecord } from "./quality.ts";
import type {
  ChatRecord,
  CoverRecord,
  HotlineRecord,
  NameRecord,
  RegionRecord,
  RegionRecords,
  TerritoryRecord,
} from "./records.ts";
import type { RegistryRows } from "./rows.ts";
import { wholeFigures } from "./stated-figures.ts";
import type { Source } from "./types.ts";

/** Each region of the rows as records, by slug. Throws when a row names a source that is not there. */
export function recordsOfRows(rows: RegistryRows): ReadonlyMap<string, RegionRecords> {
  const sourceById = new Map(rows.sources.map(({ id, ...source }) => [id, source]));
  const sourceOf = (id: string): Source => {
    const source = sourceById.get(id);
    if (source === undefined) throw new Error(`the registry has no source ${id}`);
    return source;
  };
  const hotlines = hotlineRecords(rows, sourceOf);
  const territories = Map.groupBy(rows.territories, (row) => row.region);
  const chats = Map.groupBy(rows.chats, (row) => row.region);
  const territoryRecord = territoryRecords(rows, sourceOf);
  const chatRecord = chatRecords(rows, sourceOf);
  const figures = Map.groupBy(rows.figures, (row) => row.region);
  const reports = Map.groupBy(rows.reports, (row) => row.region);
  return new Map(
    rows.regions.map((row) => [
      row.slug,
      {
        slug: row.slug,
        region: regionRecord(row, sourceOf),
        hotline: hotlines.get(row.slug) ?? null,
        territories: new Map((territories.get(row.slug) ?? []).map((one) => [one.id, territoryRecord(one)])),
        chats: new Map((chats.get(row.slug) ?? []).map((one) => [one.code, chatRecord(one)])),
        figures: new Map(
          (figures.get(row.slug) ?? []).map((one) => [
            figuresId(one.chat, one.period),
            figuresRecord(one, sourceOf),
          ]),
        ),
        reports: new Map(
          (reports.get(row.slug) ?? []).map(({ period, sourceId, report }): [string, ReportRecord] => [
            period,
            { ...report, source: sourceOf(sourceId) },
          ]),
        ),
      },
    ]),
  );
}

type SourceOf = (id: string) => Source;

function regionRecord(row: RegistryRows["regions"][number], sourceOf: SourceOf): RegionRecord {
  const {
    slug: _,
    hoursSourceId,
    linksPublishedText,
    linksPublishedUrl,
    linksPublishedSourceId,
    ...facts
  } = row;
  return {
    ...facts,
    hoursSource: sourceOf(hoursSourceId),
    linksPublished:
      linksPublishedText === null || linksPublishedSourceId === null
        ? null
        : { text: linksPublishedText, url: linksPublishedUrl, source: sourceOf(linksPublishedSourceId) },
  };
}

function figuresRecord(
  { method, from, to, sourceId, figures }: RegistryRows["figures"][number],
  sourceOf: SourceOf,
): FiguresRecord {
  return { ...wholeFigures(figures), method, from, to, source: sourceOf(sourceId) };
}

function hotlineRecords(rows: RegistryRows, sourceOf: SourceOf): ReadonlyMap<string, HotlineRecord> {
  const numbers = Map.groupBy(rows.hotlineNumbers, (row) => row.region);
  return new Map(
    rows.hotlines.map(({ region, name, hours, purposes, notes, sourceId }) => [
      region,
      {
        name,
        numbers: (numbers.get(region) ?? []).map(({ dial, from }) => ({ dial, from })),
        hours,
        purposes,
        notes,
        source: sourceOf(sourceId),
      },
    ]),
  );
}

function territoryRecords(
  rows: RegistryRows,
  sourceOf: SourceOf,
): (row: RegistryRows["territories"][number]) => TerritoryRecord {
  const namesOf = Map.groupBy(rows.territoryNames, (name) => name.territory);
  const codesOf = Map.groupBy(rows.territoryCodes, (code) => code.territory);
  const noChatOf = new Map(
    rows.coverage.filter(({ chat }) => chat === null).map((statement) => [statement.territory, statement]),
  );
  return ({ id, region: _, sourceId, ...row }) => {
    const noChat = noChatOf.get(id);
    return {
      ...row,
      source: sourceOf(sourceId),
      names: (namesOf.get(id) ?? []).map(
        ({ text, kind, from, until, sourceId }): NameRecord => ({
          text,
          kind,
          from,
          until,
          source: sourceOf(sourceId),
        }),
      ),
      codes: (codesOf.get(id) ?? []).map(({ oktmo, until, sourceId }) => ({
        oktmo,
        until,
        source: sourceOf(sourceId),
      })),
      noChat:
        noChat === undefined ? null : { as: noChat.as, note: noChat.note, source: sourceOf(noChat.sourceId) },
    };
  };
}

function chatRecords(
  rows: RegistryRows,
  sourceOf: SourceOf,
): (row: RegistryRows["chats"][number]) => ChatRecord {
  const linksOf = Map.groupBy(rows.links, (link) => link.chat);
  const coversOf = Map.groupBy(rows.coverage, (statement) => statement.chat);
  return ({ code, region: _, sourceId, ...row }) => ({
    ...row,
    source: sourceOf(sourceId),
    links: (linksOf.get(code) ?? []).map(({ messenger, url, sourceId }) => ({
      messenger,
      url,
      source: sourceOf(sourceId),
    })),
    covers: (coversOf.get(code) ?? []).map(
      ({ territory, as, note, clinics, sourceId }): CoverRecord => ({
        territory,
        as,
        note,
        clinics,
        source: sourceOf(sourceId),
      }),
    ),
  });
}
