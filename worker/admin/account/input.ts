import { z } from "zod";
import { isTokenScope, maxTokenDays } from "../../access/tokens.ts";
import { readableName } from "../readable-name.ts";

export const maxNameLength = 60;

const name = z
  .string()
  .transform((raw) => readableName(raw, maxNameLength))
  .pipe(z.string());

const tokenForm = z.object({
  name,
  region: z.string().max(60),
  scopes: z.array(z.string().refine(isTokenScope)).min(1).max(3),
  days: z.coerce.number().int().min(1).max(maxTokenDays),
});

export type TokenForm = z.infer<typeof tokenForm>;

/** The name in a form, or null for one that nobody could read. */
export function nameIn(form: FormData): string | null {
  return name.safeParse(form.get("name")).data ?? null;
}

/** A request for a token, or the fields at fault. */
export function tokenIn(
  form: FormData,
):
  | { readonly ok: true; readonly value: TokenForm }
  | { readonly ok: false; readonly fields: ReadonlySet<string> } {
  const { data, error } = tokenForm.safeParse({
    name: form.get("name"),
    region: form.get("region"),
    scopes: [...new Set(form.getAll("scope"))],
    days: form.get("days"),
  });
  if (data !== undefined) return { ok: true, value: data };
  return { ok: false, fields: new Set(error.issues.map(({ path }) => String(path[0]))) };
}

/** What was typed into the form of a token, to be shown again. */
export function tokenFormValues(form: FormData) {
  const text = (field: string) => {
    const value = form.get(field);
    return typeof value === "string" ? value.slice(0, 200) : "";
  };
  const scopes = form.getAll("scope").filter((scope) => typeof scope === "string");
  return { name: text("name"), region: text("region"), scopes, days: text("days") };
}
