import { createHash } from "node:crypto";
import {
  manifestFormat,
  manifestName,
  maxFileBytes,
  type PackedFile,
  parseManifest,
  type RegionFile,
} from "../../worker/gazetteer/manifest.ts";
import { openGazetteer } from "../../worker/gazetteer/open-gazetteer.ts";
import { keysOfRegion, packNationalIndex, type RegionKeys } from "./pack-national.ts";
import { isTemporary, type PublishedFiles } from "./published-files.ts";
import { InputRefused, OutcomeUnknown, reasonOf } from "./refusal.ts";

export interface BuiltRegion {
  /** Number: "74". */
  readonly region: string;
  readonly bytes: Uint8Array;
  readonly settlements: number;
  readonly streets: number;
  readonly source: RegionFile["source"];
  readonly date: string | null;
}

export interface Published {
  readonly region: RegionFile;
  readonly national: PackedFile;
  /** Regions whose listed file was gone or damaged; they are listed no more. */
  readonly lost: readonly string[];
  /** Files no longer listed that could not be removed, with the reason. */
  readonly unswept: readonly string[];
}

/**
 * Puts a region among the packed files. New names first, the manifest that lists them next, then what it lists no more
 * goes: whenever this stops, the manifest in place and all its files are whole.
 */
export async function publishRegion(files: PublishedFiles, built: BuiltRegion): Promise<Published> {
  const before = await listedRegions(files);
  const region = { ...packedFile(built.region, built.bytes), ...factsOf(built) };
  await files.put(region.file, built.bytes);

  const regions = new Map([...before].filter(([number]) => number !== built.region));
  const { keys, lost } = await keysOfOthers(files, regions);
  for (const number of lost) regions.delete(number);
  regions.set(built.region, region);
  const nationalBytes = packNationalIndex([...keys, keysOf(built.bytes)]);
  const national = packedFile("national", nationalBytes);
  await files.put(national.file, nationalBytes);

  await putManifest(files, manifestText(regions, national));
  const listed = new Set([...[...regions.values()].map(({ file }) => file), national.file]);
  return { region, national, lost, unswept: await sweep(files, listed) };
}

/** Also a manifest already in place can fail: when its folder cannot be flushed to the disk. */
async function putManifest(files: PublishedFiles, text: string): Promise<void> {
  try {
    await files.put(manifestName, text);
  } catch (error) {
    throw new OutcomeUnknown(reasonOf(error));
  }
}

/** The build is published by now: what cannot be removed is no reason to call it failed. */
async function sweep(files: PublishedFiles, listed: ReadonlySet<string>): Promise<string[]> {
  const unswept: string[] = [];
  try {
    for (const name of await files.names()) {
      if (!isTemporary(name) && (!name.endsWith(".bin") || listed.has(name))) continue;
      await files.remove(name).catch((error) => unswept.push(`${name}: ${reasonOf(error)}`));
    }
  } catch (error) {
    unswept.push(reasonOf(error));
  }
  return unswept;
}

function factsOf({ settlements, streets, source, date }: BuiltRegion) {
  return { settlements, streets, source, date };
}

function packedFile(name: string, bytes: Uint8Array): PackedFile {
  if (bytes.length > maxFileBytes) {
    throw new InputRefused(
      name,
      `packs to ${bytes.length} bytes, more than one asset may have (${maxFileBytes})`,
    );
  }
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  return { file: `${name}-${sha256.slice(0, 16)}.bin`, bytes: bytes.length, sha256 };
}

async function listedRegions(files: PublishedFiles): Promise<Map<string, RegionFile>> {
  const bytes = await files.read(manifestName);
  if (bytes === null) return new Map();
  const parsed = parseManifest(bytes.toString("utf8"));
  // Starting anew would throw away the files of all other regions.
  if (!parsed.ok) {
    throw new InputRefused(
      manifestName,
      `not readable (${parsed.refusal.kind}); put it right or remove it first`,
    );
  }
  return new Map(parsed.value.regions);
}

async function keysOfOthers(
  files: PublishedFiles,
  regions: ReadonlyMap<string, RegionFile>,
): Promise<{ readonly keys: RegionKeys[]; readonly lost: string[] }> {
  const keys: RegionKeys[] = [];
  const lost: string[] = [];
  for (const [number, { file, sha256 }] of regions) {
    const bytes = await files.read(file);
    const isWhole = bytes !== null && createHash("sha256").update(bytes).digest("hex") === sha256;
    const opened = isWhole ? openGazetteer(bufferOf(bytes)) : null;
    if (opened?.ok) keys.push(keysOfRegion(opened.value));
    else lost.push(number);
  }
  return { keys, lost };
}

function keysOf(bytes: Uint8Array): RegionKeys {
  const opened = openGazetteer(bufferOf(bytes));
  if (!opened.ok) throw new Error(`the file just packed does not open: ${JSON.stringify(opened.refusal)}`);
  return keysOfRegion(opened.value);
}

function bufferOf(bytes: Uint8Array): ArrayBuffer {
  return new Uint8Array(bytes).buffer;
}

function manifestText(regions: ReadonlyMap<string, RegionFile>, national: PackedFile): string {
  const sorted = [...regions].sort(([a], [b]) => (a < b ? -1 : 1));
  const manifest = { format: manifestFormat, regions: Object.fromEntries(sorted), national };
  return `${JSON.stringify(manifest, null, 2)}\n`;
}
