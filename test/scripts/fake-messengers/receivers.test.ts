import { expect, test } from "vitest";
import { messengersHost } from "../../../scripts/fake-messengers/host.ts";
import { makeSend } from "../../../worker/alerts/send.ts";
import type { Way } from "../../../worker/alerts/types.ts";
import { makeAlert, makeAlertSettings } from "../../make/alerts.ts";
import { listening } from "./listening.ts";

const said: string[] = [];
const host = listening(messengersHost([], (line) => said.push(line)));

/** Sends over the wire; who is slow is given up at once. */
function sent(way: Way, address: string) {
  const send = makeSend({
    settings: makeAlertSettings({ alertsOrigin: host.origin }),
    fetch,
    nowMs: () => 0,
    abortAfter: () => (address.endsWith("slow") ? AbortSignal.timeout(100) : new AbortController().signal),
    post: () => Promise.reject(new Error("no letters here")),
  });
  return send(makeAlert(), { id: "one", region: "chelyabinsk", way, address });
}

test.each([
  ["webhook", "https://any.example/webhook", "sent"],
  ["webhook", "https://any.example/webhook/500", "500 null"],
  ["webhook", "https://any.example/webhook/429", "429 120"],
  ["webhook", "https://any.example/webhook/410", "410 null"],
  ["webhook", "https://any.example/webhook/redirect", "led_away null"],
  ["webhook", "https://any.example/webhook/slow", "time_out null"],
  ["webhook", "https://any.example/webhook/flaky", "500 null"],
  ["webhook", "https://any.example/webhook/flaky", "sent"],
  ["telegram", "-1001234567890", "sent"],
  ["telegram", "4000", "400 null"],
  ["telegram", "4003", "403 null"],
  ["telegram", "4290", "429 35"],
] as const)("%s %s: %s", async (way, address, outcome) => {
  const one = await sent(way, address);
  expect(one.kind === "sent" ? "sent" : `${one.failure} ${one.retryAfterS}`).toBe(outcome);
});

test("what has arrived is said and shown, without the bot's token", async () => {
  const received = await (await fetch(`${host.origin}/received`)).text();
  expect(JSON.parse(received)).toHaveLength(12);
  expect(JSON.parse(received)[0]).toMatchObject({
    path: "/webhook",
    headers: { "webhook-id": makeAlert().id, "webhook-signature": expect.stringMatching(/^v1,/) },
    body: { version: 1, kind: "death" },
  });
  expect(said[0]).toContain("Чат «Сатка»");
  expect(received + said.join()).not.toContain("made-up-token");
});
