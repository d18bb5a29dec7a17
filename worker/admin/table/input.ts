import { z } from "zod";

/** A table in a form, before anybody has read it. */
export interface SentTable {
  readonly bytes: Uint8Array;
  /** Not null: its reader has seen what it changes, and of which state of the region. */
  readonly seen: string | null;
  /** What was pasted, to be corrected in its place; "" for a file. */
  readonly pasted: string;
}

const acceptance = z.object({ content: z.string().min(1), seen: z.string().min(1).max(200) });

/**
 * The table of a form: accepted on the page that showed it, chosen as a file, or pasted. null: none of them.
 */
export async function sentTable(form: FormData): Promise<SentTable | "unreadable" | null> {
  if (form.has("content")) {
    const accepted = acceptance.safeParse({ content: form.get("content"), seen: form.get("seen") });
    const text = accepted.success ? textIn(accepted.data.content) : null;
    if (!accepted.success || text === null) return "unreadable";
    return { bytes: new TextEncoder().encode(text), seen: accepted.data.seen, pasted: "" };
  }
  const file = form.get("file");
  if (file !== null && typeof file !== "string" && file.size > 0) {
    return { bytes: new Uint8Array(await file.arrayBuffer()), seen: null, pasted: "" };
  }
  const pasted = form.get("pasted");
  if (typeof pasted !== "string" || pasted.trim() === "") return null;
  // Forms turn every line end into two characters, also inside of a cell.
  const text = pasted.replaceAll("\r\n", "\n");
  return { bytes: new TextEncoder().encode(text), seen: null, pasted: text };
}

/** A table as a hidden field carries it: as JSON, because forms change line ends. */
export function hiddenContent(text: string): string {
  return JSON.stringify(text);
}

function textIn(rawJson: string): string | null {
  try {
    return z.string().safeParse(JSON.parse(rawJson)).data ?? null;
  } catch {
    return null;
  }
}
