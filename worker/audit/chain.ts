/** A line as it lies in the log; `details` is the stored text, byte for byte. */
export interface ChainedLine {
  readonly number: number;
  readonly atMs: number;
  readonly actor: string;
  readonly action: string;
  readonly subject: string;
  readonly region: string | null;
  readonly details: string;
  readonly writeId: string;
}

/** What stands before the first line. */
export const chainStart = "";

/**
 * Hash of a line that vouches for all lines before it: SHA-256 over the previous hash and every field, hexadecimal.
 * Fields travel as one JSON list, so that none can borrow characters of its neighbour.
 */
export async function chainedHash(previousHash: string, line: ChainedLine): Promise<string> {
  const { number, atMs, actor, action, subject, region, details, writeId } = line;
  const text = JSON.stringify([previousHash, number, atMs, actor, action, subject, region, details, writeId]);
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text)));
  return [...digest].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

/**
 * The same of a line from before the chain, which carries no hash. Another beginning, so that a line whose hash was
 * taken away cannot pass for one that never had any.
 */
export function unchainedHash(previousHash: string, line: ChainedLine): Promise<string> {
  return chainedHash(`unchained ${previousHash}`, line);
}
