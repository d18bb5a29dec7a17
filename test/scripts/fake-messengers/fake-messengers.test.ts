import { describe, expect, test } from "vitest";
import { messengersHost } from "../../../scripts/fake-messengers/host.ts";
import { scenarios } from "../../../scripts/fake-messengers/scenarios.ts";
import { makeProbe } from "../../../worker/link-health/probe.ts";
import { makeGate } from "../../../worker/link-health/request-gate.ts";
import { verdictOfProbed } from "../../../worker/link-health/verdict.ts";
import { listening } from "./listening.ts";

const host = listening(messengersHost());

/** Asks over the wire, without waiting for turns; what is slow is given up at once. */
function judged(url: string, before: { title: string; members: number } | null = null) {
  const probe = makeProbe({
    fetch,
    nowMs: () => 0,
    wait: async () => undefined,
    abortAfter: () => (url.includes("Slow") ? AbortSignal.timeout(100) : new AbortController().signal),
    gate: makeGate(),
    publicOrigin: "http://localhost:8787",
    messengersOrigin: host.origin,
  });
  return probe(url).then((probed) => verdictOfProbed(url, probed, before));
}

const expected: Readonly<Record<string, string>> = {
  "t.me/+MadeLiveGroup": "ok alive",
  "t.me/made_live_channel": "ok alive",
  "t.me/s/made_live_channel": "ok alive",
  "t.me/+MadeNoPicture": "ok alive",
  "t.me/+MadeDeadInvite": "dead invitation_gone",
  "t.me/+MadeDiesLater": "ok alive",
  "t.me/made_dead_name": "dead name_free",
  "t.me/made_person": "suspect other_chat",
  "t.me/+MadeRenamed": "ok alive",
  "t.me/+MadeMembersJump": "ok alive",
  "t.me/+MadeSlowAnswer": "unknown not_answered",
  "t.me/+MadeAsksToWait": "unknown asked_to_wait",
  "t.me/+MadeAsksToWaitOnce": "unknown asked_to_wait",
  "t.me/+MadeServerError": "unknown messenger_failed",
  "t.me/+MadeBadGateway": "unknown messenger_failed",
  "t.me/+MadeNotFound": "unknown not_understood",
  "t.me/+MadeGiantPage": "ok alive",
  "t.me/+MadeLeadsAway": "unknown led_away",
  "t.me/+MadeLeadsInside": "unknown led_away",
  "t.me/+MadeLeadsRound": "unknown led_away",
  "t.me/made_moved": "ok alive",
  "t.me/+MadeDeadIn_ru": "dead invitation_gone",
  "t.me/+MadeDeadIn_de": "dead invitation_gone",
  "t.me/+MadeDeadIn_fa": "dead invitation_gone",
  "t.me/+MadeDeadIn_ar": "dead invitation_gone",
  "t.me/+MadeLiveIn_ru": "ok alive",
  "t.me/+MadeLiveIn_de": "ok alive",
  "t.me/+MadeLiveIn_fa": "ok alive",
  "t.me/+MadeLiveIn_ar": "ok alive",
  "t.me/+MadeGarbage": "unknown not_understood",
  "t.me/+MadeJsonAnswer": "unknown not_understood",
  "t.me/+MadeBlockPage": "unknown not_understood",
  "t.me/+MadeEmptyPage": "unknown not_understood",
  "t.me/+MadeCutInside": "unknown not_answered",
  "max.ru/join/MadeInviteOfMax_0123456789": "unknown messenger_tells_nothing",
  "vk.me/join/MadeInviteOfVk0123456789=": "unknown messenger_tells_nothing",
};

describe("the made messengers, asked over the wire", () => {
  test("every link that they play is expected to be something", () => {
    expect(scenarios.map(({ url }) => url.replace("https://", ""))).toEqual(Object.keys(expected));
  });

  test.each(Object.entries(expected))("%s: %s", async (address, what) => {
    const { verdict, reason } = await judged(`https://${address}`);
    expect(`${verdict} ${reason}`).toBe(what);
  });

  test("some change after they were asked first", async () => {
    const before = { title: "ЗдравКонтроль Сатка", members: 1234 };
    expect(await judged("https://t.me/+MadeDiesLater", before)).toMatchObject({ verdict: "dead" });
    expect(await judged("https://t.me/+MadeRenamed", before)).toMatchObject({ reason: "other_chat" });
    expect(await judged("https://t.me/+MadeMembersJump", before)).toMatchObject({ reason: "members_jumped" });
    expect(await judged("https://t.me/+MadeAsksToWaitOnce", before)).toMatchObject({ verdict: "ok" });
  });

  test("a link that they do not play is a missing chat", async () => {
    expect(await judged("https://t.me/+NobodyMadeThisOne")).toMatchObject({ reason: "invitation_gone" });
    expect(await judged("https://t.me/nobody_made_this")).toMatchObject({ reason: "name_free" });
  });
});
