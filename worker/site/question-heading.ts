import type { Answer } from "../lookup/types.ts";
import type { ReadModel } from "../release/read-model.ts";

/** What a person has to decide before we know their chat. */
export type Undecided = "place" | "part-of-region" | "district" | "clinic" | "other";

/** Which question the choices of an answer amount to. */
export function undecided(model: ReadModel, { place, choices, chats }: Answer): Undecided {
  if (place === null) return "place";
  if (place.level === "region") return "part-of-region";
  const isOneCity = choices.every(({ detail }) => detail === choices[0]?.detail);
  if (isOneCity && choices.every(({ label }) => /район$/.test(label))) return "district";
  const codes = new Set(chats.map((chat) => chat.code));
  const isByClinic = model.release.coverage.some(
    ({ chat, clinics }) => chat !== null && clinics !== null && codes.has(chat),
  );
  return isByClinic ? "clinic" : "other";
}
