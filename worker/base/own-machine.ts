/** Whether addresses of an origin lead nowhere but to the machine that answers now. */
export function isOwnMachine(origin: string): boolean {
  return /^https?:\/\/(?:localhost|[^/:]*\.localhost|127(?:\.\d+){3}|0\.0\.0\.0|\[::1?\])(?::\d+)?$/i.test(
    origin,
  );
}
