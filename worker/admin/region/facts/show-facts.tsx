import type { Context } from "hono";
import { actorOf, may } from "../../../access/permissions.ts";
import { chatsElsewhere } from "../../../publishing/chats-elsewhere.ts";
import { needsApproval } from "../../../publishing/publish-draft.ts";
import { federalSubjectOf } from "../../../registry/federal-subjects.ts";
import { type HotlineRecord, type RegionRecord, withChanges } from "../../../registry/records.ts";
import type { AdminEnv } from "../../admin-env.ts";
import { newestSource } from "../chats/chat-in-hand.ts";
import type { Errors } from "../form/field-errors.ts";
import { findingsOf } from "../form/findings-of.ts";
import type { FormNotice } from "../form/form-notices.tsx";
import { NotOpenPage } from "../pages/not-open-page.tsx";
import type { RegionInHand } from "../region-in-hand.ts";
import { seenNow } from "../save-edits.ts";
import { type HotlineForm, hotlineFormOf } from "./hotline-form.ts";
import { readUndoKey } from "./input.ts";
import { FactsPage } from "./pages/facts-page.tsx";
import { type RegionForm, regionFormOf } from "./region-form.ts";

/** What one of the two forms comes back with; the other one is shown as the draft has it. */
export type SentBack = (
  | { readonly noun: "region"; readonly form: RegionForm; readonly record: RegionRecord }
  | { readonly noun: "hotline"; readonly form: HotlineForm | null; readonly record: HotlineRecord | null }
) & {
  readonly errors: Errors;
  readonly notice: FormNotice | null;
  readonly status: 200 | 409 | 422;
};

const noErrors: Errors = new Map();

/** The page of what is true of the whole region. */
export async function showFacts(c: Context<AdminEnv>, region: RegionInHand, sent: SentBack | null = null) {
  const { slug, inWork, model, frame } = region;
  const record = inWork.edited.region;
  if (record === null) {
    return c.html(<NotOpenPage frame={frame} tab="facts" />);
  }
  const { db } = c.var.admin;
  const hotline = inWork.edited.hotline;
  const shown = sent ?? { errors: noErrors, notice: null, status: 200 };
  const ofNoun = (noun: "region" | "hotline") => (sent?.noun === noun ? sent.errors : noErrors);
  const edited =
    sent === null
      ? inWork.edited
      : withChanges(inWork.edited, [{ key: sent.noun, before: null, after: sent.record }]);
  const elsewhere = await chatsElsewhere(db, model, inWork.edited, actorOf(c.var.who));
  const findings = (["region", "hotline"] as const).flatMap((key) => findingsOf(edited, key, elsewhere));
  const hotlineForm = sent?.noun === "hotline" ? sent.form : null;
  return c.html(
    <FactsPage
      frame={frame}
      number={record.number}
      oktmo={record.oktmo}
      isPublic={model.regionBySlug.has(slug)}
      region={{
        form: sent?.noun === "region" ? sent.form : regionFormOf(record),
        errors: ofNoun("region"),
        timezones: federalSubjectOf(slug)?.timezones ?? [],
        seen: seenNow(inWork, "region"),
      }}
      hotline={{
        form: hotlineForm ?? hotlineFormOf(hotline, newestSource(inWork.edited)),
        errors: ofNoun("hotline"),
        seen: seenNow(inWork, "hotline"),
        isThere: hotline !== null,
      }}
      undoKey={readUndoKey(new URL(c.req.url).searchParams)}
      needsSecondPerson={await needsApproval({ db }, slug)}
      mayChangeSettings={may(c.var.who, "region.settings", slug)}
      errors={shown.errors}
      findings={findings}
      notice={shown.notice}
    />,
    shown.status,
  );
}
