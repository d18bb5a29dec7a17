import { expect, test } from "vitest";
import { statusSchema } from "../../worker/api/contract.ts";
import { openApiText } from "../../worker/api/openapi.ts";
import { statusText } from "../../worker/api/status-json.ts";
import { linkMemoryOf, withLinkHealth } from "../../worker/release/link-health.ts";
import { readModelOf } from "../../worker/release/read-model.ts";
import { makeHealthDocument } from "../make/health-document.ts";
import { makeChat, makeRegion, makeRelease } from "../make/release.ts";

const [alive, dead, max, old] = [
  "https://t.me/+AAAAbbbbCCCC",
  "https://t.me/+deadDEADdead",
  "https://max.ru/join/AAAAbbbbCCCCdddd",
  "https://t.me/+oldOLDoldOLD",
];
const link = (url: string) => ({ messenger: "telegram", url, health: "unknown" }) as const;
const release = makeRelease({
  number: 12,
  regions: [makeRegion(), makeRegion({ slug: "altai", number: "22", name: "Алтайский край" })],
  chats: [
    makeChat({ code: "7K3QB", links: [link(alive), { ...link(max), messenger: "max" }] }),
    makeChat({ code: "00000", links: [link(dead), link(alive)] }),
    makeChat({ code: "0001J", state: "closed", succeededBy: "7K3QB", links: [link(old)] }),
  ],
});
const [sinceMs, earlierMs, laterMs] = [
  Date.UTC(2026, 2, 3),
  Date.UTC(2026, 2, 4, 5),
  Date.UTC(2026, 2, 4, 6),
];
const health = makeHealthDocument({
  links: [
    { url: alive, health: "ok", sinceMs, checkedAtMs: laterMs, reason: "alive" },
    { url: dead, health: "dead", sinceMs, checkedAtMs: earlierMs, reason: "invitation_gone" },
  ],
  history: [
    {
      region: "chelyabinsk",
      runs: [
        [Date.UTC(2026, 2, 2) / 86_400_000, 2, 2, 0, 0, 1],
        [Date.UTC(2026, 2, 4) / 86_400_000, 1, 1, 0, 1, 1],
      ],
    },
  ],
  incidents: [{ messenger: "telegram", startedAtMs: sinceMs, endedAtMs: null, asked: 12, failed: 11 }],
});
const checked = readModelOf(withLinkHealth(release, health), linkMemoryOf(health));

test("the state of links comes with since when, with the checks, the days and the failures of messengers", () => {
  const status = statusSchema.parse(JSON.parse(statusText(checked)));
  expect(status).toMatchObject({
    checked_at: "2026-03-04T06:00:00.000Z",
    links: { ok: 1, suspect: 0, dead: 1, unknown: 1 },
    incidents: [{ messenger: "telegram", started_at: "2026-03-03T00:00:00.000Z", ended_at: null, asked: 12 }],
    release: 12,
  });
  const [chelyabinsk, altai] = status.regions;
  expect(chelyabinsk).toMatchObject({
    region: "chelyabinsk",
    links: { ok: 1, suspect: 0, dead: 1, unknown: 1 },
    checked_at: "2026-03-04T06:00:00.000Z",
    oldest_check_at: "2026-03-04T05:00:00.000Z",
    history: [
      { day: "2026-03-02", ok: 2, suspect: 0, dead: 0, unknown: 1 },
      { day: "2026-03-03", ok: 2, suspect: 0, dead: 0, unknown: 1 },
      { day: "2026-03-04", ok: 1, suspect: 0, dead: 1, unknown: 1 },
    ],
  });
  const since = "2026-03-03T00:00:00.000Z";
  const [withMax, withDead] = chelyabinsk?.chats ?? [];
  expect(withDead?.links[0]).toEqual({
    ...{ messenger: "telegram", url: dead, health: "dead", since },
    ...{ checked_at: "2026-03-04T05:00:00.000Z", reason: "invitation_gone" },
  });
  const unknown = { health: "unknown", since: null, checked_at: null, reason: null };
  expect(withMax?.links[1]).toEqual({ messenger: "max", url: max, ...unknown });
  expect(altai).toMatchObject({ checked_at: null, oldest_check_at: null, history: [], chats: [] });
});

test("without any check all times are null and nothing is remembered", () => {
  const status = statusSchema.parse(JSON.parse(statusText(readModelOf(release))));
  expect(status).toMatchObject({ checked_at: null, links: { ok: 0, unknown: 3 }, incidents: [] });
  expect(status.regions.flatMap(({ history }) => history)).toEqual([]);
});

test("the links of closed chats are named and not counted", () => {
  const { regions } = statusSchema.parse(JSON.parse(statusText(checked)));
  expect(regions[0]?.chats.map(({ state, links }) => [state, links.length])).toEqual([
    ["active", 2],
    ["active", 2],
    ["closed", 1],
  ]);
});

test("new data has a new text, the same data the same", () => {
  expect(statusText(checked)).toBe(statusText(checked));
  expect(statusText(readModelOf(release))).not.toBe(statusText(checked));
});

test("the description names what is new", () => {
  const { components } = JSON.parse(openApiText("https://chat.example"));
  expect(Object.keys(components.schemas)).toEqual(
    expect.arrayContaining(["Status", "CheckedLink", "Day", "Incident"]),
  );
});
