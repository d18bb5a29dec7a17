import { readableIn, type Theme } from "../element/accent.ts";
import type { Look } from "../look.ts";
import type { AccentVerdict } from "./types.ts";

/**
 * What becomes of a wish for a colour. No colour can be read on light and on dark ground, so a widget that follows the
 * visitor's system has it in one of the two at most; null: nothing needs to be said.
 */
export function accentVerdict({ theme, accent }: Look): AccentVerdict | null {
  if (accent === null) return null;
  const readable = readableIn(accent);
  if (readable === theme) return null;
  if (theme === "auto" && readable !== undefined) return { kind: "partly", readable };
  const ground = theme === "auto" ? "light" : theme;
  return { kind: "refused", ground, instead: readableInstead(accent, ground) };
}

/** The same hue, in twentieths darker on light ground and lighter on dark, until it can be read: black and white can. */
function readableInstead(accent: string, ground: Theme): string {
  const target = ground === "light" ? 0 : 255;
  const parts = [1, 3, 5].map((at) => Number.parseInt(accent.slice(at, at + 2), 16));
  for (let step = 1; step < 20; step++) {
    const mixed = parts.map((part) => Math.round(part + ((target - part) * step) / 20));
    const colour = `#${mixed.map((part) => part.toString(16).padStart(2, "0")).join("")}`;
    if (readableIn(colour) === ground) return colour;
  }
  return ground === "light" ? "#000000" : "#ffffff";
}
