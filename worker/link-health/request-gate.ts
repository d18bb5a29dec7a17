import { retryAfterSeconds } from "../base/retry-after.ts";

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
/** However long a messenger asks for: a nonsensical number must not end the checks. */
export const longestWaitS = 6 * 3600;

/** How long to wait, at least 1 s, at most six hours; null where nothing sensible is said. */
export function retryAfterS(header: string | null, nowMs: number): number | null {
  const seconds = retryAfterSeconds(header, nowMs);
  return seconds === null ? null : Math.min(longestWaitS, Math.max(shortestS, seconds));
}
