/// <reference types="vite/client" />
import { describe, expect, test } from "vitest";
import { findChat } from "../../worker/lookup/find-chat.ts";
import type { Answer } from "../../worker/lookup/places/types.ts";
import { readModelOf } from "../../worker/release/read-model.ts";
import cases from "../fixtures/register/chelyabinsk.txt?raw";
import { makeSettlement } from "../make/register.ts";
import { seedRelease } from "../setup/seed-release.ts";
import { openedRegister, smallGazetteer, smallRegister } from "../setup/small-register.ts";

const model = readModelOf(seedRelease);
const files = { regions: new Map([["74", smallGazetteer]]), national: null };

const lines = cases.split("\n").filter((line) => line !== "" && !line.startsWith("#"));

describe("with the address register a resident is found down to the house", () => {
  test.each(lines)("%s", (line) => {
    const [typed = "", expected = ""] = line.split(" -> ");
    const [q = "", region = null] = typed.split(/ @(?=[a-z-]+$)/);
    expect(said(expected, findChat(model, { q, region }, files))).toBe(expected);
  });

  test("of more namesakes than a screen holds the first are shown, and the answer says that there are more", () => {
    const many = Array.from({ length: 9 }, (_, n) =>
      makeSettlement({
        name: "Повторная",
        type: "д",
        code: `755${["03", "06", "12", "14", "20", "23", "26", "33", "36"][n]}000`,
      }),
    );
    const gazetteer = openedRegister({ ...smallRegister, settlements: many, streets: [] });
    const all = { regions: new Map([["74", gazetteer]]), national: null };
    const { outcome, choices, why } = findChat(model, { q: "д. Повторная", region: null }, all);
    expect([outcome, choices.length]).toEqual(["choose", 7]);
    expect(why).toContain("только первые");
  });

  test("every choice leads on to an answer or to a narrower question", () => {
    for (const line of lines) {
      const [q = ""] = line.split(/ @| -> /);
      for (const choice of findChat(model, { q, region: null }, files).choices) {
        expect(findChat(model, { q: choice.q, region: null }, files).outcome, choice.q).not.toBe("not_found");
      }
    }
  });
});

/** The answer in the words of the case file. Of a question, the choices that the case names are enough. */
function said(expected: string, { outcome, certainty, place, choices }: Answer): string {
  if (place === null) return outcome;
  const labels = choices.map(({ label }) => label);
  const wanted = (expected.split(": ")[1] ?? "").split(" + ");
  const name =
    outcome === "choose"
      ? (wanted.every((label) => labels.includes(label)) ? wanted : labels).join(" + ")
      : place.name;
  return `${outcome} ${certainty} ${place.level} ${place.oktmo}: ${name}`;
}
