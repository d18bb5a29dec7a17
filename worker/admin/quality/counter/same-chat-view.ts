import { facts, part, show } from "./elements.ts";
import type { Doubt, NamedChat } from "./same-chat.ts";
import { counterWords as words } from "./words.ts";

/** Asks above the button, where names differ, whether the files are of the chat; without a tick nothing is sent. */
export class SameChat {
  readonly #box = part("doubt", HTMLElement);
  readonly #heading = part("doubt-heading", HTMLElement);
  readonly #text = part("doubt-text", HTMLElement);
  readonly #tick = part("same", HTMLInputElement);
  readonly #wrong = part("same-wrong", HTMLElement);
  #asked = "";

  constructor(form: HTMLFormElement, chat: HTMLSelectElement) {
    form.addEventListener("submit", (event) => {
      if (this.#box.hidden || this.#tick.checked) return;
      event.preventDefault();
      this.#complain(words.tickFirst);
      this.#tick.focus();
    });
    this.#tick.addEventListener("change", () => this.#complain(""));
    part("other-chat", HTMLButtonElement).addEventListener("click", () => chat.focus());
  }

  /** A tick counts for the names and the chat that were asked about, and for no others. */
  ask(doubt: Doubt | null, { names }: NamedChat, chosen: string, nameOf: (code: string) => string): void {
    const asked = JSON.stringify([doubt, names, chosen]);
    show(this.#box, doubt !== null);
    if (asked === this.#asked) return;
    this.#asked = asked;
    this.#tick.checked = false;
    this.#complain("");
    if (doubt === null) return;
    this.#heading.textContent = words.doubts[doubt.kind];
    this.#text.replaceChildren(
      facts([
        [words.where(names), words.chats(names)],
        [words.about.chat, nameOf(chosen)],
        ...(doubt.kind === "closer" ? [[words.closerTo, nameOf(doubt.code)] as const] : []),
      ]),
    );
  }

  #complain(text: string): void {
    this.#wrong.textContent = text;
    if (text === "") this.#tick.removeAttribute("aria-invalid");
    else this.#tick.setAttribute("aria-invalid", "true");
  }
}
