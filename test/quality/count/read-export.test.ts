import { describe, expect, test } from "vitest";
import { chatMessages } from "../../../worker/quality/count/chat-messages.ts";
import { countChat } from "../../../worker/quality/count/count.ts";
import { refusalSentence } from "../../../worker/quality/count/export-refusal.ts";
import { startReading } from "../../../worker/quality/count/read-export.ts";
import { topicDictionary } from "../../../worker/quality/count/topics.ts";
import { programmeHours } from "../../../worker/quality/count/working-time.ts";
import { bytesOf, readAll } from "./count-case.ts";

const zone = "Europe/Moscow";
const message = (id: number, text: unknown, more: object = {}) => ({
  id,
  type: "message",
  date: "2026-10-01T10:00:00",
  date_unixtime: String(1_790_838_000 + id * 60),
  from: "Мария",
  from_id: "user1",
  text,
  ...more,
});
const chat = { name: "Здоровье", type: "private_supergroup", id: 555 };

async function read(...files: unknown[]) {
  const result = await readAll(
    zone,
    files.map((file) => [bytesOf(file)]),
  );
  return result.ok ? chatMessages(result.value).table.length : result.refusal.kind;
}

describe("what is no export of a chat is refused with a reason", () => {
  test.each<[string, unknown, string]>([
    ["nothing", "", "no_export"],
    ["blanks", "  \n", "no_export"],
    ["a text", "Здравствуйте", "no_export"],
    ["the other format", "<!DOCTYPE html><html></html>", "html"],
    ["the other format with a mark in front", "\ufeff<html>", "html"],
    ["a list", "[]", "no_export"],
    ["a number", "1", "no_export"],
    ["another object", { a: { messages: [1] } }, "no_export"],
    ["a name alone", { name: "Здоровье" }, "no_export"],
    ["cut off", JSON.stringify({ ...chat, messages: [message(1, "Как?")] }).slice(0, -20), "broken"],
    [
      "cut off between messages",
      `${JSON.stringify({ ...chat, messages: [message(1, "Как?")] }).slice(0, -2)},`,
      "broken",
    ],
    ["damaged", `${JSON.stringify({ ...chat, messages: [message(1, "Как?")] }).slice(0, -2)},}]}`, "broken"],
    ["more behind the end", `${JSON.stringify({ ...chat, messages: [message(1, "Как?")] })} {}`, "broken"],
    ["nothing but brackets", "[".repeat(200_000) + "]".repeat(200_000), "no_export"],
    ["a message of brackets", `{"id":1,"type":"private_group","messages":[${"[".repeat(1000)}`, "broken"],
    ["notes to oneself", { type: "saved_messages", id: 1, messages: [message(1, "Как?")] }, "no_group"],
  ])("%s", async (_, file, kind) => {
    expect(await read(file)).toBe(kind);
  });

  test("bytes that are no text", async () => {
    const bytes = bytesOf({ ...chat, messages: [message(1, "Как записаться?")] });
    bytes[bytes.indexOf(0xd0, 200)] = 0xff;
    const result = await readAll(zone, [[bytes]]);
    expect(result.ok ? null : result.refusal.kind).toBe("broken");
  });

  test("every reason has a sentence", () => {
    const refusals = [
      { kind: "no_export" },
      { kind: "html" },
      { kind: "broken", atByte: 5 },
      { kind: "no_group" },
      { kind: "several_chats", chats: 2 },
      { kind: "other_chat" },
      { kind: "stopped" },
    ] as const;
    expect(new Set(refusals.map(refusalSentence)).size).toBe(refusals.length);
  });
});

describe("what is unexpected inside an export does not stop it", () => {
  test("entries that are no messages are skipped and counted", async () => {
    const odd = [
      1,
      null,
      "x",
      [],
      {},
      { id: 1 },
      { id: 2, type: "unsupported" },
      { id: "x", type: "message" },
    ];
    const timeless = [message(3, "Как?", { date_unixtime: undefined, date: "yesterday" })];
    const result = await readAll(zone, [
      [bytesOf({ ...chat, messages: [...odd, ...timeless, message(4, "Как?")] })],
    ]);
    if (!result.ok) throw new Error(result.refusal.kind);
    expect(result.value.skipped).toBe(odd.length + timeless.length);
    expect(result.value.table.length).toBe(1);
  });

  test("fields of other kinds than expected", async () => {
    const odd = [
      message(1, 5),
      message(2, null, { from: 7, from_id: { a: 1 }, reply_to_message_id: "x", edited_unixtime: [] }),
      message(3, [1, { text: 5 }, { type: "bold" }, "Как"], {
        contact_information: "x",
        photo: null,
        author: 3,
      }),
      message(4, undefined, { from_id: "someone", action: {}, forwarded_from: 5, saved_from: [] }),
      { ...message(5, ""), type: "service", action: 5, actor_id: {} },
    ];
    expect(await read({ ...chat, messages: odd })).toBe(4);
  });

  test("the head of the chat behind its messages", async () => {
    const file = { messages: [message(1, "Как?", { from: "Здоровье", from_id: "channel555" })], ...chat };
    const result = await readAll(zone, [[bytesOf(file)]]);
    if (!result.ok) throw new Error(result.refusal.kind);
    const settings = { hours: programmeHours(zone), staff: [], from: null, to: null };
    expect(countChat(result.value, settings)).toMatchObject({ staff: ["channel555"], appeals: 0 });
    expect(await read(file, { ...file, id: 556 })).toBe("other_chat");
  });

  test("messages that are no list, and lists without messages", async () => {
    expect(await read({ ...chat, messages: { a: message(1, "Как?") } })).toBe(1);
    expect(await read({ ...chat, messages: [] })).toBe(0);
  });

  test("control characters as Telegram Desktop writes them, wherever a chunk ends", async () => {
    const text = JSON.stringify({
      ...chat,
      messages: [message(1, "Как\\x записаться#x1F?"), message(2, "a")],
    });
    const bytes = bytesOf(text.replace("#", "\\"));
    for (let cut = 0; cut < bytes.length; cut++) {
      const result = await readAll(zone, [[bytes.slice(0, cut), bytes.slice(cut)]]);
      expect(result.ok && result.value.table.length, `cut at ${cut}`).toBe(2);
    }
  });
});

describe("an export of a whole account", () => {
  const personal = { name: "Мама", type: "personal_chat", id: 9, messages: [message(1, "Как дела?")] };
  const group = { ...chat, messages: [message(1, "Как записаться?"), message(2, "Спасибо")] };
  const account = (...list: unknown[]) => ({
    about: "…",
    personal_information: { user_id: 1, phone_number: "+7" },
    contacts: { about: "…", list: [{ first_name: "А" }] },
    chats: { about: "…", list },
  });

  test("with one group is read as that group", async () => {
    expect(await read(account(personal, group))).toBe(2);
    expect(await read({ ...account(personal), left_chats: { list: [group] } })).toBe(2);
    expect(await read(account(personal, group), group)).toBe(2);
  });

  test("with several or none is refused", async () => {
    expect(await read(account(group, { ...group, id: 556 }))).toBe("several_chats");
    expect(await read({ ...account(group), left_chats: { list: [{ ...group, id: 556 }] } })).toBe(
      "several_chats",
    );
    expect(await read(account(personal))).toBe("no_group");
    expect(await read(account())).toBe("no_export");
  });
});

test("tells how far it is, and stops when it is asked to", async () => {
  const bytes = bytesOf({ ...chat, messages: [message(1, "Как?"), message(2, "Так")] });
  const chunks = [bytes.slice(0, 100), bytes.slice(100, 150), bytes.slice(150)];
  const told: number[] = [];
  const stop = { aborted: false };
  const reading = startReading({ timezone: zone });
  const result = await reading.add(chunks, {
    signal: stop,
    onProgress: (count) => {
      told.push(count);
      stop.aborted = count >= 150;
    },
  });
  expect(result).toEqual({ ok: false, refusal: { kind: "stopped" } });
  expect(told).toEqual([100, 150]);
});

test("nothing that is kept of a message holds its words", async () => {
  const text = "СЕКРЕТ как записаться, мой номер 8 916 123-45-67";
  const result = await readAll(zone, [[bytesOf({ ...chat, messages: [message(1, text)] })]]);
  if (!result.ok) throw new Error(result.refusal.kind);
  const settings = { hours: programmeHours(zone), staff: null, from: null, to: null };
  const { table, topics, ...kept } = result.value;
  expect(
    Object.values(table).every((column) => typeof column === "number" || ArrayBuffer.isView(column)),
  ).toBe(true);
  expect(JSON.stringify(kept)).not.toMatch(/СЕКРЕТ|записаться|916|123/);
  expect(JSON.stringify(countChat(result.value, settings))).not.toMatch(/СЕКРЕТ|916|Мария|Здоровье/);
  expect(topics).toBe(topicDictionary);
});

test("a dictionary of one's own counts by its own topics", async () => {
  const reading = startReading({
    timezone: zone,
    topics: [{ key: "parking", name: "парковка", words: ["парков*", "где встать"] }],
  });
  const texts = ["Где парковка?", "А где встать машине?", "Как записаться?"];
  const messages = texts.map((text, at) => message(at + 1, text, { from_id: `user${at}` }));
  await reading.add([bytesOf({ ...chat, messages })]);
  const read = reading.chat();
  if (read === null) throw new Error("nothing read");
  const settings = { hours: programmeHours(zone), staff: [], from: null, to: null };
  expect(countChat(read, settings).topics).toEqual({ parking: 2, other: 1 });
  const keys = topicDictionary.map(({ key }) => key);
  expect(new Set(keys).size).toBe(keys.length);
});
