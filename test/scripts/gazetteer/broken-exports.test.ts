import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, renameSync, truncateSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { InputRefused } from "../../../scripts/gazetteer/refusal.ts";
import { archiveOf, demoExport, fileOf, freshFolder, registerFrom } from "./demo-export.ts";

/** The sentence with which an export is refused. */
async function refusalOf(path: string, region = "74"): Promise<string> {
  const error = await registerFrom(path, region).then(
    () => null,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(InputRefused);
  return (error as InputRefused).message;
}

async function exportWith(kind: string, change: (text: string) => string): Promise<string> {
  const { folder } = await demoExport("74", 500);
  const file = fileOf(folder, kind);
  writeFileSync(file, change(readFileSync(file, "utf8")));
  return folder;
}

test("a truncated archive is refused by its name", async () => {
  const { folder } = await demoExport("74", 500);
  const archive = await archiveOf(folder);
  truncateSync(archive, Math.floor(readFileSync(archive).length / 2));
  expect(await refusalOf(archive)).toMatch(/gar_xml\.zip: not a ZIP archive, or only its beginning/);
});

test("an archive with a damaged byte is refused by the file inside and where it breaks", async () => {
  const { folder } = await demoExport("74", 500);
  const archive = await archiveOf(folder);
  const bytes = readFileSync(archive);
  const at = bytes.indexOf("AS_HOUSES_2");
  bytes.fill(0x55, at + 400, at + 440);
  writeFileSync(archive, bytes);
  expect(await refusalOf(archive)).toMatch(
    /gar_xml\.zip, 74\/AS_HOUSES_\d+_.*\.XML(, line \d+, column \d+)?: (cannot be unpacked after byte \d+|the checksum|.)/,
  );
});

test("a damaged digit that still reads as XML is found by the checksum", async () => {
  const { folder } = await demoExport("74", 500);
  const archive = await archiveOf(folder, { compress: false });
  const bytes = readFileSync(archive);
  bytes.write("9", bytes.indexOf('HOUSENUM="1"') + 'HOUSENUM="'.length);
  writeFileSync(archive, bytes);
  expect(await refusalOf(archive)).toMatch(/74\/AS_HOUSES_.*\.XML: the checksum is another/);
});

test("an archive that is none of the register's is refused", async () => {
  const folder = freshFolder();
  writeFileSync(join(folder, "letter.txt"), "Здравствуйте");
  expect(await refusalOf(await archiveOf(folder))).toMatch(/no folder 74\/.*no export of the register/);
  const text = join(folder, "letter.txt");
  expect(await refusalOf(text)).toMatch(/letter\.txt: not a ZIP archive/);
  const other = join(folder, "other.gz");
  writeFileSync(other, gzipSync("не архив"));
  expect(await refusalOf(other)).toMatch(/other\.gz: not a ZIP archive/);
});

test("the export of another region is refused, and says which regions it holds", async () => {
  const { folder } = await demoExport("61", 500);
  expect(await refusalOf(folder)).toMatch(/no folder 74\/ for this region; it holds the regions 61$/);
  expect(await refusalOf(await archiveOf(folder))).toMatch(/it holds the regions 61$/);
});

test("another region in a folder of the right name is known by its codes", async () => {
  const { folder } = await demoExport("61", 500);
  renameSync(join(folder, "61"), join(folder, "74"));
  expect(await refusalOf(folder)).toMatch(/codes are those of region 61; codes of region 74 begin with 75$/);
});

test("only the asked region's folder is read", async () => {
  const { folder } = await demoExport("74", 500);
  mkdirSync(join(folder, "02"));
  writeFileSync(join(folder, "02", basename(fileOf(folder, "HOUSES"))), "<broken");
  const { register } = await registerFrom(await archiveOf(folder));
  expect(register.settlements.length).toBeGreaterThan(5);
});

test("file names may be in any case", async () => {
  const { folder } = await demoExport("74", 500);
  const { register } = await registerFrom(folder);
  for (const kind of ["ADDR_OBJ", "HOUSES", "MUN_HIERARCHY"]) {
    const file = fileOf(folder, kind);
    renameSync(file, join(folder, "74", basename(file).toLowerCase()));
  }
  expect((await registerFrom(folder)).register).toEqual(register);
});

test("a folder without files, and one without the houses, say what is missing", async () => {
  expect(await refusalOf(freshFolder())).toMatch(/no folder 74\/ for this region; it holds no region at all/);
  const { folder } = await demoExport("74", 500);
  renameSync(fileOf(folder, "HOUSES"), join(folder, "houses.xml"));
  expect(await refusalOf(folder)).toMatch(/74: no file AS_HOUSES_<date>_….XML/);
});

test("files of two exports in one folder are refused", async () => {
  const { folder } = await demoExport("74", 500);
  const file = fileOf(folder, "HOUSES");
  renameSync(file, file.replace("20260701", "20260601"));
  expect(await refusalOf(folder)).toMatch(/two exports, 2026-06-01 and 2026-07-01/);
});

test("truncated XML is refused with file, line and column", async () => {
  const folder = await exportWith("MUN_HIERARCHY", (text) => text.slice(0, text.length / 2));
  expect(await refusalOf(folder)).toMatch(
    /^74\/AS_MUN_HIERARCHY_20260701_.*\.XML, line 1, column \d+: unclosed tag/,
  );
});

test("an XML bomb is refused before it goes off", async () => {
  const bomb = `<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY lol "lol">${Array.from(
    { length: 9 },
    (_, at) => `<!ENTITY lol${at + 1} "${`&lol${at || ""};`.repeat(10)}">`,
  ).join("")}]><ADDRESSOBJECTS>&lol9;</ADDRESSOBJECTS>`;
  const folder = await exportWith("ADDR_OBJ", () => bomb);
  expect(await refusalOf(folder)).toMatch(/AS_ADDR_OBJ_.*: a document type is declared/);
  const entity = await exportWith("ADDR_OBJ", (text) => text.replace('NAME="Угловая"', 'NAME="&lol9;"'));
  expect(await refusalOf(entity)).toMatch(/AS_ADDR_OBJ_.*, column \d+: undefined entity/);
});

test.each([
  [
    "a value without end",
    (text: string) => `${text.split("<OBJECT")[0]}<OBJECT NAME="${"А".repeat(1_500_000)}`,
    /no end of a tag within/,
  ],
  [
    "a comment without end",
    (text: string) => `${text.split("<OBJECT")[0]}<!--${"x".repeat(1_500_000)}`,
    /no end of a tag within/,
  ],
  [
    "a value longer than the schema's",
    (text: string) => text.replace('NAME="Угловая"', `NAME="${"А".repeat(300)}"`),
    /NAME is longer than 250/,
  ],
  [
    "deep nesting",
    (text: string) => text.replace("</ADDRESSOBJECTS>", "<OBJECT>".repeat(100_000)),
    /<OBJECT> without ID|inside <OBJECT>/,
  ],
  ["elements of another file", () => "<HOUSES></HOUSES>", /<HOUSES> where <ADDRESSOBJECTS> was expected/],
  [
    "text between rows",
    (text: string) => text.replace("</ADDRESSOBJECTS>", "привет</ADDRESSOBJECTS>"),
    /text «привет»/,
  ],
  [
    "a row without what it needs",
    (text: string) => text.replace(/ OBJECTID="\d+"/, ""),
    /line 1, column \d+: <OBJECT> without OBJECTID/,
  ],
  [
    "a wrong number",
    (text: string) => text.replace(/ OBJECTID="\d+"/, ' OBJECTID="много"'),
    /OBJECTID="много" is no id/,
  ],
  [
    "a wrong flag",
    (text: string) => text.replace(/ISACTIVE="1"/, 'ISACTIVE="да"'),
    /ISACTIVE="да" is no flag/,
  ],
  [
    "an id beyond exact numbers",
    (text: string) => text.replace(/ OBJECTID="\d+"/, ' OBJECTID="9223372036854775807"'),
    /larger than 2\^53/,
  ],
  [
    "another encoding by declaration",
    (text: string) => text.replace("utf-8", "windows-1251"),
    /encoding windows-1251/,
  ],
  ["an empty file", () => "", /no XML in it/],
])("%s is refused", async (_what, change, sentence) => {
  expect(await refusalOf(await exportWith("ADDR_OBJ", change))).toMatch(sentence);
});

test("bytes that are no UTF-8 are refused with their place", async () => {
  const { folder } = await demoExport("74", 500);
  const file = fileOf(folder, "ADDR_OBJ");
  const bytes = readFileSync(file);
  bytes[bytes.length - 200] = 0xff;
  writeFileSync(file, bytes);
  expect(await refusalOf(folder)).toMatch(/AS_ADDR_OBJ_.*: not UTF-8 at or behind byte \d+/);
});

test("a file with a root and no rows is an empty list, as small regions have", async () => {
  const folder = await exportWith("STEADS", () => '<?xml version="1.0" encoding="utf-8"?>\n<STEADS />\n');
  expect((await registerFrom(folder)).report.read.get("AS_STEADS")).toBe(0);
});

test("reading changes nothing in the export", async () => {
  const { folder } = await demoExport("74", 500);
  const sum = () =>
    createHash("sha256")
      .update(readFileSync(fileOf(folder, "HOUSES")))
      .digest("hex");
  const before = sum();
  await registerFrom(folder);
  expect(sum()).toBe(before);
});
