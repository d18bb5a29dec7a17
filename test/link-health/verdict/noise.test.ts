import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { plainStyle, type Style } from "../../../scripts/fake-messengers/markup.ts";
import {
  accountPage,
  chatPage,
  freeNamePage,
  goneInvitationPage,
  previewPage,
} from "../../../scripts/fake-messengers/pages.ts";
import { group, invite, judged, name, short, title } from "./judged.ts";

describe("how a page is written changes nothing", () => {
  const pages: Readonly<Record<string, (style: Style) => string>> = {
    group: (style) => chatPage(group, style),
    "channel without a picture": (style) =>
      chatPage(
        { ...group, kind: "channel", picture: "letters", description: null, audience: "5 subscribers" },
        style,
      ),
    "page with posts": (style) =>
      previewPage({ ...group, link: name, counter: ["1.2K", "subscribers"] }, style),
    "missing invitation": (style) => goneInvitationPage(invite, {}, style),
    "missing invitation in another language": (style) =>
      goneInvitationPage(invite, { title: "Вступить в чат", sentence: "Вас пригласили" }, style),
    "free name": (style) => freeNamePage(name, {}, style),
    bot: (style) => accountPage(name, { title: "Бот", monthlyUsers: "5 monthly users" }, style),
  };
  const words = fc.string({ unit: "grapheme", maxLength: 30 });
  const key = fc.constantFrom(
    "robots",
    "theme-color",
    "og:url",
    "og:type",
    "fb:app_id",
    "apple-itunes-app",
    "og:locale",
  );
  const styles: fc.Arbitrary<Style> = fc.record({
    quote: fc.constantFrom('"' as const, "'" as const),
    isUpperCase: fc.boolean(),
    isReversed: fc.boolean(),
    gap: fc.constantFrom("", " ", "\n", "\r\n\t", "\n\n    "),
    closesVoid: fc.boolean(),
    escapesAll: fc.boolean(),
    keyAttribute: fc.constantFrom("property" as const, "name" as const),
    extraMetas: fc.array(fc.tuple(key, words), { maxLength: 5 }),
    comment: fc.option(words.map((text) => text.replaceAll("-", " ").replaceAll(">", " "))),
  });

  test.each(Object.entries(pages))("%s", (_, page) => {
    const expected = judged(page(plainStyle), name);
    fc.assert(
      fc.property(styles, (style) => {
        expect(judged(page(style), name)).toEqual(expected);
      }),
      { numRuns: 200 },
    );
  });

  test("attributes without quotes, of another case, twice, with blanks around «=»", () => {
    const dead =
      "<META Content = 'Join group chat on Telegram'  PROPERTY = OG:Title ><meta content=x content=y>";
    expect(short(judged(dead))).toBe("dead invitation_gone");
    const live = `<meta content="${title}" property="og:title" property="og:image"><meta content=https://cdn1.telesco.pe/file/a.jpg property=og:image>`;
    expect(short(judged(live))).toBe("ok alive");
  });
});

describe("no noise is ever called dead", () => {
  test("random bytes", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 2000 }), fc.integer({ min: 100, max: 599 }), (bytes, status) => {
        const body = new TextDecoder().decode(bytes);
        expect(judged(body, invite, null, status).verdict).toBe("unknown");
      }),
      { numRuns: 300 },
    );
  });

  test("pieces of pages in any order, without a dead title", () => {
    const pieces = chatPage(group).split(/(?=<)/);
    fc.assert(
      fc.property(fc.shuffledSubarray(pieces), (some) => {
        expect(judged(some.join("")).verdict).not.toBe("dead");
      }),
      { numRuns: 300 },
    );
  });

  test("a live page cut anywhere", () => {
    for (const chat of [group, { ...group, picture: "letters", description: null } as const]) {
      const page = chatPage(chat);
      for (let at = 0; at <= page.length; at++) {
        expect(judged(page.slice(0, at)).verdict, `${at}`).not.toBe("dead");
      }
    }
  });

  test("names that a chat may give itself", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", minLength: 1, maxLength: 60 }), (any) => {
        expect(judged(chatPage({ ...group, title: any })).verdict).not.toBe("dead");
        expect(
          judged(chatPage({ ...group, title: any, description: null, picture: "letters" })).verdict,
        ).not.toBe("dead");
      }),
      { numRuns: 200 },
    );
  });

  test("a page of 64 KB of open tags is judged in no time to speak of", () => {
    const body = "<a><b></i>".repeat(6500);
    expect(short(judged(body))).toBe("unknown not_understood");
  });
});
