import { errorTrace, logLine } from "../base/log.ts";
import { timedOut, withinMs } from "../base/time-out.ts";
import { decodeRelease, type EncodedRelease } from "./document.ts";
import { type ReadModel, readModelOf } from "./read-model.ts";

/** Where releases come from. Made anew for every request: bindings must not outlive one. */
export interface ReleaseSources {
  /** Number of the newest release in the database; null before the first. */
  readonly head: () => Promise<number | null>;
  readonly load: (number: number) => Promise<EncodedRelease | null>;
  /** The last release that this data centre saw, as stored; null when there is none. */
  readonly readCache: () => Promise<Uint8Array<ArrayBuffer> | null>;
  readonly writeCache: (document: Uint8Array<ArrayBuffer>) => Promise<void>;
  /** The release that the last deploy put among the static assets. */
  readonly readSnapshot: () => Promise<Uint8Array<ArrayBuffer> | null>;
  /** Lets work go on after the response. */
  readonly waitUntil: (work: Promise<unknown>) => void;
}

export interface CurrentRelease {
  readonly model: ReadModel;
  /** memory: known since earlier and confirmed by the database; cache and snapshot: not confirmed since. */
  readonly from: "memory" | "d1" | "cache" | "snapshot";
  /** When the database last said that this is the newest; of a fallback: when it was published. */
  readonly confirmedAtMs: number;
}

/** How old knowledge may be before the next request asks. */
const freshMs = 10_000;
/** What that request spends on the database at most; a slower answer is for those who come after. */
const patienceMs = 300;
/** The most that work after the response may take, and a request for which there is nothing else at all. */
const lastPatienceMs = 5_000;

/**
 * Keeps the newest release that an isolate knows, as plain data. One request in ten seconds asks the database, the
 * others do not wait for it. When the database fails the release in hand stays; a cold isolate takes the cached one, or
 * the snapshot when that is newer. Damaged and older releases are refused and logged.
 */
export class ReleaseKeeper {
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

  /** Never rejects: whatever goes wrong, the release in hand stays. */
  async #ask(sources: ReleaseSources, nowMs: number): Promise<void> {
    try {
      const head = await sources.head();
      const held = this.#held;
      if (head === null) return;
      if (held !== null && head === held.model.release.number) {
        this.#held = { ...held, from: "memory", confirmedAtMs: nowMs };
      } else if (held !== null && head < held.model.release.number) {
        logLine("release.older_refused", { from: "d1", number: head, held: held.model.release.number });
      } else {
        await this.#load(sources, head, nowMs);
      }
    } catch (error) {
      logLine("release.database_failed", errorTrace(error));
    }
  }

  async #load(sources: ReleaseSources, number: number, nowMs: number): Promise<void> {
    const stored = await sources.load(number);
    if (stored === null) return;
    if (await this.#adopt(stored.document, stored.sha256, "d1", nowMs)) {
      sources.waitUntil(
        sources
          .writeCache(stored.document)
          .catch((error) => logLine("release.cache_failed", errorTrace(error))),
      );
    }
  }

  async #fallBack(sources: ReleaseSources): Promise<void> {
    for (const [from, read] of [
      ["cache", sources.readCache],
      ["snapshot", sources.readSnapshot],
    ] as const) {
      try {
        const document = await read();
        if (document !== null) await this.#adopt(document, null, from, null);
      } catch (error) {
        logLine(`release.${from}_failed`, errorTrace(error));
      }
    }
  }

  /** Takes a stored release in hand unless it is damaged or older than the one there. */
  async #adopt(
    document: Uint8Array<ArrayBuffer>,
    sha256: string | null,
    from: "d1" | "cache" | "snapshot",
    confirmedAtMs: number | null,
  ): Promise<boolean> {
    const decoded = await decodeRelease(document, sha256);
    if (!decoded.ok) {
      logLine("release.refused", { from, reason: decoded.refusal.kind });
      return false;
    }
    const release = decoded.value;
    const heldNumber = this.#held?.model.release.number ?? 0;
    if (release.number < heldNumber) {
      logLine("release.older_refused", { from, number: release.number, held: heldNumber });
      return false;
    }
    if (from !== "d1" && release.number === heldNumber) return false;
    this.#held = { model: readModelOf(release), from, confirmedAtMs: confirmedAtMs ?? release.publishedAtMs };
    return true;
  }
}
