import { existsSync, readdirSync, readFileSync } from "node:fs";
import type { SourceFile } from "./rules.ts";

/** Every TypeScript file under the given folders of the project, in the order of their paths. */
export function sourceFiles(folders: readonly string[]): SourceFile[] {
  return folders
    .filter((folder) => existsSync(folder))
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: "utf8" }).map((path) => `${folder}/${path}`),
    )
    .filter((path) => /\.[cm]?tsx?$/.test(path) && !/(?:^|\/)node_modules\//.test(path))
    .sort()
    .map((path) => ({ path, text: readFileSync(path, "utf8") }));
}
