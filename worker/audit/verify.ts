import type { Database } from "../db/client.ts";
import { chainedHash, chainStart, unchainedHash } from "./chain.ts";
import { allLines, highestNumber, type StoredLine } from "./store.ts";

export interface Verdict {
  readonly lines: number;
  readonly intact: boolean;
  /** Number of the first line that is not as it was written, or is missing. */
  readonly firstBad: number | null;
  /** Hash of the newest line: kept elsewhere, it proves later that nothing before it was rewritten. */
  readonly head: string;
}

/**
 * Walks the whole log: every number is there once and in order, every hash follows from the one before, nothing is cut
 * off at the end. Whoever can rewrite the whole table can also rewrite the whole chain: keep `head` elsewhere.
 */
export async function verifyAudit(db: Database): Promise<Verdict> {
  let hash = chainStart;
  let lines = 0;
  let isChained = false;
  let firstBad: number | null = null;
  for await (const line of allLines(db)) {
    lines++;
    if (firstBad !== null) continue;
    isChained ||= line.hash !== "";
    hash = await (isChained ? chainedHash : unchainedHash)(hash, line);
    if (line.number !== lines) firstBad = lines;
    else if (isChained ? line.hash !== hash : !isFromBeforeTheChain(line)) firstBad = line.number;
  }
  if (firstBad === null && (await highestNumber(db)) !== lines) firstBad = lines + 1;
  return { lines, intact: firstBad === null, firstBad, head: hash };
}

/** Regions came into the log together with the chain. */
function isFromBeforeTheChain({ region }: StoredLine): boolean {
  return region === null;
}
