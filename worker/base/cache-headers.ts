/** Values of `Cache-Control` by what an answer is. Every handler picks one; without a choice `never` holds. */
export const cacheHeaders = {
  /** A public page that follows the current release: a minute old is new enough. */
  page: "public, max-age=60",
  /** An answer to typed text: it may stay with the person who typed it, never in a cache that others share. */
  typed: "private, no-cache",
  /** A picture that only changes with the deployment's own address. */
  picture: "public, max-age=86400",
  never: "no-store",
} as const;
