import { type Context, Hono } from "hono";
import { changesOfRegister } from "../../onboarding/accept/changes-of-register.ts";
import { registerProposal } from "../../onboarding/accept/register-proposal.ts";
import { readOktmo } from "../../onboarding/register/read-oktmo.ts";
import type { OktmoMunicipality, OktmoNote, OktmoRefusal } from "../../onboarding/register/types.ts";
import { editDraft } from "../../publishing/edit-draft.ts";
import { federalSubjectOf } from "../../registry/federal-subjects.ts";
import type { AdminEnv } from "../admin-env.ts";
import { formTokenOf, requirePermission } from "../guards.ts";
import { tabPath } from "../region/pages/region-page.tsx";
import { regionNames } from "../region-names.ts";
import {
  dateOf,
  fileIn,
  formSent,
  lineIn,
  municipalitiesIn,
  type SourceFields,
  sourceFieldsIn,
  sourceOf,
  textIn,
} from "./input.ts";
import { RegisterPage } from "./pages/register-page.tsx";
import { RegisterProposalPage } from "./pages/register-proposal-page.tsx";
import { publishingDeps, type RegionHere, regionHere } from "./region-here.ts";
import { registerWords as words } from "./register-words.ts";
import { waitingPage } from "./waiting-page.tsx";

const path = "/admin/regions/:region/fill/register";
const mayEdit = requirePermission("draft.edit");

export const registerRoutes = new Hono<AdminEnv>();

registerRoutes.get(path, mayEdit, async (c) => {
  const here = await regionHere(c);
  if (here instanceof Response) return here;
  return here.isSubmitted ? waitingPage(c, here) : filePage(c, here, null);
});

/** `step`: read a file into a proposal; accept what was ticked. Only the second one writes. */
registerRoutes.post(path, mayEdit, async (c) => {
  const here = await regionHere(c);
  if (here instanceof Response) return here;
  if (here.isSubmitted) return waitingPage(c, here);
  const form = await formSent(c.req);
  if (textIn(form, "step") === "accept") return accepted(c, here, form);
  const file = fileIn(form, "file");
  const subject = federalSubjectOf(here.page.slug);
  if (file === null || subject === null) return filePage(c, here, words.fileMissing);
  const read = await readOktmo(file.stream(), { subject, nowMs: c.var.admin.nowMs });
  if (!read.ok) return filePage(c, here, sentenceOf(read.refusal));
  const { municipalities, settlementsLeftOut, date, notes } = read.value;
  const source = { title: words.sourceTitle, url: "", date: date ?? "" };
  return proposalPage(c, here, { municipalities, source, notes, leftOut: settlementsLeftOut });
});

async function accepted(c: Context<AdminEnv>, here: RegionHere, form: FormData) {
  const municipalities = municipalitiesIn(textIn(form, "territories"));
  if (municipalities === null) return filePage(c, here, words.tampered);
  const source = sourceFieldsIn(form);
  const since = lineIn(form, "since", 20);
  const chosen = new Set(form.getAll("take").filter((id) => typeof id === "string"));
  const shown = { municipalities, source, since, chosen };
  const known = sourceOf(source);
  const day = since === "" ? null : dateOf(since);
  if (!known.ok || (since !== "" && day === null)) return proposalPage(c, here, shown);
  const records = here.inWork.edited;
  const proposal = registerProposal(records, { municipalities, source: known.value, since: day });
  const edits = changesOfRegister(records, proposal, chosen);
  const edited = await editDraft(publishingDeps(c), { region: here.page.slug, author: here.author, edits });
  if (edited.ok) return c.redirect(tabPath(here.page.slug, "draft"), 303);
  switch (edited.refusal.kind) {
    case "draft_changed":
      return proposalPage(c, here, { ...shown, problem: words.draftMoved });
    case "draft_closed":
      return waitingPage(c, here);
    case "nothing_changes":
      return proposalPage(c, here, { ...shown, problem: words.nothingChosen });
  }
}

function filePage(c: Context<AdminEnv>, { page }: RegionHere, problem: string | null) {
  return c.html(
    <RegisterPage here={page} formToken={formTokenOf(c)} problem={problem} />,
    problem === null ? 200 : 422,
  );
}

interface Shown {
  readonly municipalities: readonly OktmoMunicipality[];
  readonly source: SourceFields;
  readonly since?: string;
  /** Absent: the file was read just now, everything is ticked. */
  readonly chosen?: ReadonlySet<string>;
  readonly notes?: readonly OktmoNote[];
  readonly leftOut?: number;
  readonly problem?: string;
}

function proposalPage(c: Context<AdminEnv>, { page, inWork }: RegionHere, shown: Shown) {
  const { municipalities, source, since = "", chosen, notes = [], leftOut = 0, problem } = shown;
  const known = sourceOf(source);
  const facts = { municipalities, source: { title: source.title, url: null, date: null }, since: null };
  return c.html(
    <RegisterProposalPage
      here={page}
      formToken={formTokenOf(c)}
      proposal={registerProposal(inWork.edited, facts)}
      territories={JSON.stringify(municipalities)}
      source={source}
      problems={known.ok || chosen === undefined ? {} : known.refusal}
      since={since}
      isSinceWrong={since !== "" && dateOf(since) === null}
      chosen={chosen ?? null}
      notes={notes}
      leftOut={leftOut}
      problem={problem ?? null}
    />,
    chosen === undefined ? 200 : 422,
  );
}

function sentenceOf(refusal: OktmoRefusal): string {
  const { refused } = words;
  switch (refusal.kind) {
    case "too_many_bytes":
    case "too_many_rows":
    case "not_a_table":
      return refused[refusal.kind];
    case "too_few_columns":
      return refused.too_few_columns(refusal.line, refusal.count);
    case "broken_quotes":
      return refused.broken_quotes(refusal.line);
    case "bad_value":
      return refused.bad_value(refusal.line, refusal.column, refusal.value);
    case "bad_characters":
      return refused.bad_characters(refusal.line, refusal.column);
    case "twice":
      return refused.twice(refusal.line, refusal.code, refusal.firstLine);
    case "other_region":
      return refused.other_region(regionNames(refusal.others).join(", "));
  }
}
