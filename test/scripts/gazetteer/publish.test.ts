import { createHash } from "node:crypto";
import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { packGazetteer } from "../../../scripts/gazetteer/pack.ts";
import { type BuiltRegion, publishRegion } from "../../../scripts/gazetteer/publish.ts";
import { alone } from "../../../scripts/gazetteer/publish-lock.ts";
import { filesIn, type PublishedFiles } from "../../../scripts/gazetteer/published-files.ts";
import { OutcomeUnknown } from "../../../scripts/gazetteer/refusal.ts";
import { parseManifest } from "../../../worker/gazetteer/manifest.ts";
import { openNationalIndex } from "../../../worker/gazetteer/national-index.ts";
import { freshFolder } from "./demo-export.ts";

function built(region: string, code: string, ...names: readonly string[]): BuiltRegion {
  const settlements = names.map((name) => ({
    name,
    type: "с",
    code,
    within: null,
    postalIndex: null,
    formerNames: [],
  }));
  const source = { kind: "csv", date: null } as const;
  const bytes = packGazetteer({ region, source, settlements, streets: [] });
  return { region, bytes, settlements: names.length, streets: 0, source: "csv", date: null };
}

/** The manifest, after checking that every file it lists is there and whole. */
function manifestIn(folder: string) {
  const parsed = parseManifest(readFileSync(join(folder, "manifest.json"), "utf8"));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.refusal));
  const { regions, national } = parsed.value;
  for (const file of [...regions.values(), national]) {
    if (file === null) continue;
    const bytes = readFileSync(join(folder, file.file));
    expect(bytes.length).toBe(file.bytes);
    expect(createHash("sha256").update(bytes).digest("hex")).toBe(file.sha256);
  }
  return parsed.value;
}

test("a region comes with its manifest and the national index", async () => {
  const folder = join(freshFolder(), "gazetteer");
  await publishRegion(filesIn(folder), built("74", "75549000", "Айлино", "Бердяуш"));
  const { regions, national } = manifestIn(folder);
  expect(regions.get("74")).toMatchObject({ settlements: 2, streets: 0, source: "csv", date: null });
  expect(regions.get("74")?.file).toMatch(/^74-[\da-f]{16}\.bin$/);
  expect(readdirSync(folder).sort()).toEqual(
    [regions.get("74")?.file, "manifest.json", national?.file].sort(),
  );
});

test("the national index knows the settlements of all regions built so far", async () => {
  const folder = freshFolder();
  await publishRegion(filesIn(folder), built("74", "75549000", "Ивановка", "Айлино"));
  await publishRegion(filesIn(folder), built("61", "60605000", "Ивановка"));
  const national = manifestIn(folder).national?.file ?? "";
  const index = openNationalIndex(new Uint8Array(readFileSync(join(folder, national))).buffer);
  if (!index.ok) throw new Error("not readable");
  const { settlementKeys, regionsOfKey } = index.value;
  expect(regionsOfKey(settlementKeys.find("ивановка"))).toEqual(["61", "74"]);
  expect(regionsOfKey(settlementKeys.find("айлино"))).toEqual(["74"]);
});

test("a new build replaces the region's old file and sweeps away what is listed no more", async () => {
  const folder = freshFolder();
  await publishRegion(filesIn(folder), built("74", "75549000", "Айлино"));
  writeFileSync(join(folder, "74-0000000000000000.bin.123.tmp"), "half");
  await publishRegion(filesIn(folder), built("74", "75549000", "Бердяуш"));
  expect(readdirSync(folder)).toHaveLength(3);
  manifestIn(folder);
});

test("the same input makes the same folder", async () => {
  const [one, other] = [freshFolder(), freshFolder()];
  for (const folder of [one, other]) await publishRegion(filesIn(folder), built("74", "75549000", "Айлино"));
  expect(readdirSync(other)).toEqual(readdirSync(one));
  expect(readFileSync(join(other, "manifest.json"))).toEqual(readFileSync(join(one, "manifest.json")));
});

test("stopped before or in the middle of any step, the last good build stays whole and the next one repairs all", async () => {
  const steps = await countSteps();
  expect(steps).toBeGreaterThanOrEqual(5);
  for (let stop = 1; stop <= steps; stop++) {
    const folder = freshFolder();
    await publishRegion(filesIn(folder), built("74", "75549000", "Айлино"));
    const files = stoppedAt(stop, folder);
    const said = await publishRegion(files, built("74", "75549000", "Бердяуш")).then(
      ({ unswept }) => unswept.join(),
      (error: unknown) => String(error),
    );
    expect(said).toContain("power cut");
    manifestIn(folder);
    await publishRegion(filesIn(folder), built("74", "75549000", "Сулея"));
    manifestIn(folder);
    expect(readdirSync(folder)).toHaveLength(3);
  }
});

test("a region whose file was lost is listed no more, and said so", async () => {
  const folder = freshFolder();
  await publishRegion(filesIn(folder), built("74", "75549000", "Айлино"));
  rmSync(join(folder, manifestIn(folder).regions.get("74")?.file ?? ""));
  const { lost } = await publishRegion(filesIn(folder), built("61", "60605000", "Ивановка"));
  expect(lost).toEqual(["74"]);
  expect([...manifestIn(folder).regions.keys()]).toEqual(["61"]);
});

test("a manifest that cannot be read is left alone rather than begun anew", async () => {
  const folder = freshFolder();
  writeFileSync(join(folder, "manifest.json"), "{");
  await expect(publishRegion(filesIn(folder), built("74", "75549000", "Айлино"))).rejects.toThrow(
    /manifest\.json: not readable \(not_json\)/,
  );
  expect(readdirSync(folder)).toEqual(["manifest.json"]);
});

test("builds of two regions at once wait for each other", async () => {
  const folder = freshFolder();
  const regions = [
    built("74", "75549000", "Айлино"),
    built("61", "60605000", "Ивановка"),
    built("34", "18605000", "Лог"),
  ];
  await Promise.all(regions.map((each) => alone(folder, () => publishRegion(filesIn(folder), each))));
  expect([...manifestIn(folder).regions.keys()]).toEqual(["34", "61", "74"]);
});

test("an old file that cannot be removed does not undo what was published, and the others are swept away", async () => {
  const folder = freshFolder();
  await publishRegion(filesIn(folder), built("74", "75549000", "Айлино"));
  const old = manifestIn(folder).regions.get("74")?.file;
  const { unswept } = await publishRegion(
    {
      ...filesIn(folder),
      async remove(name) {
        if (name === old) throw new Error("not allowed");
        return filesIn(folder).remove(name);
      },
    },
    built("74", "75549000", "Бердяуш"),
  );
  expect(unswept).toEqual([`${old}: not allowed`]);
  expect(manifestIn(folder).regions.get("74")?.file).not.toBe(old);
  expect(readdirSync(folder)).toHaveLength(4);
});

test("a folder that cannot be listed after publishing is a note as well", async () => {
  const files = { ...filesIn(freshFolder()), names: () => Promise.reject(new Error("not allowed")) };
  const { unswept } = await publishRegion(files, built("74", "75549000", "Айлино"));
  expect(unswept).toEqual(["not allowed"]);
});

test("a manifest that fails while it is replaced leaves the outcome open", async () => {
  const folder = freshFolder();
  const files = {
    ...filesIn(folder),
    async put(name: string, bytes: Uint8Array | string) {
      await filesIn(folder).put(name, bytes);
      if (name === "manifest.json") throw new Error("the disk does not answer");
    },
  };
  const published = publishRegion(files, built("74", "75549000", "Айлино"));
  await expect(published).rejects.toBeInstanceOf(OutcomeUnknown);
  await expect(published).rejects.toThrow("the disk does not answer");
});

async function countSteps(): Promise<number> {
  const folder = freshFolder();
  await publishRegion(filesIn(folder), built("74", "75549000", "Айлино"));
  let steps = 0;
  await publishRegion(
    counted(filesIn(folder), () => {
      steps++;
    }),
    built("74", "75549000", "Бердяуш"),
  );
  return steps;
}

/** Fails at one changing step; a write that is stopped leaves half of its temporary file behind. */
function stoppedAt(stop: number, folder: string): PublishedFiles {
  let steps = 0;
  return counted(filesIn(folder), (name) => {
    if (++steps < stop) return;
    writeFileSync(join(folder, `${name}.1.tmp`), "half of");
    throw new Error("power cut");
  });
}

function counted(files: PublishedFiles, onStep: (name: string) => void): PublishedFiles {
  return {
    ...files,
    put(name, bytes) {
      onStep(name);
      return files.put(name, bytes);
    },
    remove(name) {
      onStep(name);
      return files.remove(name);
    },
  };
}
