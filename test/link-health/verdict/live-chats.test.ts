import { describe, expect, test } from "vitest";
import { chatPage, previewPage } from "../../../scripts/fake-messengers/pages.ts";
import {
  group,
  head,
  heading,
  invite,
  judged,
  logo,
  members,
  name,
  oldInvite,
  photo,
  short,
  title,
} from "./judged.ts";

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
    [
      "a picture kept by the Wayback Machine",
      [
        ["og:title", title],
        ["og:image", "https://web.archive.org/web/2022im_/https://cdn1.telesco.pe/file/abc.jpg"],
      ],
    ],
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
