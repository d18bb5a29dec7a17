/**
 * One structured line. Fields are ours: numbers, ids, words of a fixed list. Never an address, a query, a header or
 * the message of an error, which may quote what somebody typed. As a warning: the local server shows no lesser lines,
 * because it would show addresses with them.
 */
export function logLine(
  event: string,
  fields: Readonly<Record<string, string | number | boolean | null>>,
): void {
  console.warn(JSON.stringify({ event, ...fields }));
}

/** What may be said of a surprise: its kind and where in our code it happened, without its message. */
export function errorTrace(error: unknown): { readonly error: string; readonly trace: string | null } {
  if (!(error instanceof Error)) return { error: typeof error, trace: null };
  const places = (error.stack ?? "").split("\n").filter((line) => /^\s+at /.test(line));
  return {
    error: error.name,
    trace:
      places.length === 0
        ? null
        : places
            .slice(0, 6)
            .map((line) => line.trim())
            .join(" < "),
  };
}
