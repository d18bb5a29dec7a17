import { z } from "zod";

const number = z.coerce.number().int().min(0).max(1e9);

/** The number of a release in an address; null: none at all. */
export function readNumber(text: string | undefined): number | null {
  return number.safeParse(text === "" ? undefined : text).data ?? null;
}
