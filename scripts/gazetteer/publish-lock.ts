import { randomUUID } from "node:crypto";
import { link, mkdir, open, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { temporarySuffix } from "./published-files.ts";
import { InputRefused, reasonOf } from "./refusal.ts";

const lockName = "publishing.lock";

/** How long to wait for another build, and how often to look. */
export interface Patience {
  readonly waitMs: number;
  readonly askAgainMs: number;
}

const patient: Patience = { waitMs: 60_000, askAgainMs: 100 };

/** Two builds that publish at once would throw away each other's new files: the second waits for the first. */
export async function alone<T>(
  folder: string,
  work: () => Promise<T>,
  patience: Patience = patient,
): Promise<T> {
  await mkdir(folder, { recursive: true });
  const lock = join(folder, lockName);
  await waitFor(lock, patience);
  try {
    return await work();
  } finally {
    await giveBack(lock);
  }
}

async function waitFor(lock: string, { waitMs, askAgainMs }: Patience): Promise<void> {
  const until = Date.now() + waitMs;
  for (;;) {
    const holder = await holderOf(lock);
    const isHeld = holder !== null && isRunning(holder);
    if (holder !== null && !isHeld) await removeLockOf(holder, lock);
    if (!isHeld && (await taken(lock))) return;
    if (Date.now() >= until) throw stillHeld(lock, isHeld ? holder : null);
    await pause(askAgainMs);
  }
}

/** The number of a killed build may have passed to a process that has nothing to do with building. */
function stillHeld(lock: string, holder: number | null): InputRefused {
  const who = holder === null ? "another build" : `process ${holder}`;
  return new InputRefused(
    lock,
    `${who} is publishing here; if it is no build, remove this file and try again`,
  );
}

/** Whoever sees the lock sees whose it is: it comes into being with its text, or not at all. */
async function taken(lock: string): Promise<boolean> {
  const temporary = `${lock}.${randomUUID()}${temporarySuffix}`;
  try {
    const file = await open(temporary, "wx");
    try {
      await file.writeFile(String(process.pid));
      await file.sync();
    } finally {
      await file.close();
    }
    await link(temporary, lock);
    return true;
  } catch (error) {
    // ENOENT: the build that holds the lock swept the temporary file away.
    if (hasCode(error, "EEXIST") || hasCode(error, "ENOENT")) return false;
    throw error;
  } finally {
    await rm(temporary, { force: true });
  }
}

/** Process that holds the lock; null when nobody does. */
async function holderOf(lock: string): Promise<number | null> {
  let text: string;
  try {
    text = await readFile(lock, "utf8");
  } catch (error) {
    if (hasCode(error, "ENOENT")) return null;
    throw new InputRefused(lock, `no lock that can be read (${reasonOf(error)}); ${removeIt}`);
  }
  if (!/^[1-9]\d{0,9}$/.test(text)) throw new InputRefused(lock, `names no process; ${removeIt}`);
  return Number(text);
}

const removeIt = "if no build is running, remove it and try again";

/** By now another build may have removed a dead one's lock and put its own there. */
async function removeLockOf(holder: number, lock: string): Promise<void> {
  if ((await holderOf(lock)) === holder) await rm(lock, { force: true });
}

/** What was published stays published; a lock that stays too is that of a process that soon ends. */
async function giveBack(lock: string): Promise<void> {
  try {
    await removeLockOf(process.pid, lock);
  } catch {}
}

/** A build that was killed leaves its lock behind. */
function isRunning(process_: number): boolean {
  try {
    process.kill(process_, 0);
    return true;
  } catch (error) {
    return hasCode(error, "EPERM");
  }
}

function hasCode(error: unknown, code: string): boolean {
  return (error as NodeJS.ErrnoException).code === code;
}
