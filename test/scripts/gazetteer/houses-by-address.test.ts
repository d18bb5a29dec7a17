import { expect, test } from "vitest";
import { territoryOf } from "../../../scripts/gazetteer/codes.ts";
import type { TrueHouse } from "../../../scripts/gazetteer/demo/demo-ground.ts";
import { packGazetteer } from "../../../scripts/gazetteer/pack.ts";
import { releaseFromSeed } from "../../../scripts/seed/release-from-seed.ts";
import { openGazetteer } from "../../../worker/gazetteer/open-gazetteer.ts";
import { findChat } from "../../../worker/lookup/find-chat.ts";
import { readModelOf } from "../../../worker/release/read-model.ts";
import { demoExport, registerFrom } from "./demo-export.ts";

const model = readModelOf(releaseFromSeed());

test("every house of an export, asked for by its address, is found in its district", async () => {
  const { folder, houses } = await demoExport();
  const { register } = await registerFrom(folder);
  const opened = openGazetteer(packGazetteer(register).buffer);
  if (!opened.ok) throw new Error(opened.refusal.kind);
  const files = { regions: new Map([["74", opened.value]]), national: null };
  const answers = houses.map((house) => {
    const q = addressOf(house);
    return { q, house, answer: findChat(model, { q, region: null }, files) };
  });
  const wrong = answers
    .filter(({ house, answer }) => territoryOf(answer.place?.oktmo ?? "") !== territoryOf(house.code))
    .map(({ q, house, answer }) => `${q}: ${answer.outcome} ${answer.place?.oktmo}, not ${house.code}`);
  expect(wrong).toEqual([]);
  expect(answers.filter(({ answer }) => answer.outcome === "found").length).toBe(houses.length);
});

/** As an office writes it. */
function addressOf({ settlement, street, designation }: TrueHouse): string {
  const line = street === null ? [] : [`${street.type} ${street.name}`];
  return ["Челябинская область", `${settlement.type} ${settlement.name}`, ...line, houseOf(designation)].join(
    ", ",
  );
}

/** A plot and a строение without a number say what they are; see house-number.ts. */
function houseOf(designation: string): string {
  return designation
    .replace(/^(?=\d)/, "д. ")
    .replace(/^уч/, "уч. ")
    .replace(/^с(?=\d)/, "стр. ");
}
