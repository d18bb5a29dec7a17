import { Parser } from "htmlparser2";
import { membersIn } from "./members.ts";

/** What a page of t.me says of itself, before anybody judges it. */
export interface PageFacts {
  /** Every og:title that is not empty. */
  readonly titles: readonly string[];
  /** The first og:description that says something; null for none and for empty ones. */
  readonly description: string | null;
  /** A second voice: twitter:description, or a plain one, where og:description says nothing. */
  readonly hasOtherDescription: boolean;
  /** Pictures of og:image: shown by the messenger's own site (its logo), by another host (a chat's own), or none. */
  readonly picture: "own" | "other" | "none";
  readonly members: number | null;
  /** A person or a bot: «@name» where a chat has its members, the sentence for people, a button to write to somebody. */
  readonly isAccount: boolean;
  /** The page shows the round picture of a chat, or the letters that stand for it. */
  readonly hasAvatar: boolean;
  /** The page shows the sign that stands where no chat is known. */
  readonly hasPlaceholder: boolean;
  /** The heading in the page itself, which only a known chat or account has. */
  readonly heading: string | null;
  /** What a reader sees of the page holds its og:title. Pages of missing chats show a sentence instead. */
  readonly showsTitle: boolean;
  /** Parts that only pages of chats have: a description in the language of its own, the line below the buttons. */
  readonly hasChatParts: boolean;
  /** Something on the page only Telegram writes. */
  readonly isTelegram: boolean;
  /** False when the page breaks off before its end. */
  readonly isWhole: boolean;
}

/** Hosts of pictures that are a sign of Telegram. */
const telegramHosts = /(?:^|\.)(?:telegram\.org|telesco\.pe|cdn-telegram\.org|telegram-cdn\.org|t\.me)$/;
/** The hosts of the logo. Pictures of chats come from hosts of their own, cdn.telegram.org among them. */
const ownHosts = /^(?:(?:www\.)?telegram\.org|(?:www\.)?t\.me|telegram\.(?:me|dog))$/;
const placeholders = new Set(["tgme_page_icon", "tgme_icon_group", "tgme_icon_user", "tgme_icon_channel"]);
const read = new Set([
  "tgme_page_extra",
  "tgme_page_title",
  "tgme_page_photo_image",
  "tgme_channel_info_header_title",
  "tgme_header_counter",
  "tgme_channel_info_counter",
  "tgme_action_button_new",
  "tgme_page_context_link",
]);
/** Elements whose text nobody sees. */
const unseen = new Set(["title", "script", "style"]);
const accountButton = /^(?:send message|start bot|написать|запустить бота|отправить сообщение)$/i;

/**
 * Reads the facts off a page, whatever the order, quotes and letter case of its attributes. Of a tag that comes twice
 * every value counts where it speaks for life (a description, a chat's own picture).
 */
export function pageFacts(html: string): PageFacts {
  const metas = new Map<string, string[]>();
  const texts = new Map<string, string[]>();
  const open: { readonly names: readonly string[]; readonly depth: number; text: string }[] = [];
  let depth = 0;
  let seen = "";
  let unseenDepth = 0;
  let hasAvatar = false;
  let hasPlaceholder = false;
  let hasChatParts = false;
  let isTelegram = false;
  let isOpened = false;
  let isClosed = false;

  const parser = new Parser(
    {
      onopentag(name, attributes) {
        depth++;
        if (name === "html" || name === "head" || name === "body") isOpened = true;
        if (name === "meta") addMeta(metas, attributes);
        const classes = (attributes.class ?? "").toLowerCase().split(/\s+/);
        isTelegram ||= classes.some((one) => one.startsWith("tgme_"));
        isTelegram ||= /^tg:/i.test((attributes.href ?? "").trim());
        hasChatParts ||= classes.includes("tgme_page_additional");
        // Telegram's own sentence, in the same place, has no direction of its own.
        hasChatParts ||= classes.includes("tgme_page_description") && attributes.dir === "auto";
        hasPlaceholder ||= classes.some((one) => placeholders.has(one));
        const isPhoto = classes.includes("tgme_page_photo_image");
        const isInPhoto = isPhoto || open.some(({ names }) => names.includes("tgme_page_photo_image"));
        if (isPhoto && (attributes["data-content"] ?? "").trim() !== "") hasAvatar = true;
        if (isInPhoto && isOtherPicture(attributes.src)) hasAvatar = true;
        const names = classes.filter((one) => read.has(one));
        if (names.length > 0) open.push({ names, depth, text: "" });
        if (unseen.has(name)) unseenDepth++;
        if (name === "title") open.push({ names: ["title"], depth, text: "" });
      },
      ontext(text) {
        if (unseenDepth === 0) seen += text;
        for (const one of open) one.text += text;
      },
      onclosetag(name, isImplied) {
        if ((name === "html" || name === "body") && !isImplied) isClosed = true;
        while ((open.at(-1)?.depth ?? -1) >= Math.max(depth, 0)) {
          const { names, text } = open.pop() ?? { names: [], text: "" };
          for (const one of names) add(texts, one, clean(text));
        }
        depth--;
        if (unseen.has(name)) unseenDepth--;
        seen += " ";
        for (const one of open) one.text += " ";
      },
    },
    { decodeEntities: true, lowerCaseTags: true, lowerCaseAttributeNames: true },
  );
  parser.end(html);

  const of = (key: string) => (metas.get(key) ?? []).filter((text) => text !== "");
  const shown = (key: string) => (texts.get(key) ?? []).filter((text) => text !== "");
  const counters = ["tgme_page_extra", "tgme_channel_info_counter", "tgme_header_counter"].flatMap(shown);
  const members = counters.map(membersIn).find((count) => count !== null) ?? null;
  const pictures = of("og:image");
  const apps = [...metas].filter(([key]) => key.startsWith("al:")).flatMap(([, values]) => values);
  const words = clean(seen);
  const titles = of("og:title");
  const heading = [...shown("tgme_page_title"), ...shown("tgme_channel_info_header_title")][0] ?? null;
  const isAccount =
    shown("tgme_page_extra").some((text) => text.startsWith("@")) ||
    of("og:description").some((text) => /^you can contact @?\S+ right away/i.test(text)) ||
    // Names that nobody has show the same button, without a heading.
    (heading !== null && shown("tgme_action_button_new").some((text) => accountButton.test(text)));
  return {
    titles,
    description: of("og:description").find((text) => !saysNothing(text)) ?? null,
    hasOtherDescription: [...of("twitter:description"), ...of("description")].some(
      (text) => !saysNothing(text),
    ),
    picture: pictures.length === 0 ? "none" : pictures.some(isOtherPicture) ? "other" : "own",
    members,
    isAccount: isAccount && members === null && shown("tgme_page_context_link").length === 0,
    hasAvatar,
    hasPlaceholder,
    heading,
    showsTitle: titles.some((title) => words.includes(title)),
    hasChatParts,
    isTelegram:
      isTelegram ||
      of("og:site_name").some((text) => /^telegram$/i.test(text)) ||
      shown("title").some((text) => /^telegram\b/i.test(text)) ||
      apps.some((text) => /^tg:|^org\.telegram|^telegram/i.test(text)) ||
      // The logo may stand on anybody's page: it is a sign only where no word speaks of something else.
      pictures.some(
        (address) => telegramHosts.test(hostOf(address) ?? "") && (words === "" || isOtherPicture(address)),
      ),
    isWhole: !isOpened || isClosed,
  };
}

function addMeta(metas: Map<string, string[]>, attributes: Readonly<Record<string, string>>): void {
  for (const key of new Set([attributes.property, attributes.name])) {
    if (key !== undefined) add(metas, key.trim().toLowerCase(), clean(attributes.content ?? ""));
  }
}

function add(map: Map<string, string[]>, key: string, text: string): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [text]);
  else list.push(text);
}

function clean(text: string): string {
  return text
    .replace(/[\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\0]/g, "")
    .replace(/[\s\u00a0\u3164]+/g, " ")
    .trim();
}

/** What Telegram writes for every address of a kind, whether or not there is something behind it. */
function saysNothing(description: string): boolean {
  return /^(?:(?:you can )?contact @?\S+ right away|if you have telegram, you can contact|you are invited to a (?:group chat|group|channel) on telegram)/i.test(
    description,
  );
}

function hostOf(address: string): string | null {
  const base = "https://telegram.org";
  return URL.canParse(address, base) ? new URL(address, base).hostname : null;
}

/** Before the address of everything that a page kept by the Wayback Machine shows. */
const archived = /^(?:(?:https?:)?\/\/web\.archive\.org)?\/web\/\d{4,14}[a-z_]*\/(?=https?:\/\/|\/\/)/i;

/** A picture that is not Telegram's own. Letters on a coloured ground come as data. */
function isOtherPicture(given: string | undefined): boolean {
  const address = (given ?? "").trim().replace(archived, "");
  if (address === "") return false;
  return /^data:image/i.test(address) || !ownHosts.test(hostOf(address) ?? "t.me");
}
