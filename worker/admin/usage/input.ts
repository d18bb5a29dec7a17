import { z } from "zod";

/** The last days, today included, or a calendar month: "7", "28", "2026-11". */
export type Period = "7" | "28" | `${number}-${number}`;

const period = z.union([
  z.literal("7"),
  z.literal("28"),
  z.custom<`${number}-${number}`>((raw) => typeof raw === "string" && /^20\d\d-(?:0[1-9]|1[0-2])$/.test(raw)),
]);

/** What the address asks for; anything else shows what most people want to see first. */
export function readPeriod(query: URLSearchParams): Period {
  return period.safeParse(query.get("period")).data ?? "28";
}
