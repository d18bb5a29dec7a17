import { nameKey } from "./name-key.ts";
import { figuresOfId, isQualityPeriod } from "./quality.ts";
import type { RegionRecords } from "./records.ts";
import type { RegistryRows } from "./rows.ts";
import { statedFigures } from "./stated-figures.ts";
import type { LinkHealth, Source } from "./types.ts";

/** What the tables know beside the records: the ids of sources, and how links are. */
export type RowsInHand = Pick<RegistryRows, "sources" | "links">;

/**
 * Records of one region as rows of the editing tables; no rows at all for a region without its own record.
 * Sources keep the ids they have; a new one gets the next free number. A link keeps its health.
 */
export function rowsOfRecords(records: RegionRecords, inHand: RowsInHand): RegistryRows {
  const { slug, region, hotline } = records;
  const sources = new SourceIds(slug, inHand.sources);
  const healthOf = new Map(inHand.links.map(({ chat, url, health }) => [`${chat} ${url}`, health]));
  if (region === null) return emptyRows;
  const { hoursSource, linksPublished, ...facts } = region;
  const territories = [...records.territories];
  const chats = [...records.chats];
  const rows = {
    regions: [
      {
        slug,
        ...facts,
        hoursSourceId: sources.idOf(hoursSource),
        linksPublishedText: linksPublished?.text ?? null,
        linksPublishedUrl: linksPublished?.url ?? null,
        linksPublishedSourceId: linksPublished === null ? null : sources.idOf(linksPublished.source),
      },
    ],
    ...hotlineRows(slug, hotline, sources),
    territories: territories.map(([id, { names: _, codes: _c, noChat: _n, source, ...facts }]) => ({
      id,
      region: slug,
      ...facts,
      sourceId: sources.idOf(source),
    })),
    territoryNames: territories.flatMap(([territory, { names }]) =>
      names.map(({ source, ...name }, position) => ({
        territory,
        position,
        key: nameKey(name.text),
        ...name,
        sourceId: sources.idOf(source),
      })),
    ),
    territoryCodes: territories.flatMap(([territory, { codes }]) =>
      codes.map(({ source, ...code }) => ({ territory, ...code, sourceId: sources.idOf(source) })),
    ),
    chats: chats.map(([code, { links: _, covers: _c, source, ...facts }]) => ({
      code,
      region: slug,
      ...facts,
      sourceId: sources.idOf(source),
    })),
    coverage: coverageRows(records, sources),
    links: chats.flatMap(([chat, { links }]) =>
      links.map(({ source, ...link }, position) => {
        const health: LinkHealth = healthOf.get(`${chat} ${link.url}`) ?? "unknown";
        return { chat, position, ...link, health, sourceId: sources.idOf(source) };
      }),
    ),
    ...qualityRows(records, sources),
  };
  return { sources: sources.rows(), ...rows };
}

const emptyRows: RegistryRows = {
  sources: [],
  regions: [],
  hotlines: [],
  hotlineNumbers: [],
  territories: [],
  territoryNames: [],
  territoryCodes: [],
  chats: [],
  coverage: [],
  links: [],
  figures: [],
  reports: [],
};

function qualityRows(
  { slug: region, figures, reports }: RegionRecords,
  sources: SourceIds,
): Pick<RegistryRows, "figures" | "reports"> {
  return {
    figures: [...figures].flatMap(([id, { method, from, to, source, ...numbers }]) => {
      const named = figuresOfId(id);
      if (named === null) return [];
      const facts = { method, from, to, sourceId: sources.idOf(source), figures: statedFigures(numbers) };
      return [{ region, ...named, ...facts }];
    }),
    reports: [...reports].flatMap(([period, { source, ...report }]) =>
      isQualityPeriod(period) ? [{ region, period, sourceId: sources.idOf(source), report }] : [],
    ),
  };
}

function hotlineRows(
  region: string,
  hotline: RegionRecords["hotline"],
  sources: SourceIds,
): Pick<RegistryRows, "hotlines" | "hotlineNumbers"> {
  if (hotline === null) return { hotlines: [], hotlineNumbers: [] };
  const { numbers, source, ...facts } = hotline;
  return {
    hotlines: [{ region, ...facts, sourceId: sources.idOf(source) }],
    hotlineNumbers: numbers.map((number, position) => ({ region, position, ...number })),
  };
}

/** Chat by chat, then what sources say to be without one. */
function coverageRows(
  { slug, chats, territories }: RegionRecords,
  sources: SourceIds,
): RegistryRows["coverage"] {
  const served = [...chats].flatMap(([chat, { covers }]) => covers.map((cover) => ({ ...cover, chat })));
  const unserved = [...territories].flatMap(([territory, { noChat }]) =>
    noChat === null ? [] : [{ ...noChat, territory, chat: null, clinics: null }],
  );
  return [...served, ...unserved].map(({ source, ...statement }, position) => ({
    region: slug,
    position,
    ...statement,
    sourceId: sources.idOf(source),
  }));
}

/** Ids of a region's sources: "chelyabinsk/press-release" where one is known, else "chelyabinsk/7". */
class SourceIds {
  readonly #slug: string;
  readonly #idByText = new Map<string, string>();
  readonly #used = new Map<string, Source>();
  #next = 1;

  constructor(slug: string, known: RegistryRows["sources"]) {
    this.#slug = slug;
    for (const { id, ...source } of known) {
      if (!id.startsWith(`${slug}/`)) continue;
      if (!this.#idByText.has(textOf(source))) this.#idByText.set(textOf(source), id);
      const number = Number(id.slice(slug.length + 1));
      if (Number.isInteger(number)) this.#next = Math.max(this.#next, number + 1);
    }
  }

  idOf(source: Source): string {
    const text = textOf(source);
    const id = this.#idByText.get(text) ?? `${this.#slug}/${this.#next++}`;
    this.#idByText.set(text, id);
    this.#used.set(id, source);
    return id;
  }

  rows(): RegistryRows["sources"] {
    return [...this.#used].map(([id, { title, url, date }]) => ({ id, title, url, date }));
  }
}

function textOf({ title, url, date }: Source): string {
  return JSON.stringify([title, url, date]);
}
