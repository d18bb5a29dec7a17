import type { PublicChat } from "../../release/types.ts";
import { type UsageChannel, type UsageKind, usageChannels, usageKinds } from "../../release/usage-event.ts";
import type { RegionUsage } from "../../usage/store.ts";

type ByChannel = Readonly<Record<UsageChannel | "all", number>>;
export type ByKind<Value = number> = Readonly<Record<UsageKind, Value>>;

export interface ChatUsage {
  readonly code: string;
  readonly title: string;
  readonly counts: ByKind<ByChannel>;
}

export interface UsageView {
  /** Every chat that is not closed, and closed ones that were still used. */
  readonly chats: readonly ChatUsage[];
  readonly days: readonly { readonly day: string; readonly counts: ByKind }[];
  /** Every host that the region names now, and others that it named then. */
  readonly hosts: readonly { readonly host: string; readonly isNamed: boolean; readonly counts: ByKind }[];
  readonly total: ByKind;
}

export interface UsageParts {
  readonly usage: RegionUsage;
  /** Of the region as it is public. */
  readonly chats: readonly PublicChat[];
  readonly namedHosts: readonly string[];
  /** Every day that is shown, those without any use too. */
  readonly days: readonly string[];
}

/** The sums of a region as its page shows them. */
export function usageView({ usage, chats, namedHosts, days }: UsageParts): UsageView {
  const { byChat, byDay, byHost } = usage;
  const sumOf = (rows: readonly { readonly kind: UsageKind; readonly count: number }[]) =>
    byKind((kind) => sum(rows.filter((row) => row.kind === kind)));
  const chatRows = Map.groupBy(byChat, ({ code }) => code);
  const dayRows = Map.groupBy(byDay, ({ day }) => day);
  const hostRows = Map.groupBy(byHost, ({ host }) => host);
  return {
    chats: chats
      .filter(({ code, state }) => state !== "closed" || chatRows.has(code))
      .map(({ code, title }) => ({ code, title, counts: channelsOf(chatRows.get(code) ?? []) })),
    days: days.map((day) => ({ day, counts: sumOf(dayRows.get(day) ?? []) })),
    hosts: [...new Set([...namedHosts, ...hostRows.keys()])].map((host) => ({
      host,
      isNamed: namedHosts.includes(host),
      counts: sumOf(hostRows.get(host) ?? []),
    })),
    total: sumOf(byChat),
  };
}

function channelsOf(rows: RegionUsage["byChat"]): ByKind<ByChannel> {
  return byKind((kind) => {
    const own = rows.filter((row) => row.kind === kind);
    const [site, widget, direct] = usageChannels.map((channel) =>
      sum(own.filter((row) => row.channel === channel)),
    );
    return { all: sum(own), site: site ?? 0, widget: widget ?? 0, direct: direct ?? 0 };
  });
}

function byKind<Value>(of: (kind: UsageKind) => Value): ByKind<Value> {
  return Object.fromEntries(usageKinds.map((kind) => [kind, of(kind)])) as ByKind<Value>;
}

function sum(rows: readonly { readonly count: number }[]): number {
  return rows.reduce((total, { count }) => total + count, 0);
}
