import { type Context, Hono } from "hono";
import { actorOf } from "../../../access/permissions.ts";
import { setSecondPerson } from "../../../publishing/settings.ts";
import type { AdminEnv } from "../../admin-env.ts";
import { formOf, requirePermission, requireRecentSignIn } from "../../guards.ts";
import { notHere } from "../../refusals.tsx";
import { TypedForm } from "../form/typed-form.ts";
import { readButton, readSeen } from "../input.ts";
import { tabPath } from "../pages/region-page.tsx";
import { publishingDeps, type RegionInHand, regionInHand } from "../region-in-hand.ts";
import { refusedForm, saveEdits } from "../save-edits.ts";
import type { DoneWord } from "../words.ts";
import { judgeHotline, readHotlineForm } from "./hotline-form.ts";
import { readNeeded } from "./input.ts";
import { judgeRegion, readRegionForm } from "./region-form.ts";
import { type SentBack, showFacts } from "./show-facts.tsx";

/** What is true of a whole region: its texts, hours and hotline, and how it publishes. */
export const factsRoutes = new Hono<AdminEnv>();

const facts = "/admin/regions/:region/facts";
const mayEdit = requirePermission("draft.edit");

factsRoutes.get(facts, requirePermission("region.read"), async (c) => {
  const region = await regionInHand(c);
  return region === null ? notHere(c) : showFacts(c, region);
});

factsRoutes.post(facts, mayEdit, async (c) => {
  const region = await regionInHand(c);
  const base = region?.inWork.edited.region ?? null;
  if (region === null || base === null) return notHere(c);
  const sent = await formOf(c);
  const typed = new TypedForm(sent);
  const form = readRegionForm(typed);
  const { record, errors } = judgeRegion(form, base);
  return save(c, region, sent, typed, { noun: "region", form, record, errors, notice: null, status: 422 });
});

factsRoutes.post(`${facts}/hotline`, mayEdit, async (c) => {
  const region = await regionInHand(c);
  if (region === null || region.inWork.edited.region === null) return notHere(c);
  const sent = await formOf(c);
  const typed = new TypedForm(sent);
  const form = readHotlineForm(typed);
  const { record, errors } = judgeHotline(form);
  return save(c, region, sent, typed, { noun: "hotline", form, record, errors, notice: null, status: 422 });
});

factsRoutes.post(`${facts}/hotline/remove`, mayEdit, async (c) => {
  const region = await regionInHand(c);
  if (region === null || region.inWork.edited.hotline === null) return notHere(c);
  const seen = readSeen(await formOf(c));
  const saved = await saveEdits(c, region.slug, [{ key: "hotline", after: null, seen }]);
  if (saved.kind === "saved" || saved.kind === "unchanged") return toFacts(c, region, "removed", "hotline");
  const now = (await regionInHand(c)) ?? region;
  const { hotline } = now.inWork.edited;
  const refused = hotline === null ? null : refusedForm(saved, now.inWork, "hotline", hotline);
  const back = { noun: "hotline", form: null, record: hotline, errors: new Map() } as const;
  return showFacts(c, now, refused === null ? null : { ...back, ...refused });
});

factsRoutes.post(
  `${facts}/second-person`,
  requirePermission("region.settings"),
  requireRecentSignIn,
  async (c) => {
    const region = await regionInHand(c);
    const needed = readNeeded(await formOf(c));
    if (region === null || needed === null) return notHere(c);
    const setting = { region: region.slug, actor: actorOf(c.var.who), needsSecondPerson: needed };
    await setSecondPerson(publishingDeps(c), setting);
    return toFacts(c, region, needed ? "second_on" : "second_off", null);
  },
);

async function save(
  c: Context<AdminEnv>,
  region: RegionInHand,
  sent: FormData,
  typed: TypedForm,
  back: SentBack,
): Promise<Response> {
  if (back.errors.size > 0) return showFacts(c, region, back);
  if (readButton(sent).what === "check") {
    return showFacts(c, region, { ...back, notice: { kind: "checked" }, status: 200 });
  }
  const { noun, record } = back;
  const saved = await saveEdits(c, region.slug, [{ key: noun, after: record, seen: readSeen(sent) }]);
  if (saved.kind === "saved") return toFacts(c, region, typed.hadUnseen ? "cleaned" : "saved", noun);
  if (saved.kind === "unchanged" || record === null) return toFacts(c, region, "unchanged", null);
  const now = (await regionInHand(c)) ?? region;
  return showFacts(c, now, { ...back, ...refusedForm(saved, now.inWork, noun, record) });
}

function toFacts(
  c: Context<AdminEnv>,
  { slug }: RegionInHand,
  done: DoneWord,
  of: "region" | "hotline" | null,
) {
  const query = new URLSearchParams(of === null ? { done } : { done, of });
  return c.redirect(`${tabPath(slug, "facts")}?${query}`, 303);
}
