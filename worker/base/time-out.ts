export const timedOut = Symbol("timed out");

/** The promise's value, or `timedOut` after so many milliseconds; the promise itself goes on. */
export async function withinMs<Value>(
  promise: Promise<Value>,
  timeoutMs: number,
): Promise<Value | typeof timedOut> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const alarm = new Promise<typeof timedOut>((resolve) => {
    timer = setTimeout(() => resolve(timedOut), timeoutMs);
  });
  try {
    return await Promise.race([promise, alarm]);
  } finally {
    clearTimeout(timer);
  }
}
