import { describe, expect, test } from "vitest";
import { head, heading, judged, logo, name, photo, short, title } from "./judged.ts";

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
      "the logo, no description, yet its name in a sentence",
      head([["og:title", title], logo], `<p>You are invited to the group <strong>${title}</strong>.</p>`),
    ],
    [
      "the logo, no description, yet its name and members in a layout not seen before",
      head([["og:title", title], logo], `<section class="card"><h1>${title}</h1><p>87 members</p></section>`),
    ],
    [
      "the logo, yet a description in the page",
      head([["og:title", title], logo], '<div class="tgme_page_description" dir="auto">Вопросы врачам</div>'),
    ],
    [
      "the logo, yet the line below the buttons of chats",
      head([["og:title", title], logo], '<div class="tgme_page_additional">Click above to join.</div>'),
    ],
    ["a chat named like a dead invitation", head([gone, logo], heading("Join group chat on Telegram"))],
    ["a chat named like a free name", head([free, logo], heading("Telegram: Contact @medchat74"))],
    ["a dead title over the heading of a chat", head([gone, logo], heading(title))],
    [
      "the logo and a description for Twitter only",
      head([["og:title", title], logo, ["twitter:description", "Чат"]]),
    ],
    [
      "the logo and a description for search engines only",
      `${head([["og:title", title], logo])}`.replace(
        "</head>",
        '<meta name="description" content="Чат"></head>',
      ),
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
