import { createHash } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type BuildOptions, build } from "esbuild";
import { projectFolder } from "./local/project.ts";

/** A script of one file for browsers: the same sources make the same bytes. Writes nothing. */
export async function browserScript(
  entry: string,
  options: Pick<BuildOptions, "target" | "mangleProps" | "plugins">,
): Promise<Uint8Array> {
  const { outputFiles } = await build({
    absWorkingDir: projectFolder,
    entryPoints: [entry],
    bundle: true,
    write: false,
    minify: true,
    format: "iife",
    charset: "utf8",
    legalComments: "none",
    tsconfigRaw: {},
    ...options,
  });
  const [file] = outputFiles;
  if (file === undefined) throw new Error(`esbuild made nothing of ${entry}`);
  return file.contents;
}

/** A name that never stands for other bytes. */
export function pinnedName(name: string, bytes: Uint8Array): string {
  return `${name}.${createHash("sha256").update(bytes).digest("hex").slice(0, 12)}.js`;
}

/** Scripts by their names, and the manifest by which the Worker knows them. */
export function writeScripts(folder: string, files: ReadonlyMap<string, Uint8Array>, manifest: object): void {
  mkdirSync(folder, { recursive: true });
  for (const [name, bytes] of files) {
    writeFileSync(join(folder, name), bytes);
    console.error(`${join(folder, name)}: ${bytes.length} bytes`);
  }
  writeFileSync(join(folder, "manifest.json"), `${JSON.stringify(manifest, null, 2)}\n`);
}
