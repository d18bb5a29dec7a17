import { make, set } from "./make.ts";
import { type SuggestionSource, suggestions } from "./suggestions.ts";
import type { Words } from "./words.ts";

/** The question: a box with suggestions and one button. */
export function searchForm(
  box: HTMLInputElement,
  words: Words,
  search: (q: string) => void,
  ask: SuggestionSource,
): HTMLElement {
  const list = make("ul");
  const label = make("label", words.labelText);
  const hint = make("p.hint", words.hintText);
  const pick = (q: string) => {
    close();
    search(q);
  };
  set(box, {
    ...{ id: "q", type: "search", enterkeyhint: "search", required: "", maxlength: 300, autocomplete: "off" },
    ...{ role: "combobox", "aria-autocomplete": "list", "aria-controls": "l", "aria-describedby": "h" },
  });
  set(list, { id: "l", role: "listbox", "aria-label": words.labelText });
  label.htmlFor = "q";
  hint.id = "h";
  const close = suggestions(box, list, ask, pick);
  const form = make("form", label, box, list, make("button", words.buttonText), hint);
  form.onsubmit = (event) => {
    event.preventDefault();
    pick(box.value);
  };
  return form;
}
