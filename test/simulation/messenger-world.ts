import type { Probed } from "../../worker/link-health/types.ts";

const hourMs = 3_600_000;

export interface SimulatedLink {
  readonly url: string;
  readonly title: string;
  readonly members: number;
  /** Infinite: lives for ever. */
  readonly diesAtMs: number;
  readonly revivesAtMs: number;
}

export interface World {
  readonly links: ReadonlyMap<string, SimulatedLink>;
  readonly outage: { readonly fromMs: number; readonly untilMs: number };
  readonly storms: readonly { readonly fromMs: number; readonly untilMs: number }[];
  readonly random: () => number;
}

/** Mulberry32: the same numbers for the same seed. */
export function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export function makeWorld(random: () => number, count: number, deaths: number, startMs: number): World {
  const links = Array.from({ length: count }, (_, at): SimulatedLink => {
    const diesAtMs = at < deaths ? startMs + (2 + random() * 130) * hourMs : Number.POSITIVE_INFINITY;
    const revives = at < deaths / 4 ? diesAtMs + (1 + random() * 48) * hourMs : Number.POSITIVE_INFINITY;
    const url = `https://t.me/+Simulated${String(at).padStart(8, "0")}`;
    return { url, title: `Чат поликлиники № ${at}`, members: 50 + at, diesAtMs, revivesAtMs: revives };
  });
  const outageMs = startMs + (50 + random() * 20) * hourMs;
  return {
    links: new Map(links.map((link) => [link.url, link])),
    outage: { fromMs: outageMs, untilMs: outageMs + 6 * hourMs },
    storms: Array.from({ length: 5 }, () => {
      const fromMs = startMs + random() * 160 * hourMs;
      return { fromMs, untilMs: fromMs + hourMs };
    }),
    random,
  };
}

export function isDead({ diesAtMs, revivesAtMs }: SimulatedLink, atMs: number): boolean {
  return atMs >= diesAtMs && atMs < revivesAtMs;
}

const within = (atMs: number, { fromMs, untilMs }: World["outage"]) => atMs >= fromMs && atMs < untilMs;
const noPage = (reason: "not_answered" | "asked_to_wait" | "messenger_failed", retryAfterS: number | null) =>
  ({ kind: "no_page", reason, retryAfterS }) as const;

/** What t.me answers, and after how long. In its outage it is silent, broken, or takes every chat for gone. */
export function answerOf(world: World, url: string, atMs: number): { probed: Probed; tookMs: number } {
  const { random } = world;
  const link = world.links.get(url);
  if (link === undefined) throw new Error(`nobody knows ${url}`);
  if (within(atMs, world.outage)) {
    const chance = random();
    if (chance < 0.5) return { probed: noPage("not_answered", null), tookMs: 6000 };
    if (chance < 0.8) return { probed: noPage("messenger_failed", null), tookMs: 400 };
    return { probed: { kind: "page", status: 200, body: gonePage }, tookMs: 400 };
  }
  if (world.storms.some((storm) => within(atMs, storm)) && random() < 0.4) {
    return {
      probed: noPage("asked_to_wait", random() < 0.5 ? null : 30 + Math.floor(random() * 300)),
      tookMs: 100,
    };
  }
  if (random() < 0.01) return { probed: noPage("not_answered", null), tookMs: 6000 };
  const body = isDead(link, atMs) ? gonePage : livePage(link);
  return { probed: { kind: "page", status: 200, body }, tookMs: 100 + Math.floor(random() * 400) };
}

const gonePage = `<html><head><meta property="og:title" content="Join group chat on Telegram">
<meta property="og:image" content="https://telegram.org/img/t_logo_2x.png"><meta property="og:site_name" content="Telegram">
</head><body><div class="tgme_page_icon"></div></body></html>`;

function livePage({ title, members }: SimulatedLink): string {
  return `<html><head><meta property="og:title" content="${title}"><meta property="og:description" content="Чат пациентов">
<meta property="og:image" content="https://cdn4.telesco.pe/file/a.jpg"><meta property="og:site_name" content="Telegram">
</head><body><div class="tgme_page_extra">${members} members, 3 online</div></body></html>`;
}
