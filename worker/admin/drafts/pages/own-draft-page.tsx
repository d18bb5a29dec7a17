import { TextField } from "../../../ui/field.tsx";
import { Notice } from "../../../ui/notice.tsx";
import type { Viewer } from "../../frame/admin-page.tsx";
import { RegionPage } from "../../region/pages/region-page.tsx";
import type { DraftView } from "../draft-view.ts";
import { noteLength } from "../input.ts";
import type { SaidRefusal } from "../refusal-text.ts";
import { draftWords as words } from "../words.ts";
import { Conflicts } from "./conflicts.tsx";
import { DiffView } from "./diff-view.tsx";
import { Findings } from "./findings.tsx";
import { Hidden } from "./hidden.tsx";
import { PreviewLinks } from "./preview-links.tsx";
import { Published } from "./published.tsx";

export interface RegionTitle {
  readonly slug: string;
  readonly name: string;
}

/** A discarded draft that can be taken up again. */
export interface DiscardedDraft {
  readonly id: string;
  readonly when: string;
  readonly changes: number;
}

export interface OwnDraftPageProps {
  readonly region: RegionTitle;
  readonly viewer: Viewer;
  /** null: nothing is in work. */
  readonly view: DraftView | null;
  readonly needsSecondPerson: boolean;
  /** What was just done. */
  readonly done: keyof typeof words.done | null;
  /** The release that this draft just became. */
  readonly published: number | null;
  readonly refusal: SaidRefusal | null;
  /** As typed in a form that was refused. */
  readonly note: string | null;
  readonly discarded: readonly DiscardedDraft[];
}

export function OwnDraftPage(props: OwnDraftPageProps) {
  const { region, viewer, view, done, published, refusal } = props;
  return (
    <RegionPage slug={region.slug} name={region.name} tab="draft" viewer={viewer} draft={null}>
      {published === null ? null : <Published region={region.slug} release={published} />}
      {done === null ? null : <Notice kind="done" heading={words.done[done]} />}
      {refusal === null ? null : (
        <Notice kind="error" heading={refusal.heading}>
          <p>{refusal.text}</p>
        </Notice>
      )}
      {view === null ? <Empty region={region.slug} /> : <InWork {...props} view={view} />}
      <Discarded {...props} />
    </RegionPage>
  );
}

function Empty({ region }: { region: string }) {
  return (
    <>
      <p>
        <strong>{words.empty}</strong>
      </p>
      <p>{words.emptyLead}</p>
      <p>
        <a href={`/admin/regions/${region}`}>{words.toRegion}</a>
      </p>
    </>
  );
}

function InWork(props: OwnDraftPageProps & { view: DraftView }) {
  const { view, region, viewer, needsSecondPerson } = props;
  const { draft, diff, errors, warnings, conflicts } = view;
  const base = `/admin/regions/${region.slug}/draft`;
  const hidden = <Hidden formToken={viewer.formToken} revision={draft.revision} />;
  const isOpen = draft.state === "open";
  return (
    <>
      {draft.returnedNote === null || !isOpen ? null : (
        <Notice kind="warning" heading={words.returned}>
          <p>{draft.returnedNote}</p>
        </Notice>
      )}
      {isOpen ? null : (
        <Notice kind="info" heading={words.submitted}>
          <p>{words.submittedLead}</p>
          <form class="in" method="post" action={`${base}/withdraw`}>
            {hidden}
            <button type="submit">{words.withdraw}</button>
          </form>
        </Notice>
      )}
      <p class="actions">
        <span>{words.inDraft(diff.entries.length)}</span>
        <a href="#preview">{words.toPreview}</a>
        {isOpen ? <a href="#publish">{words.toPublish}</a> : null}
      </p>
      <Conflicts
        conflicts={conflicts}
        action={isOpen ? `${base}/settle` : null}
        formToken={viewer.formToken}
        revision={draft.revision}
      />
      <Findings errors={errors} warnings={warnings} />
      <DiffView
        diff={diff}
        actionOf={({ key, subject }) =>
          isOpen ? (
            <form class="in" method="post" action={`${base}/undo`}>
              {hidden}
              <input type="hidden" name="key" value={key} />
              <button type="submit" class="plain" aria-label={words.undoOf(subject)}>
                {words.undo}
              </button>
            </form>
          ) : null
        }
      />
      <PreviewLinks view={view} />
      {isOpen ? (
        <section id="publish">
          <h2>{words.publishHeading}</h2>
          <p>{needsSecondPerson ? words.submitLead : words.publishLead(diff.entries.length)}</p>
          <form class="stack" method="post" action={`${base}/${needsSecondPerson ? "submit" : "publish"}`}>
            {hidden}
            <TextField
              name="note"
              label={words.note}
              hint={words.noteHint}
              value={props.note ?? draft.note}
              maxLength={noteLength}
            />
            <p class="actions">
              <button type="submit">{needsSecondPerson ? words.submit : words.publish}</button>
              <a href={`${base}/discard`}>{words.discard}</a>
            </p>
          </form>
        </section>
      ) : null}
    </>
  );
}

function Discarded({ discarded, region, viewer, view }: OwnDraftPageProps) {
  if (discarded.length === 0 || view?.draft.state === "submitted") return null;
  return (
    <section>
      <h2>{words.discardedHeading}</h2>
      <ul>
        {discarded.map(({ id, when, changes }) => (
          <li>
            <form class="in" method="post" action={`/admin/regions/${region.slug}/draft/take-back`}>
              <input type="hidden" name="token" value={viewer.formToken} />
              <input type="hidden" name="draft" value={id} />
              <span>{words.discardedRow(when, changes)}</span>
              <button type="submit" class="plain" aria-label={words.takeBackOf(when)}>
                {words.takeBack}
              </button>
            </form>
          </li>
        ))}
      </ul>
    </section>
  );
}
