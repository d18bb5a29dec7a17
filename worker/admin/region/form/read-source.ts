import type { TypedSource } from "./field-errors.ts";
import type { TypedForm } from "./typed-form.ts";

/** The three fields that `SourceFields` makes. */
export function readSource(form: TypedForm, prefix: string): TypedSource {
  return {
    title: form.line(`${prefix}-title`),
    url: form.line(`${prefix}-url`),
    date: form.line(`${prefix}-date`),
  };
}
