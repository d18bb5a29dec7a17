import { createWriteStream, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { pipeline } from "node:stream/promises";
import { onTestFinished } from "vitest";
import { ZipFile } from "yazl";
import { garRegister } from "../../../scripts/gazetteer/build-register.ts";
import { BuildReport } from "../../../scripts/gazetteer/build-report.ts";
import type { TrueHouse } from "../../../scripts/gazetteer/demo/demo-ground.ts";
import { writeDemoExport } from "../../../scripts/gazetteer/demo/write-export.ts";

export const silent = { write: () => true };

/** A folder of its own, gone when the test is over. */
export function freshFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "gazetteer-test-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export interface Demo {
  readonly folder: string;
  readonly houses: readonly TrueHouse[];
}

/** An invented export: the hard cases and a few hundred ordinary houses. */
export async function demoExport(region = "74", houses = 1500): Promise<Demo> {
  const folder = freshFolder();
  const told: TrueHouse[] = [];
  await writeDemoExport(folder, { region, houses }, (house) => told.push(house));
  return { folder, houses: told };
}

export interface ArchiveForm {
  readonly compress?: boolean;
  readonly forceZip64Format?: boolean;
}

/** Packs a folder as the register does: region folders and reference tables at the root. */
export async function archiveOf(folder: string, form: ArchiveForm = {}): Promise<string> {
  const path = join(freshFolder(), "gar_xml.zip");
  const archive = new ZipFile();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const file = join(entry.parentPath, entry.name);
    if (entry.isFile()) archive.addFile(file, relative(folder, file).replaceAll("\\", "/"), form);
  }
  archive.end({ forceZip64Format: form.forceZip64Format ?? false, comment: "" });
  await pipeline(archive.outputStream, createWriteStream(path));
  return path;
}

/** Path of the one file of a kind in the region's folder: "HOUSES". */
export function fileOf(folder: string, kind: string, region = "74"): string {
  const name = readdirSync(join(folder, region)).find((each) => new RegExp(`^AS_${kind}_\\d{8}_`).test(each));
  return join(folder, region, name ?? "");
}

export async function registerFrom(path: string, region = "74") {
  const report = new BuildReport();
  const register = await garRegister(region, path, "gar", report, silent);
  return { register, report };
}
