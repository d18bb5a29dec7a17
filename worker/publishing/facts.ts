import type {
  ChatRecord,
  HotlineRecord,
  NameRecord,
  RegionRecord,
  RegionRecords,
  TerritoryRecord,
} from "../registry/records.ts";
import { readableHost } from "../registry/widget-host.ts";
import { type FactOf, fact, joined, listed, sourceText } from "./fact.ts";
import { diffWords, factLabels as labels } from "./words.ts";

export const regionFacts: readonly FactOf<RegionRecord>[] = [
  fact(labels.name, ({ name }) => name),
  fact(labels.number, ({ number }) => number),
  fact(labels.oktmo, ({ oktmo }) => oktmo),
  fact(labels.aliases, ({ aliases }) => listed(aliases)),
  fact(labels.postal, ({ postalPrefixes }) => listed(postalPrefixes)),
  fact(labels.timezone, ({ timezone }) => timezone),
  fact(labels.hours, ({ days, opensAt, closesAt }) => diffWords.hours(days, opensAt, closesAt)),
  fact(labels.answerWithin, ({ answerWithinMinutes }) => diffWords.minutes(answerWithinMinutes)),
  fact(labels.hoursSource, ({ hoursSource }) => sourceText(hoursSource)),
  fact(labels.linksPublished, ({ linksPublished }) =>
    linksPublished === null ? null : joined(linksPublished.text, linksPublished.url),
  ),
  fact(labels.linksPublishedSource, ({ linksPublished }) =>
    linksPublished === null ? null : sourceText(linksPublished.source),
  ),
  fact(labels.widgetHosts, ({ widgetHosts }) => listed(widgetHosts.map(readableHost))),
];

export const hotlineFacts: readonly FactOf<HotlineRecord>[] = [
  fact(labels.name, ({ name }) => name),
  fact(labels.numbers, ({ numbers }) =>
    listed(numbers.map(({ dial, from }) => dial + diffWords.dialledFrom[from])),
  ),
  fact(labels.serviceHours, ({ hours }) => hours),
  fact(labels.purposes, ({ purposes }) => listed(purposes, "; ")),
  fact(labels.notes, ({ notes }) => listed(notes, " ")),
  fact(labels.source, ({ source }) => sourceText(source)),
];

export const territoryFacts: readonly FactOf<TerritoryRecord>[] = [
  fact(labels.name, ({ names }) => namesOf(names, "official")),
  fact(labels.label, ({ label }) => label),
  fact(labels.formerNames, ({ names }) => namesOf(names, "former")),
  fact(labels.aliases, ({ names }) => namesOf(names, "alias")),
  fact(labels.nameSources, ({ names }) =>
    listed(distinct(names.map(({ source }) => sourceText(source))), "; "),
  ),
  fact(labels.level, ({ level }) => diffWords.levels[level]),
  fact(labels.kind, ({ kind }) => kind),
  fact(labels.oktmo, ({ oktmo }) => oktmo),
  fact(labels.formerCodes, ({ codes }) =>
    listed(codes.map(({ oktmo, until, source }) => `${oktmo}${untilText(until)} (${sourceText(source)})`)),
  ),
  fact(labels.parent, ({ parent, isMerged }, records) => (isMerged ? null : territoryText(parent, records))),
  fact(labels.mergedInto, ({ parent, isMerged }, records) =>
    isMerged ? (territoryText(parent, records) ?? diffWords.unknown) : null,
  ),
  fact(labels.centre, ({ centre }, records) => territoryText(centre, records)),
  fact(labels.noChat, ({ noChat }) =>
    noChat === null ? null : joined(noChat.as, noChat.note, sourceText(noChat.source)),
  ),
  fact(labels.source, ({ source }) => sourceText(source)),
  fact(labels.position, ({ position }) => String(position + 1)),
];

export const chatFacts: readonly FactOf<ChatRecord>[] = [
  fact(labels.title, ({ title }) => title),
  fact(labels.state, ({ state }) => diffWords.states[state]),
  fact(labels.links, ({ links }) =>
    listed(links.map(({ messenger, url }) => `${diffWords.messengers[messenger]} ${url}`)),
  ),
  fact(labels.linkSources, ({ links }) =>
    listed(distinct(links.map(({ source }) => sourceText(source))), "; "),
  ),
  fact(labels.covers, ({ covers }, records) =>
    listed(covers.map(({ territory, as }) => coverText(territory, as, records))),
  ),
  fact(labels.coverNotes, ({ covers }, records) =>
    listed(
      covers.flatMap(({ territory, as, note, clinics }) => {
        const about = joined(note, clinicsText(clinics));
        return about === null ? [] : [`${coverText(territory, as, records)}: ${about}`];
      }),
      "; ",
    ),
  ),
  fact(labels.coverSources, ({ covers }) =>
    listed(distinct(covers.map(({ source }) => sourceText(source))), "; "),
  ),
  fact(labels.audience, ({ audience }) => audience),
  fact(labels.succeededBy, ({ succeededBy }, { chats }) =>
    succeededBy === null ? null : joined(chats.get(succeededBy)?.title ?? null, succeededBy),
  ),
  fact(labels.source, ({ source }) => sourceText(source)),
  fact(labels.position, ({ position }) => String(position + 1)),
];

/** «Сатка», and the territory behind it where the source's words are others: «Сатка (Саткинский округ)». */
function coverText(territory: string | null, as: string, records: RegionRecords): string {
  if (territory === null) return as === "" ? diffWords.rest : `${as} (${diffWords.rest})`;
  const label = records.territories.get(territory)?.label ?? territory;
  return as === label ? label : `${as} (${label})`;
}

function clinicsText(clinics: readonly string[] | null): string | null {
  if (clinics === null) return null;
  return clinics.length === 0 ? diffWords.otherClinics : diffWords.clinics(clinics.join(", "));
}

function territoryText(id: string | null, { territories }: RegionRecords): string | null {
  return id === null ? null : (territories.get(id)?.label ?? id);
}

function namesOf(names: readonly NameRecord[], kind: NameRecord["kind"]): string | null {
  return listed(
    names
      .filter((name) => name.kind === kind)
      .map(({ text, from, until }) => text + (from === null ? "" : diffWords.from(from)) + untilText(until)),
  );
}

function untilText(until: string | null): string {
  return until === null ? "" : diffWords.until(until);
}

function distinct(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)];
}
