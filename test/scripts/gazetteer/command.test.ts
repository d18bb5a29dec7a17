import { type ChildProcess, spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, watch, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { gazetteer } from "../../../scripts/gazetteer/gazetteer.ts";
import { projectFolder } from "../../../scripts/local/project.ts";
import { expectScriptLikeCommand, runCommand, runScript } from "../run-command.ts";
import { archiveOf, demoExport, fileOf, freshFolder } from "./demo-export.ts";

const script = join(projectFolder, "scripts/gazetteer/gazetteer.ts");

function command(...args: readonly string[]) {
  return runCommand(gazetteer, args);
}

/** Content of every file by name. */
function contentOf(folder: string): Record<string, string> {
  const sum = (name: string) =>
    createHash("sha256")
      .update(readFileSync(join(folder, name)))
      .digest("hex");
  return Object.fromEntries(
    readdirSync(folder)
      .sort()
      .map((name) => [name, sum(name)]),
  );
}

test.each([
  [["--region", "74"], /Give one of --gar, --csv and --demo/],
  [["--region", "74", "--demo", "--csv", "a.csv"], /Give one of/],
  [["--csv", "a.csv"], /Which region\?/],
  [["--region", "100", "--csv", "a.csv"], /There is no region «100»/],
  [["--region", "atlantis", "--csv", "a.csv"], /There is no region «atlantis»/],
  [["--speed", "9"], /Unknown option '--speed'/],
  [["--demo", "--houses", "few"], /--houses takes a number/],
])("called with %j it says what is missing and ends with 2", async (args, sentence) => {
  const { code, stderr } = await command(...args);
  expect(code).toBe(2);
  expect(stderr).toMatch(sentence);
  expect(stderr).toMatch(/npm run gazetteer -- --region 74 --gar/);
});

test("a demo needs nothing but its name, and says what it did", async () => {
  const out = freshFolder();
  const { code, stdout } = await command("--demo", "--houses", "600", "--out", out);
  expect(code).toBe(0);
  expect(stdout).toMatch(/an invented region 74 of about 600 houses/);
  expect(stdout).toMatch(
    /Streets that cross territories: \d+\n {2}Челябинск, ул Карусельная: 75701310, 75701315/,
  );
  expect(stdout).toMatch(/Names that collide: 2\n {2}с Ивановка in 75549: 2/);
  expect(JSON.parse(readFileSync(join(out, "manifest.json"), "utf8")).regions["74"]).toMatchObject({
    source: "demo",
    date: "2026-07-01",
  });
});

test("the command is what the script runs", async () => {
  const out = freshFolder();
  await expectScriptLikeCommand(script, gazetteer, [
    { args: ["--region", "74", "--csv", "/nowhere/places.csv", "--out", out], code: 1 },
    { args: ["--region", "74"], code: 2 },
  ]);
});

test("two builds, by folder and by archive, are the same byte for byte", async () => {
  const { folder } = await demoExport("74", 600);
  const [byFolder, again, byArchive] = [freshFolder(), freshFolder(), freshFolder()];
  const order = ["--region", "chelyabinsk", "--gar"];
  await command(...order, folder, "--out", byFolder);
  // In a process of its own: nothing may hang on what this one has built before.
  expect(await runScript(script, [...order, folder, "--out", again])).toMatchObject({
    code: 0,
    stdout: expect.stringContaining(`into ${again}.`),
  });
  await command(...order, await archiveOf(folder), "--out", byArchive);
  expect(Object.keys(contentOf(byFolder))).toHaveLength(3);
  expect(contentOf(again)).toEqual(contentOf(byFolder));
  expect(contentOf(byArchive)).toEqual(contentOf(byFolder));
});

test("refused input ends with 1, a sentence, and the last good files as they were", async () => {
  const out = freshFolder();
  await command("--demo", "--houses", "600", "--out", out);
  const before = contentOf(out);
  const { folder } = await demoExport("74", 500);
  const file = fileOf(folder, "HOUSES");
  writeFileSync(file, readFileSync(file).subarray(0, 50_000));
  const { code, stderr } = await command("--region", "74", "--gar", folder, "--out", out);
  expect(code).toBe(1);
  expect(stderr).toMatch(/74\/AS_HOUSES_\d+_.*\.XML, line 1, column \d+: /);
  expect(stderr).toMatch(/Nothing was changed/);
  expect(stderr).not.toMatch(/\n\s+at /);
  expect(contentOf(out)).toEqual(before);
});

test("one street in one settlement is counted in the singular", async () => {
  const out = freshFolder();
  const table = join(freshFolder(), "places.csv");
  const header = "oktmo,settlement_type,settlement,street_type,street,house,postal_index";
  writeFileSync(table, `${header}\n75549000101,с,Айлино,ул,Береговая,,\n`);
  const { stdout } = await command("--region", "74", "--csv", table, "--out", out);
  expect(stdout).toMatch(/Region 74: 1 settlement, 1 street, [\d,]+ bytes\./);
});

test("an old file that cannot be removed is noted in the report of a build that succeeded", async () => {
  const out = freshFolder();
  mkdirSync(join(out, "74-0000000000000000.bin"));
  const { code, stdout, stderr } = await command("--demo", "--houses", "600", "--out", out);
  expect(stderr).not.toMatch(/Nothing was changed/);
  expect(code).toBe(0);
  expect(stdout).toMatch(/1 {2}old files that could not be removed; .*74-0{16}\.bin: /);
});

test("a file that is not there is a sentence, not a stack", async () => {
  const { code, stderr } = await command(
    "--region",
    "74",
    "--csv",
    "/nowhere/places.csv",
    "--out",
    freshFolder(),
  );
  expect(code).toBe(1);
  expect(stderr).toMatch(/no such file or directory/);
  expect(stderr).not.toMatch(/\n\s+at /);
});

test("killed at its first write, the last good build stays whole and the next build cleans up", async () => {
  const out = freshFolder();
  await command("--demo", "--houses", "600", "--out", out);
  const before = JSON.parse(readFileSync(join(out, "manifest.json"), "utf8"));
  const { folder } = await demoExport("74", 900);
  const order = ["--region", "74", "--gar", folder, "--out", out];
  await killedAtFirstWrite(spawn(process.execPath, [script, ...order], { stdio: "ignore" }), out);
  const left = JSON.parse(readFileSync(join(out, "manifest.json"), "utf8"));
  for (const { file, sha256 } of [left.regions["74"], left.national]) {
    expect(contentOf(out)[file]).toBe(sha256);
  }
  expect(before.regions["74"].source).toBe("demo");
  expect((await command(...order)).code).toBe(0);
  expect(readdirSync(out)).toHaveLength(3);
});

/** No sleeping: the first change in the folder is the moment. */
function killedAtFirstWrite(child: ChildProcess, folder: string): Promise<void> {
  return new Promise((resolve) => {
    const watcher = watch(folder, () => child.kill("SIGKILL"));
    child.on("exit", () => {
      watcher.close();
      resolve();
    });
  });
}
