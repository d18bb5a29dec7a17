import { writeFileSync } from "node:fs";
import { exampleFiles } from "./example-answers.ts";
import { releaseFromSeed } from "./seed/release-from-seed.ts";

/**
 * Writes public/example-responses/: what the program answers on the region files, at a fixed moment. Run it after a
 * change of the contract or of the first chats; a test holds the files against real answers.
 */
for (const { name, value } of exampleFiles(releaseFromSeed())) {
  const path = `public/example-responses/${name}`;
  writeFileSync(path, `${JSON.stringify(value, null, 2)}\n`);
  console.error(path);
}
