import { describe, expect, test } from "vitest";
import { accountPage, chatPage } from "../../../scripts/fake-messengers/pages.ts";
import { group, head, heading, invite, judged, logo, name, photo, short, title } from "./judged.ts";

describe("a link that leads elsewhere is suspect", () => {
  const before = { title, members: 1200 };

  test("the chat has another name", () => {
    const page = chatPage({ ...group, title: "Крипто сигналы VIP" });
    expect(judged(page, invite, before)).toEqual({
      verdict: "suspect",
      reason: "other_chat",
      title: "Крипто сигналы VIP",
      members: 1234,
    });
  });

  test("a small change of the name is none", () => {
    const page = chatPage({ ...group, title: "ЗДРАВКОНТРОЛЬ | Сатка 🏥" });
    expect(short(judged(page, invite, before))).toBe("ok alive");
  });

  test.each([
    [1234, 100, "suspect members_jumped"],
    [1234, 13_000, "suspect members_jumped"],
    [1234, 124, "ok alive"],
    [1234, 12_339, "ok alive"],
    [1234, 12_340, "suspect members_jumped"],
    [1234, null, "ok alive"],
  ])("now %i members, before %s: %s", (_, earlier, expected) => {
    expect(short(judged(chatPage(group), invite, { title, members: earlier }))).toBe(expected);
  });

  test.each([
    ["3 members", 30, "ok alive"],
    ["3 members", 53, "suspect members_jumped"],
    ["52 members", 3, "ok alive"],
    ["53 members", 3, "suspect members_jumped"],
    ["1 member", 50, "ok alive"],
    ["0 members", 50, "suspect members_jumped"],
  ])("small chats may double as they like: «%s» after %i: %s", (audience, earlier, expected) => {
    expect(short(judged(chatPage({ ...group, audience }), invite, { title, members: earlier }))).toBe(
      expected,
    );
  });

  test("nothing was seen before: nothing is compared", () => {
    expect(short(judged(chatPage(group), invite, { title: null, members: null }))).toBe("ok alive");
  });

  test.each([
    [{ title: "Мария" }],
    [{ title: "Мария", hasPicture: false }],
    [{ title: "Med bot", monthlyUsers: "12 345 monthly users" }],
  ])("a person or a bot stands under the name: %o", (account) => {
    expect(judged(accountPage(name, account), name)).toEqual({
      verdict: "suspect",
      reason: "other_chat",
      title: account.title,
      members: null,
    });
  });

  test("a person told by the button alone, or by the sentence alone", () => {
    const button = '<a class="tgme_action_button_new" href="tg://resolve?domain=medchat74">Send Message</a>';
    const known = head([["og:title", "Мария"], photo], heading("Мария") + button);
    expect(short(judged(known, name))).toBe("suspect other_chat");
    const sentence = head([
      ["og:title", "Мария"],
      logo,
      ["og:description", "You can contact @medchat74 right away."],
    ]);
    expect(short(judged(sentence, name))).toBe("suspect other_chat");
  });
});
