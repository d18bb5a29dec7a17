import { describe, expect, test } from "vitest";
import { tableWords as words } from "../../../worker/onboarding/table/words.ts";
import { chatCodeOf } from "../../../worker/registry/chat-code.ts";
import { linkWords } from "../../../worker/registry/words.ts";
import {
  madeSource,
  makeChatRecord,
  makeRegionRecords,
  makeTerritoryRecord,
} from "../../make/region-records.ts";
import { foreignCode, problems } from "./read.ts";

const code = chatCodeOf(1);
const link = "https://t.me/+AAAAbbbbCCCCdddd";
const head =
  "oktmo,territory,territory_id,chat_code,chat_title,chat_state,link_1,source_title,source_url,source_date";
const known = makeRegionRecords({
  territories: new Map([
    ...makeRegionRecords().territories,
    ["75800000", makeTerritoryRecord("Сатка", { position: 5, level: "settlement", oktmo: "75800000" })],
  ]),
  chats: new Map([
    [
      code,
      makeChatRecord("Известный", { links: [{ messenger: "telegram", url: link, source: madeSource }] }),
    ],
    [chatCodeOf(2), makeChatRecord("Двойной")],
    [chatCodeOf(3), makeChatRecord("Двойной")],
  ]),
});

describe("every wrong cell is named by its row and column", () => {
  test.each([
    ["75549999,,,,Чат,,,,,", `2 oktmo: ${words.unknownOktmo("75549999")}`],
    ["7.57E+10,,,,Чат,,,,,", `2 oktmo: ${words.badOktmo}`],
    [",Атлантида,,,Чат,,,,,", `2 territory: ${words.unknownName("Атлантида")}`],
    [
      ",Сатка,,,Чат,,,,,",
      `2 territory: ${words.unclearName("Сатка", "75549000-satka (Сатка), 75800000 (Сатка)")}`,
    ],
    [",,75999000,,Чат,,,,,", `2 territory_id: ${words.unknownId("75999000")}`],
    ["75701000,,75549000,,Чат,,,,,", `2 oktmo: ${words.otherTerritory("Саткинский округ")}`],
    ["75549000,,,ЖЖЖЖЖ,Чат,,,,,", `2 chat_code: ${words.badCode}`],
    [`75549000,,,${chatCodeOf(9)},Чат,,,,,`, `2 chat_code: ${words.unknownCode(chatCodeOf(9))}`],
    [`75549000,,,${foreignCode},Чат,,,,,`, `2 chat_code: ${words.foreignCode(foreignCode)}`],
    [
      "75549000,,,,Двойной,,,,,",
      `2 chat_title: ${words.severalTitles(`${chatCodeOf(2)}, ${chatCodeOf(3)}`)}`,
    ],
    ["75549000,,,,Чат,,https://t.me/+79261234567,,,", `2 link_1: ${linkWords.phone_number}`],
    ["75549000,,,,Чат,,javascript:alert(1),,,", `2 link_1: ${linkWords.not_a_link}`],
    [`75549000,,,,Чат,,${link},,,`, `2 link_1: ${words.linkElsewhere("Известный")}`],
    ["75549000,,,,Чат,,,Приказ,,31.02.2022", `2 source_date: ${words.badDate}`],
    ["75549000,,,,Чат,,,Приказ,javascript:alert(1),", `2 source_url: ${words.badUrl}`],
    ["75549000,,,,Чат,,,,https://example.ru,", `2 source_title: ${words.noSourceTitle}`],
    ["75549000,,,,Чат,возможно,,,,", `2 chat_state: ${words.badState}`],
    ["75549000,,,,Чат,none,,,,", `2 chat_state: ${words.noneWithChat}`],
    ["75549000,,,,Чат,closed,,,,", `2 chat_state: ${words.closedServes}`],
    [",,rest,,,none,,,,", `2 chat_state: ${words.noneWithoutTerritory}`],
    [`75549000,,,,,,${link},,,`, `2 link_1: ${words.noChatForCell}`],
    ["75549000,,,,,,,Приказ,,", `2 source_title: ${words.noChatForStatement}`],
    ["75549000,,,,Чат\u202e,,,,,", `2 chat_title: ${words.direction}`],
    ["75549000,,,,Чат\u0007,,,,,", `2 chat_title: ${words.control}`],
    ["75549000,,,,Ч\ufffdт,,,,,", `2 chat_title: ${words.brokenLetters}`],
    [`75549000,,,,${"Ч".repeat(301)},,,,,`, `2 chat_title: ${words.tooLong(300)}`],
    ["75549000,,,,Чат,,,,,,лишнее", `2 : ${words.extraCells}`],
    ['75549000,,,,Чат,,,,,\n\n75549000,,,,"Чат', `4 : ${words.quote}`],
    ["75549000,,,,Чат,,,,,\n75549000,,,,Чат,,,,,", `3 : ${words.statedTwice(2)}`],
    ["75549000,,,,,none,,,,\n75549000,,,,Чат,,,,,", `3 territory: ${words.deniedTerritory(2)}`],
    [
      `75549000,,,,А,,https://t.me/+EEEEbbbbCCCCdddd,,,\n75701000,,,,Б,,https://t.me/joinchat/EEEEbbbbCCCCdddd,,,`,
      `3 link_1: ${words.linkElsewhere("А")}`,
    ],
    [
      `75549000,,,,А,,https://t.me/+EEEEbbbbCCCCdddd,,,\n75701000,,,,А,,https://t.me/+FFFFbbbbCCCCdddd,,,`,
      `3 link_1: ${words.differs(2, "https://t.me/+EEEEbbbbCCCCdddd")}`,
    ],
  ])("%s", (rows, problem) => {
    expect(problems(`${head}\n${rows}\n`, known)).toEqual([problem]);
  });

  test("all errors of a table come at once, in the order of the rows", () => {
    const table = `${head}\n75549999,,,,А,,,,,\n75549000,,,,Б,возможно,,,,\n,,,ЖЖЖЖЖ,,,,,,вчера\n`;
    expect(problems(table).map((one) => one.split(":")[0])).toEqual([
      "2 oktmo",
      "3 chat_state",
      "4 chat_code",
      "4 source_date",
      "4 source_title",
    ]);
  });

  test("a person is told of 200 errors at most", () => {
    const found = problems(`${head}\n${"75549999,,,,А,,,,,\n".repeat(500)}`);
    expect(found).toHaveLength(200);
    expect(found.at(-1)).toContain(words.moreErrors);
  });
});

describe("a header that is none is refused", () => {
  test.each([
    ["Сатка,Куса\n1,2\n", `1 : ${words.noHeader}`],
    ["oktmo,chat_titel\n", `1 chat_titel: ${words.unknownColumn("chat_titel", "chat_title")}`],
    ["oktmo,chat_title,phone\n", `1 phone: ${words.unknownColumn("phone", null)}`],
    ["oktmo,chat_title,OKTMO\n", `1 oktmo: ${words.columnTwice("oktmo")}`],
    ["chat_title,link_1\n", `1 oktmo: ${words.noTerritoryColumn}`],
    ["oktmo,link_1\n", `1 chat_title: ${words.noChatColumn}`],
    ["", `1 : ${words.empty}`],
  ])("%j", (table, problem) => {
    expect(problems(table)).toContain(problem);
  });
});

describe("a file that is no table is recognised", () => {
  const bytes = (start: readonly number[]) => new Uint8Array([...start, 0, 1, 2, 3, 4, 5]);
  /** «Сатка» in the encodings of DOS and of old Unix. */
  const cp866 = [0x91, 0xa0, 0xe2, 0xaa, 0xa0];
  const koi8 = [0xf3, 0xc1, 0xd4, 0xcb, 0xc1];
  const table = (title: readonly number[]) =>
    new Uint8Array([...new TextEncoder().encode("oktmo,chat_title\n75549000,"), ...title, 0x0a]);
  test.each([
    ["an Excel file", bytes([0x50, 0x4b, 0x03, 0x04]), words.excelFile],
    ["an old Excel file", bytes([0xd0, 0xcf, 0x11, 0xe0]), words.excelFile],
    ["a PDF", bytes([0x25, 0x50, 0x44, 0x46]), words.otherFile("PDF")],
    ["a gzip bomb", bytes([0x1f, 0x8b]), words.otherFile("gzip")],
    [
      "a text with NUL bytes",
      new TextEncoder().encode("oktmo,chat_title\n75549000,Са\0тка\n"),
      words.notText,
    ],
    ["CP866", table(cp866), words.encoding],
    ["KOI8-R", table(koi8), words.encoding],
    ["five megabytes and one byte", new Uint8Array(5_000_001).fill(0x61), words.tooBig],
    [
      "5,001 rows",
      new TextEncoder().encode(`oktmo,chat_title\n${"75549000,А\n".repeat(5001)}`),
      words.tooManyRows(5000),
    ],
    [
      "more text than one region has",
      new TextEncoder().encode(
        `oktmo,chat_title,note\n${Array.from({ length: 2500 }, (_, index) => `75549000,Чат ${index},${"А".repeat(500)}\n`).join("")}`,
      ),
      words.tooMuchText,
    ],
  ])("%s", (_, file, problem) => {
    expect(problems(file).map((one) => one.replace(/^\d+ : /, ""))).toEqual([problem]);
  });
});
