import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ExportCount } from "../../../worker/quality/count/figures.ts";
import { programmeHours, workingTime } from "../../../worker/quality/count/working-time.ts";
import { countCase } from "./count-case.ts";
import type { ExportFile } from "./export-cases.ts";

const zone = "Asia/Yekaterinburg";
const startS = 1_790_000_000;
const texts = [
  "Как записаться?",
  "Спасибо 👍🏽",
  "Помогите, мой телефон 8 916 123-45-67",
  "Завтра приём ведёт кардиолог из области",
  "Пишите в личку",
  "",
];

/** A made-up conversation: five people, some messages with replies, some edited, some albums and topics. */
const conversation = fc
  .array(
    fc.record({
      pause: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 1300 }), fc.integer({ min: 1, max: 60_000 })),
      sender: fc.integer({ min: 1, max: 5 }),
      back: fc.option(fc.integer({ min: 1, max: 6 })),
      text: fc.constantFrom(...texts),
      edited: fc.boolean(),
      photo: fc.boolean(),
      kind: fc.constantFrom("message", "message", "message", "message", "service"),
    }),
    { minLength: 1, maxLength: 40 },
  )
  .map((steps) => {
    let atS = startS;
    return steps.map(({ pause, sender, back, text, edited, photo, kind }, index) => {
      atS += pause;
      return {
        id: index + 1,
        type: kind,
        date: "2026-10-01T10:00:00",
        date_unixtime: String(atS),
        ...(edited ? { edited: "2026-10-01T10:00:00", edited_unixtime: String(atS + 60) } : {}),
        ...(kind === "service" ? { action: "topic_created", actor_id: `user${sender}` } : {}),
        ...(kind === "message" ? { from: `Имя ${sender}`, from_id: `user${sender}` } : {}),
        ...(back === null || back > index ? {} : { reply_to_message_id: index + 1 - back }),
        ...(photo ? { photo: "1.jpg" } : {}),
        text: text.length > 8 ? [text.slice(0, 5), { type: "bold", text: text.slice(5) }] : text,
      };
    });
  });

function fileOf(messages: Record<string, unknown>[]): ExportFile {
  return { name: "Здоровье", type: "private_supergroup", id: 555, messages };
}

const plain = { zone, staff: ["user4", "user5"], from: null, to: null };

async function figures(
  files: readonly ExportFile[],
  more: { staff?: readonly string[] | null; cut?: (bytes: Uint8Array) => Uint8Array[] } = {},
): Promise<ExportCount> {
  const counted = await countCase(
    { ...plain, ...(more.staff === undefined ? {} : { staff: more.staff }), files },
    more.cut,
  );
  if (!counted.ok) throw new Error(counted.refusal.kind);
  return counted.value;
}

describe("the figures stay the same", () => {
  test("wherever chunks end, also inside a letter", async () => {
    await fc.assert(
      fc.asyncProperty(conversation, fc.integer({ min: 1, max: 97 }), async (messages, size) => {
        const cut = (bytes: Uint8Array) =>
          Array.from({ length: Math.ceil(bytes.length / size) }, (_, at) =>
            bytes.slice(at * size, (at + 1) * size),
          );
        expect(await figures([fileOf(messages)], { cut })).toEqual(await figures([fileOf(messages)]));
      }),
      { numRuns: 60 },
    );
  });

  test("in whichever order files come, however they share the messages, and once or twice", async () => {
    await fc.assert(
      fc.asyncProperty(conversation, fc.nat(40), fc.nat(40), async (messages, one, two) => {
        const [from, to] = [Math.min(one, two), Math.max(one, two)];
        const [first, second] = [fileOf(messages.slice(0, to)), fileOf(messages.slice(from))];
        const whole = await figures([fileOf(messages)]);
        expect(await figures([first, second])).toEqual(whole);
        expect(await figures([second, first])).toEqual(whole);
        expect(await figures([fileOf(messages), fileOf(messages)])).toEqual(whole);
      }),
      { numRuns: 60 },
    );
  });

  test("of several versions of a message, in whichever order they come", async () => {
    await fc.assert(
      fc.asyncProperty(conversation, conversation, async (one, two) => {
        const [first, second] = [fileOf(one), fileOf(two)];
        expect(await figures([first, second])).toEqual(await figures([second, first]));
      }),
      { numRuns: 60 },
    );
  });

  test("in whichever order staff and messages are listed", async () => {
    await fc.assert(
      fc.asyncProperty(conversation, async (messages) => {
        const whole = await figures([fileOf(messages)]);
        expect(await figures([fileOf(messages)], { staff: ["user5", "user4", "user5"] })).toEqual(whole);
        expect(await figures([fileOf(messages.toReversed())])).toEqual(whole);
      }),
      { numRuns: 40 },
    );
  });

  test("when somebody joins or pins", async () => {
    await fc.assert(
      fc.asyncProperty(conversation, fc.nat(40), async (messages, place) => {
        const service = {
          id: 1000,
          type: "service",
          date: "2026-10-01T10:00:00",
          date_unixtime: String(startS),
          actor_id: "user77",
          action: "join_group_by_link",
          text: "Как?",
        };
        const more = messages.toSpliced(place, 0, service as never);
        expect(await figures([fileOf(more)])).toEqual(await figures([fileOf(messages)]));
      }),
      { numRuns: 40 },
    );
  });
});

test("the figures of any conversation fit together", async () => {
  await fc.assert(
    fc.asyncProperty(conversation, async (messages) => {
      const count = await figures([fileOf(messages)], { staff: null });
      const { appeals, answers, unanswered, uncertainPairs, answersAsReply, answersInTime } = count;
      expect(answers + unanswered).toBe(appeals);
      expect(uncertainPairs + answersAsReply).toBe(answers);
      expect(answersInTime).toBeLessThanOrEqual(answers);
      expect(appeals + count.informingPosts).toBeLessThanOrEqual(count.messages);
      expect(count.medianMinutes === null).toBe(answers === 0);
      expect(count.medianMinutes ?? 0).toBeLessThanOrEqual(count.p90Minutes ?? 0);
      const about = Object.values(count.topics).reduce((sum, topic) => sum + topic, 0);
      expect(about).toBeGreaterThanOrEqual(appeals);
    }),
    { numRuns: 100 },
  );
});

describe("working time", () => {
  const moment = fc.integer({ min: 1_200_000_000, max: 2_000_000_000 });
  const zones = fc.constantFrom(
    "Europe/Kaliningrad",
    "Europe/Moscow",
    "Europe/Volgograd",
    "Asia/Yekaterinburg",
    "Asia/Barnaul",
    "Asia/Kamchatka",
  );

  test("is additive, never negative, and never more than the clock", () => {
    fc.assert(
      fc.property(zones, moment, moment, moment, (timezone, ...moments) => {
        const worked = workingTime(programmeHours(timezone));
        const [one = 0, two = 0, three = 0] = moments.toSorted((a, b) => a - b);
        expect(worked(one, two) + worked(two, three)).toBe(worked(one, three));
        expect(worked(one, three)).toBeGreaterThanOrEqual(0);
        expect(worked(three, one)).toBe(0);
      }),
    );
  });

  test("agrees with counting minute by minute", () => {
    fc.assert(
      fc.property(zones, moment, fc.integer({ min: 0, max: 9000 }), (timezone, fromS, minutes) => {
        const start = Math.floor(fromS / 60) * 60;
        const clock = new Intl.DateTimeFormat("en", {
          timeZone: timezone,
          weekday: "short",
          hour: "2-digit",
          hourCycle: "h23",
        });
        let expected = 0;
        for (let minute = 0; minute < minutes; minute++) {
          const parts = clock.formatToParts((start + minute * 60) * 1000);
          const part = (type: string) => parts.find((one) => one.type === type)?.value ?? "";
          const hour = Number(part("hour"));
          if (part("weekday") !== "Sun" && hour >= 8 && hour < 20) expected++;
        }
        expect(workingTime(programmeHours(timezone))(start, start + minutes * 60)).toBe(expected * 60);
      }),
      { numRuns: 25 },
    );
  });

  test("of a chat with other hours, and of one that never opens", () => {
    const [monday, day] = [Date.UTC(2026, 9, 5) / 1000, 86_400];
    const always = workingTime({ timezone: "UTC", days: [1, 2, 3, 4, 5, 6, 7], from: "00:00", to: "24:00" });
    expect(always(monday + 5, monday + 9 * day)).toBe(9 * day - 5);
    const five = workingTime({ timezone: "UTC", days: [1, 2, 3, 4, 5], from: "09:30", to: "18:00" });
    expect(five(monday, monday + 7 * day)).toBe(5 * 8.5 * 3600);
    expect(workingTime({ timezone: "UTC", days: [], from: "08:00", to: "20:00" })(monday, monday + day)).toBe(
      0,
    );
  });
});
