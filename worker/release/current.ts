import { errorTrace, logLine } from "../base/log.ts";
import { timedOut, withinMs } from "../base/time-out.ts";
import { decodeRelease } from "./document.ts";
import { decodeLinkHealth, linkMemoryOf, withLinkHealth } from "./link-health.ts";
import { type DocumentSources, NewestDocument } from "./newest-document.ts";
import { type ReadModel, readModelOf } from "./read-model.ts";
import type { Heads } from "./store.ts";

/** Where releases and the health of links come from. Made anew for every request: bindings must not outlive one. */
export interface ReleaseSources {
  /** Numbers of the newest documents in the database, in one statement. */
  readonly heads: () => Promise<Heads>;
  readonly release: DocumentSources;
  readonly linkHealth: DocumentSources;
  /** Lets work go on after the response. */
  readonly waitUntil: (work: Promise<unknown>) => void;
}

export interface CurrentRelease {
  /** The release with the health that its links have now. */
  readonly model: ReadModel;
  /** memory: known since earlier and confirmed by the database; cache and snapshot: not confirmed since. */
  readonly from: "memory" | "d1" | "cache" | "snapshot";
  /** When the database last said that this is the newest; of a fallback: when it was published. */
  readonly confirmedAtMs: number;
  /** When the health of links was last put together; null: it is not known at all. */
  readonly linkHealthAtMs: number | null;
}

/** How old knowledge may be before the next request asks. */
const freshMs = 10_000;
/** What that request spends on the database at most; a slower answer is for those who come after. */
const patienceMs = 300;
/** The most that work after the response may take, and a request for which there is nothing else at all. */
const lastPatienceMs = 5_000;

/**
 * Keeps the newest release that an isolate knows, and the newest health of its links, as plain data. One request in ten
 * seconds asks the database, the others do not wait for it. When the database fails what is in hand stays; a cold
 * isolate takes the cached one, or the snapshot when that is newer. Damaged and older documents are refused and logged.
 * Trouble with the health of links never keeps a release back.
 */
export class ReleaseKeeper {
  readonly #release = new NewestDocument("release", decodeRelease);
  readonly #linkHealth = new NewestDocument("link_health", decodeLinkHealth);
  #held: CurrentRelease | null = null;
  #askedAtMs = Number.NEGATIVE_INFINITY;

  /** The current release, without a promise in the steady state; null when there is none anywhere. */
  current(sourcesOf: () => ReleaseSources, nowMs: number): CurrentRelease | Promise<CurrentRelease | null> {
    if (this.#held !== null && nowMs - this.#askedAtMs < freshMs) return this.#held;
    return this.#asked(sourcesOf(), nowMs);
  }

  async #asked(sources: ReleaseSources, nowMs: number): Promise<CurrentRelease | null> {
    // Before the question, so that nobody else waits for the same answer. Cold isolates have nothing else to offer.
    if (this.#held !== null) this.#askedAtMs = nowMs;
    const asking = this.#ask(sources, nowMs);
    const answer = await withinMs(asking, patienceMs);
    if (answer === timedOut) {
      logLine("release.database_slow", { patienceMs });
      sources.waitUntil(withinMs(asking, lastPatienceMs));
    }
    this.#askedAtMs = nowMs;
    if (this.#held === null) await this.#fallBack(sources);
    if (this.#held === null && answer === timedOut) await withinMs(asking, lastPatienceMs);
    const current = this.#held;
    if (current?.from === "d1") this.#held = { ...current, from: "memory" };
    return current;
  }

  /** Never rejects: whatever goes wrong, what is in hand stays. */
  async #ask(sources: ReleaseSources, nowMs: number): Promise<void> {
    try {
      const heads = await sources.heads();
      await Promise.all([
        this.#followRelease(sources, heads.release, nowMs),
        this.#followLinkHealth(sources, heads.linkHealth),
      ]);
    } catch (error) {
      logLine("release.database_failed", errorTrace(error));
    }
  }

  async #followRelease(sources: ReleaseSources, head: number | null, nowMs: number): Promise<void> {
    if (await this.#release.follow(sources.release, head)) this.#hold("d1", nowMs);
    else if (this.#held !== null && head === this.#release.held?.number) {
      this.#held = { ...this.#held, from: "memory", confirmedAtMs: nowMs };
    }
  }

  async #followLinkHealth(sources: ReleaseSources, head: number | null): Promise<void> {
    let isNewer = false;
    try {
      isNewer = await this.#linkHealth.follow(sources.linkHealth, head);
    } catch (error) {
      logLine("link_health.database_failed", errorTrace(error));
    }
    // A cold isolate that found a damaged one: an older one is better than none.
    if (head !== null && this.#linkHealth.held === null) {
      isNewer = (await this.#linkHealth.fallBack(sources.linkHealth)) !== null;
    }
    if (isNewer && this.#held !== null) this.#hold(this.#held.from, this.#held.confirmedAtMs);
  }

  async #fallBack(sources: ReleaseSources): Promise<void> {
    const [from] = await Promise.all([
      this.#release.fallBack(sources.release),
      this.#linkHealth.fallBack(sources.linkHealth),
    ]);
    const release = this.#release.held;
    if (from !== null && release !== null) this.#hold(from, release.publishedAtMs);
  }

  /** Makes the read model of what the two documents say now. */
  #hold(from: CurrentRelease["from"], confirmedAtMs: number): void {
    const [release, health] = [this.#release.held, this.#linkHealth.held];
    if (release === null) return;
    const memory = health === null ? null : linkMemoryOf(health);
    const model = readModelOf(withLinkHealth(release, health), memory);
    this.#held = { model, from, confirmedAtMs, linkHealthAtMs: health?.createdAtMs ?? null };
  }
}
