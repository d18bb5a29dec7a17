import type { ExportRefusal } from "../../../quality/count/export-refusal.ts";
import { megabytes } from "./elements.ts";
import { counterWords as words } from "./words.ts";

/** Why a file cannot be counted, and what to do. */
export function refusalText(name: string, refusal: ExportRefusal): string {
  switch (refusal.kind) {
    case "broken":
      return words.file(name, words.broken(megabytes(refusal.atByte)));
    case "several_chats":
      return words.file(name, words.severalChats(refusal.chats));
    default:
      return words.file(name, words.refusals[refusal.kind]);
  }
}
