import type { HotlineRecord } from "../../../registry/records.ts";
import type { HotlineNumber, Source } from "../../../registry/types.ts";
import { type Errors, FieldErrors, type TypedSource, typedSource } from "../form/field-errors.ts";
import { counts, limits } from "../form/limits.ts";
import { readSource } from "../form/read-source.ts";
import type { TypedForm } from "../form/typed-form.ts";
import { fieldWords } from "../form/words.ts";
import { factsWords as words } from "./words.ts";

export const dialledFrom = ["any", "mobile", "landline"] as const satisfies readonly HotlineNumber["from"][];

/** The form of a hotline as it is shown and typed: texts, nothing judged yet. */
export interface HotlineForm {
  readonly name: string;
  /** With empty rows for more. */
  readonly numbers: readonly HotlineNumber[];
  readonly hours: string;
  /** One a line. */
  readonly purposes: string;
  readonly notes: string;
  readonly source: TypedSource;
}

const emptyNumber: HotlineNumber = { dial: "", from: "any" };

/** @param usual where facts of the region come from, for a hotline that is not there yet. */
export function hotlineFormOf(record: HotlineRecord | null, usual: Source): HotlineForm {
  return {
    name: record?.name ?? "",
    numbers: [...(record?.numbers ?? []), emptyNumber, emptyNumber],
    hours: record?.hours ?? "",
    purposes: record?.purposes.join("\n") ?? "",
    notes: record?.notes.join("\n") ?? "",
    source: typedSource(record?.source ?? usual),
  };
}

export function readHotlineForm(form: TypedForm): HotlineForm {
  const from = form.each("from");
  return {
    name: form.line("name"),
    numbers: form.each("dial").map((dial, at) => ({
      dial,
      from: dialledFrom.find((one) => one === from[at]) ?? "any",
    })),
    hours: form.line("hours"),
    purposes: form.lines("purposes"),
    notes: form.lines("notes"),
    source: readSource(form, "source"),
  };
}

export function judgeHotline(form: HotlineForm): {
  readonly record: HotlineRecord;
  readonly errors: Errors;
} {
  const errors = new FieldErrors();
  const name = errors.required("name", form.name, limits.name);
  const numbers = form.numbers.filter(({ dial }) => dial !== "");
  for (const [at, { dial }] of form.numbers.entries()) {
    errors.limited(`dial-${at}`, dial, limits.dial);
    if (dial !== "" && !/^(?=.*\d)[\d +*#(),.-]+$/.test(dial)) errors.say(`dial-${at}`, words.notDialled);
  }
  if (numbers.length === 0) errors.say("dial-0", words.noNumbers);
  if (numbers.length > counts.numbers) {
    errors.say("dial-0", fieldWords.tooMany(counts.numbers, numbers.length));
  }
  const hours = errors.optional("hours", form.hours, limits.hours);
  const [each, most] = [limits.sentence, counts.purposes];
  const purposes = errors.list("purposes", form.purposes.split("\n"), { each, most });
  const notes = errors.list("notes", form.notes.split("\n"), { each, most: counts.notes });
  const source = errors.source("source", form.source);
  return { record: { name, numbers, hours, purposes, notes, source }, errors: errors.found };
}
