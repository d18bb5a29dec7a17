const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;

export const lifetimes = {
  /** An enrolment link: long enough for a weekend. */
  enrolmentMs: 72 * hourMs,
  /** What an authenticator must sign: one sitting. */
  challengeMs: 5 * minuteMs,
  /** A session that nobody uses. */
  sessionIdleMs: 12 * hourMs,
  /** A session, however much it is used. */
  sessionMs: 7 * dayMs,
  /** How old a sign-in may be where a passkey must have been shown just now. */
  recentSignInMs: 10 * minuteMs,
  /** «Last seen» is not written more often. */
  lastSeenStepMs: 5 * minuteMs,
  tokenMs: 365 * dayMs,
} as const;

export interface SessionTimes {
  readonly lastSeenAtMs: number;
  readonly expiresAtMs: number;
  readonly revokedAtMs: number | null;
}

export function isSessionAlive(
  { lastSeenAtMs, expiresAtMs, revokedAtMs }: SessionTimes,
  nowMs: number,
): boolean {
  return revokedAtMs === null && nowMs < expiresAtMs && nowMs - lastSeenAtMs < lifetimes.sessionIdleMs;
}

export function isRecentSignIn(signedInAtMs: number, nowMs: number): boolean {
  return nowMs - signedInAtMs < lifetimes.recentSignInMs;
}
