import { type LinkHealthDocument, linkMemoryOf, withLinkHealth } from "../../worker/release/link-health.ts";
import { type ReadModel, readModelOf } from "../../worker/release/read-model.ts";
import { makeHealthDocument } from "../make/health-document.ts";
import { noon } from "./public-app.ts";
import { codes, smallModel } from "./small-model.ts";

const [minuteMs, dayMs] = [60_000, 86_400_000];
const today = Math.floor(noon / dayMs);
const [satka, max, districts, dead] = [
  "https://t.me/+AAAAbbbbCCCCdddd",
  "https://max.ru/join/AAAAbbbbCCCCddddEEEE",
  "https://t.me/zdrav_chel",
  "https://t.me/+deadDEADdead",
];

/** The third of November in Chelyabinsk, still the second in Moscow and in Greenwich. */
const diedMs = Date.UTC(2026, 10, 2, 20);

/** What the checks know of the small model: one link dead, one in doubt, days without checks, two failures of Telegram. */
export function smallHealth(parts: Partial<LinkHealthDocument> = {}): LinkHealthDocument {
  return makeHealthDocument({
    createdAtMs: noon - 5 * minuteMs,
    links: [
      { url: satka, health: "ok", sinceMs: diedMs, checkedAtMs: noon - 5 * minuteMs, reason: "alive" },
      {
        url: districts,
        health: "suspect",
        sinceMs: diedMs,
        checkedAtMs: noon - 180 * minuteMs,
        reason: "other_chat",
      },
      {
        url: dead,
        health: "dead",
        sinceMs: diedMs,
        checkedAtMs: noon - 48 * minuteMs,
        reason: "invitation_gone",
      },
    ],
    history: [
      {
        region: "chelyabinsk",
        runs: [
          [today - 89, 60, 3, 0, 0, 1],
          [today - 27, 7, 2, 1, 0, 1],
          [today - 20, 20, 2, 0, 1, 1],
          [today, 1, 1, 1, 1, 1],
        ],
      },
    ],
    incidents: [
      { messenger: "telegram", startedAtMs: noon - 90 * minuteMs, endedAtMs: null, asked: 12, failed: 11 },
      {
        messenger: "telegram",
        startedAtMs: noon - 5 * dayMs,
        endedAtMs: noon - 4.9 * dayMs,
        asked: 20,
        failed: 20,
      },
    ],
    changes: [
      {
        ...{ chat: codes.districts, messenger: "telegram", before: "ok", after: "suspect" },
        ...{ atMs: noon - 180 * minuteMs, reason: "other_chat" },
      },
      {
        ...{ chat: codes.dead, messenger: "telegram", before: "suspect", after: "dead" },
        ...{ atMs: diedMs, reason: "invitation_gone" },
      },
      {
        ...{ chat: "ZZZZZ", messenger: "telegram", before: "dead", after: "ok" },
        ...{ atMs: diedMs - dayMs, reason: "alive" },
      },
    ],
    ...parts,
  });
}

/** The small model with the health that the checks have found. */
export function checkedModel(parts: Partial<LinkHealthDocument> = {}): ReadModel {
  const release = smallModel().release;
  const chats = release.chats.map((chat) => ({
    ...chat,
    links: chat.links.map((link) => ({ ...link, health: "unknown" as const })),
  }));
  const health = smallHealth(parts);
  return readModelOf(withLinkHealth({ ...release, chats }, health), linkMemoryOf(health));
}

export const urls = { satka, max, districts, dead };
