import { errorTrace, logLine } from "../base/log.ts";
import { timedOut, withinMs } from "../base/time-out.ts";
import type { CountedUse, UsageCount, UsageSink } from "./types.ts";

/** How counts are kept, made anew for every flush: bindings must not outlive a request. */
export interface CountStore {
  /** Adds all of them to what is kept already, in one statement. */
  readonly add: (counts: readonly UsageCount[]) => Promise<unknown>;
  /** Deletes what is older than anybody may look back. */
  readonly forget: (nowMs: number) => Promise<unknown>;
}

export const counterBounds = {
  /** The oldest use waits so long for the next request; and there is this long between two writes. */
  flushAfterMs: 60_000,
  /** So many different counts are written as soon as there may be a write. */
  flushAtKeys: 500,
  /** More are not kept: a failing database must not fill an isolate. */
  maxKeys: 5_000,
  /** A database that says nothing for so long is left alone. */
  patienceMs: 10_000,
  forgetEveryMs: 86_400_000,
} as const;

interface Kept {
  readonly use: CountedUse;
  count: number;
}

/**
 * Counts in the memory of one isolate and hands the sums on once a minute at most, so that a view costs no write.
 * What an isolate has not handed on when it ends is lost: the counts are a lower bound, and say so where they are shown.
 */
export class UsageCounter implements UsageSink {
  #kept = new Map<string, Kept>();
  /** When the oldest of what is kept came; infinite: nothing is kept. */
  #sinceMs = Number.POSITIVE_INFINITY;
  #flushedAtMs = Number.NEGATIVE_INFINITY;
  #forgotAtMs = Number.NEGATIVE_INFINITY;
  #isFullLogged = false;

  /** Constant time. */
  add(use: CountedUse, nowMs: number): void {
    if (this.#sinceMs === Number.POSITIVE_INFINITY) this.#sinceMs = nowMs;
    this.#addMany(use, 1);
  }

  /** Cheap enough for every request. */
  isDue(nowMs: number): boolean {
    if (this.#kept.size === 0 || nowMs - this.#flushedAtMs < counterBounds.flushAfterMs) return false;
    return (
      nowMs - this.#sinceMs >= counterBounds.flushAfterMs || this.#kept.size >= counterBounds.flushAtKeys
    );
  }

  /** Never rejects. What a database refuses is kept and offered again a minute later. */
  async flush(store: CountStore, nowMs: number): Promise<void> {
    const batch = this.#kept;
    this.#kept = new Map();
    this.#sinceMs = Number.POSITIVE_INFINITY;
    this.#flushedAtMs = nowMs;
    try {
      const counts = [...batch.values()].map(({ use, count }) => ({ ...use, count }));
      const written = await withinMs(store.add(counts), counterBounds.patienceMs);
      // It may still be written: offered again, it could count twice, and a proof must not say too much.
      if (written === timedOut) return logLine("usage.unanswered", { counts: counts.length });
      this.#isFullLogged = false;
      await this.#forgetOld(store, nowMs);
    } catch (error) {
      logLine("usage.write_failed", { counts: batch.size, ...errorTrace(error) });
      this.#takeBack(batch, nowMs);
    }
  }

  #takeBack(batch: ReadonlyMap<string, Kept>, nowMs: number): void {
    if (batch.size > 0) this.#sinceMs = Math.min(this.#sinceMs, nowMs);
    for (const { use, count } of batch.values()) this.#addMany(use, count);
  }

  #addMany(use: CountedUse, count: number): void {
    const key = `${use.day} ${use.code} ${use.kind} ${use.channel} ${use.host}`;
    const kept = this.#kept.get(key);
    if (kept !== undefined) kept.count += count;
    else if (this.#kept.size < counterBounds.maxKeys) this.#kept.set(key, { use, count });
    else if (!this.#isFullLogged) {
      this.#isFullLogged = true;
      logLine("usage.full", { keys: counterBounds.maxKeys });
    }
  }

  /** Its failure must not bring the batch back, which is written. */
  async #forgetOld(store: CountStore, nowMs: number): Promise<void> {
    if (nowMs - this.#forgotAtMs < counterBounds.forgetEveryMs) return;
    this.#forgotAtMs = nowMs;
    try {
      await withinMs(store.forget(nowMs), counterBounds.patienceMs);
    } catch (error) {
      logLine("usage.forget_failed", errorTrace(error));
    }
  }
}
