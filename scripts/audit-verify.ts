import { existsSync } from "node:fs";
import { join } from "node:path";
import { inspect } from "node:util";
import { type Verdict, verifyAudit } from "../worker/audit/verify.ts";
import { Misused, parsedArgs, runHere, say, type Terminal } from "./command.ts";
import { isMigrated, type Place, withDatabase } from "./local/database.ts";
import { dataFolder } from "./local/project.ts";

const usage = `npm run -s audit:verify [-- --remote]

Walks the audit log of the local database (DATA_DIR), or of the deployed one.
Prints { "lines", "intact", "first_bad", "head" }. Keep "head": it proves later that nothing before it was rewritten.
Exit 0: intact. 1: not intact. 2: the command or the database is not what it should be.`;

export async function auditVerify(args: readonly string[], terminal: Terminal): Promise<number> {
  const place = placeOf(args, terminal);
  const verdict = await verdictOf(place).catch((error) => {
    // Whatever goes wrong, only 1 says that the log is not intact.
    throw error instanceof Misused ? error : new Misused(inspect(error));
  });
  const { lines, intact, firstBad, head } = verdict;
  say(terminal.stdout, JSON.stringify({ lines, intact, first_bad: firstBad, head }));
  say(terminal.stderr, sentence(verdict));
  return intact ? 0 : 1;
}

function verdictOf(place: Place): Promise<Verdict> {
  return withDatabase(place, async (db) => {
    if (!(await isMigrated(db)))
      throw new Misused("The database is older than this program: start the program once, it migrates.");
    return verifyAudit(db);
  });
}

function placeOf(args: readonly string[], { env }: Terminal): Place {
  const { values } = parsedArgs(args, { options: { remote: { type: "boolean" } } }, usage);
  if (values.remote) return { kind: "remote" };
  const folder = dataFolder(env);
  if (!existsSync(join(folder, "v3"))) throw new Misused(`There is no database in ${folder}.`, usage);
  return { kind: "local", folder };
}

function sentence({ lines, intact, firstBad }: Verdict): string {
  return intact
    ? `The audit log is intact: ${lines} lines.`
    : `The audit log is not as it was written: line ${firstBad} of ${lines} is the first that is changed or missing.`;
}

if (import.meta.main) await runHere(auditVerify);
