import {
  type MunicipalityChange,
  officialName,
  type RegisterProposal,
  type TerritoryChange,
} from "../../../onboarding/accept/register-proposal.ts";
import type { OktmoNote } from "../../../onboarding/register/types.ts";
import { TextField } from "../../../ui/field.tsx";
import { Notice } from "../../../ui/notice.tsx";
import { RegionPage } from "../../region/pages/region-page.tsx";
import type { SourceFields as Fields, SourceProblems } from "../input.ts";
import { registerWords as words } from "../register-words.ts";
import type { Here } from "./fill-page.tsx";
import { SourceFields } from "./source-fields.tsx";

export interface RegisterProposalPageProps {
  readonly here: Here;
  readonly formToken: string;
  readonly proposal: RegisterProposal;
  /** The file's territories as JSON, for the way back. */
  readonly territories: string;
  readonly source: Fields;
  readonly problems: SourceProblems;
  readonly since: string;
  readonly isSinceWrong: boolean;
  /** Ids of municipalities; null: all. */
  readonly chosen: ReadonlySet<string> | null;
  readonly notes: readonly OktmoNote[];
  readonly leftOut: number;
  readonly problem: string | null;
}

const mostNotes = 50;

/** What a file would add and change, to be ticked; nothing of it is saved. */
export function RegisterProposalPage(props: RegisterProposalPageProps) {
  const { here, proposal, problem, notes, leftOut } = props;
  const changes = proposal.municipalities.flatMap((one) => one.changes);
  const added = changes.filter(({ before }) => before === null).length;
  return (
    <RegionPage {...here} tab="fill" title={words.title}>
      {problem === null ? null : (
        <Notice kind="error">
          <p>{problem}</p>
        </Notice>
      )}
      <p>
        {words.counts(added, changes.length - added, proposal.same)}
        {leftOut > 0 ? ` ${words.leftOut(leftOut)}` : ""}
      </p>
      {notes.length === 0 ? null : (
        <details>
          <summary>{`${words.notes} (${notes.length})`}</summary>
          <ul>
            {notes.slice(0, mostNotes).map((note) => (
              <li>{words.note(note)}</li>
            ))}
          </ul>
        </details>
      )}
      <Listed heading={words.gone} text={words.goneText} items={proposal.gone.map(({ label }) => label)} />
      <Listed
        heading={words.older}
        text={words.olderText}
        items={proposal.older.map(({ label, name }) => words.olderRow(label, name))}
      />
      {proposal.municipalities.length === 0 ? (
        <Notice kind="info">
          <p>{words.nothing}</p>
        </Notice>
      ) : (
        <AcceptForm {...props} />
      )}
    </RegionPage>
  );
}

function AcceptForm(props: RegisterProposalPageProps) {
  const { formToken, proposal, territories, source, problems, since, isSinceWrong, chosen } = props;
  const renames = proposal.municipalities.some(({ changes }) => changes.some(isDated));
  return (
    <form method="post" enctype="multipart/form-data" class="stack">
      <input type="hidden" name="token" value={formToken} />
      <input type="hidden" name="step" value="accept" />
      <input type="hidden" name="territories" value={territories} />
      <div class="scroll">
        <table class="cards">
          <caption>{words.caption}</caption>
          <thead>
            <tr>
              <th scope="col">{words.columns.take}</th>
              <th scope="col">{words.columns.what}</th>
            </tr>
          </thead>
          <tbody>
            {proposal.municipalities.map((one) => (
              <tr>
                <th scope="row">
                  <div class="tick">
                    <input
                      type="checkbox"
                      id={`m-${one.id}`}
                      name="take"
                      value={one.id}
                      checked={chosen === null || chosen.has(one.id)}
                    />
                    <label for={`m-${one.id}`}>{one.label}</label>
                  </div>
                </th>
                <td>
                  <WhatChanges municipality={one} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {renames ? (
        <TextField
          name="since"
          label={words.since}
          hint={words.sinceHint}
          value={since}
          maxLength={20}
          error={isSinceWrong ? words.sinceWrong : undefined}
        />
      ) : null}
      <SourceFields values={source} problems={problems} titleHint={null} />
      <div class="actions">
        <button type="submit">{words.accept}</button>
      </div>
    </form>
  );
}

function isDated({ before, after }: TerritoryChange): boolean {
  return before !== null && (officialName(before) !== officialName(after) || before.oktmo !== after.oktmo);
}

function WhatChanges({ municipality: { isNew, changes } }: { municipality: MunicipalityChange }) {
  const inside = changes.filter(({ before, after }) => before === null && after.parent !== null);
  return (
    <>
      <p>
        <span class={isNew ? "tag ok" : "tag soft"}>{isNew ? words.isNew : words.changed}</span>
      </p>
      {changes.map((change) => (
        <Facts change={change} />
      ))}
      {inside.length === 0 ? null : (
        <p>
          {`${words.added}: `}
          {words.inside(inside.map(({ after }) => after.label))}
        </p>
      )}
    </>
  );
}

function Facts({ change: { before, after } }: { change: TerritoryChange }) {
  if (before === null) {
    return after.parent === null ? <p>{`${officialName(after)}, ${after.oktmo}`}</p> : null;
  }
  const names = [officialName(before), officialName(after)] as const;
  return (
    <>
      {names[0] === names[1] ? null : (
        <BeforeAfter label={words.nameLabel} before={names[0]} after={names[1]} />
      )}
      {before.oktmo === after.oktmo ? null : (
        <BeforeAfter label={words.code} before={before.oktmo} after={after.oktmo ?? ""} />
      )}
      {before.centre === after.centre ? null : <p>{words.centre}</p>}
    </>
  );
}

function BeforeAfter({ label, before, after }: { label: string; before: string | null; after: string }) {
  return (
    <p>
      {`${label}: `}
      {before === null ? null : <del>{before}</del>} <ins>{after}</ins>
    </p>
  );
}

function Listed({ heading, text, items }: { heading: string; text: string; items: readonly string[] }) {
  if (items.length === 0) return null;
  return (
    <details>
      <summary>{`${heading} (${items.length})`}</summary>
      <p class="hint">{text}</p>
      <ul>
        {items.map((item) => (
          <li>{item}</li>
        ))}
      </ul>
    </details>
  );
}
