import { and, asc, inArray, notInArray, type SQL, sql } from "drizzle-orm";
import type { Database, WriteStatement } from "../db/client.ts";
import { insertRows } from "../db/insert-rows.ts";
import { chats, coverage, links } from "../db/tables/chats.ts";
import { hotlineNumbers, hotlines, regions } from "../db/tables/regions.ts";
import { sources } from "../db/tables/sources.ts";
import { territories, territoryCodes, territoryNames } from "../db/tables/territories.ts";
import type { RegistryRows } from "./rows.ts";

/** Queries for all rows in the order that pages show; run them in one batch to see one moment. */
export function allRowsQueries(db: Database) {
  return [
    db.select().from(sources).orderBy(asc(sources.id)),
    db.select().from(regions).orderBy(asc(regions.number)),
    db.select().from(hotlines).orderBy(asc(hotlines.region)),
    db.select().from(hotlineNumbers).orderBy(asc(hotlineNumbers.region), asc(hotlineNumbers.position)),
    db.select().from(territories).orderBy(asc(territories.region), asc(territories.position)),
    db.select().from(territoryNames).orderBy(asc(territoryNames.territory), asc(territoryNames.position)),
    db.select().from(territoryCodes).orderBy(asc(territoryCodes.territory), asc(territoryCodes.oktmo)),
    db.select().from(chats).orderBy(asc(chats.region), asc(chats.position)),
    db.select().from(coverage).orderBy(asc(coverage.region), asc(coverage.position)),
    db.select().from(links).orderBy(asc(links.chat), asc(links.position)),
  ] as const;
}

type Found<Queries extends readonly unknown[]> = { [At in keyof Queries]: Awaited<Queries[At]> };

/** The answers to `allRowsQueries` by name. */
export function registryRowsOf(found: Found<ReturnType<typeof allRowsQueries>>): RegistryRows {
  const [source, region, hotline, number, territory, name, code, chat, statement, link] = found;
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
  };
}

/** The whole registry at one moment. */
export async function readRegistry(db: Database): Promise<RegistryRows> {
  return registryRowsOf(await db.batch(allRowsQueries(db)));
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
  ];
}
