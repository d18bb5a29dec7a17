import { describe, expect, test } from "vitest";
import { openness } from "../../worker/registry/hours.ts";
import type { Hours } from "../../worker/registry/types.ts";

function hoursIn(timezone: string, days = [1, 2, 3, 4, 5, 6]): Hours {
  return { timezone, days, from: "08:00", to: "20:00" };
}

const zones = [
  ["Asia/Yekaterinburg", "+05:00"],
  ["Europe/Volgograd", "+03:00"],
  ["Europe/Moscow", "+03:00"],
  ["Asia/Barnaul", "+07:00"],
] as const;

describe.each(zones)("a chat in %s", (timezone, offset) => {
  const at = (local: string) => openness(hoursIn(timezone), Date.parse(`${local}${offset}`));

  test("opens at 08:00 and not a minute earlier", () => {
    expect(at("2026-11-23T07:59:59")).toEqual({
      isOpen: false,
      closesAt: null,
      nextOpening: `2026-11-23T08:00:00${offset}`,
      nextOpeningDay: "today",
      opensAt: "08:00",
    });
    expect(at("2026-11-23T08:00:00").isOpen).toBe(true);
  });

  test("is open until 20:00 and not a second longer", () => {
    expect(at("2026-11-23T19:59:59")).toEqual({
      isOpen: true,
      closesAt: "20:00",
      nextOpening: null,
      nextOpeningDay: null,
      opensAt: "08:00",
    });
    expect(at("2026-11-23T20:00:00")).toMatchObject({
      isOpen: false,
      nextOpening: `2026-11-24T08:00:00${offset}`,
      nextOpeningDay: "tomorrow",
    });
  });

  test("answers on Monday to what is asked on Saturday night and on Sunday", () => {
    const monday = `2026-11-30T08:00:00${offset}`;
    expect(at("2026-11-28T20:00:00")).toMatchObject({ nextOpening: monday, nextOpeningDay: 1 });
    expect(at("2026-11-29T00:00:00")).toMatchObject({ nextOpening: monday, nextOpeningDay: "tomorrow" });
    expect(at("2026-11-29T12:00:00")).toMatchObject({ isOpen: false, nextOpening: monday });
    expect(at("2026-11-30T00:00:00")).toMatchObject({ nextOpening: monday, nextOpeningDay: "today" });
  });

  test("is closed at night, over the end of a year too", () => {
    expect(at("2026-12-31T23:59:00")).toMatchObject({
      isOpen: false,
      nextOpening: `2027-01-01T08:00:00${offset}`,
      nextOpeningDay: "tomorrow",
    });
  });
});

describe("hours", () => {
  test("of one day a week lead to the same day next week", () => {
    const noon = Date.parse("2026-11-23T20:00:00+03:00");
    expect(openness(hoursIn("Europe/Moscow", [1]), noon)).toMatchObject({
      nextOpening: "2026-11-30T08:00:00+03:00",
      nextOpeningDay: 1,
    });
  });

  test("without days never open", () => {
    expect(openness(hoursIn("Europe/Moscow", []), 0)).toMatchObject({ isOpen: false, nextOpening: null });
  });

  test("follow a change of clocks, were a zone to have one", () => {
    const saturdayNight = Date.parse("2026-03-28T21:00:00+01:00");
    const everyDay = hoursIn("Europe/Berlin", [1, 2, 3, 4, 5, 6, 7]);
    expect(openness(everyDay, saturdayNight).nextOpening).toBe("2026-03-29T08:00:00+02:00");
    expect(openness(hoursIn("America/New_York"), Date.parse("2026-07-01T03:00:00Z")).nextOpening).toBe(
      "2026-07-01T08:00:00-04:00",
    );
  });

  test("are computed anew when the minute changes", () => {
    const hours = hoursIn("Europe/Moscow");
    const opening = Date.parse("2026-11-23T08:00:00+03:00");
    expect(openness(hours, opening - 1).isOpen).toBe(false);
    expect(openness(hours, opening).isOpen).toBe(true);
    expect(openness(hours, opening + 1)).toBe(openness(hours, opening + 59_999));
  });
});
