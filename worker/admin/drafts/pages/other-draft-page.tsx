import type { Child } from "hono/jsx";
import { TextField } from "../../../ui/field.tsx";
import { Notice } from "../../../ui/notice.tsx";
import { AdminPage, type Viewer } from "../../frame/admin-page.tsx";
import { regionPath } from "../../region/pages/region-page.tsx";
import type { DraftView } from "../draft-view.ts";
import { noteLength } from "../input.ts";
import type { SaidRefusal } from "../refusal-text.ts";
import { draftWords as words } from "../words.ts";
import { Conflicts } from "./conflicts.tsx";
import { DiffView } from "./diff-view.tsx";
import { Findings } from "./findings.tsx";
import { Hidden } from "./hidden.tsx";
import type { RegionTitle } from "./own-draft-page.tsx";
import { PreviewLinks } from "./preview-links.tsx";
import { Published } from "./published.tsx";

export interface OtherDraftPageProps {
  readonly region: RegionTitle;
  readonly viewer: Viewer;
  readonly view: DraftView;
  readonly author: string;
  readonly changed: string;
  /** The draft waits, and this reader is its second person. */
  readonly mayDecide: boolean;
  readonly published: number | null;
  readonly refusal: SaidRefusal | null;
}

/** Somebody else's draft: what it changes, how it will look, and the decision. */
export function OtherDraftPage(props: OtherDraftPageProps) {
  const { region, viewer, view, author, changed, mayDecide, published, refusal } = props;
  const { draft, diff, errors, warnings, conflicts } = view;
  const isInWork = draft.state === "open" || draft.state === "submitted";
  return (
    <AdminPage
      title={words.titleOf(region.name, author)}
      viewer={viewer}
      crumbs={[
        { href: "/admin/drafts", text: words.toWaiting },
        { href: regionPath(region.slug), text: region.name },
      ]}
    >
      {published === null ? null : <Published region={region.slug} release={published} />}
      {refusal === null ? null : (
        <Notice kind="error" heading={refusal.heading}>
          <p>{refusal.text}</p>
        </Notice>
      )}
      <dl class="facts">
        <dt>{words.facts.state}</dt>
        <dd>{words.state[draft.state]}</dd>
        <dt>{words.facts.author}</dt>
        <dd>{author}</dd>
        <dt>{words.facts.changed}</dt>
        <dd>{changed}</dd>
        {draft.note === "" ? null : (
          <>
            <dt>{words.facts.note}</dt>
            <dd>{draft.note}</dd>
          </>
        )}
        {draft.returnedNote === null ? null : (
          <>
            <dt>{words.facts.returned}</dt>
            <dd>{draft.returnedNote}</dd>
          </>
        )}
      </dl>
      {draft.state === "open" && !mayDecide ? <p>{words.notSubmitted}</p> : null}
      {isInWork ? (
        <>
          <Conflicts
            conflicts={conflicts}
            action={null}
            formToken={viewer.formToken}
            revision={draft.revision}
          />
          <Findings errors={errors} warnings={warnings} />
          <DiffView diff={diff} />
          <PreviewLinks view={view} />
        </>
      ) : null}
      {mayDecide ? <Decision view={view} formToken={viewer.formToken} /> : null}
    </AdminPage>
  );
}

function Decision({ view, formToken }: { view: DraftView; formToken: string }) {
  const { draft, diff } = view;
  const base = `/admin/drafts/${draft.id}`;
  const hidden = <Hidden formToken={formToken} revision={draft.revision} />;
  return (
    <section>
      <h2>{words.approveHeading}</h2>
      <p>{words.publishLead(diff.entries.length)}</p>
      <form class="stack" method="post" action={`${base}/approve`}>
        {hidden}
        <TextField
          name="note"
          label={words.note}
          hint={words.noteHint}
          value={draft.note}
          maxLength={noteLength}
        />
        <p class="actions">
          <button type="submit">{words.approve}</button>
        </p>
      </form>
      {draft.state === "submitted" ? <Return base={base} hidden={hidden} /> : null}
    </section>
  );
}

function Return({ base, hidden }: { base: string; hidden: Child }) {
  return (
    <form class="stack" method="post" action={`${base}/return`}>
      {hidden}
      <TextField
        name="remark"
        label={words.remark}
        hint={words.remarkHint}
        value=""
        maxLength={noteLength}
        isRequired
      />
      <p class="actions">
        <button type="submit" class="danger">
          {words.return}
        </button>
      </p>
    </form>
  );
}
