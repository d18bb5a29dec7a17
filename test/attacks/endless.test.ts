import { expect, test } from "vitest";
import { editDraft } from "../../worker/publishing/edit-draft.ts";
import { regionRecords } from "../../worker/publishing/read-draft.ts";
import { everyRoute, isUnsafe, pathOf } from "./every-route.ts";
import { theirRegion, twoRegions } from "./two-regions.ts";
import { theirValues } from "./values.ts";

const scene = await twoRegions();
const { db, signIn } = scene;
const [okrug, town] = ["75549000", "75549000-satka"];

test.each([
  ["in itself", "Саткинский округ"],
  ["in what lies in it", "Сатка (Саткинский округ)"],
])("a territory cannot be put %s", async (_, parent) => {
  const me = await signIn({ role: "coordinator", regions: [theirRegion] });
  const path = `/admin/regions/${theirRegion}/territories/${okrug}`;
  const fields = {
    ...{ name: "Саткинский округ", label: "Саткинский округ", level: "municipality", kind: "округ" },
    ...{ oktmo: "75549000", parent, "source-title": "Приказ", "source-date": "2026", do: "save" },
  };
  const response = await me.post(path, fields);
  expect(response.status).toBe(422);
  expect(await response.text()).toContain("не может входить сама в себя");
});

test("a draft in which territories lie in each other keeps no page and no script busy for ever", async () => {
  const me = await signIn({ role: "coordinator", regions: [theirRegion] });
  const { territories } = await regionRecords(db, theirRegion);
  const around = territories.get(okrug);
  if (around === undefined) throw new Error("the okrug is missing");
  // Two tabs could do so, each seeing the other's territory as it was.
  const edits = [{ key: `territory/${okrug}` as const, after: { ...around, parent: town }, seen: null }];
  const deps = { db, nowMs: Date.now(), newId: () => crypto.randomUUID() };
  const edited = await editDraft(deps, {
    region: theirRegion,
    author: `person/${me.personId}`,
    edits,
  });
  if (!edited.ok) throw new Error(edited.refusal.kind);
  const values = { ...theirValues(scene), "drafts/id": edited.value.draftId };
  const pages = everyRoute.filter((route) => !isUnsafe(route) && route.kind === "session");
  for (const route of pages) {
    const response = await me.get(pathOf(route, values));
    await response.body?.cancel();
    expect(response.status, route.pattern).toBeLessThan(500);
  }
  const published = await me.post(`/admin/regions/${theirRegion}/draft/publish`, { revision: "1", note: "" });
  expect(published.status).toBeGreaterThanOrEqual(400);
});
