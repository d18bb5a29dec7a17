/** When each host may be asked next. The clock is handed in; nothing here waits. */
export interface RequestGate {
  /** Takes the next turn of a host: how long to wait for it, in ms. */
  readonly turn: (host: string, nowMs: number) => number;
  /** For how long the host has asked to be left alone, in ms; 0 when it has not. */
  readonly heldForMs: (host: string, nowMs: number) => number;
  /** The host has asked to wait: no turn before that. */
  readonly hold: (host: string, untilMs: number) => void;
}

/** One request in so many ms to each host. */
export function makeGate(gapMs = 1000): RequestGate {
  const nextMs = new Map<string, number>();
  const heldMs = new Map<string, number>();
  return {
    turn(host, nowMs) {
      const turnMs = Math.max(nowMs, nextMs.get(host) ?? nowMs);
      nextMs.set(host, turnMs + gapMs);
      return turnMs - nowMs;
    },
    heldForMs: (host, nowMs) => Math.max(0, (heldMs.get(host) ?? nowMs) - nowMs),
    hold(host, untilMs) {
      heldMs.set(host, Math.max(untilMs, heldMs.get(host) ?? 0));
    },
  };
}

const shortestS = 1;
/** Longer than this nobody waits for one link: the next run asks again. */
const longestS = 3600;

/** Seconds of a Retry-After (RFC 9110: seconds or a date), at least 1, at most an hour; null for none and for nonsense. */
export function retryAfterS(header: string | null, nowMs: number): number | null {
  const text = header?.trim() ?? "";
  const seconds = /^\d{1,12}$/.test(text)
    ? Number(text)
    : /^[a-z]{3,9},? .*\d{4}/i.test(text)
      ? Math.ceil((Date.parse(text) - nowMs) / 1000)
      : Number.NaN;
  return Number.isNaN(seconds) ? null : Math.min(longestS, Math.max(shortestS, seconds));
}
