import { parseArgs } from "node:util";
import { configProblems } from "../worker/config.ts";
import type { Database } from "../worker/db/client.ts";
import { administratorLink } from "./local/administrator-link.ts";
import { isMigrated, type Place, withDatabase } from "./local/database.ts";
import { dataFolder } from "./local/project.ts";
import { withSeededDatabase } from "./seed/seed.ts";

/**
 * `npm run -s admin:link`: prints a one-time enrolment link for an administrator and nothing else. The first one, and
 * the way back after a lost phone or a changed domain. `--remote`: for the deployed Worker. `--person`: id or name;
 * without it the oldest administrator. Exit 1: refused, 2: misused.
 */
async function adminLink(): Promise<number> {
  const { values } = parseArgs({ options: { remote: { type: "boolean" }, person: { type: "string" } } });
  const { AUTH_ORIGIN, PUBLIC_ORIGIN, PORT } = process.env;
  const problems = configProblems({ AUTH_ORIGIN, PUBLIC_ORIGIN });
  if (problems.length > 0) return failed(2, problems.join("\n"));
  const local = `http://localhost:${PORT || 8787}`;
  const origin = AUTH_ORIGIN || (values.remote ? PUBLIC_ORIGIN : local);
  if (!origin)
    return failed(2, "Set AUTH_ORIGIN to the address where people sign in: https://chat.example.org");
  const place: Place = values.remote ? { kind: "remote" } : { kind: "local", folder: dataFolder() };
  const issue = (db: Database) => administratorLink(db, new URL(origin).origin, values.person ?? null);
  let issued = await withDatabase(place, async (db) => ((await isMigrated(db)) ? issue(db) : null));
  if (issued === null) {
    if (values.remote) return failed(1, "The deployed database is not prepared: npm run deploy comes first.");
    issued = await withSeededDatabase(place, issue);
  }
  if ("problem" in issued) return failed(1, issued.problem);
  console.log(issued.link);
  return 0;
}

function failed(code: 1 | 2, sentence: string): number {
  console.error(sentence);
  return code;
}

try {
  process.exitCode = await adminLink();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
