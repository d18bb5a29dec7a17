import { registeredHost } from "../registry/widget-host.ts";
import type { ReadModel } from "../release/read-model.ts";
import type { UsageEvent } from "../release/usage-event.ts";
import { localDay } from "./local-day.ts";
import type { CountedUse } from "./types.ts";

/** What of a request decides how a use is counted; nothing of it is kept but a host name that the region has named. */
export interface AskedBy {
  readonly method: string;
  readonly header: (name: string) => string | undefined;
}

/**
 * A use as it is counted, or null where nobody saw anything: a browser fetched ahead, a program asked for the headers
 * alone, or the release does not know the chat.
 */
export function countedUse(
  { chatByCode, regionBySlug }: Pick<ReadModel, "chatByCode" | "regionBySlug">,
  { code, kind, channel }: UsageEvent,
  asked: AskedBy,
  nowMs: number,
): CountedUse | null {
  if (asked.method === "HEAD" || isFetchedAhead(asked)) return null;
  const region = regionBySlug.get(chatByCode.get(code)?.region ?? "");
  if (region === undefined) return null;
  const day = localDay(region.hours.timezone, nowMs);
  const { widgetHosts } = region;
  const host = widgetHosts.length === 0 ? "" : (registeredHost(widgetHosts, hostOf(asked)) ?? "");
  return { day, code, kind, channel, host };
}

function isFetchedAhead({ header }: AskedBy): boolean {
  return /\bprefetch\b|\bprerender\b/i.test(`${header("Sec-Purpose") ?? ""} ${header("Purpose") ?? ""}`);
}

/**
 * Host of the page that asked: browsers name it in `Origin` or `Referer`, with the pings of links also in `Ping-From`
 * where the other two are hidden.
 */
function hostOf({ header }: AskedBy): string {
  const named = [header("Origin"), header("Referer"), header("Ping-From")];
  const page = named.find((one) => one !== undefined && one !== "null") ?? "";
  return /^https?:\/\//i.test(page) && URL.canParse(page) ? new URL(page).hostname : "";
}
