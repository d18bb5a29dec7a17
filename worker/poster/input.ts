import { z } from "zod";
import type { BadgeSize } from "./badge-svg.ts";
import { printable } from "./font/printable.ts";
import type { OwnLines, PosterForm } from "./types.ts";

export const longestOrg = 120;
export const longestContact = 160;
export const smallestPx = 64;
export const largestPx = 4096;

export const posterForms: readonly PosterForm[] = ["a4", "a3", "a5", "a6", "tearoff", "cards"];

/** What may be asked of a poster, cleaned. */
export interface PosterWish {
  readonly form: PosterForm;
  readonly bleedMm: 0 | 3;
  readonly own: OwnLines;
}

export type WishField = "form" | "bleed" | "org" | "contact" | "size" | "place" | "badge";

export type Read<Value> =
  | { readonly ok: true; readonly value: Value }
  /** The fields that were wrong, in the order of the form. */
  | { readonly ok: false; readonly fields: readonly WishField[] };

/** A line of the hospital's own, counted in characters after cleaning. */
function line(longest: number) {
  return z
    .string()
    .max(longest * 20)
    .transform(printable)
    .refine((text) => [...text].length <= longest);
}

const wish = z.object({
  form: z.enum(["a4", "a3", "a5", "a6", "tearoff", "cards"]).default("a4"),
  bleed: z.enum(["0", "3"]).default("0"),
  org: line(longestOrg).default(""),
  contact: line(longestContact).default(""),
});

const picture = z.object({
  size: z
    .string()
    .regex(/^\d{1,4}$/)
    .transform(Number)
    .refine((size) => size >= smallestPx && size <= largestPx)
    .default(512),
});

/** OKTMO of a municipality, or of what lies in one. */
const place = z.object({
  place: z
    .string()
    .regex(/^\d{8}(?:\d{3})?$/)
    .optional(),
});

/** `form`, `bleed`, `org`, `contact`. An empty parameter counts as none, as forms send it; of repeated ones the first. */
export function readWish(query: URLSearchParams): Read<PosterWish> {
  const { data, error } = wish.safeParse(givenIn(query));
  if (data === undefined) return refusedFields(error);
  const { form, bleed, org, contact } = data;
  return { ok: true, value: { form, bleedMm: bleed === "3" ? 3 : 0, own: { org, contact } } };
}

/** `size` of a picture in pixels, 64 to 4096. */
export function readSize(query: URLSearchParams): Read<number> {
  const { data, error } = picture.safeParse(givenIn(query));
  return data === undefined ? refusedFields(error) : { ok: true, value: data.size };
}

/** `size` of a badge: `s` or `l`, small without it. */
export function readBadgeSize(query: URLSearchParams): Read<BadgeSize> {
  const size = query.get("size") || "s";
  return size === "s" || size === "l" ? { ok: true, value: size } : { ok: false, fields: ["badge"] };
}

/** `place`: 8 or 11 digits, null when absent. */
export function readPlace(query: URLSearchParams): Read<string | null> {
  const { data, error } = place.safeParse(givenIn(query));
  return data === undefined ? refusedFields(error) : { ok: true, value: data.place ?? null };
}

function givenIn(query: URLSearchParams): Record<string, string> {
  const given: Record<string, string> = {};
  for (const name of ["form", "bleed", "org", "contact", "size", "place"]) {
    const value = query.get(name);
    if (value !== null && value !== "") given[name] = value;
  }
  return given;
}

function refusedFields(error: z.ZodError): { ok: false; fields: readonly WishField[] } {
  const wrong = new Set(error.issues.map(({ path }) => path[0]));
  const all: readonly WishField[] = ["form", "bleed", "org", "contact", "size", "place"];
  return { ok: false, fields: all.filter((field) => wrong.has(field)) };
}
