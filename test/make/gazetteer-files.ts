import { vi } from "vitest";
import { done, refused } from "../../worker/base/result.ts";
import type { Openers } from "../../worker/gazetteer/keeper.ts";
import type { GazetteerFiles } from "../../worker/gazetteer/load-file.ts";
import type { PackedFile } from "../../worker/gazetteer/manifest.ts";
import type { Gazetteer, NationalIndex } from "../../worker/gazetteer/types.ts";

/** A folder of packed files as a request sees it. A "packed" file is its region's number and padding. */
export interface World {
  readonly folder: Map<string, ArrayBuffer>;
  readonly files: GazetteerFiles;
  readonly filesOf: () => GazetteerFiles;
  readonly read: ReturnType<typeof vi.fn<GazetteerFiles["read"]>>;
  /** Names of the files that were read, without the manifest. */
  readonly filesRead: () => string[];
  /** What goes on after the responses. */
  readonly after: Promise<unknown>[];
}

export interface Entry {
  readonly region: string;
  readonly bytes?: number;
  /** Another content under the same region. */
  readonly edition?: string;
}

/** @param replacedAfterMs null as deployed; a number as on a developer's machine. */
export function makeWorld(replacedAfterMs: number | null = null): World {
  const folder = new Map<string, ArrayBuffer>();
  const read = vi.fn<GazetteerFiles["read"]>(async (name) => folder.get(name) ?? null);
  const after: Promise<unknown>[] = [];
  const files: GazetteerFiles = { read, waitUntil: (work) => void after.push(work), replacedAfterMs };
  const filesRead = () => read.mock.calls.map(([name]) => name).filter((name) => name !== "manifest.json");
  return { folder, files, filesOf: () => files, read, filesRead, after };
}

/** Writes "packed" files and a manifest that lists exactly them. Returns the files' names. */
export function publish(
  { folder }: World,
  entries: readonly Entry[],
  hasNational = false,
): Promise<string[]> {
  const packed = entries.map(
    ({ region, bytes = 100, edition = "" }) =>
      [region, bytesOf(`${region} ${edition}`.padEnd(bytes))] as const,
  );
  return publishFiles(folder, packed, hasNational ? bytesOf("national".padEnd(100)) : null);
}

/** The same for any buffers. */
export async function publishFiles(
  folder: Map<string, ArrayBuffer>,
  packed: readonly (readonly [region: string, buffer: ArrayBuffer])[],
  nationalIndex: ArrayBuffer | null = null,
): Promise<string[]> {
  const regions: Record<string, PackedFile> = {};
  const names: string[] = [];
  for (const [region, buffer] of packed) {
    const facts = { settlements: 1, streets: 1, source: "demo", date: null };
    const file = await put(folder, region, buffer);
    regions[region] = { ...file, ...facts };
    names.push(file.file);
  }
  const national = nationalIndex === null ? null : await put(folder, "national", nationalIndex);
  folder.set("manifest.json", bytesOf(JSON.stringify({ format: 1, regions, national })));
  return names;
}

export function bytesOf(text: string): ArrayBuffer {
  return Uint8Array.from(new TextEncoder().encode(text)).buffer;
}

async function put(folder: Map<string, ArrayBuffer>, name: string, buffer: ArrayBuffer): Promise<PackedFile> {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", buffer));
  const sha256 = [...digest].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  const file = `${name}-${sha256.slice(0, 16)}.bin`;
  folder.set(file, buffer);
  return { file, bytes: buffer.byteLength, sha256 };
}

/** Reads such "packed" files: all that a keeper needs to know of one is which it is. */
export const openers: Openers = {
  region: (buffer) => {
    const [region = "", edition = ""] = new TextDecoder().decode(buffer).split(" ");
    if (edition === "foreign") return refused({ kind: "other_version" });
    if (edition === "stray") return done({ region: "99", byteLength: buffer.byteLength } as Gazetteer);
    if (edition === "bug") throw new TypeError("of the reader");
    return done({ region, byteLength: buffer.byteLength } as Gazetteer);
  },
  national: (buffer) => done({ byteLength: buffer.byteLength } as NationalIndex),
};
