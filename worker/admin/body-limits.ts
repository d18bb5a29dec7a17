const mebibyte = 1024 * 1024;

/** Addresses that take more than a form: whole tables. */
const larger: readonly (readonly [path: RegExp, bytes: number])[] = [
  [/^\/admin\/regions\/[^/]+\/fill\/table$/, 6 * mebibyte],
  // A pasted text of 1,000,000 characters with its corrections.
  [/^\/admin\/regions\/[^/]+\/fill\/announcement$/, 4 * mebibyte],
  // The classifier of the whole country.
  [/^\/admin\/regions\/[^/]+\/fill\/register$/, 48 * mebibyte],
  [/^\/api\/v1\/admin\/regions\/[^/]+\/drafts$/, 6 * mebibyte],
];

/** How much a request to an address of the workspace may carry. */
export function maxBodyBytes(path: string): number {
  return larger.find(([pattern]) => pattern.test(path))?.[1] ?? mebibyte;
}
