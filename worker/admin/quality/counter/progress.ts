import { nowMs } from "../../../base/clock.ts";
import { make, megabytes, part, show } from "./elements.ts";
import { counterWords as words } from "./words.ts";

/** How far the reading is: a bar and numbers for the eye, every quarter for those who listen. */
export class Progress {
  readonly #box = part("progress", HTMLElement);
  readonly #bar = part("bar", HTMLProgressElement);
  readonly #text = part("progress-text", HTMLElement);
  readonly #said = part("said", HTMLElement);
  #totalBytes = 0;
  #startedAtMs = 0;
  #quarter = 0;

  start(totalBytes: number): void {
    this.#totalBytes = totalBytes;
    this.#startedAtMs = nowMs();
    this.#quarter = 0;
    show(this.#box, true);
    this.at(0);
    this.say(words.counting);
  }

  at(bytes: number): void {
    const total = Math.max(this.#totalBytes, 1);
    const share = Math.min(bytes / total, 1);
    const tookMs = nowMs() - this.#startedAtMs;
    const left =
      tookMs > 1500 && share > 0 ? words.left(Math.round((tookMs * (1 / share - 1)) / 60_000)) : null;
    const behind = words.progress(megabytes(bytes), megabytes(total));
    this.#bar.value = share;
    this.#text.textContent = left === null ? behind : `${behind}, ${left}`;
    const quarter = Math.floor(share * 4);
    if (quarter > this.#quarter && quarter < 4) this.say(words.quarter(quarter * 25));
    this.#quarter = quarter;
  }

  end(): void {
    show(this.#box, false);
  }

  say(text: string): void {
    this.#said.replaceChildren(make("p", {}, text));
  }
}
