const mebibyte = 1024 * 1024;

/** Addresses that take more than a form: whole tables. */
const larger: readonly (readonly [path: RegExp, bytes: number])[] = [
  [/^\/admin\/regions\/[^/]+\/fill\/table$/, 6 * mebibyte],
  [/^\/api\/v1\/admin\/regions\/[^/]+\/drafts$/, 6 * mebibyte],
];

/** How much a request to an address of the workspace may carry. */
export function maxBodyBytes(path: string): number {
  return larger.find(([pattern]) => pattern.test(path))?.[1] ?? mebibyte;
}
