import { describe, expect, test } from "vitest";
import { doubtOf } from "../../../worker/admin/quality/counter/same-chat.ts";
import { summaryOf } from "../../../worker/admin/quality/counter/summary.ts";
import { chatMessages } from "../../../worker/quality/count/chat-messages.ts";
import { startReading } from "../../../worker/quality/count/read-export.ts";

const titles = {
  SATKA: ["Сатка, Куса, Аша"],
  BAKAL: ["Бакал", "ЗдравКонтроль Бакал"],
  MIASS: ["Миасс и Златоуст", "ЗдравКонтроль Миасс"],
};
const doubt = (names: readonly string[], chosen: keyof typeof titles, isOneNumber = true) =>
  doubtOf({ names, isOneNumber }, chosen, titles);

describe("whether an export may be of another chat than the one chosen", () => {
  test("it is not doubted while its name is like one of the chat's titles", () => {
    expect(doubt(["ЗдравКонтроль Сатка"], "SATKA")).toBeNull();
    expect(doubt(["Здравконтроль г. Бакал 🏥"], "BAKAL")).toBeNull();
    expect(doubt(["Чат"], "BAKAL")).toBeNull();
    expect(doubt(["Мой доктор 74, медицинский чат, Куса"], "SATKA")).toBeNull();
  });

  test("it is doubted when nothing of the name is left", () => {
    expect(doubt(["Барахолка Екатеринбург"], "SATKA")).toEqual({ kind: "other" });
  });

  test("it is doubted when another chat of the region is called so, though the names share a word", () => {
    expect(doubt(["ЗдравКонтроль Миасс"], "BAKAL")).toEqual({ kind: "closer", code: "MIASS" });
    expect(doubt(["ЗдравКонтроль Миасс"], "MIASS")).toBeNull();
  });

  test("a file without a name says nothing, and a chat without titles is not taken for another", () => {
    expect(doubt([], "SATKA")).toBeNull();
    expect(doubtOf({ names: ["Барахолка"], isOneNumber: true }, "NONE", {})).toEqual({ kind: "other" });
  });

  test("a renamed chat of one number needs one name that is known; files without a number all", () => {
    const names = ["Барахолка", "ЗдравКонтроль Сатка"];
    expect(doubt(names, "SATKA")).toBeNull();
    expect(doubt(names, "SATKA", false)).toEqual({ kind: "several" });
    expect(doubt(["ЗдравКонтроль Бакал", "ЗдравКонтроль: Бакал"], "BAKAL", false)).toBeNull();
  });
});

describe("what the page is told of files that were read", () => {
  const message = (id: number, more: object = {}) => ({
    ...{ id, type: "message", date_unixtime: String(1_790_838_000 + id), text: "", photo: "1.jpg" },
    ...{ from: "Мария", from_id: "user1", ...more },
  });
  async function summary(...files: object[]) {
    const reading = startReading({ timezone: "Europe/Moscow" });
    for (const file of files) {
      const added = await reading.add([new TextEncoder().encode(JSON.stringify(file))]);
      if (!added.ok) throw new Error(added.refusal.kind);
    }
    const chat = reading.chat();
    if (chat === null) throw new Error("nothing was read");
    return summaryOf(chat, chatMessages(chat));
  }
  const chat = { name: "А", type: "private_supergroup", id: 5 };

  test("each picture of an album is a message, as in the figures, and what two files share is one", async () => {
    const same = { date_unixtime: "1790838000" };
    const album = {
      ...chat,
      messages: [message(1, same), message(2, same), message(3, { from_id: "user2" })],
    };
    const told = await summary(album, album);
    expect(told.messages).toBe(3);
    expect(told.people.map(({ id, messages }) => [id, messages])).toEqual([
      ["user1", 2],
      ["user2", 1],
    ]);
  });

  test("different names of the chat in the files, and whether one number holds them together", async () => {
    const messages = [message(1)];
    const { id: _, ...numberless } = chat;
    expect(await summary({ ...chat, messages })).toMatchObject({ names: ["А"], isOneNumber: true });
    expect(await summary({ ...chat, messages }, { ...chat, name: "Б", messages })).toMatchObject({
      names: ["А", "Б"],
      isOneNumber: true,
    });
    expect(await summary({ ...chat, messages }, { ...numberless, name: "Б", messages })).toMatchObject({
      names: ["А", "Б"],
      isOneNumber: false,
    });
    expect(await summary({ ...chat, name: null, messages })).toMatchObject({ names: [], isOneNumber: true });
  });
});
