import { z } from "zod";
import { done, type Result, refused } from "../../base/result.ts";
import { cleanCharacters } from "../../onboarding/announcement/clean-text.ts";
import type { OktmoMunicipality } from "../../onboarding/register/types.ts";
import type { Source } from "../../registry/types.ts";

/** What one request may carry; more than any region has. */
export const limits = {
  /** Characters of a pasted announcement; with its form it stays under `announcementBodyBytes`. */
  text: 1_000_000,
  chats: 100,
  territoriesOfChat: 300,
  linksOfChat: 20,
  title: 120,
  audience: 300,
  place: 200,
  link: 512,
  clinics: 500,
  sourceTitle: 300,
  sourceUrl: 500,
  search: 60,
  municipalities: 500,
} as const;

/** Letters only, as in the file that they come from: marks of direction would hide something. */
const name = z
  .string()
  .regex(/^[ -~А-яЁё«»„“”’№–—−‑]+$/)
  .max(300);
const code = z.string().regex(/^\d{8}$/);
const kind = z.string().regex(/^[а-яё .-]{1,60}$/i);
const place = z.strictObject({
  oktmo: z
    .string()
    .regex(/^\d{11}$/)
    .nullable(),
  kind,
  name,
});

/** Territories that a page has shown and gets back: nobody has to send what we have written. */
const municipalities = z
  .array(
    z.strictObject({
      oktmo: code,
      kind,
      name,
      label: name,
      centre: z.strictObject({ kind, name, municipality: code }).nullable(),
      districts: z.array(z.strictObject({ oktmo: code, name, label: name })).max(50),
      places: z.array(place).max(5000),
    }),
  )
  .min(1)
  .max(limits.municipalities);

/** The territories of a form's hidden field, or null for anything else. */
export function municipalitiesIn(rawJson: string): readonly OktmoMunicipality[] | null {
  try {
    return municipalities.safeParse(JSON.parse(rawJson)).data ?? null;
  } catch {
    return null;
  }
}

/** The form that was sent; an empty one where the body is none, so that its fields are asked for. */
export async function formSent(request: { formData(): Promise<FormData> }): Promise<FormData> {
  try {
    return await request.formData();
  } catch {
    return new FormData();
  }
}

/** A field of a form as one clean line: nothing invisible, single spaces. "" where the field is absent or a file. */
export function lineIn(form: FormData, field: string, most: number): string {
  return cleanLine(String(textIn(form, field))).slice(0, most);
}

export function cleanLine(text: string): string {
  return cleanCharacters(text).replace(/\s+/g, " ").trim();
}

/** A field of a form as it was sent, line ends folded. */
export function textIn(form: FormData, field: string): string {
  const value = form.get(field);
  return typeof value === "string" ? value.replace(/\r\n?/g, "\n") : "";
}

/** A chosen file, or null where none was. */
export function fileIn(form: FormData, field: string): File | null {
  const value = form.get(field);
  return value !== null && typeof value !== "string" && value.size > 0 ? value : null;
}

/** Where facts come from, as typed. */
export interface SourceFields {
  readonly title: string;
  readonly url: string;
  readonly date: string;
}

export type SourceProblems = { readonly [Field in keyof SourceFields]?: "missing" | "wrong" };

export function sourceFieldsIn(form: FormData): SourceFields {
  return {
    title: lineIn(form, "source_title", limits.sourceTitle),
    url: lineIn(form, "source_url", limits.sourceUrl),
    date: lineIn(form, "source_date", 20),
  };
}

const webAddress = z.url({ protocol: /^https?$/ }).refine((text) => {
  // Asked also of what is no address at all.
  if (!URL.canParse(text)) return false;
  const { username, password, hostname } = new URL(text);
  return username === "" && password === "" && hostname.includes(".");
});

/**
 * The source that was typed, or what is wrong with which field. Title and date must be there, an address need not.
 *
 * @param isDated false: a source without a date will do, such as rules that bear none.
 */
export function sourceOf({ title, url, date }: SourceFields, isDated = true): Result<Source, SourceProblems> {
  const isUndated = !isDated && date === "";
  const day = isUndated ? null : dateOf(date);
  const address = url === "" ? null : webAddress.safeParse(url).data;
  if (title !== "" && (isUndated || day !== null) && address !== undefined)
    return done({ title, url: address, date: day });
  return refused({
    ...(title === "" ? { title: "missing" as const } : {}),
    ...(address === undefined ? { url: "wrong" as const } : {}),
    ...(day === null && !isUndated ? { date: date === "" ? ("missing" as const) : ("wrong" as const) } : {}),
  });
}

/** «2026-11-26», «26.11.2026», «11.2026» or «2026» as precise as they are; null for anything else. */
export function dateOf(text: string): string | null {
  const [, day, month, year] = /^(?:(\d{1,2})\.)?(\d{1,2})\.(\d{4})$/.exec(text) ?? [];
  const iso =
    year === undefined
      ? text
      : [year, month, day].flatMap((part) => (part === undefined ? [] : part.padStart(2, "0"))).join("-");
  if (!/^(?:19|20)\d{2}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/.test(iso)) return null;
  const full = iso.length === 10 ? new Date(`${iso}T00:00:00Z`) : null;
  // The 31st of a month that has 30 days rolls over.
  return full !== null && full.toISOString().slice(0, 10) !== iso ? null : iso;
}
