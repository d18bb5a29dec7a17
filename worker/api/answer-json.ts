import type { Answer } from "../lookup/types.ts";
import type { PublicRequest } from "../release/public-request.ts";
import { chatText, hotlineText } from "./chat-json.ts";

/**
 * The body of `/api/v1/lookup`. Put together from ready texts of chats and hotlines: the order of the keys is the
 * order of the contract, and the contract test reads it back through the schema.
 */
export function answerText(
  asked: Pick<PublicRequest, "model" | "nowMs" | "publicOrigin">,
  answer: Answer,
): string {
  const { outcome, certainty, understood, corrected, ignored, place, choices, why } = answer;
  const head = JSON.stringify({ outcome, certainty, understood, corrected, ignored, place });
  const tail = JSON.stringify({ choices, why });
  const chats = answer.chats.map((chat) => chatText(asked, chat)).join(",");
  const hotline = hotlineText(asked.model, answer.region);
  const { number } = asked.model.release;
  return `${head.slice(0, -1)},"chats":[${chats}],${tail.slice(1, -1)},"hotline":${hotline},"release":${number}}`;
}
