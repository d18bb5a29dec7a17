import { filteredLinesQuery, type LineFilter, type StoredLine } from "../../audit/store.ts";
import type { Database } from "../../db/client.ts";

const pageSize = 500;

/**
 * Lines that pass the filter from the first on, one JSON object a line. Of the whole log each `hash` can be checked
 * elsewhere: SHA-256 over the JSON list of the previous hash and number, at_ms, actor, action, subject, region, the JSON
 * text of details, write_id.
 */
export function jsonLines(db: Database, filter: LineFilter): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  let beyond = 0;
  return new ReadableStream({
    async pull(controller) {
      const page = { order: "oldest", beyond, limit: pageSize } as const;
      const lines = await filteredLinesQuery(db, filter, page);
      beyond = lines.at(-1)?.number ?? beyond;
      if (lines.length > 0) controller.enqueue(encoder.encode(lines.map(jsonLine).join("")));
      if (lines.length < pageSize) controller.close();
    },
  });
}

function jsonLine(line: StoredLine): string {
  const { number, atMs, actor, action, subject, region, details, writeId, hash } = line;
  const at = new Date(atMs).toISOString();
  const shown = { number, at, at_ms: atMs, actor, action, subject, region, details: asWritten(details) };
  return `${JSON.stringify({ ...shown, write_id: writeId, hash })}\n`;
}

/** The object, when its JSON text is the stored one; else the stored text itself, which the hash is about. */
function asWritten(stored: string): unknown {
  try {
    const details: unknown = JSON.parse(stored);
    return JSON.stringify(details) === stored ? details : stored;
  } catch {
    return stored;
  }
}
