import { make, part, show } from "./elements.ts";
import type { Writer } from "./messages.ts";
import { counterWords as words } from "./words.ts";

const mostShown = 30;

/** Who wrote, with a box for each: proposed ones are ticked, the person decides. */
export class StaffList {
  readonly #list = part("staff", HTMLElement);
  readonly #search = part("staff-search", HTMLInputElement);
  readonly #more = part("staff-more", HTMLElement);
  readonly #onChange: () => void;
  #people: readonly Writer[] = [];
  #chosen = new Set<string>();

  constructor(onChange: () => void) {
    this.#onChange = onChange;
    this.#search.addEventListener("input", () => this.#draw());
  }

  get chosen(): readonly string[] {
    return [...this.#chosen];
  }

  fill(people: readonly Writer[]): void {
    this.#people = people;
    this.#chosen = new Set(people.filter(({ isProposed }) => isProposed).map(({ id }) => id));
    this.#search.value = "";
    this.#draw();
  }

  #draw(): void {
    const wanted = this.#search.value.trim().toLowerCase();
    const found = this.#people.filter(
      ({ name, id, reasons, isProposed }) =>
        (wanted === "" && (isProposed || reasons.length > 0 || this.#people.length <= mostShown)) ||
        this.#chosen.has(id) ||
        (wanted !== "" && (name ?? id).toLowerCase().includes(wanted)),
    );
    const shown = found.slice(0, Math.max(mostShown, this.#chosen.size));
    this.#list.replaceChildren(
      ...(shown.length === 0 ? [make("li", {}, words.noWriters)] : shown.map((one) => this.#row(one))),
    );
    const rest = this.#people.length - shown.length;
    show(this.#more, rest > 0);
    this.#more.textContent = words.moreWriters(rest);
  }

  #row({ id, name, messages, reasons, isFixed }: Writer): HTMLLIElement {
    const box = make("input", { type: "checkbox", id: `staff-${id}` });
    box.checked = this.#chosen.has(id);
    box.disabled = isFixed;
    box.addEventListener("change", () => {
      if (box.checked) this.#chosen.add(id);
      else this.#chosen.delete(id);
      this.#onChange();
    });
    const why =
      reasons.length === 0 ? words.noReason : reasons.map((one) => words.staffReasons[one]).join(", ");
    const label = make("label", { for: box.id }, words.writer(name ?? words.unnamed(id), messages, why));
    return make("li", {}, make("div", { class: "tick" }, box, label));
  }
}
