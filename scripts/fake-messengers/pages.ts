import { type Element, element, plainStyle, type Style, written } from "./markup.ts";

/** What a chat shows of itself to strangers. */
export interface ShownChat {
  readonly link: string;
  readonly kind: "group" | "channel";
  readonly title: string;
  readonly description?: string | null;
  /** A picture of its own, the letters that stand for one, or nothing at all. */
  readonly picture?: "own" | "letters" | "none";
  /** The line under the name, «12 345 members, 678 online»; null hides it. */
  readonly audience?: string | null;
  readonly picturesHost?: string;
}

const logo = "https://telegram.org/img/t_logo_2x.png";

/** The page of a live chat, as strangers see it before they join. */
export function chatPage(chat: ShownChat, style: Style = plainStyle): string {
  const { title, kind, description = null, picture = "own", audience = null } = chat;
  const photo = `https://${chat.picturesHost ?? "cdn4.cdn-telegram.org"}/file/made-up.jpg`;
  return page(
    {
      tabTitle: isInvite(chat.link) ? "Telegram: Join Group Chat" : `Telegram: Contact @${nameIn(chat.link)}`,
      title,
      description: description ?? "",
      image: picture === "own" ? photo : logo,
      app: appAddress(chat.link),
    },
    [
      ...(picture === "none"
        ? []
        : [element("div", { class: "tgme_page_photo" }, avatar(picture === "own" ? photo : null, title))]),
      element("div", { class: "tgme_page_title", dir: "auto" }, element("span", { dir: "auto" }, title)),
      ...(audience === null ? [] : [element("div", { class: "tgme_page_extra" }, audience)]),
      ...(description === null ? [] : [element("div", { class: "tgme_page_description" }, description)]),
      action(chat.link, kind === "group" ? "Join Group" : "Join Channel"),
    ],
    style,
  );
}

/** The page of a public chat with its posts, t.me/s/name. */
export function previewPage(
  chat: ShownChat & { readonly counter: readonly [value: string, type: string] },
  style: Style = plainStyle,
): string {
  const photo = "https://cdn1.telesco.pe/file/made-up.jpg";
  const [value, type] = chat.counter;
  return page(
    {
      tabTitle: `${chat.title} – Telegram`,
      title: chat.title,
      description: chat.description ?? "",
      image: chat.picture === "none" ? logo : photo,
      app: appAddress(chat.link),
    },
    [
      element(
        "div",
        { class: "tgme_channel_info" },
        element("div", { class: "tgme_channel_info_header_title" }, element("span", {}, chat.title)),
        element("div", { class: "tgme_channel_info_header_username" }, `@${nameIn(chat.link)}`),
        element(
          "div",
          { class: "tgme_channel_info_counters" },
          element(
            "div",
            { class: "tgme_channel_info_counter" },
            element("span", { class: "counter_value" }, value),
            element("span", { class: "counter_type" }, type),
          ),
          element(
            "div",
            { class: "tgme_channel_info_counter" },
            element("span", { class: "counter_value" }, "7"),
            element("span", { class: "counter_type" }, "photos"),
          ),
        ),
      ),
      element("div", { class: "tgme_widget_message_text" }, "500 members came to our open day."),
    ],
    style,
  );
}

/** The page that stands for every invitation that is not known. */
export function goneInvitationPage(
  link: string,
  words: { readonly title?: string; readonly sentence?: string; readonly hasDescriptionTag?: boolean } = {},
  style: Style = plainStyle,
): string {
  return page(
    {
      tabTitle: "Telegram: Join Group Chat",
      title: words.title ?? "Join group chat on Telegram",
      description: words.hasDescriptionTag === false ? null : "",
      image: logo,
      app: appAddress(link),
    },
    [
      element("div", { class: "tgme_page_icon" }, element("i", { class: "tgme_icon_group" })),
      element(
        "div",
        { class: "tgme_page_description" },
        words.sentence ?? "An invitation to a group chat. Click to join:",
      ),
      action(link, "Join Group"),
    ],
    style,
  );
}

/** The page of a name that nobody has. */
export function freeNamePage(
  link: string,
  words: { readonly title?: string; readonly sentence?: string } = {},
  style: Style = plainStyle,
): string {
  const name = nameIn(link);
  return page(
    {
      tabTitle: `Telegram: Contact @${name}`,
      title: words.title ?? `Telegram: Contact @${name}`,
      description: "",
      image: logo,
      app: appAddress(link),
    },
    [
      element("div", { class: "tgme_page_icon" }, element("i", { class: "tgme_icon_user" })),
      element(
        "div",
        { class: "tgme_page_description" },
        words.sentence ?? `With Telegram you can write to @${name}.`,
      ),
      action(link, "Send Message"),
    ],
    style,
  );
}

/** The page of a person or a bot. */
export function accountPage(
  link: string,
  account: { readonly title: string; readonly monthlyUsers?: string; readonly hasPicture?: boolean },
  style: Style = plainStyle,
): string {
  const photo = account.hasPicture === false ? null : "https://cdn4.cdn-telegram.org/file/made-up.jpg";
  return page(
    {
      tabTitle: `Telegram: Contact @${nameIn(link)}`,
      title: account.title,
      description: `You can contact @${nameIn(link)} right away.`,
      image: photo ?? logo,
      app: appAddress(link),
    },
    [
      element("div", { class: "tgme_page_photo" }, avatar(photo, account.title)),
      element("div", { class: "tgme_page_title" }, element("span", {}, account.title)),
      element("div", { class: "tgme_page_extra" }, `@${nameIn(link)}`),
      ...(account.monthlyUsers === undefined
        ? []
        : [element("div", { class: "tgme_page_extra" }, account.monthlyUsers)]),
      action(link, account.monthlyUsers === undefined ? "Send Message" : "Start Bot"),
    ],
    style,
  );
}

/** A page of somebody who stands between us and the messenger. */
export function strangersPage(
  title: string,
  text: string,
  metas: Readonly<Record<string, string>> = {},
): string {
  const head = Object.entries(metas).map(([property, content]) => element("meta", { property, content }));
  return written(
    element(
      "html",
      { lang: "ru" },
      element("head", {}, element("title", {}, title), ...head),
      element("body", {}, element("h1", {}, title), element("p", {}, text)),
    ),
    plainStyle,
  );
}

interface Head {
  readonly tabTitle: string;
  readonly title: string;
  /** null: not even an empty tag. */
  readonly description: string | null;
  readonly image: string;
  readonly app: string;
}

function page(head: Head, inside: readonly Element[], style: Style): string {
  const meta = (key: string, content: string, attribute: string = style.keyAttribute) =>
    element("meta", { [attribute]: key, content });
  const description = head.description === null ? [] : [head.description];
  const root = element(
    "html",
    {},
    element(
      "head",
      {},
      element("meta", { charset: "utf-8" }),
      element("title", {}, head.tabTitle),
      element("meta", { name: "viewport", content: "width=device-width" }),
      ...style.extraMetas.map(([key, content]) => meta(key, content)),
      meta("og:title", head.title),
      meta("og:image", head.image),
      meta("og:site_name", "Telegram"),
      ...description.map((text) => meta("og:description", text)),
      meta("twitter:title", head.title),
      ...description.map((text) => meta("twitter:description", text)),
      meta("twitter:site", "@Telegram"),
      meta("al:ios:app_name", "Telegram Messenger"),
      meta("al:ios:url", head.app),
    ),
    element(
      "body",
      {},
      element("div", { class: "tgme_page_wrap" }, element("div", { class: "tgme_page" }, ...inside)),
    ),
  );
  const html = written(root, style);
  return style.comment === null ? html : html.replace(/<body>/i, (tag) => `<!-- ${style.comment} -->${tag}`);
}

function avatar(photo: string | null, title: string): Element {
  const letters = [...title.replace(/[^\p{L}\p{N}]/gu, "")].slice(0, 2).join("") || "?";
  return photo === null
    ? element("i", { class: "tgme_page_photo_image bgcolor4", "data-content": letters })
    : element("img", { class: "tgme_page_photo_image", src: photo });
}

function action(link: string, label: string): Element {
  return element(
    "div",
    { class: "tgme_page_action" },
    element("a", { class: "tgme_action_button_new shine", href: appAddress(link) }, label),
  );
}

function isInvite(link: string): boolean {
  return /\/(?:\+|joinchat\/)/.test(link);
}

function nameIn(link: string): string {
  return link.split("/").at(-1) ?? "";
}

function appAddress(link: string): string {
  return isInvite(link)
    ? `tg://join?invite=${nameIn(link).replace("+", "")}`
    : `tg://resolve?domain=${nameIn(link)}`;
}
