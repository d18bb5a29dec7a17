import { mkdtemp, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Output } from "../command.ts";
import type { BuildOrder } from "./arguments.ts";
import type { BuildReport } from "./build-report.ts";
import { registerFromTable } from "./csv/read-region.ts";
import { writeDemoExport } from "./demo/write-export.ts";
import { openArchive } from "./gar/archive.ts";
import { registerOf } from "./gar/assemble.ts";
import type { RegionExport } from "./gar/export-files.ts";
import { openFolder } from "./gar/folder.ts";
import { readRegion } from "./gar/read-region.ts";
import { Progress } from "./progress.ts";
import type { RegionRegister } from "./register.ts";

/** Reads whatever the order names into one register. */
export async function buildRegister(
  { region, input }: Pick<BuildOrder, "region" | "input">,
  report: BuildReport,
  output: Output,
): Promise<RegionRegister> {
  if (input.kind === "demo") return demoRegister(region, input.houses, report, output);
  if (input.kind === "gar") return garRegister(region, input.path, "gar", report, output);
  const progress = new Progress(output, (await stat(input.path)).size);
  progress.phase("table");
  try {
    return await registerFromTable(input.path, region, report, (count) => progress.bytes(count));
  } finally {
    progress.end();
  }
}

/** The register's export as an archive or a folder. */
export async function garRegister(
  region: string,
  path: string,
  kind: "gar" | "demo",
  report: BuildReport,
  output: Output,
): Promise<RegionRegister> {
  const isFolder = (await stat(path)).isDirectory();
  const source = isFolder ? await openFolder(path, region) : await openArchive(path, region);
  const progress = new Progress(output, totalBytes(source));
  try {
    const data = await readRegion(source, region, report, progress);
    progress.phase("joining");
    return registerOf(data, { region, source: { kind, date: source.date } }, report);
  } finally {
    progress.end();
    await source.close();
  }
}

function totalBytes({ files }: RegionExport): number {
  return [...files.values()].flat().reduce((sum, { bytes }) => sum + bytes, 0);
}

/** An invented export, written, read like a real one, and thrown away. */
async function demoRegister(
  region: string,
  houses: number,
  report: BuildReport,
  output: Output,
): Promise<RegionRegister> {
  const folder = await mkdtemp(join(tmpdir(), "gazetteer-demo-"));
  try {
    await writeDemoExport(folder, { region, houses });
    report.note(`an invented region ${region} of about ${houses} houses: for trying out, nobody lives there`);
    return await garRegister(region, folder, "demo", report, output);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
