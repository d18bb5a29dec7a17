import { basename } from "node:path";
import { type Readable, Transform } from "node:stream";
import { crc32 } from "node:zlib";
import { type Entry, openPromise, type ZipFile } from "yauzl";
import { InputRefused, reasonOf } from "../refusal.ts";
import { type ExportFile, filesByKind, kindOfFile, type RegionExport } from "./export-files.ts";

/** The region's files in the archive; the other regions' are neither unpacked nor listed in memory. */
export async function openArchive(path: string, region: string): Promise<RegionExport> {
  const archive = await opened(path);
  const label = basename(path);
  try {
    const files: ExportFile[] = [];
    const regions = new Set<string>();
    for await (const entry of archive.eachEntry()) {
      const [, folder, name = ""] = /^(?:.*\/)?(\d{2})\/([^/]+)$/.exec(entry.fileName) ?? [];
      if (folder === undefined || kindOfFile(name) === null) continue;
      regions.add(folder);
      if (folder === region) files.push(archived(archive, entry, label));
    }
    if (!regions.has(region)) {
      const others = [...regions].sort().join(", ");
      const held = others === "" ? "it is no export of the register" : `it holds the regions ${others}`;
      throw new InputRefused(path, `no folder ${region}/ for this region; ${held}`);
    }
    return { ...filesByKind(`${path}, ${region}/`, files), close: async () => archive.close() };
  } catch (error) {
    archive.close();
    throw error instanceof InputRefused
      ? error
      : new InputRefused(path, `broken archive: ${reasonOf(error)}`);
  }
}

async function opened(path: string): Promise<ZipFile> {
  try {
    return await openPromise(path, { lazyEntries: true, autoClose: false });
  } catch (error) {
    throw new InputRefused(path, `not a ZIP archive, or only its beginning: ${reasonOf(error)}`);
  }
}

function archived(archive: ZipFile, entry: Entry, label: string): ExportFile {
  const name = `${label}, ${entry.fileName}`;
  return {
    name,
    bytes: entry.uncompressedSize,
    open: async () => {
      try {
        return checked(await archive.openReadStreamPromise(entry), entry, name);
      } catch (error) {
        throw new InputRefused(name, `cannot be unpacked: ${reasonOf(error)}`);
      }
    },
  };
}

/** The reader compares sizes; that the content is what was packed only the checksum says. */
function checked(source: Readable, entry: Entry, name: string): Readable {
  let sum = 0;
  let bytes = 0;
  const check = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      sum = crc32(chunk, sum);
      bytes += chunk.length;
      done(null, chunk);
    },
    flush(done) {
      done(
        sum === entry.crc32
          ? null
          : new InputRefused(name, "the checksum is another: the archive is damaged"),
      );
    },
  });
  source.on("error", (error) => {
    check.destroy(new InputRefused(name, `cannot be unpacked after byte ${bytes}: ${reasonOf(error)}`));
  });
  check.on("close", () => source.destroy());
  return source.pipe(check);
}
