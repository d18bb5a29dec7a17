import { Tick } from "../../../ui/field.tsx";
import { Notice } from "../../../ui/notice.tsx";
import type { ConflictView } from "../conflict-view.ts";
import { draftWords as words } from "../words.ts";
import { Hidden } from "./hidden.tsx";

export interface ConflictsProps {
  readonly conflicts: readonly ConflictView[];
  /** Address that takes the choices; null: this reader only looks. */
  readonly action: string | null;
  readonly formToken: string;
  readonly revision: number;
}

/** Records that others published meanwhile: as it was, as it is public, as the draft wants it, and a choice for each. */
export function Conflicts({ conflicts, action, formToken, revision }: ConflictsProps) {
  if (conflicts.length === 0) return null;
  return (
    <section id="conflicts">
      <Notice kind="warning" heading={words.conflicts}>
        <p>{action === null ? words.conflictsOfOther : words.conflictsLead}</p>
      </Notice>
      {action === null ? (
        conflicts.map((conflict) => <Facts conflict={conflict} />)
      ) : (
        <form class="stack" method="post" action={action}>
          <Hidden formToken={formToken} revision={revision} />
          {conflicts.map((conflict) => (
            <>
              <Facts conflict={conflict} />
              <fieldset>
                <legend>{words.conflictChoice(conflict.subject)}</legend>
                <Choice conflict={conflict} value="theirs" label={words.keepTheirs} />
                <Choice conflict={conflict} value="mine" label={words.keepMine} />
              </fieldset>
            </>
          ))}
          <button type="submit">{words.settle}</button>
        </form>
      )}
    </section>
  );
}

function Choice({ conflict, value, label }: { conflict: ConflictView; value: string; label: string }) {
  const id = `keep-${conflict.key.replace("/", "-")}-${value}`;
  return <Tick name={`keep:${conflict.key}`} type="radio" value={value} label={label} id={id} />;
}

function Facts({ conflict }: { conflict: ConflictView }) {
  const { subject, facts, isGone } = conflict;
  return (
    <div class="scroll">
      <table class="cards">
        <caption>{subject}</caption>
        <thead>
          <tr>
            <th scope="col">{words.fact}</th>
            <th scope="col">{words.conflictBase}</th>
            <th scope="col">{words.conflictTheirs}</th>
            <th scope="col">{words.conflictMine}</th>
          </tr>
        </thead>
        <tbody>
          {facts.map((fact) => (
            <tr>
              <th scope="row">{fact.label}</th>
              {states.map(([state, label]) => (
                <td data-label={label}>
                  {isGone[state] ? words.conflictGone : (fact[state] ?? words.nothing)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const states = [
  ["base", words.conflictBase],
  ["theirs", words.conflictTheirs],
  ["mine", words.conflictMine],
] as const;
