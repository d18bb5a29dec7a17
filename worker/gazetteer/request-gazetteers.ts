import type { GazetteerKeeper } from "./keeper.ts";
import type { GazetteerFiles } from "./load-file.ts";
import type { PublicGazetteers } from "./public-gazetteers.ts";

/** The keeper's registers for one request: its bindings and its time. Made for every request, so it is cheap. */
export class RequestGazetteers implements PublicGazetteers {
  readonly #keeper: GazetteerKeeper;
  readonly #filesOf: () => GazetteerFiles;
  readonly #nowMs: number;

  constructor(keeper: GazetteerKeeper, filesOf: () => GazetteerFiles, nowMs: number) {
    this.#keeper = keeper;
    this.#filesOf = filesOf;
    this.#nowMs = nowMs;
  }

  ready() {
    return this.#keeper.ready(this.#filesOf, this.#nowMs);
  }

  get known() {
    return this.#keeper.known;
  }

  get fitsAll() {
    return this.#keeper.fitsAll;
  }

  hold(regions: readonly string[]) {
    return this.#keeper.hold(this.#filesOf, regions, this.#nowMs);
  }

  national() {
    return this.#keeper.national(this.#filesOf, this.#nowMs);
  }
}
