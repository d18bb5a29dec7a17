import { existsSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { type Verdict, verifyAudit } from "../worker/audit/verify.ts";
import { isMigrated, type Place, withDatabase } from "./local/database.ts";
import { dataFolder } from "./local/project.ts";

const usage = `npm run -s audit:verify [-- --remote]

Walks the audit log of the local database (DATA_DIR), or of the deployed one.
Prints { "lines", "intact", "first_bad", "head" }. Keep "head": it proves later that nothing before it was rewritten.
Exit 0: intact. 1: not intact. 2: the command or the database is not what it should be.`;

/** The command was given wrongly, or there is no such database: exit 2. */
class Misused extends Error {}

async function run(args: readonly string[]): Promise<boolean> {
  const place = placeOf(args);
  const verdict = await withDatabase(place, async (db) => {
    if (!(await isMigrated(db)))
      throw new Misused("The database is older than this program: start the program once, it migrates.");
    return verifyAudit(db);
  });
  const { lines, intact, firstBad, head } = verdict;
  console.log(JSON.stringify({ lines, intact, first_bad: firstBad, head }));
  console.error(sentence(verdict));
  return intact;
}

function placeOf(args: readonly string[]): Place {
  if (isRemote(args)) return { kind: "remote" };
  const folder = dataFolder();
  if (!existsSync(join(folder, "v3"))) throw new Misused(`There is no database in ${folder}.\n\n${usage}`);
  return { kind: "local", folder };
}

function isRemote(args: readonly string[]): boolean {
  try {
    return parseArgs({ args: [...args], options: { remote: { type: "boolean" } } }).values.remote === true;
  } catch (error) {
    throw new Misused(`${error instanceof Error ? error.message : error}\n\n${usage}`);
  }
}

function sentence({ lines, intact, firstBad }: Verdict): string {
  return intact
    ? `The audit log is intact: ${lines} lines.`
    : `The audit log is not as it was written: line ${firstBad} of ${lines} is the first that is changed or missing.`;
}

try {
  process.exitCode = (await run(process.argv.slice(2))) ? 0 : 1;
} catch (error) {
  console.error(error instanceof Misused ? error.message : error);
  process.exitCode = 2;
}
