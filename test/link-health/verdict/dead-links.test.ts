import { describe, expect, test } from "vitest";
import { freeNamePage, goneInvitationPage } from "../../../scripts/fake-messengers/pages.ts";
import { head, heading, invite, judged, logo, name, oldInvite, short, title } from "./judged.ts";

describe("a dead link", () => {
  test.each([
    [invite],
    [oldInvite],
    ["https://telegram.me/+puZV_gQpDjkzNzMy"],
    ["https://t.me/+short"],
    ["https://t.me/%2BpuZV_gQpDjkzNzMy"],
  ])("%s, whose invitation is not known", (url) => {
    expect(judged(goneInvitationPage(url), url)).toEqual({
      verdict: "dead",
      reason: "invitation_gone",
      title: null,
      members: null,
    });
    expect(short(judged(goneInvitationPage(url, { hasDescriptionTag: false }), url))).toBe(
      "dead invitation_gone",
    );
  });

  test.each([
    ["de", "Gruppenchat auf Telegram beitreten"],
    ["ru", "Вступить в групповой чат в Telegram"],
    ["uk", "Приєднатися до групового чату в Telegram"],
    ["fa", "پیوستن به گروه در تلگرام"],
    ["ar", "انضم إلى محادثة جماعية على تيليجرام"],
    ["ja", "Telegramのグループに参加"],
    ["zh", "加入 Telegram 群组"],
    ["tr", "Telegram grubuna katıl"],
    ["es", "Únete al grupo en Telegram"],
    ["fr", "Rejoindre le groupe sur Telegram"],
    ["it", "Unisciti al gruppo su Telegram"],
    ["kk", "Telegram тобына қосылу"],
    ["en", "Join this community"],
  ])("in another language or other words (%s: %s)", (_, words) => {
    expect(short(judged(goneInvitationPage(invite, { title: words, sentence: words })))).toBe(
      "dead invitation_gone",
    );
    expect(short(judged(freeNamePage(name, { title: words, sentence: words }), name))).toBe("dead name_free");
    expect(short(judged(head([["og:title", words], logo])))).toBe("dead invitation_gone");
  });

  test.each([
    ["Join group chat on Telegram"],
    ["join group chat on telegram"],
    ["  Join  group chat\non Telegram "],
    ["Join group chat on Telegram."],
    ["Join&#32;group chat on&nbsp;Telegram"],
  ])("told by the title «%s» alone", (words) => {
    expect(short(judged(head([["og:title", words]])))).toBe("dead invitation_gone");
    expect(short(judged(`<meta property="og:title" content="${words}">`))).toBe("dead invitation_gone");
  });

  test.each([
    ["Telegram: Contact @medchat74"],
    ["Telegram: contact @MEDCHAT74"],
    ["Telegram : Contact @medchat74"],
    ["Telegram: Contact"],
  ])("a name that nobody has: «%s»", (words) => {
    expect(short(judged(freeNamePage(name, { title: words }), name))).toBe("dead name_free");
    expect(short(judged(head([["og:title", words]]), name))).toBe("dead name_free");
  });

  test.each([
    ["https://telegram.org/img/t_logo.png"],
    ["https://telegram.org/img/t_logo_2x.png"],
    ["https://www.telegram.org/img/t_logo.png"],
    ["//telegram.org/img/t_logo.png"],
    ["/img/t_logo.png"],
    ["HTTPS://TELEGRAM.ORG/img/t_logo.png?1"],
    ["https://web.archive.org/web/20220401101010im_/https://telegram.org/img/t_logo.png"],
    ["/web/20220401101010im_/https://telegram.org/img/t_logo.png"],
  ])("the logo is known as %s", (image) => {
    const page = head([
      ["og:site_name", "Telegram"],
      ["og:title", "Chat beitreten"],
      ["og:image", image],
    ]);
    expect(short(judged(page))).toBe("dead invitation_gone");
  });

  test.each([[""], ["   "], ["&nbsp;"], ["&#8203;"], ["\n\t"]])(
    "an empty description (%j) counts as none",
    (text) => {
      const page = head([["og:title", "Chat beitreten"], logo, ["og:description", text]]);
      expect(short(judged(page))).toBe("dead invitation_gone");
    },
  );

  test.each([
    ["Join group chat on Telegram", "You are invited to a group chat on Telegram. Click to join", invite],
    ["Join group chat on Telegram", "You are invited to a channel on Telegram. Click to join", invite],
    ["Telegram: Contact @medchat74", "You can contact @medchat74 right away.", name],
    ["Telegram: Contact @medchat74", "Contact @medchat74 right away", name],
    ["Telegram: Contact @medchat74", "If you have Telegram, you can contact @medchat74 right away.", name],
  ])("«%s»: the sentence that every missing chat gets is no description: «%s»", (words, sentence, url) => {
    const page = head([["og:title", words], logo, ["og:description", sentence]]);
    expect(short(judged(page, url))).toBe(url === name ? "dead name_free" : "dead invitation_gone");
  });

  test("the site's name for a heading makes it no chat, nor does its own title beside the sign of a missing one", () => {
    const gone = "Join group chat on Telegram";
    for (const rest of [heading("Telegram"), `<div class="tgme_page_icon"></div>${heading(gone)}`]) {
      expect(short(judged(head([["og:title", gone], logo], rest))), rest).toBe("dead invitation_gone");
    }
  });

  test.each([
    ["with the site's name", "<title>Telegram</title>", ""],
    ["with a link of the app", "", '<a href="tg://join?invite=x">Beitreten</a>'],
    ["with nothing to read", "", ""],
  ])("in other words, by the logo, on a page of Telegram: %s", (_, above, below) => {
    const metas = `<meta property="og:title" content="Chat beitreten"><meta property="og:image" content="${logo[1]}">`;
    const page = `<html><head>${above}${metas}</head><body>${below}</body></html>`;
    expect(short(judged(page))).toBe("dead invitation_gone");
  });

  test("its join button and its picture element make it no chat", () => {
    const page = head(
      [["og:title", "Chat beitreten"], logo],
      '<img class="tgme_page_photo_image" src="https://telegram.org/img/t_logo_2x.png"><a class="tgme_action_button_new" href="tg://join?invite=x">Join Group</a>',
    );
    expect(short(judged(page))).toBe("dead invitation_gone");
  });

  test("a page that was cut still says so by its title", () => {
    const page = goneInvitationPage(invite);
    expect(short(judged(page.slice(0, page.indexOf("<body>"))))).toBe("dead invitation_gone");
  });

  test("it was known before: what was seen then changes nothing", () => {
    const before = { title, members: 900 };
    expect(short(judged(goneInvitationPage(invite), invite, before))).toBe("dead invitation_gone");
  });
});
