/** Share in whole percent, rounded half up; null: of nothing there is no share, and of the unknown neither. */
export function wholePercent(part: number | null, whole: number | null): number | null {
  if (part === null || whole === null || whole <= 0) return null;
  // In whole numbers: 0.285 * 100 is a little less than 28.5.
  return Math.floor((200 * part + whole) / (2 * whole));
}
