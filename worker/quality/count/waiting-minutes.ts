/** Whole minutes, rounded half up. */
export function wholeMinutes(seconds: number): number {
  return Math.floor((seconds + 30) / 60);
}

/** The middle one; of an even count the mean of the two in the middle, which may end in a half. */
export function median(values: readonly number[]): number | null {
  const sorted = values.toSorted((one, two) => one - two);
  const [low, high] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}

/** Nearest rank: the smallest value that is not smaller than nine of ten. */
export function ninetiethPercentile(values: readonly number[]): number | null {
  const sorted = values.toSorted((one, two) => one - two);
  // Not 0.9 × length: that is 9.000000000000002 of ten.
  return sorted[Math.ceil((9 * sorted.length) / 10) - 1] ?? null;
}
