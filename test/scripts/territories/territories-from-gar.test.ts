import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { BuildReport } from "../../../scripts/gazetteer/build-report.ts";
import { codeBeginning, regionNumber } from "../../../scripts/gazetteer/regions.ts";
import { classifierText } from "../../../scripts/territories/classifier-text.ts";
import { territoriesFromGar } from "../../../scripts/territories/territories-from-gar.ts";
import { territories } from "../../../scripts/territories-from-gar.ts";
import { readOktmo } from "../../../worker/onboarding/register/read-oktmo.ts";
import { territoryRecords } from "../../../worker/onboarding/register/territory-records.ts";
import { federalSubjectOf, federalSubjects } from "../../../worker/registry/federal-subjects.ts";
import { archiveOf, demoExport, fileOf, freshFolder, silent } from "../gazetteer/demo-export.ts";
import { expectScriptLikeCommand, runCommand } from "../run-command.ts";

async function readBack(text: string, slug = "chelyabinsk") {
  const subject = federalSubjectOf(slug);
  if (subject === null) throw new RangeError(slug);
  const result = await readOktmo(new Blob([text]).stream(), { subject });
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.value;
}

async function readBackFrom(folder: string) {
  const { rows, date } = await territoriesFromGar(folder, "74", new BuildReport(), silent);
  return readBack(classifierText(rows, date));
}

test("the official register's municipalities, districts and towns come through the table into the workspace", async () => {
  const { folder } = await demoExport();
  const read = await readBackFrom(folder);
  expect(read.date).toBe("2026-07-01");
  expect(read.notes).toEqual([]);
  expect(read.municipalities.map(({ oktmo, kind, name, label }) => [oktmo, kind, name, label])).toEqual(
    expect.arrayContaining([
      ["75549000", "муниципальный округ", "Саткинский муниципальный округ", "Саткинский округ"],
      ["75503000", "муниципальный округ", "Агаповский муниципальный округ", "Агаповский округ"],
      ["75701000", "городской округ", "Челябинский городской округ", "Челябинский городской округ"],
    ]),
  );
  const city = read.municipalities.find(({ oktmo }) => oktmo === "75701000");
  expect(city?.districts.map(({ oktmo }) => oktmo)).toEqual(
    ["310", "315", "320", "330", "370", "380", "390"].map((end) => `75701${end}`),
  );
  expect(city?.centre).toEqual({ kind: "г", name: "Челябинск", municipality: "75701000" });
  const source = { title: "ГАР", url: null, date: read.date };
  const ids = [...territoryRecords(read, source).keys()];
  expect(ids).toEqual(expect.arrayContaining(["75549000-starozavodsk", "75701000-cheliabinsk", "75701310"]));
});

test("what the register does not say is not in the table: where an okrug of villages is governed", async () => {
  const { folder } = await demoExport();
  const read = await readBackFrom(folder);
  expect(read.municipalities.find(({ oktmo }) => oktmo === "75503000")?.centre).toBeNull();
  expect(read.municipalities.find(({ oktmo }) => oktmo === "75549000")?.centre).toBeNull();
});

test("a code that two settlements have is refused by nobody and belongs to the first", async () => {
  const { folder } = await demoExport();
  for (const kind of ["MUN_HIERARCHY", "ADDR_OBJ_PARAMS"]) {
    const file = fileOf(folder, kind);
    writeFileSync(file, readFileSync(file, "utf8").replaceAll("75549000117", "75549000101"));
  }
  const report = new BuildReport();
  const { rows, date } = await territoriesFromGar(folder, "74", report, silent);
  expect(rows.filter(({ name }) => name === "с Ивановка").map(({ code }) => code)).toEqual([
    "75549000101",
    "75549000000",
  ]);
  expect(report.notes.get("settlements: the code of another one")?.count).toBe(1);
  expect((await readBack(classifierText(rows, date))).municipalities.length).toBeGreaterThan(2);
});

test("the command reads the archive and writes the table", async () => {
  const { folder } = await demoExport();
  const out = join(freshFolder(), "table.csv");
  const { code, stdout } = await runCommand(territories, [
    "--region",
    "chelyabinsk",
    "--gar",
    await archiveOf(folder),
    "--out",
    out,
  ]);
  expect(code).toBe(0);
  expect(stdout).toMatch(/^Region 74: \d+ municipal formations, \d+ settlements\.$/m);
  expect(await readBack(readFileSync(out, "utf8"))).toEqual(await readBackFrom(folder));
});

test.each([
  [["--region", "74"], 2, /Where is the register\?/],
  [["--gar", "gar_xml.zip"], 2, /Which region\?/],
  [["--gar", "gar_xml.zip", "--region", "atlantis"], 2, /There is no region «atlantis»/],
  [["--gar", "no-such.zip", "--region", "74"], 1, /ENOENT[\s\S]*Nothing was written/],
])("called with %j it says what is wrong", async (args, expected, sentence) => {
  const { code, stdout, stderr } = await runCommand(territories, args);
  expect([code, stdout]).toEqual([expected, ""]);
  expect(stderr).toMatch(sentence);
});

test("the command is what the script runs", async () => {
  const { folder } = await demoExport();
  const written = ["--region", "74", "--gar", folder, "--out", join(freshFolder(), "table.csv")];
  await expectScriptLikeCommand("scripts/territories-from-gar.ts", territories, [
    { args: written, code: 0 },
    { args: ["--gar", "no-such.zip", "--region", "74"], code: 1 },
    { args: ["--region", "74"], code: 2 },
  ]);
});

test("another region's folder is refused and nothing is written", async () => {
  const { folder } = await demoExport("34", 500);
  const out = join(freshFolder(), "table.csv");
  const args = ["--region", "74", "--gar", join(folder, "34"), "--out", out];
  const { code, stderr } = await runCommand(territories, args);
  expect(code).toBe(1);
  expect(stderr).toMatch(/no municipality whose code begins with 75/);
  expect(existsSync(out)).toBe(false);
});

test("the Worker and the gazetteer's builder know the same regions by the same codes", () => {
  for (const { number, oktmo } of federalSubjects) {
    expect(regionNumber(number)).toBe(number);
    expect([number, codeBeginning(number)]).toEqual([number, oktmo]);
  }
});
