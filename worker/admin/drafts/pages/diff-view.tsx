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
          caption=""
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
                <p>
                  <small>{words.before}</small>
                  <del>{before}</del>
                </p>
              )}
              {after === null ? null : (
                <p>
                  <small>{before === null ? "" : words.after}</small>
                  <ins>{after}</ins>
                </p>
              )}
              {after === null ? <p>{`${words.after}${words.nothing}`}</p> : null}
            </dd>
          </>
        ))}
      </dl>
      {action}
    </section>
  );
}
