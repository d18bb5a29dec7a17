import type { PastIncident } from "../release/link-health.ts";
import { type Day, daysOf, isoDay, type LinkStanding, standingOf } from "../release/link-standing.ts";
import type { ReadModel } from "../release/read-model.ts";
import type { PublicChat, PublicLink } from "../release/types.ts";

/** With the days of all regions it is long: made once for each state of the data. */
const texts = new WeakMap<ReadModel, string>();

/** The body of `/api/v1/status`: the health of links as the last checks have left it, and what is remembered of 90 days. */
export function statusText(model: ReadModel): string {
  const text = texts.get(model) ?? JSON.stringify(statusObject(model));
  texts.set(model, text);
  return text;
}

function statusObject({ release, chatsOf, linkMemory }: ReadModel) {
  const all = standingOf(release.chats);
  return {
    checked_at: isoOrNull(all.newestCheckMs),
    links: all.counts,
    regions: release.regions.map(({ slug, name }) => {
      const chats = chatsOf.get(slug) ?? [];
      const standing = standingOf(chats);
      return {
        region: slug,
        name,
        links: standing.counts,
        ...checkTimes(standing),
        history: daysOf(linkMemory?.historyOf.get(slug) ?? []).map(dayObject),
        chats: chats.map(chatObject),
      };
    }),
    incidents: (linkMemory?.incidents ?? []).map(incidentObject),
    release: release.number,
  };
}

function checkTimes({ newestCheckMs, oldestCheckMs }: LinkStanding) {
  return { checked_at: isoOrNull(newestCheckMs), oldest_check_at: isoOrNull(oldestCheckMs) };
}

function chatObject({ code, title, state, links }: PublicChat) {
  return { code, title, state, links: links.map(linkObject) };
}

function linkObject({ messenger, url, health, healthSinceMs, checkedAtMs, healthReason }: PublicLink) {
  return {
    ...{ messenger, url, health },
    since: isoOrNull(healthSinceMs),
    checked_at: isoOrNull(checkedAtMs),
    reason: healthReason ?? null,
  };
}

function dayObject({ day, ok, suspect, dead, unknown }: Day) {
  return { day: isoDay(day), ok, suspect, dead, unknown };
}

function incidentObject({ messenger, startedAtMs, endedAtMs, asked, failed }: PastIncident) {
  return { messenger, started_at: isoOrNull(startedAtMs), ended_at: isoOrNull(endedAtMs), asked, failed };
}

function isoOrNull(atMs: number | null | undefined): string | null {
  return typeof atMs === "number" ? new Date(atMs).toISOString() : null;
}
