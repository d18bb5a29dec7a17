import { writeFileSync } from "node:fs";
import { answerText } from "../worker/api/answer-json.ts";
import { magicAddresses, magicAnswer } from "../worker/lookup/magic-addresses.ts";
import { readModelOf } from "../worker/release/read-model.ts";
import { releaseFromSeed } from "./seed/release-from-seed.ts";

/**
 * Writes public/example-responses/: what the magic addresses answer, on the region files, at a fixed moment. Run it
 * after a change of the contract or of the first chats; a test holds the files against real answers.
 */
const model = readModelOf(releaseFromSeed());
const asked = { model, nowMs: Date.UTC(2026, 10, 2, 7), publicOrigin: "https://chat.example" };

for (const q of Object.values(magicAddresses)) {
  const answer = magicAnswer(model, q);
  if (answer === null) throw new Error(`«${q}» has no answer: the region files name no chat`);
  const path = `public/example-responses/${answer.outcome}.json`;
  writeFileSync(path, `${JSON.stringify(JSON.parse(answerText(asked, answer)), null, 2)}\n`);
  console.error(`${path}: ${q}`);
}
