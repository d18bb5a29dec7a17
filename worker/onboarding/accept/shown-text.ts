import { cleanCharacters } from "../announcement/clean-text.ts";
import type { FoundLink } from "../announcement/found-links.ts";
import { isHtml, linesOfHtml } from "../announcement/html-lines.ts";
import { linkMarks } from "../announcement/lines.ts";

/** A piece of an announcement and what was found there. */
export interface ShownPart {
  readonly text: string;
  readonly is: "link" | "name" | "unknown" | null;
}

const mostNeedles = 600;
const address = String.raw`(?:https?://|tg://)[^\s<>«»"]+|(?:t\.me|max\.ru|vk\.me)/[^\s<>«»"]+`;

/**
 * An announcement as plain text, with its links, names and words that were not understood told apart.
 *
 * @param most characters that are shown; the last part of a longer one is «…».
 */
export function shownText(
  raw: string,
  { names, unknown }: { readonly names: readonly string[]; readonly unknown: readonly string[] },
  most: number,
): readonly ShownPart[] {
  const whole = plainText(raw);
  const text = whole.slice(0, most);
  const isUnknown = new Set(unknown);
  const needles = [...new Set([...names, ...unknown])]
    .filter((needle) => needle.length > 2)
    .slice(0, mostNeedles)
    .sort((one, other) => other.length - one.length)
    .map((needle) => needle.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replace(/\s+/g, "\\s+"));
  const word = needles.length === 0 ? "" : String.raw`|(?<!\p{L})(?:${needles.join("|")})(?!\p{L})`;
  const parts: ShownPart[] = [];
  let at = 0;
  for (const match of text.matchAll(new RegExp(address + word, "giu"))) {
    if (match.index > at) parts.push({ text: text.slice(at, match.index), is: null });
    const [found] = match;
    const isLink = /^(?:https?:|tg:|t\.me|max\.ru|vk\.me)/i.test(found);
    parts.push({ text: found, is: isLink ? "link" : isUnknown.has(found) ? "unknown" : "name" });
    at = match.index + found.length;
  }
  if (at < text.length) parts.push({ text: text.slice(at), is: null });
  return whole.length > most ? [...parts, { text: "…", is: null }] : parts;
}

function plainText(raw: string): string {
  const text = cleanCharacters(raw);
  if (!isHtml(text)) return text;
  const links: FoundLink[] = [];
  const lines = linesOfHtml(text, links, []);
  return lines
    .map((line) => line.text.replace(linkMarks, (_, at: string) => ` ${shownLink(links[Number(at)])} `))
    .join("\n");
}

function shownLink(found: FoundLink | undefined): string {
  return found?.link?.url ?? found?.raw ?? "";
}
