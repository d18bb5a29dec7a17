import { type Context, Hono } from "hono";
import type { TerritoryRecord } from "../../../registry/records.ts";
import type { AdminEnv } from "../../admin-env.ts";
import { formOf, requirePermission } from "../../guards.ts";
import { notHere } from "../../refusals.tsx";
import type { Errors } from "../form/field-errors.ts";
import type { FormNotice } from "../form/form-notices.tsx";
import { TypedForm } from "../form/typed-form.ts";
import { readButton, readSeen } from "../input.ts";
import { NotOpenPage } from "../pages/not-open-page.tsx";
import { tabPath } from "../pages/region-page.tsx";
import { regionInHand } from "../region-in-hand.ts";
import { refusedForm, saveEdits, seenNow } from "../save-edits.ts";
import { readTerritoryQuery } from "./input.ts";
import { judgeTerritory, liesInItself } from "./judge-territory.ts";
import { newTerritoryId } from "./new-territory.ts";
import { TerritoryListPage } from "./pages/territory-list-page.tsx";
import { TerritoryPage } from "./pages/territory-page.tsx";
import { selectTerritories } from "./select-territories.ts";
import { readTerritoryForm, type TerritoryForm, territoryFormOf } from "./territory-form.ts";
import { findingsWith, servingChats, type TerritoryInHand, territoryInHand } from "./territory-in-hand.ts";
import { territoryFormWords } from "./words.ts";

/** The territories of a region, one of them, and a new one. */
export const territoryRoutes = new Hono<AdminEnv>();

const list = "/admin/regions/:region/territories";
const mayRead = requirePermission("region.read");
const mayEdit = requirePermission("draft.edit");

territoryRoutes.get(list, mayRead, async (c) => {
  const region = await regionInHand(c);
  if (region === null) return notHere(c);
  const { inWork, frame } = region;
  if (inWork.edited.region === null) {
    return c.html(<NotOpenPage frame={frame} tab="territories" />);
  }
  const query = readTerritoryQuery(new URL(c.req.url).searchParams);
  const selected = selectTerritories(inWork.records, inWork.edited, query);
  return c.html(<TerritoryListPage frame={frame} query={query} selected={selected} />);
});

territoryRoutes.get(`${list}/new`, mayEdit, async (c) => {
  const territory = await territoryInHand(c);
  return territory === null ? notHere(c) : showTerritory(c, territory);
});

territoryRoutes.get(`${list}/:id`, mayRead, async (c) => {
  const territory = await territoryInHand(c);
  return territory === null ? notHere(c) : showTerritory(c, territory);
});

territoryRoutes.post(`${list}/new`, mayEdit, saveTerritory);
territoryRoutes.post(`${list}/:id`, mayEdit, saveTerritory);

async function saveTerritory(c: Context<AdminEnv>): Promise<Response> {
  const territory = await territoryInHand(c);
  if (territory === null) return notHere(c);
  const { region, base, known } = territory;
  const sent = await formOf(c);
  const typed = new TypedForm(sent);
  const form = readTerritoryForm(typed);
  const { record, errors } = judgeTerritory(form, base, known);
  const id = territory.id ?? newTerritoryId(record, region.inWork.edited, region.model);
  const wrong = new Map(errors);
  if (wrong.size === 0 && id === null) {
    wrong.set(record.oktmo === null ? "name" : "oktmo", territoryFormWords.exists);
  } else if (id !== null && liesInItself(region.inWork.edited.territories, id, record.parent)) {
    wrong.set("parent", territoryFormWords.inItself);
  }
  const back = { form, record, errors: wrong };
  if (id === null || wrong.size > 0) {
    return showTerritory(c, territory, { ...back, notice: null, status: 422 });
  }
  if (readButton(sent).what === "check") {
    return showTerritory(c, territory, { ...back, notice: { kind: "checked" }, status: 200 });
  }
  const seen = territory.id === null ? null : readSeen(sent);
  const saved = await saveEdits(c, region.slug, [{ key: `territory/${id}`, after: record, seen }]);
  if (saved.kind === "saved" || saved.kind === "unchanged") {
    const how = territory.id === null ? "added" : typed.hadUnseen ? "cleaned" : "saved";
    const done = saved.kind === "saved" ? how : "unchanged";
    return c.redirect(`${tabPath(region.slug, "territories")}/${id}?done=${done}`, 303);
  }
  const now = (await territoryInHand(c)) ?? territory;
  const refused = refusedForm(saved, now.region.inWork, `territory/${id}`, record);
  return showTerritory(c, now, { ...back, ...refused });
}

interface SentBack {
  readonly form: TerritoryForm;
  readonly record: TerritoryRecord;
  readonly errors: Errors;
  readonly notice: FormNotice | null;
  readonly status: 200 | 409 | 422;
}

function showTerritory(c: Context<AdminEnv>, territory: TerritoryInHand, sent: SentBack | null = null) {
  const { region, id, base, known } = territory;
  const isNew = id === null && sent === null;
  return c.html(
    <TerritoryPage
      frame={region.frame}
      id={id}
      label={base.label}
      chats={servingChats(territory)}
      form={sent?.form ?? territoryFormOf(base, (other) => known.choices.textOf(other))}
      errors={sent?.errors ?? new Map()}
      findings={isNew ? [] : findingsWith(territory, sent?.record ?? base)}
      notice={sent?.notice ?? null}
      seen={id === null ? "" : seenNow(region.inWork, `territory/${id}`)}
      choices={known.choices.texts}
    />,
    sent?.status ?? 200,
  );
}
