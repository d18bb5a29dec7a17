import { describe, expect, it } from "vitest";
import { chatFormOf } from "../../../worker/admin/region/chats/chat-form.ts";
import { judgeChat } from "../../../worker/admin/region/chats/judge-chat.ts";
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
});
