import { spawn } from "node:child_process";
import { Readable } from "node:stream";
import { expect } from "vitest";
import { type Command, exitCodeOf, type Terminal } from "../../scripts/command.ts";
import { projectFolder } from "../../scripts/local/project.ts";

export interface Ran {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Typed {
  /** Where the command was typed. */
  readonly folder?: string;
  readonly input?: string;
  readonly env?: NodeJS.ProcessEnv;
}

/** A command in this process: a fraction of what a process of its own takes. */
export async function runCommand(
  command: Command,
  args: readonly string[],
  { folder, input = "", env = {} }: Typed = {},
): Promise<Ran> {
  const said = { stdout: "", stderr: "" };
  const output = (name: keyof typeof said) => ({
    write(text: string) {
      said[name] += text;
    },
  });
  const terminal: Terminal = {
    env: { ...env, ...(folder === undefined ? {} : { INIT_CWD: folder }) },
    stdin: Readable.from([Buffer.from(input)]),
    stdout: output("stdout"),
    stderr: output("stderr"),
  };
  return { code: await exitCodeOf(command, args, terminal), ...said };
}

/** The script as `npm run` starts it. */
export async function runScript(
  script: string,
  args: readonly string[],
  { folder, input = "", env = {} }: Typed = {},
): Promise<Ran> {
  const child = spawn(process.execPath, [script, ...args], {
    cwd: projectFolder,
    env: { ...process.env, ...env, ...(folder === undefined ? {} : { INIT_CWD: folder }) },
  });
  let [stdout, stderr] = ["", ""];
  child.stdout.setEncoding("utf8").on("data", (part) => {
    stdout += part;
  });
  child.stderr.setEncoding("utf8").on("data", (part) => {
    stderr += part;
  });
  child.stdin.on("error", () => undefined);
  child.stdin.end(input);
  const code = await new Promise<number | null>((done) => child.on("close", done));
  return { code, stdout, stderr };
}

/** What the other tests of a command see in this process is what its script does: says, and ends with. */
export async function expectScriptLikeCommand(
  script: string,
  command: Command,
  calls: readonly (Typed & { readonly args: readonly string[]; readonly code: number })[],
): Promise<void> {
  await Promise.all(
    calls.map(async ({ args, code, ...typed }) => {
      const expected = await runCommand(command, args, typed);
      expect(expected.code, expected.stderr).toBe(code);
      expect(expected.stdout + expected.stderr).not.toBe("");
      expect(await runScript(script, args, typed)).toEqual(expected);
    }),
  );
}
