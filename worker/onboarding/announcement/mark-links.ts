import { type FoundLink, judgeLink } from "./found-links.ts";
import { linkMark } from "./lines.ts";

/** More links than any announcement has; a text of links only is cut here. */
export const mostLinks = 500;

/**
 * An address in plain text: with its scheme, with a host that looks like a messenger's, or a name with «@» that is not a part
 * of a mail address. One pass, no nested repetition: linear in the text.
 */
const address =
  /(?<![\w@/.+-])(?:(?:https?:\/\/|tg:\/\/|tg:|www\.)[^\s<>"«»“”|\uE000-\uE001]{2,2000}|(?:[tт]\.[mм][eе]|telegram\.(?:me|dog)|[mм][aа][xх]\.ru|vk\.me|chat\.whatsapp\.com)\/[^\s<>"«»“”|\uE000-\uE001]{1,500}|@[a-z]\w{3,31}(?![\w@]|[.-]\w))/giu;

/** Puts a mark in place of every address that matters; others are taken out. */
export function markLinks(text: string, links: FoundLink[]): string {
  return text.replace(address, (raw) => {
    if (links.length >= mostLinks) return " ";
    const { url, rest } = cut(raw);
    const found = judgeLink(url);
    if (found === null) return ` ${rest}`;
    return `${linkMark(addLink(links, found))}${rest}`;
  });
}

export function addLink(links: FoundLink[], link: FoundLink): number {
  links.push(link);
  return links.length - 1;
}

/** The address without the punctuation behind it and without a Russian word glued to it. */
function cut(raw: string): { url: string; rest: string } {
  let end = raw.length;
  const host = /^(?:https?:\/\/)?[^/?#]*/i.exec(raw)?.[0] ?? "";
  const glued = raw.slice(host.length).search(/[\p{Script=Cyrillic}]/u);
  // A look-alike letter inside a code is left for the judge to refuse; a whole word behind a code of full length is not.
  if (
    glued >= 0 &&
    /(?:\+|join(?:chat)?\/)(?:[\w-]{16}|[\w-]{22}|[\w-]{43})[^\w-]*$/.test(raw.slice(0, host.length + glued))
  ) {
    end = host.length + glued;
  } else if (glued >= 0 && /[^\w-]$/.test(raw.slice(0, host.length + glued))) {
    end = host.length + glued;
  }
  const isEnd = /[.,;:!?)\]}'…*»”"—–]/;
  while (end > 1 && isEnd.test(raw[end - 1] ?? "")) end--;
  return { url: raw.slice(0, end).replaceAll("&amp;", "&"), rest: raw.slice(end) };
}
