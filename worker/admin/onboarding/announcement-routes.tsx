import { type Context, Hono } from "hono";
import { changesOfProposal } from "../../onboarding/accept/changes-of-proposal.ts";
import { newCodes } from "../../onboarding/accept/new-codes.ts";
import { TerritoryChoices } from "../../onboarding/accept/territory-choices.ts";
import { readAnnouncement } from "../../onboarding/announcement/read-announcement.ts";
import type { Announcement } from "../../onboarding/announcement/types.ts";
import { chatsElsewhere } from "../../publishing/chats-elsewhere.ts";
import { editDraft } from "../../publishing/edit-draft.ts";
import { errorsIn } from "../../publishing/findings.ts";
import { previewModel } from "../../publishing/preview.ts";
import type { AdminEnv } from "../admin-env.ts";
import { formTokenOf, requirePermission } from "../guards.ts";
import { tabPath } from "../region/pages/region-page.tsx";
import { announcementWords as words } from "./announcement-words.ts";
import { fileIn, formSent, limits, type SourceFields, sourceFieldsIn, sourceOf, textIn } from "./input.ts";
import { chosenHotline, judged, offeredHours } from "./judged-proposal.ts";
import { proposalView, type Seen, stateTag } from "./made-proposal-view.ts";
import { AnnouncementPage } from "./pages/announcement-page.tsx";
import { ProposalPage } from "./pages/proposal-page.tsx";
import { formIn, formOfReading, type ProposalForm } from "./proposal-form.ts";
import { publishingDeps, type RegionHere, regionHere } from "./region-here.ts";
import { otherThanPastedText, textOfUpload } from "./uploaded-text.ts";
import { waitingPage } from "./waiting-page.tsx";

const path = "/admin/regions/:region/fill/announcement";
const mayEdit = requirePermission("draft.edit");

export const announcementRoutes = new Hono<AdminEnv>();

announcementRoutes.get(path, mayEdit, async (c) => {
  const here = await regionHere(c);
  if (here instanceof Response) return here;
  return here.isSubmitted ? waitingPage(c, here) : startPage(c, here, {});
});

/** `step`: read the text; check the corrected form; accept it into the draft. Only the last one writes. */
announcementRoutes.post(path, mayEdit, async (c) => {
  const here = await regionHere(c);
  if (here instanceof Response) return here;
  if (here.isSubmitted) return waitingPage(c, here);
  const form = await formSent(c.req);
  const step = textIn(form, "step");
  if (step === "check" || step === "accept")
    return corrected(c, here, formIn(form), step, textIn(form, "state"));
  const source = sourceFieldsIn(form);
  const given = await textGiven(form);
  const text = textIn(form, "text");
  if (given.problem !== null) return startPage(c, here, { text, textProblem: given.problem, source });
  const wrong = sourceOf(source);
  if (!wrong.ok) return startPage(c, here, { text: given.text, source });
  const seen = await readText(c, here, given.text);
  if (seen === null) return startPage(c, here, { text, textProblem: words.tooLong(limits.text), source });
  return proposalPage(
    c,
    here,
    seen,
    formOfReading(seen.read, seen.records, seen.choices, { text: given.text, source }),
  );
});

async function corrected(
  c: Context<AdminEnv>,
  here: RegionHere,
  form: ProposalForm,
  step: "check" | "accept",
  seenState: string,
) {
  const seen = await readText(c, here, form.text);
  if (seen === null) {
    return startPage(c, here, {
      text: form.text,
      textProblem: words.tooLong(limits.text),
      source: form.source,
    });
  }
  if (step === "check") return proposalPage(c, here, seen, form);
  const { accepted } = judgedForm(seen, form);
  const source = sourceOf(form.source);
  if (accepted === null || !source.ok) {
    return proposalPage(c, here, seen, form, { heading: words.errors, text: words.errorsText });
  }
  if (stateTag(seen.records) !== seenState) return moved(c, here, seen, form);
  const newCode = newCodes(seen.elsewhere.codes);
  const hotline = chosenHotline(seen.read, form);
  const hours = form.takesHours ? offeredHours(seen.read, seen.records) : null;
  const proposal = { source: source.value, chats: accepted, hotline, hours };
  const edits = changesOfProposal(seen.records, proposal, { newCode });
  const edited = await editDraft(publishingDeps(c), { region: here.page.slug, author: here.author, edits });
  if (edited.ok) return c.redirect(tabPath(here.page.slug, "draft"), 303);
  switch (edited.refusal.kind) {
    case "draft_changed":
      return moved(c, here, seen, form);
    case "draft_closed":
      return waitingPage(c, here);
    case "nothing_changes":
      return proposalPage(c, here, seen, form, { heading: words.nothingChanges, text: "" });
  }
}

function moved(c: Context<AdminEnv>, here: RegionHere, seen: Seen, form: ProposalForm) {
  return proposalPage(c, here, seen, form, { heading: words.draftMoved, text: "" });
}

/** The text against the region as it would be with the draft; null: it is too long. */
async function readText(
  c: Context<AdminEnv>,
  { page, inWork, author }: RegionHere,
  text: string,
): Promise<Seen | null> {
  const records = inWork.edited;
  const { model } = c.var.publicRequest;
  const elsewhere = await chatsElsewhere(c.var.admin.db, model, records, author);
  const seen = { records, choices: new TerritoryChoices(records), elsewhere };
  const nothing: Announcement = { chats: [], hotlines: [], unmatched: [], warnings: [] };
  // Records that contradict themselves make no model; their sentences stand on the page.
  if (errorsIn(records).some(({ key }) => !key.startsWith("chat/"))) return { ...seen, read: nothing };
  const read = readAnnouncement(previewModel(model, records), { region: page.slug, text });
  if (read.ok) return { ...seen, read: read.value };
  return read.refusal.kind === "too_long" ? null : { ...seen, read: nothing };
}

async function textGiven(form: FormData): Promise<{ text: string; problem: string | null }> {
  const text = textIn(form, "text");
  const file = fileIn(form, "file");
  if (file === null && text.trim() === "") return { text, problem: words.nothingGiven };
  if (file === null) {
    const other = otherThanPastedText(text);
    const problem =
      other !== null ? words.upload[other] : text.length > limits.text ? words.tooLong(limits.text) : null;
    return { text, problem };
  }
  if (text.trim() !== "") return { text, problem: words.bothGiven };
  const uploaded = textOfUpload(new Uint8Array(await file.arrayBuffer()));
  if (!uploaded.ok) return { text, problem: words.upload[uploaded.refusal] };
  const isLong = uploaded.value.length > limits.text;
  return { text: isLong ? "" : uploaded.value, problem: isLong ? words.tooLong(limits.text) : null };
}

interface Start {
  readonly text?: string;
  readonly textProblem?: string;
  readonly source?: SourceFields;
}

function startPage(
  c: Context<AdminEnv>,
  { page, inWork }: RegionHere,
  { text = "", textProblem, source }: Start,
) {
  const judgedSource = source === undefined ? null : sourceOf(source);
  return c.html(
    <AnnouncementPage
      here={page}
      formToken={formTokenOf(c)}
      hasTerritories={inWork.edited.territories.size > 0}
      text={text.slice(0, limits.text)}
      textProblem={textProblem ?? null}
      source={source ?? { title: "", url: "", date: "" }}
      problems={judgedSource === null || judgedSource.ok ? {} : judgedSource.refusal}
    />,
    source === undefined ? 200 : 422,
  );
}

function judgedForm({ records, choices, elsewhere }: Seen, form: ProposalForm) {
  return judged(form, records, choices, elsewhere.titlesByUrl);
}

function proposalPage(
  c: Context<AdminEnv>,
  here: RegionHere,
  seen: Seen,
  form: ProposalForm,
  notice: { heading: string; text: string } | null = null,
) {
  const view = proposalView(seen, form, judgedForm(seen, form));
  return c.html(
    <ProposalPage here={here.page} formToken={formTokenOf(c)} view={view} notice={notice} />,
    notice === null ? 200 : 422,
  );
}
