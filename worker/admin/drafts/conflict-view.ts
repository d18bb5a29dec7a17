import { diffOf, subjectOf } from "../../publishing/diff.ts";
import type { Conflict } from "../../publishing/types.ts";
import {
  type RecordKey,
  type RegionRecords,
  type RegistryRecord,
  withChanges,
} from "../../registry/records.ts";

/** A fact in the three states of a record; null: there is none. */
export interface ConflictFact {
  readonly label: string;
  readonly base: string | null;
  readonly theirs: string | null;
  readonly mine: string | null;
}

/** A conflict in words: only the facts in which the three states differ. */
export interface ConflictView {
  readonly key: RecordKey;
  readonly subject: string;
  readonly isGone: { readonly base: boolean; readonly theirs: boolean; readonly mine: boolean };
  readonly facts: readonly ConflictFact[];
}

export function conflictViews(
  records: RegionRecords,
  conflicts: readonly Conflict[],
): readonly ConflictView[] {
  return conflicts.map(({ key, base, theirs, mine }) => {
    const having = (after: RegistryRecord | null) => withChanges(records, [{ key, before: null, after }]);
    const factsTo = (after: RegistryRecord | null) =>
      diffOf(having(base), having(after)).entries.flatMap(({ facts }) => facts);
    const known = mine ?? theirs ?? base;
    return {
      key,
      subject: known === null ? key : subjectOf(key, known, records),
      isGone: { base: base === null, theirs: theirs === null, mine: mine === null },
      facts: joined(factsTo(theirs), factsTo(mine)),
    };
  });
}

type Facts = readonly {
  readonly label: string;
  readonly before: string | null;
  readonly after: string | null;
}[];

/** A fact that only one side changed is on the other side as it was. */
function joined(theirs: Facts, mine: Facts): readonly ConflictFact[] {
  const theirsByLabel = new Map(theirs.map((fact) => [fact.label, fact]));
  const mineByLabel = new Map(mine.map((fact) => [fact.label, fact]));
  return [...new Set([...theirsByLabel.keys(), ...mineByLabel.keys()])].map((label) => {
    const [their, my] = [theirsByLabel.get(label), mineByLabel.get(label)];
    const base = (their ?? my)?.before ?? null;
    return {
      label,
      base,
      theirs: their === undefined ? base : their.after,
      mine: my === undefined ? base : my.after,
    };
  });
}
