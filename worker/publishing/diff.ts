import { figuresOfId } from "../registry/quality.ts";
import {
  changesBetween,
  idOf,
  nounOf,
  type RecordChange,
  type RecordKey,
  type RecordNoun,
  type RegionRecords,
  type RegistryRecord,
} from "../registry/records.ts";
import { dateWords } from "../registry/time-words.ts";
import { type CoverageChange, coverageDiff } from "./coverage-diff.ts";
import type { FactOf } from "./fact.ts";
import { chatFacts, hotlineFacts, regionFacts, territoryFacts } from "./facts.ts";
import { figuresFacts, reportFacts } from "./quality-facts.ts";
import { qualityDiffWords } from "./quality-words.ts";
import { diffWords as words } from "./words.ts";

export interface FactChange {
  readonly label: string;
  /** null: there was nothing. */
  readonly before: string | null;
  readonly after: string | null;
}

/** One record that differs, in words. */
export interface DiffEntry {
  readonly key: RecordKey;
  /** «Чат «Сатка, Куса, Аша»». */
  readonly subject: string;
  readonly change: "added" | "changed" | "removed";
  readonly facts: readonly FactChange[];
}

export interface RegionDiff {
  readonly entries: readonly DiffEntry[];
  /** What changes for the people of each territory. */
  readonly coverage: readonly CoverageChange[];
}

/** How two states of a region differ, in words: what was edited, and what the public will see of it. */
export function diffOf(before: RegionRecords, after: RegionRecords): RegionDiff {
  const entries = changesBetween(before, after).map((change) => entryOf(change, before, after));
  return { entries, coverage: entries.length === 0 ? [] : coverageDiff(before, after) };
}

function entryOf(change: RecordChange, before: RegionRecords, after: RegionRecords): DiffEntry {
  const { key } = change;
  const known = change.after ?? change.before;
  return {
    key,
    subject: known === null ? "" : subjectOf(key, known, change.after === null ? before : after),
    change: change.before === null ? "added" : change.after === null ? "removed" : "changed",
    facts: factsOf(nounOf(key)).flatMap(({ label, text }) => {
      const was = change.before === null ? null : text(change.before, before);
      const is = change.after === null ? null : text(change.after, after);
      return was === is ? [] : [{ label, before: was, after: is }];
    }),
  };
}

/** What a record is called in a sentence. Figures are called after the chat in `records`, or else by its code. */
export function subjectOf(
  key: RecordKey,
  record: RegistryRecord,
  records: RegionRecords | null = null,
): string {
  switch (nounOf(key)) {
    case "region":
      return words.region;
    case "hotline":
      return words.hotline;
    case "territory":
      return words.territory("label" in record ? record.label : idOf(key));
    case "chat":
      return words.chat("title" in record ? record.title : idOf(key));
    case "figures": {
      const { chat, period } = figuresOfId(idOf(key)) ?? { chat: idOf(key), period: null };
      return qualityDiffWords.figures(records?.chats.get(chat)?.title ?? chat, dateWords(period) ?? "");
    }
    case "report":
      return qualityDiffWords.report(dateWords(idOf(key)) ?? "");
  }
}

/** The facts of a noun; a record is always given to the facts of its own noun. */
function factsOf(noun: RecordNoun): readonly FactOf<RegistryRecord>[] {
  const byNoun = {
    region: regionFacts,
    hotline: hotlineFacts,
    territory: territoryFacts,
    chat: chatFacts,
    figures: figuresFacts,
    report: reportFacts,
  };
  return byNoun[noun] as readonly FactOf<never>[] as readonly FactOf<RegistryRecord>[];
}
