import type { Alert, AlertedChat } from "./types.ts";
import { momentWords, alertWords as words } from "./words.ts";

/** An alert as people read it. */
export interface Message {
  readonly subject: string;
  readonly text: string;
}

/** Longest title in a message: so many chats keep within the 4,096 characters of a Telegram message. */
const longestTitle = 100;
/** So many characters of a list, then it only says how many are left. */
const longestList = 3000;

/** `url`: the page on which something can be done about it. */
export function messageOf(alert: Alert, url: string): Message {
  const { name, timezone } = alert.region;
  const { chats, total } = alert.content;
  const [first] = chats;
  if (alert.kind === "test" || first === undefined) {
    return {
      subject: words.testSubject(name),
      text: [words.testSubject(name), "", words.test, words.testMore, "", url].join("\n"),
    };
  }
  if (alert.kind === "death") {
    const subject = words.deathSubject(shortTitle(first.title));
    return {
      subject,
      text: [name, "", ...deathLines(first, timezone), "", words.seeDeath, url].join("\n"),
    };
  }
  const subject = words.digestSubject(total, name);
  return {
    subject,
    text: [subject, "", ...digestLines(chats, total, timezone), words.seeDigest, url].join("\n"),
  };
}

function deathLines(chat: AlertedChat, timezone: string): readonly string[] {
  return [
    words.chat(shortTitle(chat.title), chat.code),
    ...chat.links.map(({ messenger, sinceMs, reason }) =>
      words.death(messenger, since(sinceMs, timezone), reason),
    ),
    chat.severity === "no_way_in" ? words.noWayIn : words.otherWayIn,
  ];
}

function digestLines(chats: readonly AlertedChat[], total: number, timezone: string): readonly string[] {
  const paragraphs: string[] = [];
  let length = 0;
  for (const [at, chat] of chats.entries()) {
    const lines = [
      words.digestLine(at + 1, shortTitle(chat.title), chat.code, chat.severity),
      ...chat.links.map(({ messenger, health, sinceMs, reason }) =>
        words.link(messenger, health === "dead", since(sinceMs, timezone), reason),
      ),
    ];
    if (Object.values(chat.reports).some((count) => count > 0)) lines.push(words.reports(chat.reports));
    const paragraph = `${lines.join("\n")}\n`;
    length += paragraph.length;
    if (length > longestList) break;
    paragraphs.push(paragraph);
  }
  const left = total - paragraphs.length;
  return left === 0 ? paragraphs : [...paragraphs, `${words.more(left)}\n`];
}

function since(atMs: number | null, timezone: string): string | null {
  return atMs === null ? null : momentWords(atMs, timezone);
}

/** One line, and not longer than it may be. */
function shortTitle(title: string): string {
  const line = title.replace(/\s+/g, " ");
  return line.length <= longestTitle ? line : `${line.slice(0, longestTitle - 1)}…`;
}
