import { describe, expect, it } from "vitest";
import { findChat } from "../../worker/lookup/find-chat.ts";
import {
  chatContent,
  cityContent,
  dividedCities,
  livingChats,
  regionContent,
} from "../../worker/poster/poster-content.ts";
import { readModelOf } from "../../worker/release/read-model.ts";
import { makeChat, makeCoverage, makeModel, makeRegion, makeTerritory } from "../make/release.ts";
import { seedRelease } from "../setup/seed-release.ts";
import { codes, smallModel } from "../site/small-model.ts";

const publicOrigin = "https://zdravchat.example";
const own = { org: "Городская больница № 9", contact: "" };
const small = { model: smallModel(), publicOrigin };
const seed = { model: readModelOf(seedRelease), publicOrigin };

function chatOf(code: string) {
  const chat = small.model.chatByCode.get(code);
  if (chat === undefined) throw new Error("no such chat");
  return chat;
}

function regionOf(asked: typeof seed, slug: string) {
  const region = asked.model.regionBySlug.get(slug);
  if (region === undefined) throw new Error("no such region");
  return region;
}

describe("a chat's poster", () => {
  it("leads to the page of the chat, never to its links", () => {
    const content = chatContent(small, chatOf(codes.satka), own);
    expect(content).toMatchObject({
      ok: true,
      value: {
        address: `https://zdravchat.example/c/${codes.satka}`,
        shortAddress: `zdravchat.example/c/${codes.satka}`,
        covers: ["Сатка", "Куса", "Аша", "Катав-Ивановск", "Усть-Катав", "Златоуст"],
        phones: ["122"],
        own,
        edition: "Выпуск 12 от 22 ноября 2026",
        isSample: false,
      },
    });
    expect(JSON.stringify(content)).not.toContain("t.me");
  });

  it("is made for a chat whose link we do not have: its page lives", () => {
    expect(chatContent(small, chatOf(codes.azov), own).ok).toBe(true);
  });

  it("is not made for a closed chat", () => {
    expect(chatContent(small, chatOf(codes.closed), own)).toEqual({
      ok: false,
      refusal: { kind: "closed_chat" },
    });
  });

  it.each([
    ["http://localhost:8787", true],
    ["http://127.0.0.1:8787", true],
    ["http://[::1]:8787", true],
    ["http://posters.localhost", true],
    ["https://localhost.example", false],
    ["https://zdravchat.example", false],
  ])("made at %s is a sample: %s", (publicOrigin, isSample) => {
    expect(chatContent({ ...small, publicOrigin }, chatOf(codes.satka), own)).toMatchObject({
      value: { isSample },
    });
  });
});

describe("a region's poster", () => {
  it("says how to dial the hotline from every telephone", () => {
    expect(regionContent(seed, regionOf(seed, "altai"), own)).toMatchObject({
      ok: true,
      value: {
        phones: ["9-122 с\u00a0городского", "122 с\u00a0мобильного"],
        address: "https://zdravchat.example/r/altai",
        shortAddress: "zdravchat.example/r/altai",
      },
    });
  });

  it("is only for regions without chats", () => {
    expect(regionContent(seed, regionOf(seed, "volgograd"), own)).toEqual({
      ok: false,
      refusal: { kind: "region_has_chats" },
    });
  });

  it("is made again when the last chat has closed", () => {
    const model = makeModel({ chats: [makeChat({ state: "closed", links: [] })] });
    expect(livingChats(model, "chelyabinsk")).toEqual([]);
    expect(regionContent({ model, publicOrigin }, makeRegion(), own).ok).toBe(true);
  });
});

describe("a city's poster", () => {
  it("lists every district of Chelyabinsk with the code of its chat", () => {
    const content = cityContent(seed, regionOf(seed, "chelyabinsk"), "75701000", own);
    if (!content.ok) throw new Error(content.refusal.kind);
    expect(content.value.city).toBe("Челябинск");
    expect(content.value.districts.map(({ name }) => name)).toEqual([
      "Калининский район",
      "Курчатовский район",
      "Ленинский район",
      "Металлургический район",
      "Советский район",
      "Тракторозаводский район",
      "Центральный район",
    ]);
    expect(new Set(content.value.districts.map(({ code }) => code)).size).toBe(2);
  });

  it.each(["75701", "75701310", "7570100012", ""])("is not made for %j, which is no such city", (place) => {
    const content = cityContent(seed, regionOf(seed, "chelyabinsk"), place, own);
    expect(content).toMatchObject({ ok: false, refusal: { kind: "unknown_place" } });
  });

  it("is not made for a place that both chats serve whole", () => {
    expect(cityContent(seed, regionOf(seed, "chelyabinsk"), "75712000", own)).toEqual({
      ok: false,
      refusal: { kind: "undivided_place" },
    });
  });

  it("asks the question that leads to the choice between these chats", () => {
    const cities = ["chelyabinsk", "moscow-oblast"].flatMap((slug) =>
      dividedCities(seed.model, slug).map((city) => ({ region: regionOf(seed, slug), city })),
    );
    expect(cities.length).toBe(3);
    for (const { region, city } of cities) {
      const content = cityContent(seed, region, city.oktmo, own);
      if (!content.ok) throw new Error(content.refusal.kind);
      const asked = new URL(content.value.address);
      expect(asked.pathname).toBe("/find");
      const question = { q: asked.searchParams.get("q") ?? "", region: asked.searchParams.get("region") };
      const answer = findChat(seed.model, question);
      expect(answer.outcome).toBe("choose");
      const codes = new Set(content.value.districts.map(({ code }) => code));
      expect(new Set(answer.chats.map(({ code }) => code))).toEqual(codes);
    }
  });

  it("names the region where another one has a town of that name", () => {
    const districts = ["Северный", "Южный"].map((name, index) =>
      makeTerritory({
        id: `7554900${index + 1}`,
        level: "city_district",
        name,
        label: `${name} район`,
        parent: "75549000",
      }),
    );
    const model = makeModel({
      territories: [
        makeTerritory({ label: "Озёрск" }),
        ...districts,
        makeTerritory({ id: "27000000", oktmo: "27000000", region: "kaliningrad", label: "Озёрск" }),
      ],
      chats: [makeChat({ code: "AAAAA" }), makeChat({ code: "BBBBB" })],
      coverage: [
        makeCoverage({ territory: "75549001", chat: "AAAAA" }),
        makeCoverage({ territory: "75549002", chat: "BBBBB" }),
      ],
    });
    const content = cityContent({ model, publicOrigin }, makeRegion(), "75549000", own);
    expect(content).toMatchObject({
      value: { address: expect.stringMatching(/\/find\?q=[%\w]+&region=chelyabinsk$/) },
    });
  });
});
