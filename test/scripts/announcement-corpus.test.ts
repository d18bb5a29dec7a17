import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { z } from "zod";
import { modelOfTerritories } from "../../scripts/announcement/listed-territories.ts";
import { releaseFromSeed } from "../../scripts/seed/release-from-seed.ts";
import { readAnnouncement } from "../../worker/onboarding/announcement/read-announcement.ts";
import type { Announcement, ReadChat } from "../../worker/onboarding/announcement/types.ts";
import { readModelOf } from "../../worker/release/read-model.ts";

const folder = join(import.meta.dirname, "../fixtures/announcements");

const hoursSchema = z.strictObject({ days: z.array(z.number()), from: z.string(), to: z.string() });
/** What a careful person reads out of an announcement. Codes are of today's municipalities, 8 digits. */
const expectedSchema = z.strictObject({
  region: z.string(),
  territories: z.string().optional(),
  chats: z.array(
    z.strictObject({
      links: z.array(z.string()).min(1),
      territories: z.array(z.string()),
      rest_of_region: z.boolean(),
    }),
  ),
  /** Of every chat. Absent: one value cannot say it. */
  hours: hoursSchema.nullable().optional(),
  hotlines: z.array(z.string()),
  hotlines_must_not: z.array(z.string()),
  must_not: z.array(z.string()),
  /** null: judged either way. */
  territories_in_two_chats: z.array(z.string()).nullable(),
  note: z.string().optional(),
});
type Expected = z.output<typeof expectedSchema>;

const registry = readModelOf(releaseFromSeed());

function modelFor({ region, territories }: Expected) {
  if (territories === undefined) return { model: registry, slug: region };
  const made = modelOfTerritories(region, readFileSync(join(folder, territories), "utf8"));
  if (typeof made === "string") throw new Error(`${territories}: ${made}`);
  return made;
}

interface Score {
  chats: number;
  chatsRight: number;
  territories: number;
  territoriesRight: number;
  /** Wrong territories that the reader calls exact; the others carry a mark. */
  wrongExact: number;
  wrongMarked: number;
  forbidden: number;
  surplusChats: number;
  restWrong: number;
  besides: number;
  besidesRight: number;
  differences: string[];
}

function emptyScore(): Score {
  return {
    chats: 0,
    chatsRight: 0,
    territories: 0,
    territoriesRight: 0,
    wrongExact: 0,
    wrongMarked: 0,
    forbidden: 0,
    surplusChats: 0,
    restWrong: 0,
    besides: 0,
    besidesRight: 0,
    differences: [],
  };
}

const linksOf = (chat: ReadChat) => chat.links.map(({ url }) => url).sort();

function scoreOf(expected: Expected, read: Announcement): Score {
  const score = emptyScore();
  for (const chat of expected.chats) scoreChat(score, chat, read);
  const known = new Set(expected.chats.flatMap(({ links }) => links));
  for (const chat of read.chats.filter(({ links }) => links.length > 0)) {
    const links = linksOf(chat);
    const forbidden = links.filter((url) => expected.must_not.includes(url));
    score.forbidden += forbidden.length;
    for (const url of forbidden) score.differences.push(`forbidden link ${url} in «${chat.title}»`);
    if (links.some((url) => known.has(url))) continue;
    score.surplusChats++;
    score.differences.push(`chat nobody announced: «${chat.title}» ${links.join(" ")}`);
  }
  scoreBesides(score, expected, read);
  return score;
}

function scoreChat(score: Score, chat: Expected["chats"][number], read: Announcement): void {
  const label = chat.links[0];
  score.chats++;
  score.territories += chat.territories.length;
  const found = read.chats.find(({ links }) => links.some(({ url }) => chat.links.includes(url)));
  if (found === undefined) {
    score.differences.push(`${label}: no such chat`);
    return;
  }
  if (linksOf(found).join() === [...chat.links].sort().join()) score.chatsRight++;
  else score.differences.push(`${label}: links are ${linksOf(found).join(" ")}`);
  for (const oktmo of chat.territories) {
    if (found.territories.some((one) => one.oktmo === oktmo)) score.territoriesRight++;
    else score.differences.push(`${label}: ${oktmo} is missing`);
  }
  for (const { oktmo, text, name, certainty } of found.territories) {
    if (oktmo === null || chat.territories.includes(oktmo)) continue;
    if (certainty === "exact") score.wrongExact++;
    else score.wrongMarked++;
    score.differences.push(`${label}: «${text}» is not ${oktmo} ${name} (${certainty})`);
  }
  if (found.restOfRegion !== chat.rest_of_region) {
    score.restWrong++;
    score.differences.push(`${label}: rest of region is ${found.restOfRegion}`);
  }
}

/** Hours, hotlines and warnings: one point each. */
function scoreBesides(score: Score, expected: Expected, read: Announcement): void {
  const judge = (isRight: boolean, difference: string) => {
    score.besides++;
    if (isRight) score.besidesRight++;
    else score.differences.push(difference);
  };
  const chats = read.chats.filter(({ links }) => links.length > 0);
  if (expected.hours !== undefined && expected.chats.length > 0) {
    const wanted = JSON.stringify(expected.hours);
    const said = chats.map(({ hours }) =>
      JSON.stringify(hours === null ? null : { days: hours.days, from: hours.from, to: hours.to }),
    );
    judge(
      said.every((one) => one === wanted),
      `hours are ${[...new Set(said)].join(" ")}, not ${wanted}`,
    );
  }
  const digits = (text: string) => text.replace(/\D/g, "").replace(/^7(?=\d{10}$)/, "8");
  const dials = read.hotlines.flatMap(({ numbers }) => numbers.map(({ dial }) => digits(dial)));
  for (const number of expected.hotlines) {
    judge(dials.includes(number), `hotline ${number} is missing (${dials.join(" ")})`);
  }
  for (const number of expected.hotlines_must_not) {
    judge(!dials.includes(number), `hotline ${number} no longer works`);
  }
  if (expected.territories_in_two_chats !== null) {
    const warned = read.warnings.filter(({ kind }) => kind === "territory_in_two_chats");
    judge(
      warned.length === expected.territories_in_two_chats.length,
      `territories in two chats: ${warned.map(({ text }) => text).join("; ") || "none"}`,
    );
  }
}

const scores = readdirSync(folder)
  .filter((name) => /\.(txt|html)$/.test(name))
  .sort()
  .map((file) => {
    const json = readFileSync(join(folder, file.replace(/\.\w+$/, ".expected.json")), "utf8");
    const expected = expectedSchema.parse(JSON.parse(json));
    const { model, slug } = modelFor(expected);
    const result = readAnnouncement(model, { region: slug, text: readFileSync(join(folder, file), "utf8") });
    if (!result.ok) throw new Error(`${file}: ${result.refusal.kind}`);
    return { file, score: scoreOf(expected, result.value) };
  });

const sum = (of: (score: Score) => number) => scores.reduce((total, { score }) => total + of(score), 0);
const share = (right: (score: Score) => number, all: (score: Score) => number) => `${sum(right)}/${sum(all)}`;
const figures = [
  `chats ${share(
    (one) => one.chatsRight,
    (one) => one.chats,
  )}`,
  `territories ${share(
    (one) => one.territoriesRight,
    (one) => one.territories,
  )}`,
  `wrong and called exact ${sum((one) => one.wrongExact)}, wrong and marked ${sum((one) => one.wrongMarked)}`,
  `hours, hotlines and warnings ${share(
    (one) => one.besidesRight,
    (one) => one.besides,
  )}`,
].join("; ");
const differing = scores
  .filter(({ score }) => score.differences.length > 0)
  .map(({ file, score }) =>
    [
      `${file}: chats ${score.chatsRight}/${score.chats}, territories ${score.territoriesRight}/${score.territories}`,
      ...score.differences,
    ].join("\n  "),
  )
  .join("\n");
const report = `${figures}\n${differing}`;

test("the corpus holds at least 24 announcements of known and of new regions", () => {
  expect(scores.length).toBeGreaterThanOrEqual(24);
  expect(sum(({ chats }) => chats)).toBeGreaterThanOrEqual(100);
});

test("at least 95 % of the chats have exactly their links", () => {
  expect(sum((one) => one.chatsRight) / sum((one) => one.chats), report).toBeGreaterThanOrEqual(0.95);
});

test("at least 90 % of the territories stand at their chat", () => {
  expect(sum((one) => one.territoriesRight) / sum((one) => one.territories), report).toBeGreaterThanOrEqual(
    0.9,
  );
});

test("no wrong territory is called exact", () => {
  expect(
    sum((one) => one.wrongExact),
    report,
  ).toBe(0);
});

test("wrong territories that carry a mark are rare, too", () => {
  expect(sum((one) => one.wrongMarked) / sum((one) => one.territories), report).toBeLessThanOrEqual(0.03);
});

test("no channel, bot or phone number becomes a chat", () => {
  expect(
    sum((one) => one.forbidden),
    report,
  ).toBe(0);
});

test("chats nobody announced are rare, and the rest of the region is never claimed wrongly", () => {
  expect(sum((one) => one.surplusChats) / sum((one) => one.chats), report).toBeLessThanOrEqual(0.03);
  expect(
    sum((one) => one.restWrong),
    report,
  ).toBe(0);
});

test("hours, hotlines and doubled territories are right in nine announcements of ten", () => {
  expect(sum((one) => one.besidesRight) / sum((one) => one.besides), report).toBeGreaterThanOrEqual(0.9);
});
