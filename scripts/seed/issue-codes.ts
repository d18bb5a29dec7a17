import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Document, isMap, isSeq, parseDocument } from "yaml";
import { randomBytes } from "../../worker/base/random.ts";
import { makeChatCode } from "../../worker/registry/chat-code.ts";
import { regionFilesIn, regionsFolder } from "./read-regions.ts";

/**
 * `node scripts/seed/issue-codes.ts`: gives every chat of the region files that has no code a new one, as its first
 * key. Touches nothing else in the files. Codes once in the repository are for ever: never edit or move them.
 */
export function issueCodes(folder: string = regionsFolder): number {
  const files = regionFilesIn(folder).map((name) => {
    const path = join(folder, name);
    const text = readFileSync(path, "utf8");
    return { path, text, document: parseDocument(text) };
  });
  const taken = new Set(
    files.flatMap(({ document }) => chatsOf(document).flatMap((chat) => chat.code ?? [])),
  );
  let issued = 0;
  for (const { path, text, document } of files) {
    const insertions = chatsOf(document).filter((chat) => chat.code === null);
    if (insertions.length === 0) continue;
    let changed = text;
    // From the end, so that earlier offsets stay right. Only the new key is written: the rest keeps its layout.
    for (const { start } of insertions.reverse()) {
      const code = makeChatCode(randomBytes(96), (code) => taken.has(code));
      taken.add(code);
      issued++;
      const lineStart = changed.lastIndexOf("\n", start) + 1;
      const indent = " ".repeat(start - lineStart);
      changed = `${changed.slice(0, start)}code: "${code}"\n${indent}${changed.slice(start)}`;
    }
    writeFileSync(path, changed);
  }
  return issued;
}

/** The chats of a file: the code, and where the first key of the mapping starts. */
function chatsOf(document: Document): { readonly code: string | null; readonly start: number }[] {
  const chats = document.get("chats");
  if (!isSeq(chats)) return [];
  return chats.items.flatMap((chat) => {
    if (!isMap(chat) || !chat.range) return [];
    if (chat.flow) throw new Error("write a chat as a block, one key a line");
    const code = chat.get("code");
    return [{ code: typeof code === "string" ? code : null, start: chat.range[0] }];
  });
}

if (import.meta.main) console.error(`codes issued: ${issueCodes()}`);
