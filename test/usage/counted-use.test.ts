import { describe, expect, it } from "vitest";
import { readModelOf } from "../../worker/release/read-model.ts";
import type { UsageEvent } from "../../worker/release/usage-event.ts";
import { countedUse } from "../../worker/usage/counted-use.ts";
import { localDay } from "../../worker/usage/local-day.ts";
import { makeChat, makeRegion, makeRelease } from "../make/release.ts";

const widgetHosts = ["gkb1.ru", "www.poliklinika.example.ru", "xn--80abvlke3d3b.xn--p1ai"];
const model = readModelOf(
  makeRelease({ regions: [makeRegion({ widgetHosts })], chats: [makeChat({ code: "00000" })] }),
);
const event: UsageEvent = { kind: "answer", channel: "widget", code: "00000" };
const noon = Date.UTC(2026, 10, 26, 7);

function counted(headers: Readonly<Record<string, string>>, method = "GET", atMs = noon) {
  const lower = new Headers(headers);
  return countedUse(model, event, { method, header: (name) => lower.get(name) ?? undefined }, atMs);
}

describe("a use as it is counted", () => {
  it.each([
    ["Origin", "https://gkb1.ru", "gkb1.ru"],
    ["Origin", "https://www.gkb1.ru", "gkb1.ru"],
    ["Origin", "http://GKB1.ru:8080", "gkb1.ru"],
    ["Origin", "https://poliklinika.example.ru", "www.poliklinika.example.ru"],
    ["Referer", "https://xn--80abvlke3d3b.xn--p1ai/", "xn--80abvlke3d3b.xn--p1ai"],
    ["Referer", "https://gkb1.ru/patient?name=planted", "gkb1.ru"],
    ["Ping-From", "https://gkb1.ru/chats", "gkb1.ru"],
    ["Origin", "https://evil-gkb1.ru", ""],
    ["Origin", "https://gkb1.ru.evil.example", ""],
    ["Origin", "https://sub.gkb1.ru", ""],
    ["Origin", "null", ""],
    ["Origin", "gkb1.ru", ""],
    ["Referer", "javascript://gkb1.ru/", ""],
    ["Referer", "https://gkb1.ru@evil.example/", ""],
    ["X-Forwarded-Host", "gkb1.ru", ""],
  ])("%s: %s is kept as «%s»", (name, value, host) => {
    expect(counted({ [name]: value })?.host).toBe(host);
  });

  it("takes the origin before the referrer, and the referrer where the origin is hidden", () => {
    expect(counted({ Origin: "https://other.example", Referer: "https://gkb1.ru/" })?.host).toBe("");
    expect(counted({ Origin: "null", Referer: "https://gkb1.ru/" })?.host).toBe("gkb1.ru");
  });

  it.each([{ "Sec-Purpose": "prefetch;prerender" }, { Purpose: "prefetch" }, { "Sec-Purpose": "prerender" }])(
    "is none where a browser fetches ahead: %j",
    (headers) => {
      expect(counted(headers)).toBeNull();
      expect(counted({ "Sec-Purpose": "", Purpose: "" })).not.toBeNull();
    },
  );

  it("is none for the headers alone, and for a chat that the release does not know", () => {
    expect(counted({}, "HEAD")).toBeNull();
    const asked = { method: "GET", header: () => undefined };
    expect(countedUse(model, { ...event, code: "ZZZZZ" }, asked, noon)).toBeNull();
  });

  it("holds these fields and no other", () => {
    expect(counted({ Origin: "https://gkb1.ru", "User-Agent": "planted" })).toEqual({
      ...event,
      day: "2026-11-26",
      host: "gkb1.ru",
    });
  });

  it("falls on the day by the clocks of the chat's region", () => {
    const midnight = Date.UTC(2026, 10, 26, 19);
    expect(counted({}, "GET", midnight - 1)?.day).toBe("2026-11-26");
    expect(counted({}, "GET", midnight)?.day).toBe("2026-11-27");
  });
});

describe("the day of a zone", () => {
  it("is the same whether it was asked for before or not, forwards and backwards in time", () => {
    const hours = Array.from({ length: 24 * 4 * 6 }, (_, at) => Date.UTC(2026, 2, 27) + at * 10 * 60_000);
    const dayOf = (timezone: string, atMs: number) =>
      new Intl.DateTimeFormat("sv", { timeZone: timezone }).format(atMs);
    for (const zone of ["Asia/Kamchatka", "Europe/Kaliningrad", "Europe/Berlin"]) {
      for (const atMs of [...hours, ...hours.toReversed()]) {
        expect(`${zone} ${localDay(zone, atMs)}`).toBe(`${zone} ${dayOf(zone, atMs)}`);
      }
    }
  });
});
