import { describe, expect, test } from "vitest";
import { chatPage, goneInvitationPage, strangersPage } from "../../../scripts/fake-messengers/pages.ts";
import { verdictOfProbed } from "../../../worker/link-health/verdict.ts";
import { group, head, invite, judged, logo, name, short, title } from "./judged.ts";

describe("what is no page of a chat is unknown", () => {
  test.each([
    ["nothing", ""],
    ["blanks", " \n "],
    ["JSON", '{"ok":false,"og:title":"Join group chat on Telegram"}'],
    ["text", "Join group chat on Telegram"],
    ["XML", '<?xml version="1.0"?><Error><Code>AccessDenied</Code></Error>'],
    ["a picture", "\u0089PNG\r\n\u001a\n\0\0\0\rIHDR"],
    ["broken tags", "<meta property=og:title content=<meta <<<>>"],
    ["a title in a comment", '<!-- <meta property="og:title" content="Join group chat on Telegram"> -->'],
    [
      "a title in a script",
      '<script>var x = \'<meta property="og:title" content="Join group chat on Telegram">\';</script>',
    ],
    [
      "a title as text",
      "<p>&lt;meta property=&quot;og:title&quot; content=&quot;Join group chat on Telegram&quot;&gt;</p>",
    ],
    ["a title without content", '<meta property="og:title">'],
    ["an empty title", head([["og:title", " "], logo])],
    ["no og:title, though <title>", "<title>Telegram: Join Group Chat</title>"],
    ["a captcha", strangersPage("Just a moment...", "Checking your browser before you proceed.")],
    [
      "a provider's page",
      strangersPage("Доступ ограничен", "Доступ к ресурсу ограничен по решению", {
        "og:title": "Доступ ограничен",
        "og:description": "Подробности на сайте оператора",
        "og:image": "https://operator.example/logo.png",
      }),
    ],
    [
      "another site's page",
      strangersPage("Поликлиника", "Приём", {
        "og:title": "Поликлиника № 1",
        "og:image": "https://example.org/a.png",
      }),
    ],
    [
      "a check of browsers that shows Telegram's logo",
      strangersPage("Checking your browser", "Please wait", {
        "og:title": "Checking your browser",
        "og:image": "https://telegram.org/img/t_logo.png",
      }),
    ],
    ["a page to sign in", strangersPage("Вход", "Войдите", { "og:title": "Вход" })],
    [
      "Telegram's front page",
      head([
        ["og:title", "Telegram – a new era of messaging"],
        logo,
        ["og:description", "Fast. Secure. Powerful."],
      ]),
    ],
    ["Telegram without a word", head([["og:title", "Telegram"], logo])],
    ["Telegram Messenger", head([["og:title", "Telegram Messenger"], logo])],
    [
      "Telegram Web",
      head([
        ["og:title", "Telegram Web"],
        ["og:image", "https://telegram.org/img/t_logo.png"],
      ]),
    ],
    ["a view of one message", head([["og:title", "Telegram: View @medchat74"], logo])],
    ["a title and no picture", head([["og:title", title]])],
  ])("%s", (_, body) => {
    expect(judged(body, name)).toEqual({
      verdict: "unknown",
      reason: "not_understood",
      title: null,
      members: null,
    });
    expect(short(judged(body, invite))).toBe("unknown not_understood");
  });

  test.each([
    [204, "not_understood"],
    [301, "led_away"],
    [302, "led_away"],
    [400, "not_understood"],
    [401, "not_understood"],
    [403, "not_understood"],
    [404, "not_understood"],
    [410, "not_understood"],
    [451, "not_understood"],
    [429, "asked_to_wait"],
    [500, "messenger_failed"],
    [502, "messenger_failed"],
    [503, "messenger_failed"],
    [520, "messenger_failed"],
  ])("status %i: %s, whatever the page says", (status, reason) => {
    for (const body of [goneInvitationPage(invite), chatPage(group), ""]) {
      expect(short(judged(body, invite, null, status))).toBe(`unknown ${reason}`);
    }
  });

  test.each([
    ["https://max.ru/join/Zx8_abcdefghijklmnopqrstuvwxyz0123456789-AB"],
    ["https://max.ru/medchat74"],
    ["https://vk.me/join/AJQ1d_abcdef/ghi+jkl="],
    ["https://vk.com/medchat74"],
  ])("%s tells nothing, with a page or without one", (url) => {
    for (const status of [200, 301, 403, 404, 410]) {
      for (const body of [goneInvitationPage(invite), chatPage(group), ""]) {
        expect(short(judged(body, url, null, status))).toBe("unknown messenger_tells_nothing");
      }
    }
    expect(short(judged("", url, null, 429))).toBe("unknown asked_to_wait");
    expect(short(judged("", url, null, 503))).toBe("unknown messenger_failed");
  });

  test.each([
    ["https://t.me/+79261234567"],
    ["https://t.me/+7-926-123-45-67"],
    ["https://t.me/c/1234567/5"],
    ["https://t.me/medchat74/17"],
    ["https://t.me/addlist/abc"],
    ["https://t.me/share/url"],
    ["https://t.me/joinchat"],
    ["https://t.me/"],
    ["https://t.me"],
    ["https://example.org/+puZV_gQpDjkzNzMy"],
    ["http://t.me/medchat74"],
    ["medchat74"],
  ])("%s is no link to a chat: Telegram answers phones like missing invitations", (url) => {
    expect(short(judged(goneInvitationPage(invite), url))).toBe("unknown not_ours_to_ask");
  });

  test("what the probe could not get keeps its reason", () => {
    const probed = { kind: "no_page", reason: "not_answered", retryAfterS: null } as const;
    expect(short(verdictOfProbed(invite, probed, null))).toBe("unknown not_answered");
    const page = { kind: "page", status: 200, body: goneInvitationPage(invite) } as const;
    expect(short(verdictOfProbed(invite, page, null))).toBe("dead invitation_gone");
  });
});
