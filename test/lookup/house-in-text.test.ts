import { describe, expect, test } from "vitest";
import { houseBeside } from "../../worker/lookup/text/house-in-text.ts";
import { rolesOf } from "../../worker/lookup/text/roles.ts";
import type { Text } from "../../worker/lookup/text/spans.ts";
import { tokenise } from "../../worker/lookup/text/tokens.ts";

/** The house beside «Кирова», the only street in these texts. */
function house(typed: string) {
  const tokens = tokenise(typed);
  const roles = rolesOf(tokens, () => null);
  const text: Text = { tokens, roles, types: [], nameOfType: new Map(), isKnown: () => false };
  const street = tokens.flatMap(({ word }, at) => (word === "кирова" ? [at] : []));
  return houseBeside(text, new Set(street), street);
}

describe("the house beside a street", () => {
  test.each([
    ["Кирова 5", "5"],
    ["ул. Кирова, д. 5", "5"],
    ["Кирова дом 5", "5"],
    ["Кирова 5а", "5а"],
    ["Кирова 5 а", "5а"],
    ["Кирова, 5-А", "5а"],
    ["Кирова д.5 литера А", "5а"],
    ["Кирова 5/2", "5/2"],
    ["Кирова 5 к 1", "5к1"],
    ["Кирова 5к1", "5к1"],
    ["Кирова д. 5 корп. 2 кв. 17", "5к2"],
    ["Кирова 5/2 к1 стр 3", "5/2к1с3"],
    ["Кирова 5 стр. 1", "5с1"],
    ["Кирова вл 12 соор 3", "12соор3"],
    ["5 Кирова", "5"],
    ["дом 5, Кирова", "5"],
    ["кв 17, д 5, Кирова", "5"],
    ["Кирова 5 кв 17", "5"],
    ["Кирова, уч. 12", "уч12"],
    ["Кирова, стр. 12", "с12"],
  ])("%s: %s", (typed, designation) => {
    expect(house(typed)?.designation).toBe(designation);
  });

  test.each(["Кирова", "Кирова кв 17", "454000 Кирова"])("%s names no house", (typed) => {
    expect(house(typed)).toBeNull();
  });

  test("all tokens of the house are told, so that nothing of it counts as ignored", () => {
    expect(house("ул Кирова д 5 корп 2")?.tokens).toEqual([2, 3, 4, 5]);
  });

  test("an answer writes the house as people do", () => {
    expect(house("Кирова 5 корп 2 стр 3")?.text).toBe("5, корп. 2, стр. 3");
  });
});
