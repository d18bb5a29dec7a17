import type { Messenger } from "../registry/types.ts";
import type { OpenReports } from "../reports/types.ts";
import type { HealthReason, SeenBefore } from "./types.ts";
import type { WatchedLink } from "./watched-link.ts";

/** From the worst on: how much a chat needs its coordinator. */
export const severities = ["no_way_in", "dead_link", "raised", "doubt", "reported"] as const;

/**
 * `no_way_in`: every link of the chat is dead; `dead_link`: one is, another leads in; `raised`: several residents say
 * the same; `doubt`: a link is suspect; `reported`: somebody said something.
 */
export type Severity = (typeof severities)[number];

/** A dead or suspect link with what was seen. */
export interface TroubledLink {
  readonly url: string;
  readonly messenger: Messenger;
  readonly health: "dead" | "suspect";
  readonly reason: HealthReason | null;
  readonly sinceMs: number | null;
  readonly checkedAtMs: number | null;
  readonly lastOkMs: number | null;
  /** The first of the looks that found nobody; null: somebody was found. */
  readonly firstDeadMs: number | null;
  /** As it was when it was ok, and as it was seen last. */
  readonly before: SeenBefore | null;
  readonly seen: SeenBefore | null;
  /** HTTP status of the last answer. */
  readonly status: number | null;
  /** Somebody has asked for a look, which has not come yet. */
  readonly isAskedNext: boolean;
}

/** A chat that needs its coordinator. */
export interface QueueItem {
  readonly chat: string;
  readonly title: string;
  readonly severity: Severity;
  /** How often the chat was shown or joined in the last 30 days. */
  readonly uses: number;
  readonly links: readonly TroubledLink[];
  readonly reports: readonly OpenReports[];
}

export interface QueueParts {
  /** Every watched link of the region. */
  readonly links: readonly WatchedLink[];
  readonly reports: readonly OpenReports[];
  readonly uses: ReadonlyMap<string, number>;
  /** Titles of the region's chats that are not closed, by code; what is about another chat is left out. */
  readonly titles: ReadonlyMap<string, string>;
}

/** What a region's coordinators have to see to: the worst first, of the same severity the most used. */
export function queueOf({ links, reports, uses, titles }: QueueParts): readonly QueueItem[] {
  const linksOf = Map.groupBy(links, ({ chat }) => chat);
  const reportsOf = Map.groupBy(reports, ({ chat }) => chat);
  const items = [...titles].flatMap(([chat, title]): QueueItem[] => {
    const all = linksOf.get(chat) ?? [];
    const own = reportsOf.get(chat) ?? [];
    const severity = severityOf(all, own);
    if (severity === null) return [];
    return [
      {
        ...{ chat, title, severity, uses: uses.get(chat) ?? 0, reports: own },
        links: all.flatMap(troubled).sort((one, other) => healthRank(one) - healthRank(other)),
      },
    ];
  });
  return items.sort(
    (one, other) =>
      severities.indexOf(one.severity) - severities.indexOf(other.severity) ||
      other.uses - one.uses ||
      (one.title < other.title ? -1 : 1),
  );
}

function severityOf(links: readonly WatchedLink[], reports: readonly OpenReports[]): Severity | null {
  const has = (health: string) => links.some(({ state }) => state.health === health);
  if (has("dead")) return links.every(({ state }) => state.health === "dead") ? "no_way_in" : "dead_link";
  if (reports.some(({ isRaised }) => isRaised)) return "raised";
  if (has("suspect")) return "doubt";
  return reports.length > 0 ? "reported" : null;
}

function troubled({ url, messenger, state, status, dueAtMs }: WatchedLink): TroubledLink[] {
  const { health, reason, sinceMs, checkedAtMs, lastOkMs, firstDeadMs, before, seen } = state;
  if (health !== "dead" && health !== "suspect") return [];
  const isAskedNext = dueAtMs === 0;
  const times = { sinceMs, checkedAtMs, lastOkMs, firstDeadMs };
  return [{ url, messenger, health, reason, ...times, before, seen, status, isAskedNext }];
}

function healthRank({ health }: TroubledLink): number {
  return health === "dead" ? 0 : 1;
}
