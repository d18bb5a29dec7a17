import { toBase64url } from "../base/base64url.ts";
import { randomBytes } from "../base/random.ts";

/** Text of every secret that we make: 256 bits, base64url. */
export const secretPattern = /^[\w-]{43}$/;

export function newSecret(): string {
  return toBase64url(randomBytes(32));
}

/**
 * What is stored instead of a secret: SHA-256, base64url. Fast on purpose: nobody guesses 256 bits, and whoever reads
 * the database can sign in with nothing that lies there.
 */
export function hashOfSecret(secret: string): Promise<string> {
  return hashed(secret);
}

/**
 * The token that every form of a session carries. It follows from the session's secret, so it needs no storage, and
 * leads back neither to the secret nor to its stored hash.
 */
export function formTokenOfSecret(secret: string): Promise<string> {
  return hashed(`form-token/${secret}`);
}

/** Compares two hashes in a time that says nothing about where they differ. */
export function isSameHash(one: string, other: string): boolean {
  if (one.length !== other.length) return false;
  let difference = 0;
  for (let index = 0; index < one.length; index++) {
    difference |= one.charCodeAt(index) ^ other.charCodeAt(index);
  }
  return difference === 0;
}

async function hashed(text: string): Promise<string> {
  return toBase64url(new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text))));
}
