import { expect, test } from "vitest";
import { isWholeOf } from "../../../scripts/gazetteer/codes.ts";
import { IdTable, IntColumn } from "../../../scripts/gazetteer/columns.ts";
import { registeredHouse } from "../../../scripts/gazetteer/gar/house-table.ts";
import { housePartsIn } from "../../../scripts/gazetteer/house-text.ts";
import { Progress } from "../../../scripts/gazetteer/progress.ts";
import { codeBeginning, regionNumber, regionOfCode } from "../../../scripts/gazetteer/regions.ts";
import { surroundingName } from "../../../scripts/gazetteer/surrounding-names.ts";
import {
  settlementType,
  streetType,
  typedFormerNames,
  typedName,
} from "../../../scripts/gazetteer/types-of-names.ts";
import { regionsFolder, registryRowsIn } from "../../../scripts/seed/read-regions.ts";
import { houseDesignation } from "../../../worker/gazetteer/house-number.ts";

test.each([
  ["г.", "г"],
  ["город", "г"],
  ["пос.", "п"],
  ["п.", "п"],
  ["рп.", "рп"],
  ["р.п.", "рп"],
  ["пгт.", "пгт"],
  ["с.", "с"],
  ["д.", "д"],
  ["дер.", "д"],
  ["х.", "х"],
  ["станица", "ст-ца"],
  ["ж/д_ст", "ж/д ст"],
  ["ж/д ст.", "ж/д ст"],
  ["п. ж/д ст.", "п ж/д ст"],
  ["в-ки", "выселки"],
  ["г-к", "городок"],
  ["снт", "снт"],
  ["тер. СНТ", "снт"],
  ["мкр.", "мкр"],
  ["аал", "аал"],
])("the settlement type «%s» is «%s»", (written, short) => {
  expect(settlementType(written)).toBe(short);
});

test.each([
  ["ул.", "ул"],
  ["улица", "ул"],
  ["пер.", "пер"],
  ["пр-кт", "пр-кт"],
  ["пр-д", "проезд"],
  ["б-р", "б-р"],
  ["ш.", "ш"],
  ["пл.", "пл"],
  ["наб.", "наб"],
  ["туп.", "туп"],
  ["лн.", "линия"],
  ["ал.", "аллея"],
  ["мкр.", "мкр"],
  ["кв-л", "кв-л"],
  ["тер.", "тер"],
  ["тер. СНТ", "снт"],
  ["тер. ДНТ", "днт"],
  ["тер. ГСК", "гск"],
  ["тер.ф.х.", "ф/х"],
  ["с/т", "снт"],
  ["Переулок", "пер"],
  ["п.", "п"],
])("the street type «%s» is «%s»", (written, short) => {
  expect(streetType(written)).toBe(short);
});

test.each([
  ["снт", "СНТ Агат", "снт Агат"],
  ["снт", "«Агат»", "снт Агат"],
  ["тер", "СДТ Нива", "снт Нива"],
  ["тер", "ГСК 12", "гск 12"],
  ["мкр", "Микрорайон 1-й", "мкр 1-й"],
  ["ул", "Проезд  Мира", "ул Проезд Мира"],
  ["ул", "Улица", "ул Улица"],
])("«%s», «%s» is named %s", (type, name, both) => {
  const named = typedName(type, name);
  expect(`${named.type} ${named.name}`).toBe(both);
});

test("a former name that only repeats the type is no former name", () => {
  expect(typedFormerNames("снт", "Агат", ["СНТ Агат", 'СНТ "Рубин"', "Рубин"])).toEqual(["Рубин"]);
});

test.each([
  ["с.п.", "Краснопольское", "Краснопольское сельское поселение"],
  ["с.п.", "Роза", "сельское поселение Роза"],
  ["с.п.", "Чебаркульский сельсовет", "Чебаркульский сельсовет"],
  ["г.", "Челябинск", "город Челябинск"],
  ["межсел.тер.", "Озёрная", null],
])("around a settlement, «%s %s» reads %s", (type, name, words) => {
  expect(surroundingName(type, name)).toBe(words);
});

test.each([
  ["5", "5"],
  ["5А", "5а"],
  ['5 "А"', "5а"],
  ["д. 5 корп. 2", "5к2"],
  ["5/2 к1 стр 3", "5/2к1с3"],
  ["5 к. 2", "5к2"],
  ["уч. 12", "уч12"],
  ["участок 7а", "уч7а"],
  ["з/у 3", "уч3"],
  ["5 литера Б", "5б"],
  ["5 с", "5с"],
  ["5с3", "5с3"],
  ["007", "7"],
  ["5 корпус А", "5ка"],
  ["№ 7", "7"],
])("the house number «%s» is %s", (written, designation) => {
  expect(houseDesignation(housePartsIn(written) ?? { number: "" })).toBe(designation);
});

test("a house's field without letter or digit names no house", () => {
  expect(housePartsIn("«»")).toBeNull();
});

test.each([
  [{ HOUSENUM: "10", ADDTYPE1: "1", ADDNUM1: "2" }, "10к2"],
  [{ HOUSENUM: "10", ADDTYPE1: "2", ADDNUM1: "3", ADDTYPE2: "4", ADDNUM2: "А" }, "10ас3"],
  [{ HOUSENUM: "10", ADDTYPE1: "3", ADDNUM1: "1" }, "10соор1"],
  [{ HOUSENUM: "12", HOUSETYPE: "7" }, "с12"],
  [{ HOUSENUM: "12", HOUSETYPE: "8" }, "соор12"],
  [{ ADDTYPE1: "2", ADDNUM1: "4" }, "с4"],
  [{ HOUSENUM: "А", HOUSETYPE: "9" }, "а"],
])("the register's house %j is %s", (row, designation) => {
  const empty = { HOUSENUM: undefined, ADDNUM1: undefined, ADDNUM2: undefined, HOUSETYPE: "2" };
  const types = {
    ADDTYPE1: undefined,
    ADDTYPE2: undefined,
    ISACTIVE: "1",
    ISACTUAL: "1",
    ID: "1",
    OBJECTID: "1",
  };
  expect(registeredHouse({ ...empty, ...types, ...row })?.designation).toBe(designation);
});

test("regions go by number and by the directory's slugs", () => {
  expect(regionNumber("74")).toBe("74");
  expect(regionNumber("1")).toBe("01");
  expect(regionNumber("00")).toBeNull();
  expect(regionNumber("toString")).toBeNull();
  for (const { slug, number, oktmo } of registryRowsIn(regionsFolder).regions) {
    expect(regionNumber(slug)).toBe(number);
    expect(codeBeginning(number)).toBe(oktmo.slice(0, 2));
  }
});

test("autonomous okrugs are told from the regions around them by three digits", () => {
  expect(regionOfCode("71876000")).toBe("86");
  expect(regionOfCode("71701000")).toBe("72");
  expect(regionOfCode("11851000")).toBe("83");
  expect(regionOfCode("02000000")).toBeNull();
});

test("a municipality's code is the whole of its districts' and of no other's", () => {
  expect(isWholeOf("75701000", "75701370")).toBe(true);
  expect(isWholeOf("75701000001", "75701370")).toBe(true);
  expect(isWholeOf("75701370", "75701310")).toBe(false);
  expect(isWholeOf("75701000", "75701000001")).toBe(false);
});

test("columns and tables grow and keep what they hold", () => {
  const column = new IntColumn(-1);
  const table = new IdTable();
  for (let row = 0; row < 5000; row++) {
    column.set(row, row * 3);
    table.add(row * 7919 + 1, row);
  }
  expect(column.get(4999)).toBe(14997);
  expect(column.get(5000)).toBe(-1);
  expect(table.find(4321 * 7919 + 1)).toBe(4321);
  expect(table.find(2)).toBe(-1);
  expect(table.find(-1)).toBe(-1);
  expect(table.size).toBe(5000);
});

test("the bar shows share, phase, rate and time left", () => {
  let nowMs = 0;
  const written: string[] = [];
  const progress = new Progress(
    { isTTY: false, write: (text) => written.push(text) },
    100_000_000,
    () => nowMs,
  );
  progress.phase("AS_HOUSES");
  nowMs = 1000;
  progress.bytes(20_000_000);
  expect(written).toEqual([]);
  nowMs = 5000;
  progress.bytes(5_000_000);
  expect(written).toEqual(["██████░░░░░░░░░░░░░░░░░░ 25 % · AS_HOUSES · 5.0 MB/s, 0:15 left\n"]);
});
