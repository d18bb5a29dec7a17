import type { News, Order } from "./messages.ts";

/** The thread that reads and counts; a new one stands ready after each that was ended. */
export class CountingThread {
  readonly #script: string;
  readonly #listener: (news: News) => void;
  readonly #onFailure: () => void;
  #worker: Worker;

  constructor(script: string, listener: (news: News) => void, onFailure: () => void) {
    this.#script = script;
    this.#listener = listener;
    this.#onFailure = onFailure;
    this.#worker = this.#started();
  }

  order(order: Order): void {
    this.#worker.postMessage(order);
  }

  /** Ends what is under way at once, and forgets everything that was read. */
  stop(): void {
    this.#worker.terminate();
    this.#worker = this.#started();
  }

  #started(): Worker {
    const worker = new Worker(this.#script);
    // What an ended thread had already said must not be heard after its end.
    worker.onmessage = ({ data }: MessageEvent<News>) => {
      if (worker === this.#worker) this.#listener(data);
    };
    worker.onerror = (event) => {
      event.preventDefault();
      if (worker === this.#worker) this.#onFailure();
    };
    return worker;
  }
}
