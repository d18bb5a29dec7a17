import { describe, expect, test } from "vitest";
import { chatCodeOf } from "../../../worker/registry/chat-code.ts";
import { makeChatRecord, makeRegionRecords, makeTerritoryRecord } from "../../make/region-records.ts";
import { chatsIn, ownSource, read } from "./read.ts";

const satka = chatCodeOf(0);
const link = "https://t.me/+AAAAbbbbCCCCdddd";
const otherLink = "https://max.ru/join/AAAAbbbbCCCCdddd";
const source = { title: "Приказ", url: null, date: "2021" };
const known = makeRegionRecords({
  chats: new Map([
    [
      satka,
      makeChatRecord("Сатка", {
        position: 4,
        audience: "Для жителей",
        source,
        links: [{ messenger: "telegram", url: link, source }],
        covers: [{ territory: "75549000", as: "Сатка", note: "весь округ", clinics: null, source }],
      }),
    ],
  ]),
});

describe("a coordinator fills in a table", () => {
  test("a new chat needs a territory, a title and a link, and gets a code", () => {
    const [chat] = chatsIn(
      `oktmo,territory,chat_title,link_1\n75549000,Саткинский округ,Сатка,t.me/+AAAAbbbbCCCCdddd\n`,
    );
    expect(chat).toEqual({
      position: 0,
      title: "Сатка",
      state: "active",
      audience: null,
      succeededBy: null,
      source: ownSource,
      links: [{ messenger: "telegram", url: link, source: ownSource }],
      covers: [
        { territory: "75549000", as: "Саткинский округ", note: null, clinics: null, source: ownSource },
      ],
    });
  });

  test("rows of one title are one chat, and its link need not be repeated", () => {
    const chats = chatsIn(
      `oktmo;chat_title;link_1;link_2\n75549000;Общий чат;${link};\n75701000;общий  чат;;${otherLink}\n`,
    );
    expect(
      chats.map(({ title, links, covers }) => [
        title,
        links.map(({ url }) => url),
        covers.map(({ territory }) => territory),
      ]),
    ).toEqual([["Общий чат", [link, otherLink], ["75549000", "75701000"]]]);
  });

  test("a chat of the region is known by its title, and what the table does not speak of stays", () => {
    const [chat, ...others] = chatsIn("oktmo,chat_title,link_1\n75549000,сатка,\n75701000,Сатка,\n", known);
    expect(others).toEqual([]);
    expect(chat).toMatchObject({
      title: "Сатка",
      position: 4,
      audience: "Для жителей",
      state: "announced",
      links: [],
      source,
    });
    expect(chat?.covers).toEqual([
      { territory: "75549000", as: "Сатка", note: "весь округ", clinics: null, source },
      { territory: "75701000", as: "Челябинск", note: null, clinics: null, source: ownSource },
    ]);
  });

  test("a chat that the table does not name stays, and is said to", () => {
    const result = read(`oktmo,chat_title,link_1\n75701000,Новый,${otherLink}\n`, known);
    expect(result.ok && result.value.untouched).toEqual([satka]);
    expect(
      result.ok && [...result.value.edited.chats.values()].map(({ title, position }) => [title, position]),
    ).toEqual([
      ["Сатка", 4],
      ["Новый", 5],
    ]);
  });

  test("the rest of the region and the clinics of a chat are said in words", () => {
    const [chat] = chatsIn(
      'territory,chat_title,clinics,covers_as\nОстальной регион,Область,,остальные районы\nсатка,Область,"Больница № 1; Больница № 2",\nЧелябинск,Область,Остальные,\n',
    );
    expect(chat?.covers.map(({ territory, as, clinics }) => [territory, as, clinics])).toEqual([
      [null, "остальные районы", null],
      ["75549000-satka", "Сатка", ["Больница № 1", "Больница № 2"]],
      ["75701000", "Челябинск", []],
    ]);
  });

  test("a territory without a chat is said with none, and no longer said when the word is gone", () => {
    const said = read(
      "oktmo,chat_title,chat_state,covers_as,source_title\n75701000,,none,г. Челябинск,Отчёт\n",
    );
    const noChat = { as: "г. Челябинск", note: null, source: { title: "Отчёт", url: null, date: null } };
    expect(said.ok && said.value.edited.territories.get("75701000")?.noChat).toEqual(noChat);
    const { territories } = makeRegionRecords();
    const denied = makeRegionRecords({
      territories: new Map([
        ...territories,
        ["75720000", makeTerritoryRecord("Копейск", { oktmo: "75720000", noChat })],
      ]),
    });
    const gone = read("oktmo,chat_title,chat_state\n75720000,,\n", denied);
    expect(gone.ok && gone.value.edited.territories.get("75720000")?.noChat).toBeNull();
    const served = read(`oktmo,chat_title,link_1\n75720000,Копейск,${link}\n`, denied);
    expect(served.ok && served.value.edited.territories.get("75720000")?.noChat).toBeNull();
    const notNamed = read(`oktmo,chat_title,chat_state\n75701000,Челябинск,\n`, denied);
    expect(notNamed.ok && notNamed.value.edited.territories.get("75720000")?.noChat).toEqual(noChat);
  });

  test("a chat is closed with its successor, named by title, and opened again", () => {
    const table = `chat_code,chat_title,chat_state,territory,succeeded_by,link_1\n${satka},Сатка,закрыт,,новый чат,\n,Новый чат,,Саткинский округ,,${otherLink}\n`;
    const [closed, successor] = chatsIn(table, known);
    expect(closed).toMatchObject({ state: "closed", succeededBy: chatCodeOf(500_000), covers: [] });
    expect(successor).toMatchObject({ title: "Новый чат", state: "active" });
    const shut = makeRegionRecords({
      chats: new Map([[satka, makeChatRecord("Сатка", { state: "closed" })]]),
    });
    expect(chatsIn(`chat_code,territory,chat_state\n${satka},,\n`, shut)[0]?.state).toBe("closed");
    expect(chatsIn(`chat_code,territory,chat_state\n${satka},,active\n`, shut)[0]?.state).toBe("announced");
  });

  test("a former code stands for the territory of today", () => {
    expect(chatsIn("oktmo,chat_title\n75649000,Сатка\n")[0]?.covers[0]?.territory).toBe("75549000");
  });
});

describe("the finer rules", () => {
  const noChat = { as: "Копейск", note: null, source };
  const denied = makeRegionRecords({
    territories: new Map([
      ...makeRegionRecords().territories,
      ["75720000", makeTerritoryRecord("Копейск", { oktmo: "75720000", noChat })],
    ]),
  });

  test("an open chat is meant by its title before a closed namesake, whose link may be taken over", () => {
    const links = [{ messenger: "telegram" as const, url: link, source }];
    const records = makeRegionRecords({
      chats: new Map([
        [satka, makeChatRecord("Сатка", { state: "closed", links })],
        [chatCodeOf(1), makeChatRecord("Сатка", { position: 1 })],
      ]),
    });
    const [closed, open] = chatsIn(`oktmo,chat_title,link_1\n75549000,Сатка,${link}\n`, records);
    expect(closed).toEqual(records.chats.get(satka));
    expect(open).toMatchObject({
      state: "active",
      links: [{ url: link }],
      covers: [{ territory: "75549000" }],
    });
  });

  test("each of two statements about one territory keeps its own note, where the table has no column for it", () => {
    const covers = ["первая", "вторая"].map((note) => ({
      territory: "75549000",
      as: note,
      note,
      clinics: [note],
      source,
    }));
    const records = makeRegionRecords({ chats: new Map([[satka, makeChatRecord("Сатка", { covers })]]) });
    expect(chatsIn("oktmo,chat_title\n75549000,Сатка\n75549000,Сатка\n", records)[0]?.covers).toEqual(covers);
  });

  test("a place without a code of its own may be given the code of the municipality around", () => {
    const [chat] = chatsIn("oktmo,territory_id,chat_title\n75549000,75549000-satka,Сатка\n");
    expect(chat?.covers[0]?.territory).toBe("75549000-satka");
  });

  test("a table without the column chat_state leaves what is said of territories without a chat", () => {
    const result = read("oktmo,chat_title\n75720000,\n", denied);
    expect(result.ok && result.value.changes).toEqual([]);
  });

  test("what a row names no source for has that of an earlier row of the chat, and what is known keeps its own", () => {
    const [chat] = chatsIn("oktmo,chat_title,source_title\n75549000,Новый,Приказ\n75701000,Новый,\n");
    expect(chat?.covers.map((cover) => cover.source.title)).toEqual(["Приказ", "Приказ"]);
    const [kept] = chatsIn(`oktmo,chat_title,link_1,source_title\n75549000,Сатка,${link},\n`, known);
    expect([kept?.source, kept?.links[0]?.source, kept?.covers[0]?.source]).toEqual([source, source, source]);
  });
});

describe("a spreadsheet spoils what it takes for numbers and dates", () => {
  const altai = makeRegionRecords({
    territories: new Map([["01601000", makeTerritoryRecord("Алейский район", { oktmo: "01601000" })]]),
    chats: new Map([[satka, makeChatRecord("Сатка")]]),
  });

  test("a code that lost its zeros is still the code", () => {
    const [chat] = chatsIn("oktmo,territory_id,chat_code\n1601000,1601000,0\n", altai);
    expect(chat).toMatchObject({ title: "Сатка", covers: [{ territory: "01601000" }] });
  });

  test.each([
    ["2022-04-01", "2022-04-01"],
    ["01.04.2022", "2022-04-01"],
    ["фев.21", "2021-02"],
    ["Feb-21", "2021-02"],
    ["май 2021", "2021-05"],
    ["2021", "2021"],
  ])("the date %s is read", (typed, date) => {
    expect(
      chatsIn(`oktmo,chat_title,source_title,source_date\n75549000,Сатка,Приказ,${typed}\n`)[0]?.source.date,
    ).toBe(date);
  });
});

describe("files come as spreadsheets save them", () => {
  const table =
    `oktmo;chat_title;note\r\n75549000;«Сатка; №№»;"прикреплённые к ""КГБ"" № 1;\nи № 3"\r\n;;\r\n`.replace(
      "«Сатка; №№»",
      '"«Сатка; №№»"',
    );
  const expected = { title: "«Сатка; №№»", note: 'прикреплённые к "КГБ" № 1;\nи № 3' };

  function bytesIn1251(text: string): Uint8Array {
    const signs: Record<string, number> = { "«": 0xab, "»": 0xbb, "№": 0xb9, ё: 0xb8, Ё: 0xa8 };
    return Uint8Array.from([...text], (letter) => {
      const code = letter.charCodeAt(0);
      return signs[letter] ?? (code >= 0x410 && code <= 0x44f ? code - 0x410 + 0xc0 : code);
    });
  }

  function bytesInUtf16(text: string): Uint8Array {
    return new Uint8Array([
      0xff,
      0xfe,
      ...[...text].flatMap((one) => [one.charCodeAt(0) & 0xff, one.charCodeAt(0) >> 8]),
    ]);
  }

  const utf8 = new TextEncoder();
  test.each([
    ["UTF-8", utf8.encode(table)],
    ["UTF-8 with a byte-order mark", utf8.encode(`\ufeff${table}`)],
    ["windows-1251", bytesIn1251(table)],
    ["UTF-16, Excel's «Unicode text»", bytesInUtf16(table)],
    [
      "commas",
      utf8.encode(
        table
          .replace('"«Сатка; №№»"', "«Сатка; №№»")
          .replace("oktmo;chat_title;note", "oktmo,chat_title,note")
          .replace("75549000;«Сатка; №№»;", "75549000,«Сатка; №№»,")
          .replace(";;\r\n", ",,\r\n"),
      ),
    ],
    [
      "tabs",
      utf8.encode(
        table
          .replace('"«Сатка; №№»"', "«Сатка; №№»")
          .replace("oktmo;chat_title;note", "oktmo\tchat_title\tnote")
          .replace("75549000;«Сатка; №№»;", "75549000\t«Сатка; №№»\t")
          .replace(";;\r\n", "\t\t\r\n"),
      ),
    ],
    ["a first line that names the separator", utf8.encode(`sep=;\r\n${table}`)],
  ])("%s is read", (_, bytes) => {
    const [chat] = chatsIn(bytes);
    expect({ title: chat?.title, note: chat?.covers[0]?.note }).toEqual(expected);
  });
});
