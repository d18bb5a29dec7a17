import { and, asc, eq, gte, inArray, lt, notInArray, type SQL, sql } from "drizzle-orm";
import type { SQLiteColumn } from "drizzle-orm/sqlite-core";
import type { Database, WriteStatement } from "../db/client.ts";
import { insertRows } from "../db/insert-rows.ts";
import { chats, coverage, links } from "../db/tables/chats.ts";
import { qualityFigures, qualityReports } from "../db/tables/quality.ts";
import { hotlineNumbers, hotlines, regions } from "../db/tables/regions.ts";
import { sources } from "../db/tables/sources.ts";
import { territories, territoryCodes, territoryNames } from "../db/tables/territories.ts";
import type { RegistryRows } from "./rows.ts";

/**
 * Queries for all rows in the order that pages show, or for those of one region; run them in one batch to see one moment.
 */
export function rowsQueries(db: Database, slug: string | null = null) {
  const own = slug === null ? undefined : eq(territories.region, slug);
  const ownTerritories = db.select({ id: territories.id }).from(territories).where(own);
  const ownChats = db
    .select({ code: chats.code })
    .from(chats)
    .where(slug === null ? undefined : eq(chats.region, slug));
  /** Everything without a region: no condition, so that no index is asked in vain. */
  const within = <Value>(column: SQLiteColumn, list: Value) =>
    slug === null ? undefined : inArray(column, list as never);
  const of = (column: SQLiteColumn) => (slug === null ? undefined : eq(column, slug));
  return [
    db
      .select()
      .from(sources)
      .where(slug === null ? undefined : and(gte(sources.id, `${slug}/`), lt(sources.id, `${slug}0`)))
      .orderBy(asc(sources.id)),
    db.select().from(regions).where(of(regions.slug)).orderBy(asc(regions.number)),
    db.select().from(hotlines).where(of(hotlines.region)).orderBy(asc(hotlines.region)),
    db
      .select()
      .from(hotlineNumbers)
      .where(of(hotlineNumbers.region))
      .orderBy(asc(hotlineNumbers.region), asc(hotlineNumbers.position)),
    db.select().from(territories).where(own).orderBy(asc(territories.region), asc(territories.position)),
    db
      .select()
      .from(territoryNames)
      .where(within(territoryNames.territory, ownTerritories))
      .orderBy(asc(territoryNames.territory), asc(territoryNames.position)),
    db
      .select()
      .from(territoryCodes)
      .where(within(territoryCodes.territory, ownTerritories))
      .orderBy(asc(territoryCodes.territory), asc(territoryCodes.oktmo)),
    db.select().from(chats).where(of(chats.region)).orderBy(asc(chats.region), asc(chats.position)),
    db
      .select()
      .from(coverage)
      .where(of(coverage.region))
      .orderBy(asc(coverage.region), asc(coverage.position)),
    db.select().from(links).where(within(links.chat, ownChats)).orderBy(asc(links.chat), asc(links.position)),
    db
      .select()
      .from(qualityFigures)
      .where(of(qualityFigures.region))
      .orderBy(asc(qualityFigures.region), asc(qualityFigures.period), asc(qualityFigures.chat)),
    db
      .select()
      .from(qualityReports)
      .where(of(qualityReports.region))
      .orderBy(asc(qualityReports.region), asc(qualityReports.period)),
  ] as const;
}

type Found<Queries extends readonly unknown[]> = { [At in keyof Queries]: Awaited<Queries[At]> };

/** The answers to `rowsQueries` by name. */
export function registryRowsOf(found: Found<ReturnType<typeof rowsQueries>>): RegistryRows {
  const [source, region, hotline, number, territory, name, code, chat, statement, link, figures, report] =
    found;
  return {
    sources: source,
    regions: region,
    hotlines: hotline,
    hotlineNumbers: number,
    territories: territory,
    territoryNames: name,
    territoryCodes: code,
    chats: chat,
    coverage: statement,
    links: link,
    // The tables below the registry know JSON, not its nouns; what stands in them was written from these.
    figures: figures as RegistryRows["figures"],
    reports: report as unknown as RegistryRows["reports"],
  };
}

/** The whole registry at one moment, or one region of it. */
export async function readRegistry(db: Database, slug: string | null = null): Promise<RegistryRows> {
  return registryRowsOf(await db.batch(rowsQueries(db, slug)));
}

/**
 * Makes the regions that occur in `rows` be exactly as `rows` say, whatever was there. A chat that is there but not in
 * `rows` stays as closed: its code is on paper. Links keep the health they had. Other regions are not touched.
 */
export function replaceRegionsWrites(db: Database, rows: RegistryRows): WriteStatement[] {
  const slugs = sql`(select value from json_each(${JSON.stringify(rows.regions.map((region) => region.slug))}))`;
  const codes = sql`(select value from json_each(${JSON.stringify(rows.chats.map((chat) => chat.code))}))`;
  const own = db.select({ id: territories.id }).from(territories).where(inArray(territories.region, slugs));
  const ownChats = db.select({ code: chats.code }).from(chats).where(inArray(chats.region, slugs));
  const urls = JSON.stringify(rows.links.map((link) => [link.chat, link.url]));
  const isListed: SQL = sql`(${links.chat}, ${links.url}) in (select json_extract(value, '$[0]'), json_extract(value, '$[1]') from json_each(${urls}))`;
  return [
    db.delete(coverage).where(inArray(coverage.region, slugs)),
    db.delete(territoryNames).where(inArray(territoryNames.territory, own)),
    db.delete(territoryCodes).where(inArray(territoryCodes.territory, own)),
    db.delete(territories).where(inArray(territories.region, slugs)),
    db.delete(hotlineNumbers).where(inArray(hotlineNumbers.region, slugs)),
    db.delete(hotlines).where(inArray(hotlines.region, slugs)),
    db.delete(qualityFigures).where(inArray(qualityFigures.region, slugs)),
    db.delete(qualityReports).where(inArray(qualityReports.region, slugs)),
    db.delete(links).where(and(inArray(links.chat, ownChats), sql`not ${isListed}`)),
    insertRows(sources, rows.sources, [sources.id]),
    insertRows(regions, rows.regions, [regions.slug]),
    insertRows(hotlines, rows.hotlines),
    insertRows(hotlineNumbers, rows.hotlineNumbers),
    insertRows(territories, rows.territories),
    insertRows(territoryNames, rows.territoryNames),
    insertRows(territoryCodes, rows.territoryCodes),
    db
      .update(chats)
      .set({ state: "closed" })
      .where(and(inArray(chats.region, slugs), notInArray(chats.code, codes))),
    insertRows(chats, rows.chats, [chats.code]),
    insertRows(coverage, rows.coverage),
    insertRows(links, rows.links, [links.chat, links.url], [links.health]),
    ...portionsOf(rows.figures).map((portion) => insertRows(qualityFigures, portion)),
    insertRows(qualityReports, rows.reports),
  ];
}

/** A parameter of D1 holds at most 2 MB; the figures of a chat and month stay under 1 KB. */
const rowsOfPortion = 1000;

function portionsOf<Row>(rows: readonly Row[]): readonly (readonly Row[])[] {
  return Array.from({ length: Math.ceil(rows.length / rowsOfPortion) }, (_, at) =>
    rows.slice(at * rowsOfPortion, (at + 1) * rowsOfPortion),
  );
}
