import type { ChatJson } from "./types.ts";
import type { Words } from "./words.ts";

const dayMs = 86_400_000;

/** «Открыт: отвечают сегодня до 20:00, обычно за два часа» or «Закрыт: ответят завтра с 8:00». */
export function opennessOf(chat: ChatJson, words: Words, nowMs: number): string | null {
  const next = chat.next_opening;
  if (chat.open_now) return words.openText(clock(chat.hours.to), chat.answer_within_minutes);
  return next && words.shutText(dayOf(next, nowMs), clock(next.slice(11, 16)));
}

/**
 * 0 for today and, where a phone's clock is ahead, for the past, -1 for tomorrow, else the ISO weekday: by the day that
 * clocks at the opening's own offset show now.
 */
function dayOf(iso: string, nowMs: number): number {
  const localMs = Date.parse(`${iso.slice(0, 19)}Z`);
  const day = dayAt(localMs);
  const ahead = day - dayAt(nowMs + localMs - Date.parse(iso));
  // 1 January 1970 was a Thursday.
  return ahead < 1 ? 0 : ahead > 1 ? ((day + 3) % 7) + 1 : -1;
}

function dayAt(ms: number): number {
  return Math.floor(ms / dayMs);
}

function clock(time: string): string {
  return time.replace(/^0/, "");
}
