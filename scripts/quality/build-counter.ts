import { readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { writeScripts } from "../browser-script.ts";
import { buildCounter, counterFolder } from "./build.ts";

/**
 * `npm run build:counter`: writes the scripts of the counting page under their pinned names, and the manifest that the
 * page reads. Nobody else holds these names, so files of earlier builds go.
 */
const { files, manifest } = await buildCounter();
writeScripts(counterFolder, files, manifest);
for (const name of readdirSync(counterFolder)) {
  if (/\.js$/.test(name) && !files.has(name)) rmSync(join(counterFolder, name));
}
