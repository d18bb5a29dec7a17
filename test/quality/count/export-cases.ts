import { isoAt } from "../../../worker/base/zone-time.ts";
import { staffId } from "../../../worker/quality/count/roles.ts";

/**
 * One conversation of test/fixtures/exports/*.txt with its figures:
 *
 *   ## A question at night waits from eight
 *   zone Europe/Moscow
 *   staff 900
 *   2026-10-01 22:00 @1: Как записаться?
 *   2026-10-02 08:30 @900 >1: На Госуслугах
 *   = appeals 1 answers 1 median 30
 *
 * A message: when the clocks of the zone showed it, who (@1 is user1, @channel7, @? nobody known), then in any order #id
 * (else one more than the line before), >id of what it replies to, and words of `attributes` below; text after the colon
 * and a blank. `\n` in a text is a new line. Other lines: `zone`, `staff` (none: guessed), `from`, `to`, `chat` (id, type,
 * name), `file` (what follows is another export), `= …` what is expected, `= refused kind`.
 */
export interface ExportCase {
  readonly title: string;
  readonly zone: string;
  readonly staff: readonly string[] | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly files: readonly ExportFile[];
  readonly expected: Readonly<Record<string, string>>;
}

export interface ExportFile {
  name: string | null;
  type: string;
  id: number;
  readonly messages: Record<string, unknown>[];
}

type Message = Record<string, unknown>;

/** Words after the sender, `word` or `word=value` (blanks as _). */
const attributes: Readonly<Record<string, (message: Message, value: string, zone: string) => void>> = {
  name: (message, value) => set(message, { from: value }),
  photo: (message) => set(message, { photo: "photos/1.jpg", width: 1, height: 1 }),
  file: (message) => set(message, { file: "files/1.pdf", mime_type: "application/pdf" }),
  sticker: (message) => set(message, { file: "stickers/1.webp", media_type: "sticker", sticker_emoji: "👍" }),
  voice: (message) => set(message, { file: "voice/1.ogg", media_type: "voice_message" }),
  forwarded: (message, value) => set(message, { forwarded_from: value === "" ? null : value }),
  saved_from: (message, value) => set(message, { saved_from: value }),
  author: (message, value) => set(message, { author: value }),
  contact: (message, value) =>
    set(message, { contact_information: { first_name: "А", phone_number: value } }),
  edited: (message, value, zone) => {
    const atMs = moment(value, zone);
    set(message, { edited: local(value), edited_unixtime: String(atMs / 1000) });
  },
  peer: (message, value) => set(message, { reply_to_peer_id: value }),
  service: (message, value) => {
    set(message, {
      type: "service",
      action: value.replaceAll(" ", "_"),
      actor: message.from,
      actor_id: message.from_id,
    });
    delete message.from;
    delete message.from_id;
  },
  /** As programs before 2021 wrote it: numbers, of users bare or `marked`, times without a zone, 1970 for «never edited». */
  old: (message, value) => {
    const [, kind, digits = ""] = /^(user|chat|channel)(\d+)$/.exec(String(message.from_id)) ?? [];
    const mark = kind !== "user" ? 2 ** 33 : value === "marked" ? 2 ** 32 : 0;
    set(message, { from_id: Number(digits) + mark });
    message.edited ??= "1970-01-01T03:00:00";
    delete message.date_unixtime;
    delete message.edited_unixtime;
    delete message.text_entities;
  },
  /** Exported on a computer whose clocks show something else. */
  elsewhere: (message, value) => set(message, { date: `${value.replace(" ", "T")}:00` }),
  /** Text as an array of pieces and entities. */
  pieces: (message) => {
    const words = String(message.text).split(/(?<= )/);
    message.text = words.map((word, at) => (at % 2 === 0 ? word : { type: "bold", text: word }));
  },
  unsupported: (message) => {
    for (const key of Object.keys(message)) if (key !== "id") delete message[key];
    message.type = "unsupported";
  },
};

export function exportCasesIn(text: string): ExportCase[] {
  return text
    .split(/^## /m)
    .slice(1)
    .map((part) => {
      const [title = "", ...lines] = part.split("\n");
      return caseOf(
        title.trim(),
        lines.filter((line) => line.trim() !== "" && !line.startsWith("#")),
      );
    });
}

function caseOf(title: string, lines: readonly string[]): ExportCase {
  const words = (name: string) =>
    lines
      .find((line) => line.startsWith(`${name} `))
      ?.slice(name.length + 1)
      .trim() ?? null;
  const zone = words("zone") ?? "Europe/Moscow";
  const staff = words("staff");
  const files: ExportFile[] = [newFile()];
  let lastId = 0;
  for (const line of lines) {
    const file = files.at(-1) ?? newFile();
    if (/^\d{4}-/.test(line)) {
      const message = messageOf(line, zone, lastId + 1);
      lastId = Number(message.id);
      file.messages.push(message);
    } else if (line.startsWith("chat ")) {
      const [id = "", type = "private_supergroup", ...name] = line.split(" ").slice(1);
      Object.assign(file, { id: Number(id), type, name: name.length === 0 ? file.name : name.join(" ") });
    } else if (line === "file") {
      files.push({ ...file, messages: [] });
      lastId = 0;
    } else if (!/^(?:zone|staff|from|to|=) /.test(line)) throw new Error(`«${title}»: «${line}»`);
  }
  return {
    title,
    zone,
    staff: staff === null ? null : staff.split(/[ ,]+/).map((id) => staffId(id) ?? id),
    from: words("from"),
    to: words("to"),
    files,
    expected: expectedIn(lines),
  };
}

function newFile(): ExportFile {
  return { name: "Здоровье", type: "private_supergroup", id: 555, messages: [] };
}

function messageOf(line: string, zone: string, nextId: number): Message {
  const [head = "", text = ""] = line.split(/: (.*)/s);
  const [day = "", time = "", who = "", ...more] = head.replace(/:$/, "").split(/\s+/);
  const id = more.find((word) => word.startsWith("#"))?.slice(1) ?? nextId;
  const replyTo = more.find((word) => word.startsWith(">"))?.slice(1);
  const sender = /^@\d/.test(who) ? `user${who.slice(1)}` : who.slice(1);
  const written = text.replaceAll("\\n", "\n");
  const message: Message = {
    id: Number(id),
    type: "message",
    date: local(`${day} ${time}`),
    date_unixtime: String(moment(`${day} ${time}`, zone) / 1000),
    ...(who === "@?" ? { from: null } : { from: `Имя ${sender}`, from_id: sender }),
    ...(replyTo === undefined ? {} : { reply_to_message_id: Number(replyTo) }),
    text: written,
    text_entities: written === "" ? [] : [{ type: "plain", text: written }],
  };
  for (const word of more) {
    if (/^[#>]/.test(word)) continue;
    const [name = "", value = ""] = word.split(/=(.*)/s);
    const apply = attributes[name];
    if (apply === undefined) throw new Error(`«${line}»: what is «${word}»?`);
    apply(message, value.replaceAll("_", " "), zone);
  }
  return message;
}

function expectedIn(lines: readonly string[]): Record<string, string> {
  const words = lines
    .filter((line) => line.startsWith("= "))
    .flatMap((line) => line.slice(2).trim().split(/\s+/));
  const expected: Record<string, string> = {};
  for (let at = 0; at < words.length; at += 2) expected[words[at] ?? ""] = words[at + 1] ?? "";
  return expected;
}

function set(message: Message, more: Message): void {
  Object.assign(message, more);
}

function local(shown: string): string {
  const [day, time = ""] = shown.split(" ");
  return `${day}T${time.length === 5 ? `${time}:00` : time}`;
}

function moment(shown: string, zone: string): number {
  const [day = "", time = ""] = shown.split(" ");
  const [hours = 0, minutes = 0, seconds = 0] = time.split(":").map(Number);
  const dayNumber = Date.parse(`${day}T00:00:00Z`) / 86_400_000;
  return Date.parse(isoAt(zone, dayNumber, hours * 60 + minutes)) + seconds * 1000;
}
