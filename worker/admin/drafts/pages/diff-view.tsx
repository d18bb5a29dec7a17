import type { Child } from "hono/jsx";
import type { DiffEntry, RegionDiff } from "../../../publishing/diff.ts";
import { DataTable } from "../../../ui/data-table.tsx";
import { draftWords as words } from "../words.ts";

export interface DiffViewProps {
  readonly diff: RegionDiff;
  /** Whether it has happened. */
  readonly tense?: keyof typeof words.diff;
  /** What can be done with one record of it; null: nothing. */
  readonly actionOf?: (entry: DiffEntry) => Child;
}

/** Before and after in words: first whom people of which place are led to, then the facts of each record. */
export function DiffView({ diff, tense = "future", actionOf }: DiffViewProps) {
  const { coverage, entries } = diff;
  const said = words.diff[tense];
  return (
    <>
      <section>
        <h2>{said.coverage}</h2>
        <DataTable
          caption={words.coverageCaption}
          columns={[
            { key: "place", label: words.place },
            { key: "now", label: said.was },
            { key: "becomes", label: said.becomes },
          ]}
          rows={coverage.map(({ territory, before, after }) => [
            territory,
            <del>{before}</del>,
            <ins>{after}</ins>,
          ])}
          empty={words.coverageNone}
        />
      </section>
      <section>
        <h2>{said.records}</h2>
        {entries.length === 0 ? <p class="hint">{words.recordsNone}</p> : null}
        {entries.map((entry) => (
          <Entry entry={entry} said={said} action={actionOf?.(entry)} />
        ))}
      </section>
    </>
  );
}

interface EntryProps {
  readonly entry: DiffEntry;
  readonly said: (typeof words.diff)[keyof typeof words.diff];
  readonly action: Child;
}

function Entry({ entry, said, action }: EntryProps) {
  return (
    <section class="entry">
      <h3>
        {entry.subject} <span class="tag soft">{words[entry.change]}</span>
      </h3>
      <dl class="facts">
        {entry.facts.map(({ label, before, after }) => (
          <>
            <dt>{label}</dt>
            <dd>
              {before === null ? null : (
                <div>
                  <span class="hint">{said.before}</span>
                  <del>{before}</del>
                </div>
              )}
              <div>
                {entry.change === "added" ? null : <span class="hint">{said.after}</span>}
                {after === null ? words.nothing : <ins>{after}</ins>}
              </div>
            </dd>
          </>
        ))}
      </dl>
      {action}
    </section>
  );
}
