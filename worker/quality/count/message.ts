import { askingWords, asks, notAskingPhrases } from "./asks.ts";
import { type PersonalNumber, personalNumbers } from "./personal-data.ts";
import { plainText } from "./plain-text.ts";
import { sendsToPrivate, toPrivateWords } from "./to-private.ts";
import { wordsOf } from "./word-list.ts";
import type { ZoneClock } from "./working-time.ts";

/** What counting needs to know of a message. Its text is looked at here and goes no further. */
export interface KeptMessage {
  readonly id: number;
  /** "user123", "channel456"; "name:…" where an export has no id, and that never leaves the reader; null: nobody knows. */
  readonly sender: string | null;
  readonly name: string | null;
  readonly atS: number;
  /** When it was last edited, else 0. */
  readonly editedS: number;
  /** Id of the message that it replies to, else 0. */
  readonly replyTo: number;
  readonly flags: number;
  readonly topics: number;
  readonly personal: readonly PersonalNumber[];
}

export interface ServiceMessage {
  readonly id: number;
  /** Replies to the message that opened a forum topic are messages of the topic. */
  readonly isTopicRoot: boolean;
  /** Who did what only administrators can do, else null. */
  readonly admin: string | null;
}

export const flag = {
  asks: 1,
  toPrivate: 2,
  /** Has enough text to say something; see `leastWords`. */
  isLong: 4,
  /** Photo, video or file: part of an album, or a poster that informs. */
  hasPicture: 8,
  hasText: 16,
  /** Somebody else's words. */
  isForwarded: 32,
  isSigned: 64,
  /** A post that Telegram copied from the channel to which the chat belongs. */
  isFromChannel: 128,
  hasUnixTime: 256,
} as const;

/** A staff post of fewer characters («Добрый день») informs nobody. */
export const leastInformingCharacters = 15;

/** All words by which messages are judged, for the page that explains the method. */
export const judgingWords = { askingWords, notAskingPhrases, toPrivateWords };

export interface ReadingOptions {
  readonly clock: ZoneClock;
  readonly topicBits: (words: readonly string[]) => number;
  /** Whether "channel123" is the chat itself: a reply to another chat's message replies to nobody here. */
  readonly isThisChat: (peer: unknown) => boolean;
}

/** What one entry of `messages` is; null: nothing that can be counted (no id, no time, a kind that is not known). */
export function messageOf(
  raw: unknown,
  { clock, topicBits, isThisChat }: ReadingOptions,
): { readonly message: KeptMessage } | { readonly service: ServiceMessage } | null {
  if (!isRecord(raw)) return null;
  const id = wholeNumber(raw.id);
  if (id === null || id === 0) return null;
  if (raw.type === "service") return { service: serviceOf(id, raw) };
  if (raw.type !== "message") return null;
  const unix = unixTime(raw.date_unixtime);
  const atS = unix ?? localTime(raw.date, clock);
  if (atS === null) return null;
  const text = plainText(textOf(raw.text) || textOf(raw.text_entities));
  const words = text === "" ? [] : wordsOf(text);
  const personal = text === "" ? [] : personalNumbers(text);
  const name = typeof raw.from === "string" && raw.from !== "" ? raw.from : null;
  const isReplyElsewhere = raw.reply_to_peer_id !== undefined && !isThisChat(raw.reply_to_peer_id);
  const message: KeptMessage = {
    id,
    sender: senderOf(raw.from_id) ?? (name === null ? null : `name:${name}`),
    name,
    atS,
    editedS: unixTime(raw.edited_unixtime) ?? localTime(raw.edited, clock) ?? 0,
    replyTo: isReplyElsewhere ? 0 : (wholeNumber(raw.reply_to_message_id) ?? 0),
    flags: flagsOf(raw, { text, words, name }) | (unix === null ? 0 : flag.hasUnixTime),
    topics: words.length === 0 ? 0 : topicBits(words),
    personal: [...personal, ...sharedContact(raw.contact_information)],
  };
  return { message };
}

function flagsOf(
  raw: Readonly<Record<string, unknown>>,
  { text, words, name }: { text: string; words: readonly string[]; name: string | null },
): number {
  const forwardedFrom = raw.forwarded_from;
  // People forward their own words from other chats: these are theirs.
  const isForwarded = forwardedFrom !== undefined && (name === null || forwardedFrom !== name);
  const hasPicture =
    raw.photo !== undefined ||
    raw.media_type === "video_file" ||
    (raw.file !== undefined && raw.media_type === undefined);
  return (
    (text !== "" && asks(text, words) ? flag.asks : 0) |
    (sendsToPrivate(words) ? flag.toPrivate : 0) |
    (text.trim().length >= leastInformingCharacters ? flag.isLong : 0) |
    (hasPicture ? flag.hasPicture : 0) |
    (text !== "" ? flag.hasText : 0) |
    (isForwarded ? flag.isForwarded : 0) |
    (typeof raw.author === "string" && raw.author !== "" ? flag.isSigned : 0) |
    (isForwardOfOwnChannel(raw, name) ? flag.isFromChannel : 0)
  );
}

function isForwardOfOwnChannel(raw: Readonly<Record<string, unknown>>, name: string | null): boolean {
  return name !== null && raw.saved_from === name && String(raw.from_id).startsWith("channel");
}

const adminActions = new Set([
  "create_group",
  "create_channel",
  "edit_group_title",
  "edit_group_photo",
  "delete_group_photo",
  "migrate_to_supergroup",
]);

function serviceOf(id: number, raw: Readonly<Record<string, unknown>>): ServiceMessage {
  const isAdmin = typeof raw.action === "string" && adminActions.has(raw.action);
  return { id, isTopicRoot: raw.action === "topic_created", admin: isAdmin ? senderOf(raw.actor_id) : null };
}

/**
 * Exports before 2021 have numbers: first bare ones of users, later with a mark above the 32 bits of the number itself,
 * 2³² for users and 2³³ for groups and channels alike (Telegram Desktop, export_data_types.cpp of that time).
 */
export function senderOf(raw: unknown): string | null {
  if (typeof raw === "string" && /^(?:user|chat|channel)\d{1,19}$/.test(raw)) return raw;
  const number = wholeNumber(raw);
  if (number === null || number <= 0) return null;
  if (number >= 2 ** 33) return `channel${number - 2 ** 33}`;
  return `user${number >= 2 ** 32 ? number - 2 ** 32 : number}`;
}

/** A contact card shows a number like any typed one. */
function sharedContact(raw: unknown): PersonalNumber[] {
  const phone = isRecord(raw) && typeof raw.phone_number === "string" ? raw.phone_number : "";
  return personalNumbers(plainText(/^\d/.test(phone) ? `+${phone}` : phone)).filter(
    ({ kind }) => kind === "phones",
  );
}

/** A text, or an array of texts and entities with a text: the parts of one text in their order. */
function textOf(raw: unknown): string {
  if (typeof raw === "string") return raw;
  if (!Array.isArray(raw)) return "";
  let text = "";
  for (const part of raw) {
    if (typeof part === "string") text += part;
    else if (isRecord(part) && typeof part.text === "string") text += part.text;
  }
  return text;
}

function unixTime(raw: unknown): number | null {
  const seconds = wholeNumber(raw);
  // 1970 is how old exports say «never».
  return seconds !== null && seconds > 86_400 && seconds < 2 ** 32 ? seconds : null;
}

/** "2026-10-01T12:00:00" by the clocks of the region: exports do not say by whose. */
function localTime(raw: unknown, clock: ZoneClock): number | null {
  if (typeof raw !== "string") return null;
  const parts = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)(?::(\d\d))?$/.exec(raw);
  if (parts === null) return null;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = parts
    .slice(1)
    .map((part) => Number(part ?? 0));
  const shownS = Date.UTC(year, month - 1, day, hour, minute, second) / 1000;
  return unixTime(clock.moment(shownS));
}

function wholeNumber(raw: unknown): number | null {
  const number = typeof raw === "string" && /^-?\d{1,16}$/.test(raw) ? Number(raw) : raw;
  return typeof number === "number" && Number.isSafeInteger(number) ? number : null;
}

export function isRecord(raw: unknown): raw is Readonly<Record<string, unknown>> {
  return typeof raw === "object" && raw !== null && !Array.isArray(raw);
}
