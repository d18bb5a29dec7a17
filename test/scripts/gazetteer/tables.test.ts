import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { BuildReport } from "../../../scripts/gazetteer/build-report.ts";
import { registerFromTable } from "../../../scripts/gazetteer/csv/read-region.ts";
import { packGazetteer } from "../../../scripts/gazetteer/pack.ts";
import { freshFolder } from "./demo-export.ts";

const header = "oktmo,settlement_type,settlement,street_type,street,house,postal_index";

async function fromTable(content: string | Buffer, name = "places.csv") {
  const path = join(freshFolder(), name);
  writeFileSync(path, content);
  const report = new BuildReport();
  return { register: await registerFromTable(path, "74", report, () => {}), report };
}

const fromRows = (...rows: readonly string[]) => fromTable([header, ...rows, ""].join("\n"));

async function refusalOf(content: string | Buffer): Promise<string> {
  return fromTable(content).then(
    () => "accepted",
    (error: unknown) => (error instanceof Error ? error.message : String(error)),
  );
}

test("settlements and streets come in as they stand", async () => {
  const { register } = await fromRows(
    "75549000101,с.,Айлино,,,,456910",
    "75549000101,с,Айлино,ул.,Береговая,,",
    "75549000101,с,Айлино,переулок,Тихий,,456911",
  );
  expect(register.settlements).toEqual([
    { name: "Айлино", type: "с", code: "75549000101", within: null, postalIndex: "456910", formerNames: [] },
  ]);
  expect(
    register.streets.map(({ type, name, code, postalIndex }) => [type, name, code, postalIndex]),
  ).toEqual([
    ["ул", "Береговая", "75549000101", null],
    ["пер", "Тихий", "75549000101", "456911"],
  ]);
});

test("a town is one whatever districts its rows name, and its street is split by houses", async () => {
  const { register, report } = await fromRows(
    "75701370,г,Челябинск,ул,Мира,2,",
    "75701310,г,Челябинск,ул,Мира,1,",
    "75701000,г,Челябинск,,,,",
    '75701310,г,Челябинск,ул,Мира,"д. 3, корп. 2",',
    "75701000,г,Челябинск,ул,Мира,,",
  );
  expect(register.settlements).toMatchObject([{ name: "Челябинск", code: "75701000" }]);
  expect(register.streets).toMatchObject([
    {
      name: "Мира",
      houses: [
        { designation: "1", code: "75701310" },
        { designation: "2", code: "75701370" },
        { designation: "3к2", code: "75701310" },
      ],
    },
  ]);
  expect(report.crossing).toEqual(["Челябинск, ул Мира: 75701310, 75701370 (3 houses)"]);
});

test("a town that only its districts' rows tell of has the code of the whole", async () => {
  const { register } = await fromRows("75701310,г,Челябинск,ул,Мира,,", "75701370,г,Челябинск,ул,Труда,,");
  expect(register.settlements).toMatchObject([{ name: "Челябинск", code: "75701000" }]);
});

test("a town with a row for each district is one town; villages with a code each are several", async () => {
  const { register } = await fromRows(
    "75701310,г,Челябинск,,,,",
    "75701370,г,Челябинск,,,,",
    "75549000101,с,Ивановка,,,,",
    "75549000117,с,Ивановка,,,,",
  );
  expect(register.settlements.map(({ name, code }) => `${name} ${code}`)).toEqual([
    "Челябинск 75701000",
    "Ивановка 75549000101",
    "Ивановка 75549000117",
  ]);
});

test("a street without houses whose rows name two districts lies in both", async () => {
  const { register } = await fromRows("75701310,г,Челябинск,ул,Мира,,", "75701370,г,Челябинск,ул,Мира,,");
  expect(register.streets.map(({ name, code }) => [name, code])).toEqual([
    ["Мира", "75701310"],
    ["Мира", "75701370"],
  ]);
});

test("a street whose houses lie in one district keeps none; its own row in another makes a second street", async () => {
  const { register } = await fromRows(
    "75701310,г,Челябинск,ул,Мира,1,",
    "75701310,г,Челябинск,ул,Мира,2,",
    "75701370,г,Челябинск,ул,Труда,,",
    "75701310,г,Челябинск,ул,Труда,5,",
  );
  expect(register.streets.map(({ name, code, houses }) => [name, code, houses.length])).toEqual([
    ["Мира", "75701310", 0],
    ["Труда", "75701310", 0],
    ["Труда", "75701370", 0],
  ]);
});

test("two villages of one name in one municipality stay two, and their streets know theirs", async () => {
  const { register } = await fromRows(
    "75549000101,с,Ивановка,ул,Лесная,,",
    "75549000117,с,Ивановка,,,,",
    "75549000101,с,Ивановка,,,,",
    "75549000117,с,Ивановка,ул,Луговая,,",
  );
  const codes = register.streets.map(({ name, settlement }) => [
    name,
    register.settlements[settlement]?.code,
  ]);
  expect(codes).toEqual([
    ["Лесная", "75549000101"],
    ["Луговая", "75549000117"],
  ]);
});

test("a street's shorter code finds its village when only one is near", async () => {
  const { register } = await fromRows("75549000101,с,Айлино,,,,", "75549000,с,Айлино,ул,Лесная,,");
  expect(register.settlements).toHaveLength(1);
  const apart = await fromRows("75549000101,с,Айлино,,,,", "75503000,с,Айлино,ул,Лесная,,");
  expect(apart.register.settlements.map(({ code }) => code)).toEqual(["75549000101", "75503000"]);
});

test("a type that the name repeats is left out", async () => {
  const { register } = await fromRows(
    "75701000,г,Челябинск,снт,СНТ Агат,,",
    "75701000,г,Челябинск,тер,ДНТ Берёзовая роща,,",
    "75701000,г,Челябинск,мкр,Микрорайон 1-й,,",
    "75701000,г,Челябинск,ул,Площадь Павших,,",
  );
  expect(register.streets.map(({ type, name }) => `${type} ${name}`)).toEqual([
    "снт Агат",
    "днт Берёзовая роща",
    "мкр 1-й",
    "ул Площадь Павших",
  ]);
});

test("the order of the rows does not matter, nor do repetitions", async () => {
  const rows = [
    "75549000101,с,Ивановка,ул,Лесная,,",
    "75549000,с,Ивановка,ул,Луговая,,",
    "75701370,г,Челябинск,ул,Мира,2,",
    "75701310,г,Челябинск,ул,Мира,1,",
    "75701000,г,Челябинск,,,,",
  ];
  const one = await fromRows(...rows);
  const other = await fromRows(...[...rows, ...rows].reverse());
  expect(packGazetteer(other.register)).toEqual(packGazetteer(one.register));
});

test("a byte-order mark, Windows line ends, quotes and gzip are read", async () => {
  const text = `\ufeff${header}\r\n75549000101,с,"Айлино",,,,\r\n`;
  expect((await fromTable(text)).register.settlements).toHaveLength(1);
  expect((await fromTable(gzipSync(text), "places.csv.gz")).register.settlements).toHaveLength(1);
});

test.each([
  [
    "a wrong header",
    "oktmo;type;name\n1;2;3\n",
    /^places\.csv, row 1: the header must be oktmo,settlement_type/,
  ],
  ["no rows", `${header}\n`, /^places\.csv: a header and not one row/],
  ["an empty file", "", /^places\.csv: the file is empty/],
  [
    "a code that is too short",
    `${header}\n75549000,с,Айлино,,,,\n7554,с,Айлино,,,,\n`,
    /^places\.csv, row 3, oktmo: «7554» has not 8 or 11 digits/,
  ],
  [
    "another region's code",
    `${header}\n60701000,г,Ростов-на-Дону,,,,\n`,
    /^places\.csv, row 2, oktmo: 60701000 lies in another region; codes of region 74 begin with 75/,
  ],
  [
    "a row without a settlement",
    `${header}\n75549000,с,,ул,Мира,,\n`,
    /^places\.csv, row 2, settlement: is empty/,
  ],
  ["a house that is none", `${header}\n75549000,с,Айлино,ул,Мира,«»,\n`, /^places\.csv, row 2, house: /],
  ["a row with too few columns", `${header}\n75549000,с,Айлино,,,,\n75549000,с\n`, /^places\.csv, row 3: /],
  [
    "a quote without end",
    `${header}\n75549000,с,"Айлино,,,,\n${"75549000,с,Айлино,,,,\n".repeat(1000)}`,
    /^places\.csv, row \d+: /,
  ],
  [
    "another encoding",
    Buffer.concat([Buffer.from(`${header}\n75549000,`), Buffer.from([0xf1, 0x2c, 0xc0, 0xe9, 0x0a])]),
    /^places\.csv, row \d or a later one: not UTF-8/,
  ],
  ["UTF-16", Buffer.from(`\ufeff${header}\n`, "utf16le"), /^places\.csv, row 1 or a later one: not UTF-8/],
])("%s is refused by row and column", async (_what, content, sentence) => {
  expect(await refusalOf(content)).toMatch(sentence);
});
