import { describe, expect, test } from "vitest";
import { nextAttemptMs } from "../../worker/alerts/back-off.ts";
import { digestDay } from "../../worker/alerts/digest-day.ts";
import { retryAfterSeconds } from "../../worker/base/retry-after.ts";

const [minuteMs, hourMs] = [60_000, 3_600_000];

describe("after a failed attempt", () => {
  test.each([
    [1, 1],
    [2, 5],
    [3, 15],
    [4, 60],
    [5, 180],
    [40, 180],
  ])("number %i the next one comes %i minutes later", (attempts, minutes) => {
    expect(nextAttemptMs({ createdAtMs: 0, attempts }, null, hourMs)).toBe(hourMs + minutes * minuteMs);
  });

  test("a receiver that asks for more time has it, up to six hours; for less it is not asked sooner", () => {
    const next = (waitS: number) => nextAttemptMs({ createdAtMs: 0, attempts: 1 }, waitS, 0);
    expect([next(30), next(600), next(999_999)]).toEqual([minuteMs, 600_000, 6 * hourMs]);
  });

  test("three days after it was made an alert is given up", () => {
    const next = (nowMs: number) => nextAttemptMs({ createdAtMs: 0, attempts: 30 }, null, nowMs);
    expect(next(72 * hourMs - 1)).toBe(75 * hourMs - 1);
    expect(next(72 * hourMs)).toBeNull();
  });

  test.each([
    ["120", 120],
    [" 0 ", 0],
    ["Thu, 26 Nov 2026 00:02:00 GMT", 120],
    ["Thu, 26 Nov 2020 00:02:00 GMT", 0],
    ["soon", null],
    ["-5", null],
    ["1e3", null],
    [null, null],
  ])("Retry-After %j is %j seconds", (header, seconds) => {
    expect(retryAfterSeconds(header, Date.UTC(2026, 10, 26))).toBe(seconds);
  });
});

describe("the digest of a day is due from nine until midnight", () => {
  test.each([
    ["Asia/Yekaterinburg", "2026-11-26T03:59:59Z", null],
    ["Asia/Yekaterinburg", "2026-11-26T04:00:00Z", "2026-11-26"],
    ["Asia/Yekaterinburg", "2026-11-26T18:59:59Z", "2026-11-26"],
    ["Asia/Yekaterinburg", "2026-11-26T19:00:00Z", null],
    ["Asia/Kamchatka", "2026-11-25T21:00:00Z", "2026-11-26"],
    ["Asia/Kamchatka", "2026-11-25T20:59:00Z", null],
    ["Europe/Kaliningrad", "2026-11-26T06:59:00Z", null],
    ["Europe/Kaliningrad", "2026-11-26T07:00:00Z", "2026-11-26"],
    ["Europe/Moscow", "2027-03-28T06:00:00Z", "2027-03-28"],
    // Clocks that are changed: Berlin on the day it goes to summer time and back.
    ["Europe/Berlin", "2027-03-28T06:59:00Z", null],
    ["Europe/Berlin", "2027-03-28T07:00:00Z", "2027-03-28"],
    ["Europe/Berlin", "2027-10-31T07:59:00Z", null],
    ["Europe/Berlin", "2027-10-31T08:00:00Z", "2027-10-31"],
  ])("%s at %s: %j", (timezone, at, day) => {
    expect(digestDay(timezone, Date.parse(at))).toBe(day);
  });
});
