import { make, set } from "./make.ts";
import type { SuggestionJson } from "./types.ts";

/** Long enough that most people type on; a request for each letter would be a burden on a bad line. */
const pauseMs = 200;

export type SuggestionSource = (
  q: string,
  control: AbortController,
) => Promise<{ readonly suggestions: readonly SuggestionJson[] }>;

/**
 * Suggestions under a box: the WAI-ARIA combobox with a list box. Returns what closes it. The list stands in the flow:
 * a list on top would be cut off where the page clips its columns. Nothing needs it: when asking fails it stays shut.
 */
export function suggestions(
  box: HTMLInputElement,
  list: HTMLElement,
  ask: SuggestionSource,
  pick: (q: string) => void,
): () => void {
  let shown: readonly SuggestionJson[] = [];
  let active = -1;
  let control = new AbortController();

  const mark = (index: number) => {
    active = index;
    // Not Array.from: Prototype puts one of its own in its place, and that one maps nothing.
    list.querySelectorAll("li").forEach((option, at) => {
      set(option, { "aria-selected": at === index });
    });
    set(box, { "aria-activedescendant": index < 0 ? "" : `o${index}` });
  };
  /** Whatever was on its way comes too late now. */
  const show = (items: readonly SuggestionJson[]) => {
    control.abort();
    shown = items;
    list.hidden = !items[0];
    set(box, { "aria-expanded": !list.hidden });
    list.replaceChildren(
      ...items.map(({ text, detail, q }, at) => {
        const option = make("li", text, make("small", detail));
        set(option, { role: "option", id: `o${at}` });
        option.onmousedown = (event) => {
          // The box keeps the focus, and with it the list.
          event.preventDefault();
          pick(q);
        };
        return option;
      }),
    );
    mark(-1);
  };
  const close = () => show([]);

  box.oninput = () => {
    const q = box.value.trim();
    control.abort();
    // What was marked belongs to the text before: Enter asks for what is typed now.
    mark(-1);
    if (!q[1]) return close();
    const own = new AbortController();
    control = own;
    setTimeout(async () => {
      if (own.signal.aborted) return;
      try {
        const { suggestions } = await ask(q, own);
        if (!own.signal.aborted) show(suggestions);
      } catch {
        // What cannot be shown is no suggestion either.
        if (own === control) close();
      }
    }, pauseMs);
  };
  box.onkeydown = (event) => {
    // The page's shortcuts have no business with what is typed here.
    event.stopPropagation();
    const { key } = event;
    const count = shown.length;
    const picked = key === "Enter" && shown[active];
    const next =
      key === "ArrowDown" ? (active + 1) % count : key === "ArrowUp" ? (active < 1 ? count : active) - 1 : -1;
    if (!count || !(picked || next >= 0 || key === "Escape")) return;
    event.preventDefault();
    if (picked) pick(picked.q);
    else if (next < 0) close();
    else mark(next);
  };
  box.onblur = close;
  close();
  return close;
}
