import { describe, expect, it } from "vitest";
import { chatFormOf } from "../../../worker/admin/region/chats/chat-form.ts";
import { judgeChat } from "../../../worker/admin/region/chats/judge-chat.ts";
import { hotlineFormOf, judgeHotline } from "../../../worker/admin/region/facts/hotline-form.ts";
import { judgeRegion, regionFormOf } from "../../../worker/admin/region/facts/region-form.ts";
import { judgeTerritory } from "../../../worker/admin/region/territories/judge-territory.ts";
import { territoryFormOf } from "../../../worker/admin/region/territories/territory-form.ts";
import { TerritoryChoices } from "../../../worker/onboarding/accept/territory-choices.ts";
import { recordsOfRows } from "../../../worker/registry/records-of-rows.ts";
import { seedRows } from "../../setup/seed-rows.ts";

const regions = [...recordsOfRows(seedRows)];

describe("a form that is sent back as it was shown changes nothing", () => {
  it.each(regions)("in any chat of %s", (slug, records) => {
    const known = { slug, choices: new TerritoryChoices(records), model: null };
    for (const base of records.chats.values()) {
      const { record, errors } = judgeChat(chatFormOf(base), { records, known, base });
      expect(Object.fromEntries(errors)).toEqual({});
      expect(record).toEqual(base);
    }
  });

  it.each(regions)("in any territory of %s", (slug, records) => {
    const known = { slug, choices: new TerritoryChoices(records), model: null };
    for (const base of records.territories.values()) {
      const form = territoryFormOf(base, (id) => known.choices.textOf(id));
      const { record, errors } = judgeTerritory(form, base, known);
      expect(Object.fromEntries(errors)).toEqual({});
      expect(record).toEqual(base);
    }
  });

  it.each(regions)("in the facts and the hotline of %s", (_, { region, hotline }) => {
    if (region === null) throw new Error("there is no region");
    const judged = judgeRegion(regionFormOf(region), region);
    expect([Object.fromEntries(judged.errors), judged.record]).toEqual([{}, region]);
    if (hotline === null) return;
    const line = judgeHotline(hotlineFormOf(hotline, hotline.source));
    expect([Object.fromEntries(line.errors), line.record]).toEqual([{}, hotline]);
  });
});
