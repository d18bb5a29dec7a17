const minuteMs = 60_000;
const hourMs = 60 * minuteMs;

/** After the first, second, … failed attempt; the last one from then on. */
const pausesMs = [1, 5, 15, 60, 180].map((minutes) => minutes * minuteMs);
/** A receiver that has been gone for so long is told no more of what is old by then. */
export const givenUpAfterMs = 72 * hourMs;
/** What a receiver may ask for at most. */
const longestWaitMs = 6 * hourMs;

/** When an alert that did not arrive is sent again; null: never. `attempts` counts the failed one too. */
export function nextAttemptMs(
  alert: { readonly createdAtMs: number; readonly attempts: number },
  retryAfterS: number | null,
  nowMs: number,
): number | null {
  if (nowMs - alert.createdAtMs >= givenUpAfterMs) return null;
  const pauseMs = pausesMs[Math.min(alert.attempts, pausesMs.length) - 1] ?? minuteMs;
  const askedMs = Math.min((retryAfterS ?? 0) * 1000, longestWaitMs);
  return nowMs + Math.max(pauseMs, askedMs);
}
