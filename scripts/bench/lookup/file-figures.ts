import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { gzipSync } from "node:zlib";
import type { Gazetteer } from "../../../worker/gazetteer/types.ts";
import { quantile } from "./measured-times.ts";
import { opened } from "./our-lookup.ts";

export interface FileFigures {
  readonly region: string;
  readonly settlements: number;
  readonly streets: number;
  readonly bytes: number;
  readonly gzipBytes: number;
  readonly openMs: number;
}

const opens = 21;

/** Opening means what the Worker does with a buffer that is there: check and wrap it. The median of several times. */
export function fileFigures(file: Uint8Array): FileFigures {
  const times = Array.from({ length: opens }, () => {
    const startedAtMs = performance.now();
    opened(file);
    return performance.now() - startedAtMs;
  });
  const { region, settlementCount, streetCount } = opened(file);
  return {
    region,
    settlements: settlementCount,
    streets: streetCount,
    bytes: file.byteLength,
    gzipBytes: gzipSync(file, { level: 9 }).byteLength,
    openMs: quantile(times, 0.5),
  };
}

/** Heap and buffers after a full collection, in bytes. */
function memoryInUse(): number {
  setFlagsFromString("--expose-gc");
  const collect = runInNewContext("gc") as () => void;
  collect();
  collect();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

/** Files in memory with all that their readers keep, in bytes. */
export function memoryOf(files: readonly Uint8Array[]): {
  readonly bytes: number;
  readonly gazetteers: readonly Gazetteer[];
} {
  const before = memoryInUse();
  const gazetteers = files.map(opened);
  return { bytes: memoryInUse() - before, gazetteers };
}
