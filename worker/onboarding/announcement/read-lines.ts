import type { Line } from "./lines.ts";
import { linksIn, withoutLinks } from "./lines.ts";
import { type Mentions, mentionsIn, type Reader } from "./mentions.ts";
import { sentencesOf } from "./sentences.ts";

/**
 * A line with what it is made of. both: names and links; link: links and no names; names: the other way round; other:
 * neither.
 */
export interface ReadLine {
  readonly line: Line;
  readonly kind: "both" | "link" | "names" | "other";
  /** Mostly other words: a sentence, no item of a list. */
  readonly isProse: boolean;
  readonly isHeading: boolean;
  /** «Муниципальные районы:» that names something itself. */
  readonly isListHead: boolean;
  /** «Чат № 1», «Здравчат Север». */
  readonly isTitle: boolean;
  readonly saysNoLink: boolean;
  /** «Наш канал: t.me/…», a bot, a site: links that take no names. */
  readonly isChannel: boolean;
  readonly lastSentence: string;
  readonly messengers: readonly string[];
  readonly hasNames: (text: string) => boolean;
  readonly messengerOf: (link: number) => string | null;
  /** Canonical addresses of its links. */
  readonly urls: readonly string[];
}

const title = /^(?:[^.!?]{0,30}\s)?(?:чат|медчат|здравчат|группа)(?:\s|$|[:№«"])/iu;
const invitation = /вступ|перей|перех|присоедин|выбер|найд|подключ|ссылк|запуст|созда|работ|просто/iu;
const mostProse = 2;

export function readLines(
  reader: Reader,
  lines: readonly Line[],
  linkOf: (
    link: number,
  ) => { readonly url: string; readonly messenger: string; readonly kind?: string } | null,
): ReadLine[] {
  const messengerOf = (link: number) => linkOf(link)?.messenger ?? null;
  const known = new Map<string, boolean>();
  const hasNames = (text: string) => {
    let has = known.get(text);
    if (has === undefined) {
      has = namesSomething(mentionsIn(reader, text, null, false), text);
      known.set(text, has);
    }
    return has;
  };
  const repeated = repeatedNames(lines, linkOf);
  return lines.map((line) => {
    const text = withoutLinks(line.text);
    const links = linksIn(line.text);
    const found = mentionsIn(reader, text, null, links.length > 0);
    const named = namesSomething(found, text) || (links.length > 0 && namesUnknown(found));
    const count =
      found.mentions.length + (found.restOfRegion ? 1 : 0) + found.elsewhere.length + found.unmatched.length;
    const isHeading = line.isHeading || /:\s*$/.test(text);
    const isListed = named && (links.length > 0 || !isPostalAddress(text));
    const kind = isListed ? (links.length > 0 ? "both" : "names") : links.length > 0 ? "link" : "other";
    return {
      line,
      kind,
      isProse: found.otherWords > mostProse + count,
      isHeading,
      isListHead: /(?:районы|округа|города|территории)[^:]{0,120}:\s*\S/iu.test(text),
      isTitle:
        text.length <= 80 && title.test(text) && !invitation.test(text) && !/[.:!]\s+\p{L}/u.test(text),
      isChannel:
        isChannelLine(text) ||
        (links.length > 0 && links.every((link) => repeated.has(linkOf(link)?.url ?? ""))),
      saysNoLink: /ссылк\p{L}*\s+(?:позже|появится|будет|готовится|уточняется)|в разработке|скоро/iu.test(
        text,
      ),
      lastSentence: sentenceOf(text, hasNames),
      messengers: links.flatMap((link) => messengerOf(link) ?? []),
      urls: links.flatMap((link) => linkOf(link)?.url ?? []),
      hasNames,
      messengerOf,
    };
  });
}

/** Public names that stand in several places, far apart: the menu and the foot of a page. */
function repeatedNames(
  lines: readonly Line[],
  linkOf: (link: number) => { readonly url: string; readonly kind?: string } | null,
): ReadonlySet<string> {
  const first = new Map<string, number>();
  const repeated = new Set<string>();
  for (const [at, line] of lines.entries()) {
    for (const link of linksIn(line.text)) {
      const found = linkOf(link);
      if (found === null || found.kind !== "public") continue;
      const before = first.get(found.url);
      if (before === undefined) first.set(found.url, at);
      else if (at - before > 4) repeated.add(found.url);
    }
  }
  return repeated;
}

/** «454091, г. Челябинск, ул. …», «Адрес: р. п. Даниловка, д. 5»: where an office is. */
function isPostalAddress(text: string): boolean {
  return /(?<!\d)\d{6}(?!\d)|(?<!\p{L})(?:ул|пер|пр-т|просп|пл|б-р|наб)\.\s?[\p{L}\d]|(?<!\p{L})(?:д|дом)\.?\s?\d|(?<!\p{L})(?:улица|переулок|проспект|площадь|шоссе)\s\p{L}|^\P{L}*(?:почтовый\s+|юридический\s+|наш\s+)?адрес(?:а)?\s*:/iu.test(
    text,
  );
}

/** Does the line speak of a channel, a bot or a site, and of no chat? */
export function isChannelLine(text: string): boolean {
  const isSaid =
    /канал|соцсет|социальн\p{L}+ сет|наш\p{L}{0,2}\s+(?:telegram|телеграм|тг|max|вк|страниц)|мы\s+в\s+|подпис(?:ывай|аться|ка)|новост|чат-бот|(?<!\p{L})бот(?!\p{L})/iu.test(
      text,
    );
  return isSaid && !/(?<!\p{L}|-)(?:мед|здрав)?чат(?!-бот|-канал)/iu.test(text);
}

/** Places, or the rest of the region said as such; the region's name in a sentence about it is none. */
function namesSomething(found: Mentions, text: string): boolean {
  if (found.mentions.some(({ isExcluded }) => !isExcluded)) return true;
  if (found.elsewhere.length > 0 && found.otherWords <= mostProse) return true;
  if (found.restOfRegion) return found.otherWords <= mostProse || text.length < 80;
  return (
    found.unmatched.length > 0 &&
    found.otherWords <= found.unmatched.length * 2 &&
    /(?:район|округ|р-н|\bг\.|ГО\b)/iu.test(text)
  );
}

/** A line of one or two strange words before its link: a place that is misspelt or not ours. */
function namesUnknown({ unmatched, otherWords }: Mentions): boolean {
  const strange = unmatched.join(" ").split(" ").length;
  return unmatched.length > 0 && otherWords <= strange + 1;
}

function sentenceOf(text: string, hasNames: (text: string) => boolean): string {
  const sentences = sentencesOf(text);
  return sentences.length < 2 ? text : (sentences.filter(hasNames).at(-1) ?? text);
}
