import { tableOf } from "../../../quality/count/message-table.ts";
import type { ReadChat } from "../../../quality/count/read-export.ts";
import { rolesOf } from "../../../quality/count/roles.ts";
import { zoneClock } from "../../../quality/count/working-time.ts";
import type { Hours } from "../../../registry/types.ts";
import type { Exposures, ShownExposure } from "./messages.ts";

/** More than that nobody deletes by hand in one sitting. */
export const mostShown = 200;

/** The chat with those rows alone that show personal numbers: all others may go once they are put in order. */
export function withExposuresAlone(chat: ReadChat): ReadChat {
  const table = tableOf(
    chat.table,
    Uint32Array.from(chat.exposures, ({ row }) => row),
  );
  return { ...chat, table, exposures: chat.exposures.map((one, row) => ({ ...one, row })) };
}

export interface ExposureSettings {
  readonly staff: readonly string[];
  readonly hours: Hours;
  readonly from: string;
  readonly to: string;
}

/** The personal numbers that residents showed in the counted days, each once however many exports hold it. */
export function exposuresOf(chat: ReadChat, { staff, hours, from, to }: ExposureSettings): Exposures {
  const { table } = chat;
  const clock = zoneClock(hours.timezone);
  const roles = rolesOf(chat, staff);
  const seen = new Set<string>();
  const found: ShownExposure[] = [];
  for (const { row, kind, masked } of chat.exposures) {
    const [id, atS] = [table.id[row] ?? 0, table.atS[row] ?? 0];
    const day = new Date(clock.local(atS) * 1000).toISOString().slice(0, 10);
    const key = `${id} ${kind} ${masked}`;
    if (day < from || day > to || seen.has(key)) continue;
    if (roles.roleOf(table, row) !== "resident") continue;
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
