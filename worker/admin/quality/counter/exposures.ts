import { type MessageTable, tableOf } from "../../../quality/count/message-table.ts";
import type { ReadChat } from "../../../quality/count/read-export.ts";
import { rolesOf } from "../../../quality/count/roles.ts";
import { zoneClock } from "../../../quality/count/working-time.ts";
import type { Hours } from "../../../registry/types.ts";
import type { Exposures, ShownExposure } from "./messages.ts";

/** More than that nobody deletes by hand in one sitting. */
export const mostShown = 200;

/** The rows that show personal numbers, in the order of `chat.exposures`: what is listed outlives the table itself. */
export function exposedRows({ table, exposures }: ReadChat): MessageTable {
  return tableOf(table, exposures.rows());
}

export interface ExposureSettings {
  readonly staff: readonly string[];
  readonly hours: Hours;
  readonly from: string;
  readonly to: string;
}

/** The personal numbers that residents showed in the counted days, each once however many exports hold it. */
export function exposuresOf(
  chat: ReadChat,
  exposed: MessageTable,
  { staff, hours, from, to }: ExposureSettings,
): Exposures {
  const clock = zoneClock(hours.timezone);
  const roles = rolesOf(chat, staff);
  const seen = new Set<string>();
  const found: ShownExposure[] = [];
  for (let at = 0; at < exposed.length; at++) {
    const [id, atS] = [exposed.id[at] ?? 0, exposed.atS[at] ?? 0];
    const day = new Date(clock.local(atS) * 1000).toISOString().slice(0, 10);
    if (day < from || day > to || roles.roleOf(exposed, at) !== "resident") continue;
    const [kind, masked] = [chat.exposures.kindAt(at), chat.exposures.maskedAt(at)];
    const key = `${id} ${kind} ${masked}`;
    if (seen.has(key)) continue;
    seen.add(key);
    found.push({ kind, masked, atS, link: linkTo(chat, id) });
  }
  return {
    total: found.length,
    shown: found.toSorted((one, two) => one.atS - two.atS).slice(0, mostShown),
  };
}

/** Only supergroups and channels have addresses of messages; only members can open these. */
function linkTo({ head }: ReadChat, message: number): string | null {
  const hasAddresses = head.type !== null && /supergroup|channel/.test(head.type);
  return hasAddresses && head.id !== null && message > 0 ? `https://t.me/c/${head.id}/${message}` : null;
}
