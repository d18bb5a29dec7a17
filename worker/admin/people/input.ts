import { z } from "zod";
import type { Invitation } from "../../access/invite.ts";
import { federalSubjects } from "../../registry/federal-subjects.ts";
import { readableName } from "../readable-name.ts";

export const maxPersonNameLength = 100;

const slugs = new Set(federalSubjects.map(({ slug }) => slug));
const regions = z.array(z.string().refine((slug) => slugs.has(slug))).max(slugs.size);

const invitation = z
  .object({
    name: z
      .string()
      .transform((raw) => readableName(raw, maxPersonNameLength))
      .pipe(z.string()),
    role: z.enum(["administrator", "coordinator"]),
    regions,
  })
  .refine(({ role, regions }) => role === "administrator" || regions.length > 0, { path: ["regions"] });

/** Whom to invite, or the fields at fault. */
export function invitationIn(
  form: FormData,
):
  | { readonly ok: true; readonly value: Invitation }
  | { readonly ok: false; readonly fields: ReadonlySet<string> } {
  const { data, error } = invitation.safeParse({
    name: form.get("name"),
    role: form.get("role"),
    regions: form.getAll("region"),
  });
  if (data !== undefined) return { ok: true, value: data };
  return { ok: false, fields: new Set(error.issues.map(({ path }) => String(path[0]))) };
}

/** Slugs of the regions that are ticked, or null when one of them is none. */
export function regionsIn(form: FormData): readonly string[] | null {
  return regions.safeParse(form.getAll("region")).data ?? null;
}

export function textIn(form: FormData, field: string): string {
  const value = form.get(field);
  return typeof value === "string" ? value.slice(0, 200) : "";
}

/** What was typed into an invitation, to be shown again. */
export function invitationValues(form: FormData) {
  const chosen = form.getAll("region").filter((slug) => typeof slug === "string");
  return { name: textIn(form, "name"), role: textIn(form, "role"), regions: chosen };
}
