import { spawn } from "node:child_process";
import { projectFolder } from "../../scripts/local/project.ts";

/** A script as `npm run` starts it, when the command was typed in `folder`. */
export async function runCommand(
  script: string,
  args: readonly string[],
  { folder, input = "" }: { readonly folder: string; readonly input?: string },
) {
  const child = spawn("node", [script, ...args], {
    cwd: projectFolder,
    env: { ...process.env, INIT_CWD: folder },
  });
  let [stdout, stderr] = ["", ""];
  child.stdout.on("data", (part) => {
    stdout += part;
  });
  child.stderr.on("data", (part) => {
    stderr += part;
  });
  child.stdin.on("error", () => undefined);
  child.stdin.end(input);
  const code = await new Promise((done) => child.on("close", done));
  return { code, stdout, stderr };
}
