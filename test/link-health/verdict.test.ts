import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { plainStyle, type Style } from "../../scripts/fake-messengers/markup.ts";
import {
  accountPage,
  chatPage,
  freeNamePage,
  goneInvitationPage,
  previewPage,
  type ShownChat,
  strangersPage,
} from "../../scripts/fake-messengers/pages.ts";
import type { SeenBefore, Verdict } from "../../worker/link-health/types.ts";
import { verdict, verdictOfProbed } from "../../worker/link-health/verdict.ts";

const invite = "https://t.me/+puZV_gQpDjkzNzMy";
const oldInvite = "https://t.me/joinchat/AAAAAEQ6ZL1wX2Kp5VbQ3w";
const name = "https://t.me/medchat74";
const title = "ЗдравКонтроль Сатка";
const members = "1 234 members, 56 online";

function judged(body: string, url = invite, before: SeenBefore | null = null, status = 200): Verdict {
  return verdict({ url, status, body }, before);
}

function short({ verdict: word, reason }: Verdict): string {
  return `${word} ${reason}`;
}

const group: ShownChat = {
  link: invite,
  kind: "group",
  title,
  description: "Вопросы о поликлинике",
  audience: members,
};

/** Bare heads, as previews of links keep them. */
function head(metas: readonly (readonly [string, string])[], rest = ""): string {
  return `<!DOCTYPE html><html><head><title>Telegram</title>${metas
    .map(([key, content]) => `<meta property="${key}" content="${content}">`)
    .join("")}</head><body>${rest}</body></html>`;
}
const logo = ["og:image", "https://telegram.org/img/t_logo.png"] as const;
const photo = ["og:image", "https://cdn1.telesco.pe/file/abc.jpg"] as const;
const heading = (text: string) => `<div class="tgme_page_title"><span>${text}</span></div>`;

describe("a live chat is ok", () => {
  const pictures = ["own", "letters", "none"] as const;
  const kinds = ["group", "channel"] as const;
  const links = [invite, oldInvite, name];
  const described = ["Вопросы о поликлинике", null];
  const combinations = links.flatMap((link) =>
    kinds.flatMap((kind) =>
      pictures.flatMap((picture) =>
        described.flatMap((description) =>
          [members, null].map((audience) => ({ link, kind, picture, description, audience })),
        ),
      ),
    ),
  );
  test.each(combinations)(
    "$kind behind $link, picture: $picture, description: $description, members: $audience",
    ({ link, kind, picture, description, audience }) => {
      const result = judged(chatPage({ link, kind, title, picture, description, audience }), link);
      // Nothing but a heading is left to tell it from a missing chat.
      const saysLittle = picture === "none" && description === null && audience === null;
      expect(short(result)).toBe(saysLittle ? "unknown not_understood" : "ok alive");
      if (!saysLittle) expect(result.title).toBe(title);
      expect(result.members).toBe(audience === null ? null : 1234);
    },
  );

  test.each([
    ["12 345 members, 678 online", 12_345],
    ["12,345 members, 678 online", 12_345],
    ["12.345 Mitglieder, 678 online", 12_345],
    ["12\u00a0345 участников, 678 в сети", 12_345],
    ["12\u202f345 membres, 678 en ligne", 12_345],
    ["12\u2009345 учасників, 678 онлайн", 12_345],
    ["12’345 membri, 678 online", 12_345],
    ["1 subscriber", 1],
    ["1 member", 1],
    ["0 members", 0],
    ["2 members, 1 online", 2],
    ["149 subscribers", 149],
    ["1 234 567 subscribers", 1_234_567],
    ["1,23,456 members", 123_456],
    ["1.2K subscribers", 1200],
    ["10.5M subscribers", 10_500_000],
    ["3,4 тыс. подписчиков", 3400],
    ["۱۲٬۳۴۵ عضو، ۶۷۸ آنلاین", 12_345],
    ["١٢٬٣٤٥ عضو", 12_345],
    ["\u200f١٢٣ مشترك", 123],
    ["12345 位成员，678 人在线", 12_345],
    ["12,345 人のメンバー", 12_345],
    ["12 345 üye, 678 çevrimiçi", 12_345],
    ["12 345 мүше, 678 желіде", 12_345],
    ["  \n 56 members,\n 7 online \n", 56],
  ])("with «%s» it has %i members", (audience, count) => {
    const result = judged(chatPage({ ...group, audience, description: null, picture: "none" }));
    expect(result).toEqual({ verdict: "ok", reason: "alive", title, members: count });
  });

  test.each([
    ["last seen recently"],
    ["no members"],
    ["678 online"],
    ["12 345"],
    ["closed group"],
    ["9007199254740993000 members"],
    ["в сети"],
  ])("«%s» names no members", (audience) => {
    const result = judged(chatPage({ ...group, audience }));
    expect(result).toEqual({ verdict: "ok", reason: "alive", title, members: null });
  });

  test.each([
    ["cdn4.cdn-telegram.org"],
    ["cdn1.telesco.pe"],
    ["cdn5.telegram-cdn.org"],
    ["cdn.telegram.org"],
    ["pictures.example.net"],
  ])("a picture from %s is a chat's own", (picturesHost) => {
    const page = chatPage({ ...group, description: null, audience: null, picturesHost });
    expect(short(judged(page))).toBe("ok alive");
  });

  test.each([
    ["1.2K", "subscribers", 1200],
    ["345", "members", 345],
    ["12 345", "участников", 12_345],
  ])("its page with posts is read: %s %s", (value, type, count) => {
    const page = previewPage({ ...group, link: name, counter: [value, type] });
    expect(judged(page, "https://t.me/s/medchat74")).toEqual({
      verdict: "ok",
      reason: "alive",
      title,
      members: count,
    });
    expect(judged(page, name).members).toBe(count);
  });

  test.each([
    ["a picture, no description", [["og:title", title], photo]],
    ["the logo and a description", [["og:title", title], logo, ["og:description", "Чат"]]],
    [
      "the sentence for public chats",
      [["og:title", title], logo, ["og:description", "You can view and join @medchat74 right away."]],
    ],
    [
      "an empty description before a full one",
      [["og:title", title], logo, ["og:description", ""], ["og:description", "Чат"]],
    ],
    ["the logo before a picture", [["og:title", title], logo, photo]],
    [
      "the site's name and a description",
      [
        ["og:site_name", "Telegram"],
        ["og:title", title],
        ["og:description", "Чат"],
      ],
    ],
  ] as const)("told from the head alone: %s", (_, metas) => {
    expect(short(judged(head(metas), name))).toBe("ok alive");
  });

  test("entities in its name are read, the first of several names is taken", () => {
    const page = head([
      ["og:title", "Сатка &amp; Бакал &#128657; &quot;чат&quot;"],
      ["og:title", "Другое"],
      photo,
    ]);
    expect(judged(page).title).toBe('Сатка & Бакал 🚑 "чат"');
  });

  test("a page that was cut behind its head still shows it", () => {
    const page = chatPage(group);
    expect(short(judged(page.slice(0, page.indexOf("<body>"))))).toBe("ok alive");
    expect(short(judged(page.slice(0, page.indexOf("tgme_page_description"))))).toBe("ok alive");
  });

  test("letters on a coloured ground are a chat, in each form", () => {
    for (const avatar of [
      '<i class="tgme_page_photo_image bgcolor3" data-content="ЗС"></i>',
      '<img class="tgme_page_photo_image" src="data:image/svg+xml;base64,PHN2Zz4=">',
      '<i class="tgme_page_photo_image"><img src="https://cdn4.telesco.pe/file/x.jpg"></i>',
    ]) {
      const page = head([["og:title", title], logo], `${avatar}${heading(title)}`);
      expect(short(judged(page)), avatar).toBe("ok alive");
    }
  });

  test.each([
    ["https://telegram.me/medchat74"],
    ["https://telegram.dog/medchat74"],
    ["https://T.me/MedChat74"],
    [`${name}?lang=ru#x`],
  ])("under %s too", (url) => {
    expect(short(judged(chatPage({ ...group, link: name }), url))).toBe("ok alive");
  });
});

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

  test("the sentence that every missing chat gets is no description", () => {
    const sentence = "You are invited to a group chat on Telegram. Click to join";
    const free = "You can contact @medchat74 right away.";
    const gone = head([["og:title", "Join group chat on Telegram"], logo, ["og:description", sentence]]);
    expect(short(judged(gone))).toBe("dead invitation_gone");
    const page = head([["og:title", "Telegram: Contact @medchat74"], logo, ["og:description", free]]);
    expect(short(judged(page, name))).toBe("dead name_free");
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

describe("signs that speak against each other are unknown, never dead", () => {
  const gone = ["og:title", "Join group chat on Telegram"] as const;
  const free = ["og:title", "Telegram: Contact @medchat74"] as const;
  const extra = '<div class="tgme_page_extra">1 234 members</div>';
  test.each([
    ["a dead title with members", head([gone, logo], extra)],
    ["a dead title with a picture", head([gone, photo])],
    ["a dead title with a description of a chat", head([gone, logo, ["og:description", "Чат поликлиники"]])],
    ["a free name with subscribers", head([free, logo], '<div class="tgme_page_extra">5 subscribers</div>')],
    [
      "a free name with letters for a picture",
      head([free, logo], '<i class="tgme_page_photo_image" data-content="З"></i>'),
    ],
    ["a dead title and another one", head([gone, ["og:title", title], logo])],
    ["another title and a dead one", head([["og:title", title], gone, logo])],
    ["the logo, no description, yet a heading", head([["og:title", title], logo], heading(title))],
    [
      "the logo and a description for Twitter only",
      head([["og:title", title], logo, ["twitter:description", "Чат"]]),
    ],
    [
      "the sign of a missing chat and a description",
      head([["og:title", title], logo, ["og:description", "Да"]], '<div class="tgme_page_icon"></div>'),
    ],
    [
      "the logo, no description, cut in the head",
      head([["og:title", title], logo]).split("</head>")[0] ?? "",
    ],
    [
      "the logo, no description, cut in the body",
      head([["og:title", title], logo], "<div class=tgme_page>").replace("</body></html>", ""),
    ],
  ])("%s", (_, page) => {
    expect(short(judged(page, name))).toBe("unknown not_understood");
  });
});

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
