import { describe, expect, it } from "vitest";
import {
  answerSchema,
  chatSchema,
  healthSchema,
  regionSchema,
  regionsSchema,
  statusSchema,
  suggestionsSchema,
} from "../../worker/api/contract.ts";
import { ask } from "../setup/app-with-seed.ts";
import { seedRelease } from "../setup/seed-release.ts";

async function read(path: string): Promise<unknown> {
  return (await ask(path)).json();
}

async function lookup(q: string) {
  return answerSchema.parse(await read(`/api/v1/lookup?q=${encodeURIComponent(q)}`));
}

describe("the directory as it is keeps the contract", () => {
  it.each([
    ["Бакал", "found", "exact"],
    ["xtkz,bycr", "choose", "corrected"],
    ["Батайск ул. Ленина 5", "found", "partial"],
    ["Волгоградская область", "choose", "exact"],
    ["Одинцово", "choose", "exact"],
    ["Пущино", "no_chat", "exact"],
    ["Алтайский край", "no_chat", "exact"],
    ["Екатеринбург", "not_found", "exact"],
    ["абракадабра", "not_found", "exact"],
  ])("«%s» is %s, %s", async (q, outcome, certainty) => {
    expect(await lookup(q)).toMatchObject({ outcome, certainty });
  });

  it("Златоуст is named in two chats and shows both", async () => {
    expect((await lookup("Златоуст")).chats).toHaveLength(2);
  });

  it("Челябинск is a choice of seven districts, each with the code of its chat", async () => {
    const { choices } = await lookup("Челябинск");
    expect(choices.map(({ code }) => code)).not.toContain(null);
    expect(choices).toHaveLength(7);
  });

  it("every choice leads to what it says", async () => {
    for (const q of ["Челябинск", "Одинцово", "Волгоградская область", "тест выбор"]) {
      for (const choice of (await lookup(q)).choices) {
        const next = await lookup(choice.q);
        if (choice.code !== null) expect(next.chats.map(({ code }) => code)).toContain(choice.code);
      }
    }
  });

  it("regions, each region, the status and the health", async () => {
    const { regions } = regionsSchema.parse(await read("/api/v1/regions"));
    expect(regions.map(({ slug }) => slug).sort()).toEqual([
      ..."altai chelyabinsk moscow-oblast rostov volgograd".split(" "),
    ]);
    for (const { slug, chats } of regions) {
      expect(regionSchema.parse(await read(`/api/v1/regions/${slug}`)).chats).toHaveLength(chats);
    }
    expect(statusSchema.parse(await read("/api/v1/status")).regions).toHaveLength(5);
    expect(healthSchema.parse(await read("/healthz"))).toMatchObject({ ok: true });
  });

  it("every chat, by its code", async () => {
    for (const { code } of seedRelease.chats) {
      expect(chatSchema.parse(await read(`/api/v1/chats/${code}`)).code).toBe(code);
    }
  });

  it("suggestions are places that the lookup knows", async () => {
    const { suggestions } = suggestionsSchema.parse(await read("/api/v1/suggest?q=%D1%81%D0%B0%D1%82"));
    expect(suggestions.map(({ text }) => text)).toContain("Сатка");
    for (const { q } of suggestions) expect((await lookup(q)).outcome).not.toBe("not_found");
  });
});
