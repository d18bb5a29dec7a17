import { createReadStream } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { basename, join } from "node:path";
import { InputRefused } from "../refusal.ts";
import { type ExportFile, filesByKind, kindOfFile, type RegionExport } from "./export-files.ts";

/** The region's files in an unpacked export: its root, or the region's folder itself. */
export async function openFolder(folder: string, region: string): Promise<RegionExport> {
  const names = await readdir(folder);
  const regionFolders = names.filter((name) => /^\d{2}$/.test(name));
  const isRegionFolder = names.some((name) => kindOfFile(name) !== null);
  if (!isRegionFolder && !regionFolders.includes(region)) {
    const others =
      regionFolders.length === 0 ? "no region at all" : `the regions ${regionFolders.join(", ")}`;
    throw new InputRefused(folder, `no folder ${region}/ for this region; it holds ${others}`);
  }
  const own = isRegionFolder ? folder : join(folder, region);
  const label = isRegionFolder ? basename(folder) : region;
  return { ...filesByKind(own, await filesIn(own, label)), close: async () => {} };
}

async function filesIn(folder: string, label: string): Promise<ExportFile[]> {
  const names = (await readdir(folder)).filter((name) => kindOfFile(name) !== null);
  return Promise.all(
    names.map(async (name) => {
      const path = join(folder, name);
      return {
        name: `${label}/${name}`,
        bytes: (await stat(path)).size,
        open: async () => createReadStream(path, { highWaterMark: 1 << 18 }),
      };
    }),
  );
}
