import type { Output } from "../command.ts";

const barLength = 24;
const lineEveryMs = 5000;
const redrawEveryMs = 100;

/**
 * Share of the bytes, rate and time left of a reading whose size is known. On a terminal one line that is rewritten,
 * elsewhere a line every few seconds.
 */
export class Progress {
  readonly #output: Output;
  readonly #totalBytes: number;
  readonly #nowMs: () => number;
  readonly #startedAtMs: number;
  #doneBytes = 0;
  #phase = "";
  #shownAtMs: number;

  constructor(output: Output, totalBytes: number, nowMs: () => number = Date.now) {
    this.#output = output;
    this.#totalBytes = totalBytes;
    this.#nowMs = nowMs;
    this.#startedAtMs = nowMs();
    this.#shownAtMs = this.#startedAtMs;
  }

  phase(name: string): void {
    this.#phase = name;
    if (this.#output.isTTY) this.#show();
  }

  bytes(count: number): void {
    this.#doneBytes += count;
    const sinceMs = this.#nowMs() - this.#shownAtMs;
    if (sinceMs >= (this.#output.isTTY ? redrawEveryMs : lineEveryMs)) this.#show();
  }

  /** Takes the rewritten line away; what was read stands in the report. */
  end(): void {
    if (this.#output.isTTY) this.#output.write("\r\u001b[K");
  }

  #show(): void {
    this.#shownAtMs = this.#nowMs();
    const line = this.line();
    this.#output.write(this.#output.isTTY ? `\r\u001b[K${line}` : `${line}\n`);
  }

  line(): string {
    const share = this.#totalBytes === 0 ? 1 : Math.min(1, this.#doneBytes / this.#totalBytes);
    const filled = Math.round(share * barLength);
    const bar = "█".repeat(filled) + "░".repeat(barLength - filled);
    const seconds = Math.max(0.001, (this.#nowMs() - this.#startedAtMs) / 1000);
    const rate = this.#doneBytes / seconds;
    const left = rate === 0 ? "" : `, ${duration((this.#totalBytes - this.#doneBytes) / rate)} left`;
    return `${bar} ${Math.floor(share * 100)} % · ${this.#phase} · ${(rate / 1e6).toFixed(1)} MB/s${left}`;
  }
}

function duration(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds));
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, "0")}`;
}
