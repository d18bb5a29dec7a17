import { otherClinics } from "./columns.ts";

/** Clinics in one cell: «больница № 1; больница № 2»; a backslash keeps a semicolon that belongs to a name. */
export function clinicsText(clinics: readonly string[] | null): string | null {
  if (clinics === null) return null;
  if (clinics.length === 0) return otherClinics;
  const texts = clinics.map((name) => name.replace(/[\\;]/g, "\\$&"));
  return texts.length === 1 && texts[0] === otherClinics ? `\\${otherClinics}` : texts.join("; ");
}

/** The clinics of a cell; []: the patients of all others. */
export function clinicsOf(text: string): readonly string[] {
  if (text.toLowerCase() === otherClinics) return [];
  const names = [""];
  for (const [part] of text.matchAll(/\\.|;|[^\\;]+|\\/gs)) {
    if (part === ";") names.push("");
    else names.push((names.pop() ?? "") + (part.startsWith("\\") ? part.slice(1) || part : part));
  }
  return names.map((name) => name.trim()).filter((name) => name !== "");
}
