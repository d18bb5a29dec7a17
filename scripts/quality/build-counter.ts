import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { buildCounter, counterFolder } from "./build.ts";

/**
 * `npm run build:counter`: writes the scripts of the counting page under their pinned names, and the manifest that the
 * page reads. Nobody else holds these names, so files of earlier builds go.
 */
const { files, manifest } = await buildCounter();
mkdirSync(counterFolder, { recursive: true });
for (const name of readdirSync(counterFolder)) {
  if (/\.js$/.test(name) && !files.has(name)) rmSync(join(counterFolder, name));
}
for (const [name, bytes] of files) {
  writeFileSync(join(counterFolder, name), bytes);
  console.error(`public/counter/${name}: ${bytes.length} bytes`);
}
writeFileSync(join(counterFolder, "manifest.json"), `${JSON.stringify(manifest, null, 2)}\n`);
