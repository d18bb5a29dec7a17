import {
  accountPage,
  chatPage,
  freeNamePage,
  goneInvitationPage,
  previewPage,
  strangersPage,
} from "./pages.ts";

/** What a made messenger answers. */
export interface Answer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
  readonly delayMs?: number;
  /** The body goes on with so many bytes of nothing. */
  readonly fillBytes?: number;
  /** The connection breaks in the middle of the body. */
  readonly isCut?: boolean;
}

export interface Scenario {
  /** The link as the messenger knows it. */
  readonly url: string;
  readonly what: string;
  /** `earlier`: how often this link was asked before. */
  readonly answer: (earlier: number) => Answer;
}

const title = "ЗдравКонтроль Сатка";
const ok = (body: string): Answer => ({ status: 200, body });
const always = (answer: Answer) => () => answer;
const language = (code: string, words: string): Scenario => {
  const url = `https://t.me/+MadeDeadIn_${code}`;
  return {
    url,
    what: `dead invitation, page in another language (${code})`,
    answer: always(ok(goneInvitationPage(url, { title: words, sentence: words }))),
  };
};
const liveIn = (code: string, audience: string): Scenario => {
  const url = `https://t.me/+MadeLiveIn_${code}`;
  return {
    url,
    what: `live group, members in another language (${code})`,
    answer: always(ok(chatPage({ link: url, kind: "group", title, audience, picture: "letters" }))),
  };
};

const group = {
  link: "https://t.me/+MadeLiveGroup",
  kind: "group",
  title,
  description: "Вопросы о поликлинике",
} as const;
const channel = { link: "https://t.me/made_live_channel", kind: "channel", title: "Здоровье Сатки" } as const;

export const scenarios: readonly Scenario[] = [
  {
    url: group.link,
    what: "live group",
    answer: always(ok(chatPage({ ...group, audience: "1 234 members, 56 online" }))),
  },
  {
    url: channel.link,
    what: "live channel",
    answer: always(ok(chatPage({ ...channel, audience: "5 678 subscribers" }))),
  },
  {
    url: "https://t.me/s/made_live_channel",
    what: "the channel's page with posts",
    answer: always(ok(previewPage({ ...channel, counter: ["5.7K", "subscribers"] }))),
  },
  {
    url: "https://t.me/+MadeNoPicture",
    what: "live group without a picture and a description",
    answer: always(
      ok(
        chatPage({
          link: "https://t.me/+MadeNoPicture",
          kind: "group",
          title,
          picture: "letters",
          audience: "12 members",
        }),
      ),
    ),
  },
  {
    url: "https://t.me/+MadeDeadInvite",
    what: "dead invitation",
    answer: always(ok(goneInvitationPage("https://t.me/+MadeDeadInvite"))),
  },
  {
    url: "https://t.me/+MadeDiesLater",
    what: "live when asked first, a dead invitation ever after",
    answer: (earlier) =>
      ok(
        earlier === 0
          ? chatPage({ ...group, link: "https://t.me/+MadeDiesLater", audience: "1 234 members" })
          : goneInvitationPage("https://t.me/+MadeDiesLater"),
      ),
  },
  {
    url: "https://t.me/made_dead_name",
    what: "a name that nobody has",
    answer: always(ok(freeNamePage("https://t.me/made_dead_name"))),
  },
  {
    url: "https://t.me/made_person",
    what: "a person under the name",
    answer: always(ok(accountPage("https://t.me/made_person", { title: "Мария" }))),
  },
  {
    url: "https://t.me/+MadeRenamed",
    what: "renamed beyond recognition after it was asked first",
    answer: (earlier) =>
      ok(
        chatPage({
          ...group,
          link: "https://t.me/+MadeRenamed",
          title: earlier === 0 ? title : "Крипто сигналы VIP",
          audience: "1 234 members",
        }),
      ),
  },
  {
    url: "https://t.me/+MadeMembersJump",
    what: "members jump after it was asked first",
    answer: (earlier) =>
      ok(
        chatPage({
          ...group,
          link: "https://t.me/+MadeMembersJump",
          audience: earlier === 0 ? "1 234 members" : "98 765 members",
        }),
      ),
  },
  {
    url: "https://t.me/+MadeSlowAnswer",
    what: "answers after 9 s",
    answer: always({ ...ok(chatPage(group)), delayMs: 9000 }),
  },
  {
    url: "https://t.me/+MadeAsksToWait",
    what: "429 with Retry-After: 30",
    answer: always({ status: 429, headers: { "Retry-After": "30" } }),
  },
  {
    url: "https://t.me/+MadeAsksToWaitOnce",
    what: "429 the first time, then live",
    answer: (earlier) =>
      earlier === 0 ? { status: 429, headers: { "Retry-After": "5" } } : ok(chatPage(group)),
  },
  {
    url: "https://t.me/+MadeServerError",
    what: "500",
    answer: always({ status: 500, body: "Internal error" }),
  },
  { url: "https://t.me/+MadeBadGateway", what: "502", answer: always({ status: 502, body: "Bad gateway" }) },
  { url: "https://t.me/+MadeNotFound", what: "404", answer: always({ status: 404, body: "Not found" }) },
  {
    url: "https://t.me/+MadeGiantPage",
    what: "live group in a page of 50 MB",
    answer: always({ ...ok(chatPage({ ...group, audience: "1 234 members" })), fillBytes: 50_000_000 }),
  },
  {
    url: "https://t.me/+MadeLeadsAway",
    what: "redirect to another site",
    answer: always({ status: 302, headers: { Location: "https://telegram.org/" } }),
  },
  {
    url: "https://t.me/+MadeLeadsInside",
    what: "redirect to the machine's own network",
    answer: always({ status: 302, headers: { Location: "http://169.254.169.254/latest/meta-data/" } }),
  },
  {
    url: "https://t.me/+MadeLeadsRound",
    what: "redirect to itself without end",
    answer: always({ status: 302, headers: { Location: "/+MadeLeadsRound" } }),
  },
  {
    url: "https://t.me/made_moved",
    what: "redirect to the channel's page with posts",
    answer: always({ status: 302, headers: { Location: "/s/made_live_channel" } }),
  },
  language("ru", "Вступить в групповой чат в Telegram"),
  language("de", "Gruppenchat auf Telegram beitreten"),
  language("fa", "پیوستن به گروه در تلگرام"),
  language("ar", "انضم إلى محادثة جماعية على تيليجرام"),
  liveIn("ru", "12 345 участников, 678 в сети"),
  liveIn("de", "12.345 Mitglieder, 678 online"),
  liveIn("fa", "۱۲٬۳۴۵ عضو، ۶۷۸ آنلاین"),
  liveIn("ar", "١٢٬٣٤٥ عضو"),
  {
    url: "https://t.me/+MadeGarbage",
    what: "bytes that mean nothing",
    answer: always({ status: 200, body: Uint8Array.from({ length: 5000 }, (_, at) => (at * 7919) % 256) }),
  },
  {
    url: "https://t.me/+MadeJsonAnswer",
    what: "JSON",
    answer: always({ status: 200, headers: { "Content-Type": "application/json" }, body: '{"ok":false}' }),
  },
  {
    url: "https://t.me/+MadeBlockPage",
    what: "a provider's page",
    answer: always(ok(strangersPage("Доступ ограничен", "Доступ к ресурсу ограничен."))),
  },
  { url: "https://t.me/+MadeEmptyPage", what: "an empty page", answer: always(ok("")) },
  {
    url: "https://t.me/+MadeCutInside",
    what: "the connection breaks in the middle of the page",
    answer: always({ ...ok(chatPage(group)), isCut: true }),
  },
  {
    url: "https://max.ru/join/MadeInviteOfMax_0123456789",
    what: "MAX: tells nothing",
    answer: always(ok(strangersPage("MAX", "MAX"))),
  },
  {
    url: "https://vk.me/join/MadeInviteOfVk0123456789=",
    what: "VK: tells nothing",
    answer: always(ok(strangersPage("VK", "VK"))),
  },
];
