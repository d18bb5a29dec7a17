import type { Child } from "hono/jsx";
import type { DiffEntry, RegionDiff } from "../../../publishing/diff.ts";
import { DataTable } from "../../../ui/data-table.tsx";
import { draftWords as words } from "../words.ts";

export interface DiffViewProps {
  readonly diff: RegionDiff;
  /** What can be done with one record of it; null: nothing. */
  readonly actionOf?: (entry: DiffEntry) => Child;
}

/** Before and after in words: first whom people of which place are led to, then the facts of each record. */
export function DiffView({ diff, actionOf }: DiffViewProps) {
  const { coverage, entries } = diff;
  return (
    <>
      <section>
        <h2>{words.coverage}</h2>
        <DataTable
          caption={words.coverageCaption}
          columns={[
            { key: "place", label: words.place },
            { key: "now", label: words.now },
            { key: "becomes", label: words.becomes },
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
        <h2>{words.records}</h2>
        {entries.length === 0 ? <p class="hint">{words.recordsNone}</p> : null}
        {entries.map((entry) => (
          <Entry entry={entry} action={actionOf?.(entry)} />
        ))}
      </section>
    </>
  );
}

function Entry({ entry, action }: { entry: DiffEntry; action: Child }) {
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
                  <span class="hint">{words.before}</span>
                  <del>{before}</del>
                </div>
              )}
              <div>
                {before === null ? null : <span class="hint">{words.after}</span>}
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
