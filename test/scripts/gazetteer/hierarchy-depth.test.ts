import { readFileSync, writeFileSync } from "node:fs";
import { expect, test } from "vitest";
import { InputRefused } from "../../../scripts/gazetteer/refusal.ts";
import { demoExport, fileOf, registerFrom } from "./demo-export.ts";

const firstId = 900_000_000;

/** An export with streets of its own, `parentOf` telling each one's parent by number; null is the end of the way up. */
async function exportWithStreets(count: number, parentOf: (number: number) => number | null) {
  const { folder } = await demoExport("74", 500);
  const numbers = Array.from({ length: count }, (_, number) => number);
  addRows(
    fileOf(folder, "ADDR_OBJ"),
    numbers.map((number) => {
      const ids = `ID="${firstId + number}" OBJECTID="${firstId + number}"`;
      return `<OBJECT ${ids} NAME="Глубокая ${number}" TYPENAME="ул" LEVEL="8" ${dates} ISACTUAL="1" ISACTIVE="1"/>`;
    }),
  );
  addRows(
    fileOf(folder, "MUN_HIERARCHY"),
    numbers.map((number) => {
      const parent = parentOf(number);
      const ids = `ID="${firstId + number}" OBJECTID="${firstId + number}"`;
      return `<ITEM ${ids} PARENTOBJID="${parent === null ? 0 : firstId + parent}" ${dates} ISACTIVE="1"/>`;
    }),
  );
  return folder;
}

const dates = `STARTDATE="2016-04-25" ENDDATE="2079-06-06"`;

function addRows(file: string, rows: readonly string[]): void {
  const text = readFileSync(file, "utf8");
  const end = text.lastIndexOf("</");
  writeFileSync(file, text.slice(0, end) + rows.join("") + text.slice(end));
}

const refused =
  /^74\/AS_MUN_HIERARCHY_20260701_[^,]*\.XML, .*object 9\d{8} «ул Глубокая \d+»: hierarchy deeper than 32 levels/;

async function problemOf(folder: string): Promise<unknown> {
  return registerFrom(folder).then(
    () => "accepted",
    (error: unknown) => error,
  );
}

test.each([
  ["read from the deepest one", (number: number) => (number === 19_999 ? null : number + 1)],
  ["read from the topmost one", (number: number) => (number === 0 ? null : number - 1)],
])("20,000 objects one below the other, %s, are refused by file and object", async (_, parentOf) => {
  const problem = await problemOf(await exportWithStreets(20_000, parentOf));
  expect(problem).toBeInstanceOf(InputRefused);
  expect((problem as InputRefused).message).toMatch(refused);
});

test.each([
  ["an object above itself", 1, (number: number) => number],
  ["a circle of three", 3, (number: number) => (number + 1) % 3],
])("%s is refused by file and object", async (_, count, parentOf) => {
  const problem = await problemOf(await exportWithStreets(count, parentOf));
  expect(problem).toBeInstanceOf(InputRefused);
  expect((problem as InputRefused).message).toMatch(refused);
});

test("32 objects above another are no more than allowed, 33 are, in whatever order they are read", async () => {
  const upwards = (last: number) => (number: number) => (number === last ? null : number + 1);
  const downwards = (number: number) => (number === 0 ? null : number - 1);
  expect(await problemOf(await exportWithStreets(33, upwards(32)))).toBe("accepted");
  expect(await problemOf(await exportWithStreets(33, downwards))).toBe("accepted");
  expect(await problemOf(await exportWithStreets(34, upwards(33)))).toBeInstanceOf(InputRefused);
  expect(await problemOf(await exportWithStreets(34, downwards))).toBeInstanceOf(InputRefused);
});
