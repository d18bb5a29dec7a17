/// <reference types="vite/client" />
import { describe, expect, test } from "vitest";
import { findChat } from "../../worker/lookup/find-chat.ts";
import type { Answer } from "../../worker/lookup/places/types.ts";
import { coverageOf } from "../../worker/release/coverage.ts";
import { readModelOf } from "../../worker/release/read-model.ts";
import type { PublicTerritory } from "../../worker/release/types.ts";
import { seedRelease } from "../setup/seed-release.ts";
import { addressCasesIn, isAsExpected } from "./address-cases.ts";

const files = import.meta.glob<string>("../fixtures/addresses/*.txt", {
  query: "?raw",
  import: "default",
  eager: true,
});
const model = readModelOf(seedRelease);

describe("a resident who types an address gets the right chat", () => {
  for (const [path, text] of Object.entries(files)) {
    const cases = addressCasesIn(text);

    test(`${path.split("/").at(-1)}: ${cases.length} addresses`, () => {
      const wrong = cases
        .map((one) => ({ one, answer: findChat(model, one) }))
        .filter(({ one, answer }) => !isAsExpected(model, one, answer))
        .map(
          ({ one, answer }) =>
            `${one.line}\n  got ${answer.outcome} ${answer.chats.map(({ title }) => title).join(" + ")}`,
        );
      expect(wrong).toEqual([]);
      expect(cases.length).toBeGreaterThan(10);
    });
  }
});

describe("what is offered as a choice leads on", () => {
  test("every choice with a code opens a chat of the release, and every other one asks on", () => {
    for (const text of Object.values(files)) {
      for (const one of addressCasesIn(text)) {
        for (const choice of findChat(model, one).choices) {
          if (choice.code !== null) expect(model.chatByCode.has(choice.code), one.line).toBe(true);
          else expect(findChat(model, { q: choice.q, region: null }).outcome, choice.q).not.toBe("not_found");
        }
      }
    }
  });

  test("every territory's address line finds the territory again", () => {
    const lost = model.release.territories
      .filter((territory) => !territory.isMerged)
      .map((territory) => ({ territory, answer: findChat(model, { q: lineOf(territory.id), region: null }) }))
      .filter(
        ({ territory, answer }) =>
          answer.place?.oktmo !== territory.oktmo && !isSameAnswer(territory, answer),
      )
      .map(({ territory, answer }) => `${lineOf(territory.id)} -> ${answer.outcome} ${answer.understood}`);
    expect(lost).toEqual([]);
  });
});

/** A town's okrug and the okrug around it bear one name; where one chat serves both, either will do. */
function isSameAnswer(territory: PublicTerritory, answer: Answer): boolean {
  const coverage = coverageOf(model, territory);
  return coverage.kind === "served" && answer.outcome === "found" && coverage.chats[0] === answer.chats[0];
}

function lineOf(id: string): string {
  const territory = model.territoryById.get(id);
  const parent = model.territoryById.get(territory?.parent ?? "");
  const region = model.regionBySlug.get(territory?.region ?? "");
  const centre =
    territory?.level === "city_district" ? model.territoryById.get(parent?.centre ?? "") : undefined;
  const kind = territory?.level === "settlement" ? `${territory.kind} ` : "";
  const label = territory?.level === "municipality" ? territory.name : territory?.label;
  return [`${kind}${label}`, centre?.label ?? parent?.label, region?.name].filter(Boolean).join(", ");
}
