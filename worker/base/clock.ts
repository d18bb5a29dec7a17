/** The one place that asks for the time. Rules take `nowMs` as a parameter. */
export function nowMs(): number {
  return Date.now();
}
