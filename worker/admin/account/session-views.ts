import type { SessionRow } from "../../access/store.ts";
import { momentText } from "../moments.ts";
import type { SessionView } from "./pages/session-table.tsx";
import { accountWords as words } from "./words.ts";

/** Sessions as a table shows them, with the one marked that shows the table. */
export function sessionViews(
  sessions: readonly SessionRow[],
  ownSession: string,
  timezone: string,
): readonly SessionView[] {
  return sessions.map(({ id, device, signedInAtMs, lastSeenAtMs }) => ({
    id,
    device: device === "" ? words.unknownDevice : device,
    signedIn: momentText(signedInAtMs, timezone),
    lastSeen: momentText(lastSeenAtMs, timezone),
    isThisOne: id === ownSession,
  }));
}
