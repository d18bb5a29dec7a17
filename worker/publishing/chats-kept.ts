import { type ChatRecord, nounOf, type RecordChange } from "../registry/records.ts";

/** A chat's code stands on paper: where changes take a public chat away, it is closed instead, and serves nobody. */
export function chatsKept(changes: readonly RecordChange[]): RecordChange[] {
  return changes.map((change) =>
    nounOf(change.key) === "chat" && change.before !== null && change.after === null
      ? { ...change, after: closed(change.before as ChatRecord) }
      : change,
  );
}

function closed(chat: ChatRecord): ChatRecord {
  return { ...chat, state: "closed", covers: [], links: [] };
}
