import { errorTrace, logLine } from "../base/log.ts";
import { done, type Result, refused } from "../base/result.ts";
import type { PackedFile } from "./manifest.ts";

/** How long what could not be read is not tried again. */
const retryMs = 10_000;

/** Where the files come from. Made anew for every request: bindings must not outlive one. */
export interface GazetteerFiles {
  /** A file of public/gazetteer/ by its name; null when it is not there. */
  readonly read: (name: string) => Promise<ArrayBuffer | null>;
  /** Lets work go on after the response. */
  readonly waitUntil: (work: Promise<unknown>) => void;
  /** How soon files may have been replaced while the Worker runs; null: only by a new deployment. */
  readonly replacedAfterMs: number | null;
}

export type Opener<Opened> = (buffer: ArrayBuffer, name: string) => Result<Opened, { readonly kind: string }>;

/** missing: there is no file, or none to be had just now; refused: it is not what the manifest promises. */
export interface FileRefusal {
  readonly state: "missing" | "refused";
  readonly reason: string;
}

/** When what failed now is tried again; earlier where the files may have been replaced by then. */
export function retryAtMs({ replacedAfterMs }: GazetteerFiles, nowMs: number): number {
  return nowMs + Math.min(retryMs, replacedAfterMs ?? retryMs);
}

/** Reads, checks and opens the file that the manifest has under `name`. Never rejects. */
export async function loadFile<Opened>(
  files: GazetteerFiles,
  name: string,
  file: PackedFile,
  open: Opener<Opened>,
): Promise<Result<Opened, FileRefusal>> {
  const read = await readFile(files, file.file);
  if (!read.ok) return read;
  const buffer = read.value;
  if (buffer.byteLength !== file.bytes) return refused({ state: "refused", reason: "size" });
  try {
    if ((await sha256Of(buffer)) !== file.sha256) return refused({ state: "refused", reason: "checksum" });
    const opened = open(buffer, name);
    return opened.ok ? opened : refused({ state: "refused", reason: opened.refusal.kind });
  } catch (error) {
    logLine("gazetteer.open_failed", errorTrace(error));
    return refused({ state: "refused", reason: "open_failed" });
  }
}

/** Never rejects. */
export async function readFile(
  files: GazetteerFiles,
  name: string,
): Promise<Result<ArrayBuffer, FileRefusal & { readonly state: "missing" }>> {
  try {
    const buffer = await files.read(name);
    return buffer === null ? refused({ state: "missing", reason: "not_there" }) : done(buffer);
  } catch {
    return refused({ state: "missing", reason: "unreachable" });
  }
}

async function sha256Of(buffer: ArrayBuffer): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", buffer));
  return [...digest].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
