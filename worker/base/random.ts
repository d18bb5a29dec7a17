export function randomId(): string {
  return crypto.randomUUID();
}

/** Bytes from the system's generator, fit for codes and tokens. */
export function randomBytes(count: number): Uint8Array {
  return crypto.getRandomValues(new Uint8Array(count));
}
