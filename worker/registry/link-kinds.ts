import { done, type Result, refused } from "../base/result.ts";
import type { Messenger } from "./types.ts";
import { linkWords } from "./words.ts";

/** A way into a chat in its one canonical form. `public`: the chat has a name that anyone may look up. */
export interface CanonicalLink {
  readonly messenger: Messenger;
  readonly kind: "invite" | "public";
  readonly url: string;
}

export interface LinkRefusal {
  readonly kind: keyof typeof linkWords;
  /** Why, in Russian, for the person who typed the link. */
  readonly sentence: string;
}

type Link = Result<CanonicalLink, LinkRefusal>;

const maxLength = 512;
/** Hash lengths vary (16 and 22 characters were seen); shorter than this is a fragment. */
const inviteToken = /^[\w-]{10,128}$/;
const telegramName = /^[a-z]\w{3,31}$/i;
const maxName = /^[a-z\d][\w.-]{2,63}$/i;
/** base64, so also «/», «+» and «=». */
const vkToken = /^[\w+/=-]{10,256}$/;

const hosts: ReadonlyMap<string, (path: readonly string[]) => Link> = new Map([
  ["t.me", telegramLink],
  ["telegram.me", telegramLink],
  ["telegram.dog", telegramLink],
  ["max.ru", maxLink],
  ["vk.me", vkLink],
]);

/** First parts of t.me paths that are no chats; `c` and `joinchat` have rules of their own. */
const telegramReserved = new Set(
  `a addemoji addlist addstickers addtheme auction bg boost call confirmphone contact giftcode invoice iv k
  login m msg newbot nft privacy proxy setlanguage share socks stars web z`.split(/\s+/),
);

/**
 * Folds every form of an invite that people copy to one https address, the only form that is stored and redirected to:
 * https://t.me/+HASH, https://t.me/name, https://max.ru/join/TOKEN, https://max.ru/name, https://vk.me/join/TOKEN.
 * Host allowlist; anything else is refused with a sentence. Canonical links map to themselves.
 */
export function canonicalLink(rawText: string): Link {
  const text = rawText.trim();
  // biome-ignore lint/suspicious/noControlCharactersInRegex: URL() would silently drop some of them
  if (text === "" || text.length > maxLength || /[\u0000- \u007f\\]/.test(text)) return refuse("not_a_link");
  if (text.startsWith("@")) return publicTelegram(text.slice(1));
  if (/^tg:/i.test(text)) return telegramAppLink(text);
  const url = parsedUrl(
    /^[a-z][a-z\d+.-]*:/i.test(text) && !/^[\w.-]+:\d/.test(text) ? text : `https://${text}`,
  );
  if (url === null) return refuse("not_a_link");
  if (url.protocol === "http:") return refuse("insecure");
  if (url.protocol !== "https:") return refuse("not_a_link");
  if (url.username !== "" || url.password !== "") return refuse("credentials");
  const rule = hosts.get(url.hostname);
  if (rule === undefined) return refuse("unknown_host");
  if (url.port !== "") return refuse("port");
  const path = decoded(url.pathname);
  return path === null ? refuse("not_a_link") : rule(path.split("/").filter((part) => part !== ""));
}

function telegramLink([first = "", second, ...more]: readonly string[]): Link {
  const word = first.toLowerCase();
  if (first === "") return refuse("no_invite");
  if (first.startsWith("+"))
    return second === undefined ? telegramInvite(first.slice(1)) : refuse("not_a_link");
  if (word === "joinchat") return telegramInvite(second ?? "");
  if (word === "c") return refuse("private_message");
  if (telegramReserved.has(word)) return refuse("reserved");
  // «s» shows a public chat in the browser without joining.
  if (word === "s" && second !== undefined) return telegramLink([second, ...more]);
  return second === undefined ? publicTelegram(first) : refuse("message");
}

function telegramInvite(hash: string): Link {
  // No hash is all digits; +79261234567, also with hyphens, is somebody's phone.
  if (/^[\d-]{5,}$/.test(hash)) return refuse("phone_number");
  if (!inviteToken.test(hash)) return refuse("no_invite");
  return done({ messenger: "telegram", kind: "invite", url: `https://t.me/+${hash}` });
}

function publicTelegram(name: string): Link {
  if (!telegramName.test(name)) return refuse("not_a_link");
  const folded = name.toLowerCase();
  if (telegramReserved.has(folded) || folded === "joinchat") return refuse("reserved");
  return done({ messenger: "telegram", kind: "public", url: `https://t.me/${folded}` });
}

function telegramAppLink(text: string): Link {
  const [action, query] = text.replace(/^tg:(?:\/\/)?/i, "").split("?", 2);
  const fields = new URLSearchParams(query ?? "");
  switch (action?.toLowerCase().replace(/\/$/, "")) {
    case "join":
      return telegramInvite(fields.get("invite") ?? "");
    case "resolve":
      if (fields.has("phone")) return refuse("phone_number");
      return fields.has("post") ? refuse("message") : publicTelegram(fields.get("domain") ?? "");
    case "privatepost":
      return refuse("private_message");
    default:
      return refuse("reserved");
  }
}

function maxLink([first = "", second]: readonly string[]): Link {
  const word = first.toLowerCase();
  if (first === "") return refuse("no_invite");
  if (word === "join") {
    if (second === undefined || !inviteToken.test(second)) return refuse("no_invite");
    return done({ messenger: "max", kind: "invite", url: `https://max.ru/join/${second}` });
  }
  if (word === "u") return refuse("personal");
  if (word === "c") return refuse("private_message");
  if (first.startsWith(":")) return refuse("reserved");
  if (second !== undefined) return refuse("message");
  return maxName.test(first)
    ? done({ messenger: "max", kind: "public", url: `https://max.ru/${first}` })
    : refuse("not_a_link");
}

function vkLink([first, ...rest]: readonly string[]): Link {
  if (first?.toLowerCase() !== "join") return refuse(first === undefined ? "no_invite" : "personal");
  const token = rest.join("/");
  if (!vkToken.test(token)) return refuse("no_invite");
  return done({ messenger: "vk", kind: "invite", url: `https://vk.me/join/${token}` });
}

function refuse(kind: LinkRefusal["kind"]): Link {
  return refused({ kind, sentence: linkWords[kind] });
}

function parsedUrl(text: string): URL | null {
  return URL.canParse(text) ? new URL(text) : null;
}

/** %2B and its like stand for the character itself; null for a broken escape. */
function decoded(path: string): string | null {
  try {
    return decodeURIComponent(path);
  } catch {
    return null;
  }
}
