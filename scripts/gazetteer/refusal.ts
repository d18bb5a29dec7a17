/** Input that is broken, foreign or not what was asked for; the message names the file and the place in it. */
export class InputRefused extends Error {
  /** @param where file, and as near as known: "74/AS_HOUSES_….XML, line 3, column 17", "places.csv, row 12, oktmo". */
  constructor(where: string, problem: string) {
    super(`${where}: ${problem}`);
  }
}

/** The manifest was being replaced: the old or the new build is in use, each whole, and it is not known which. */
export class OutcomeUnknown extends Error {}

/** Broken input, or what the system says of a file: "ENOENT: no such file or directory, …". Anything else is a bug. */
export function isRefusal(error: unknown): boolean {
  return error instanceof InputRefused || (error instanceof Error && "syscall" in error);
}

/** A file's problem in the words of the library or system that found it, without its stack. */
export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
