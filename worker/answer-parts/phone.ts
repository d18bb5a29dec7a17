import type { HotlineNumber } from "../registry/types.ts";

/** Address that dials a number, null for numbers that only an office or home telephone can dial. */
export function dialAddress(number: HotlineNumber): string | null {
  return number.from === "landline" ? null : `tel:${number.dial.replace(/[^\d+]/g, "")}`;
}
