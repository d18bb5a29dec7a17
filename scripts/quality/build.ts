import { createHash } from "node:crypto";
import { join } from "node:path";
import { build } from "esbuild";

const root = join(import.meta.dirname, "../..");
const sources = join(root, "worker/admin/quality/counter");
export const counterFolder = join(root, "public/counter");

/** Names of the files beside the manifest, pinned by their content. */
export interface CounterManifest {
  readonly page: string;
  readonly thread: string;
}

export interface BuiltCounter {
  readonly manifest: CounterManifest;
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/** The first of each that read a file as a stream and have the arrays of 2023. */
const browsers = ["chrome110", "edge110", "firefox115", "safari16.4"];

/** The scripts of the counting page from their sources: the same sources make the same bytes. Writes nothing. */
export async function buildCounter(): Promise<BuiltCounter> {
  const files = new Map<string, Uint8Array>();
  const named = async (entry: keyof CounterManifest): Promise<string> => {
    const bytes = await bundle(entry);
    const name = `${entry}.${createHash("sha256").update(bytes).digest("hex").slice(0, 12)}.js`;
    files.set(name, bytes);
    return name;
  };
  return { manifest: { page: await named("page"), thread: await named("thread") }, files };
}

async function bundle(entry: keyof CounterManifest): Promise<Uint8Array> {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: [join(sources, `${entry}.ts`)],
    bundle: true,
    write: false,
    minify: true,
    format: "iife",
    charset: "utf8",
    legalComments: "none",
    tsconfigRaw: {},
    target: browsers,
  });
  const [file] = outputFiles;
  if (file === undefined) throw new Error(`esbuild made nothing of ${entry}`);
  return file.contents;
}
