/** "Standard Webhooks" (standardwebhooks.com): how receivers know that a message is ours and not an old one again. */

const secretPrefix = "whsec_";

/**
 * The secret of one webhook, as its receiver is given it: derived from the deployment's with the recipient's id, so that
 * it needs no storage and one receiver cannot forge for another.
 */
export async function webhookSecret(masterSecret: string, recipientId: string): Promise<string> {
  const key = await hmacKey(Uint8Array.from(new TextEncoder().encode(masterSecret)));
  return secretPrefix + toBase64(await hmac(key, `webhook/${recipientId}`));
}

/** The three headers. `secret` as in `webhookSecret`. */
export async function signatureHeaders(
  secret: string,
  { id, atMs, body }: { readonly id: string; readonly atMs: number; readonly body: string },
): Promise<Readonly<Record<string, string>>> {
  const bytes = Uint8Array.from(atob(secret.slice(secretPrefix.length)), (one) => one.charCodeAt(0));
  const seconds = `${Math.floor(atMs / 1000)}`;
  const signature = toBase64(await hmac(await hmacKey(bytes), `${id}.${seconds}.${body}`));
  return { "webhook-id": id, "webhook-timestamp": seconds, "webhook-signature": `v1,${signature}` };
}

function hmacKey(bytes: Uint8Array<ArrayBuffer>): Promise<CryptoKey> {
  return crypto.subtle.importKey("raw", bytes, { name: "HMAC", hash: "SHA-256" }, false, ["sign"]);
}

async function hmac(key: CryptoKey, text: string): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.sign("HMAC", key, new TextEncoder().encode(text)));
}

function toBase64(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes));
}
