import { randomBytes } from "../../base/random.ts";
import type { TableContext } from "../../onboarding/table/types.ts";
import { makeChatCode } from "../../registry/chat-code.ts";
import type { RegionRecords } from "../../registry/records.ts";
import type { ReadModel } from "../../release/read-model.ts";
import { ownSourceTitle } from "./words.ts";

/** What a table of the region is read against; the release knows the codes of all regions, also of closed chats. */
export function tableContext(records: RegionRecords, model: ReadModel, nowMs: number): TableContext {
  const issued = new Set<string>();
  const isTaken = (code: string) => records.chats.has(code) || model.chatByCode.has(code) || issued.has(code);
  return {
    records,
    newCode: () => {
      const code = makeChatCode(randomBytes(96), isTaken);
      issued.add(code);
      return code;
    },
    isElsewhere: (code) => model.chatByCode.has(code),
    ownSource: { title: ownSourceTitle, url: null, date: new Date(nowMs).toISOString().slice(0, 10) },
  };
}
