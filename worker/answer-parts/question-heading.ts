import type { ReadModel } from "../release/read-model.ts";
import type { OpenQuestion } from "./types.ts";

/** What a person has to decide before we know their chat. */
export type Undecided = "place" | "part-of-region" | "district" | "clinic" | "other";

/** Which question the choices of an answer amount to. */
export function undecided(model: ReadModel, { place, choices }: OpenQuestion): Undecided {
  if (place === null) return "place";
  if (place.level === "region") return "part-of-region";
  const isOneCity = choices.every(({ detail }) => detail === choices[0]?.detail);
  if (isOneCity && choices.every(({ label }) => /район$/.test(label))) return "district";
  const byClinic = new Set(
    model.release.coverage.filter(({ clinics }) => clinics !== null).map(({ chat }) => chat),
  );
  // Of villages far from each other one may lie where clinics divide; then the question is still which village.
  const isByClinic = choices.every(({ code }) => code !== null && byClinic.has(code));
  return isByClinic ? "clinic" : "other";
}
