import { accessTo } from "../../answer-parts/join-ways.ts";
import type { LinkHealth, Messenger } from "../../registry/types.ts";
import type { PastChange, PastIncident } from "../../release/link-health.ts";
import { type Day, daysOf, type LinkStanding, standingOf } from "../../release/link-standing.ts";
import type { PublicRequest } from "../../release/public-request.ts";
import type { ReadModel } from "../../release/read-model.ts";
import type { PublicChat, PublicRegion } from "../../release/types.ts";

export interface StatusView {
  readonly nowMs: number;
  readonly standing: LinkStanding;
  /** Until when anything is known; null: nothing was ever checked. */
  readonly knownUntilMs: number | null;
  /** Whether the checks have said nothing for longer than they ever should. */
  readonly isStale: boolean;
  /** Of all regions together. */
  readonly days: readonly Day[];
  readonly regions: readonly RegionStatus[];
  readonly withoutLinks: readonly RegionWithoutLinks[];
  readonly incidents: readonly PastIncident[];
  readonly changes: readonly (PastChange & { readonly title: string })[];
}

export interface RegionStatus {
  readonly slug: string;
  readonly name: string;
  readonly timezone: string;
  readonly standing: LinkStanding;
  readonly days: readonly Day[];
  readonly troubles: readonly ChatTrouble[];
}

export interface RegionWithoutLinks {
  readonly slug: string;
  readonly name: string;
  readonly hasChats: boolean;
}

/** A link of a chat that is dead or in doubt. */
export interface ChatTrouble {
  readonly code: string;
  readonly title: string;
  readonly messenger: Messenger;
  readonly health: Extract<LinkHealth, "dead" | "suspect">;
  readonly sinceMs: number | null;
  readonly reason: string | null;
  /** Whether no other link leads into the chat. */
  readonly isShut: boolean;
}

/** A document is made every half hour at least, and public code asks for it every ten seconds. */
const staleMs = 2 * 3_600_000;

/** Everything that `/status` says, from the read model alone. */
export function statusView({ model, nowMs }: Pick<PublicRequest, "model" | "nowMs">): StatusView {
  const { release, linkMemory } = model;
  const regions = release.regions.map((region) => regionStatus(model, region));
  return {
    nowMs,
    standing: standingOf(release.chats),
    knownUntilMs: linkMemory?.atMs ?? null,
    isStale: linkMemory !== null && nowMs - linkMemory.atMs > staleMs,
    days: together(regions.map(({ days }) => days)),
    regions: regions.filter(({ standing }) => standing.total > 0),
    withoutLinks: regions
      .filter(({ standing }) => standing.total === 0)
      .map(({ slug, name }) => ({ slug, name, hasChats: model.chatsOf.has(slug) })),
    incidents: linkMemory?.incidents ?? [],
    changes: (linkMemory?.changes ?? []).flatMap((change) => {
      const chat = model.chatByCode.get(change.chat);
      return chat === undefined ? [] : [{ ...change, title: chat.title }];
    }),
  };
}

function regionStatus({ chatsOf, linkMemory }: ReadModel, { slug, name, hours }: PublicRegion): RegionStatus {
  const chats = chatsOf.get(slug) ?? [];
  return {
    ...{ slug, name, timezone: hours.timezone },
    standing: standingOf(chats),
    days: daysOf(linkMemory?.historyOf.get(slug) ?? []),
    troubles: [...chats.flatMap(troublesOf)].sort(
      (one, other) => Number(one.health === "suspect") - Number(other.health === "suspect"),
    ),
  };
}

function troublesOf(chat: PublicChat): readonly ChatTrouble[] {
  const { code, title, state, links } = chat;
  if (state === "closed") return [];
  return links.flatMap(({ messenger, health, healthSinceMs = null, healthReason = null }) =>
    health === "dead" || health === "suspect"
      ? [
          {
            ...{ code, title, messenger, health, reason: healthReason },
            sinceMs: healthSinceMs,
            isShut: accessTo(chat) === "dead",
          },
        ]
      : [],
  );
}

function together(histories: readonly (readonly Day[])[]): readonly Day[] {
  const sums = new Map<number, Day>();
  for (const { day, ok, suspect, dead, unknown } of histories.flat()) {
    const sum = sums.get(day) ?? { day, ok: 0, suspect: 0, dead: 0, unknown: 0 };
    sums.set(day, {
      day,
      ok: sum.ok + ok,
      suspect: sum.suspect + suspect,
      dead: sum.dead + dead,
      unknown: sum.unknown + unknown,
    });
  }
  return [...sums.values()].sort((one, other) => one.day - other.day);
}
