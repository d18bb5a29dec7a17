import { resolve } from "node:path";
import type { Readable } from "node:stream";
import { type ParseArgsConfig, parseArgs } from "node:util";

export interface Output {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

/** What a command hears and says, and where it was typed: the process it runs in, or a test. */
export interface Terminal {
  readonly env: NodeJS.ProcessEnv;
  readonly stdin: Readable;
  readonly stdout: Output;
  readonly stderr: Output;
}

/** @returns the exit code. Throws Misused or Refused with what people are told. */
export type Command = (args: readonly string[], terminal: Terminal) => Promise<number>;

/** The command was given wrongly: exit 2. */
export class Misused extends Error {
  constructor(sentence: string, usage = "") {
    super(usage === "" ? sentence : `${sentence}\n\n${usage}`);
  }
}
/** The input is not what it should be: exit 1. */
export class Refused extends Error {}

export async function exitCodeOf(
  command: Command,
  args: readonly string[],
  terminal: Terminal,
): Promise<number> {
  try {
    return await command(args, terminal);
  } catch (error) {
    if (!(error instanceof Misused) && !(error instanceof Refused)) throw error;
    say(terminal.stderr, error.message);
    return error instanceof Misused ? 2 : 1;
  }
}

/** Runs the command that this process was started for. */
export async function runHere(command: Command): Promise<void> {
  process.exitCode = await exitCodeOf(command, process.argv.slice(2), process);
}

export function say(output: Output, text: string): void {
  output.write(`${text}\n`);
}

/** A path as it was meant: npm runs scripts in the project's folder, wherever the command was typed. */
export function typedPath({ env }: Terminal, path: string): string {
  return resolve(env.INIT_CWD ?? process.cwd(), path);
}

/** `parseArgs`, whose complaint becomes a Misused. */
export function parsedArgs<const Config extends ParseArgsConfig>(
  args: readonly string[],
  config: Config,
  usage = "",
): ReturnType<typeof parseArgs<Config & { args: string[] }>> {
  try {
    return parseArgs({ ...config, args: [...args] });
  } catch (error) {
    throw new Misused(error instanceof Error ? error.message : String(error), usage);
  }
}
