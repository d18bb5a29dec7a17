import { expect, it } from "vitest";
import { answerText } from "../../worker/api/answer-json.ts";
import { answerSchema } from "../../worker/api/contract.ts";
import { examples } from "../../worker/api/examples.ts";
import { findChat } from "../../worker/lookup/find-chat.ts";
import { readModelOf } from "../../worker/release/read-model.ts";
import { seedRelease } from "../setup/seed-release.ts";

const asked = {
  model: readModelOf(seedRelease),
  nowMs: Date.UTC(2026, 10, 2, 7),
  publicOrigin: "https://chat.example",
};

it.each(examples)("the example for «$q» is what the API answers", ({ q, outcome, answer }) => {
  expect(answerSchema.parse(answer).outcome).toBe(outcome);
  const real = answerText(asked, findChat(asked.model, { q, region: null }));
  expect(JSON.parse(real)).toEqual(answer);
});
