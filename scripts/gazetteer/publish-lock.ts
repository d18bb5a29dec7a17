import { mkdir, open, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { InputRefused } from "./refusal.ts";

const lockName = "publishing.lock";
const waitMs = 60_000;
const askAgainMs = 100;

/** Two builds that publish at once would throw away each other's new files: the second waits for the first. */
export async function alone<T>(folder: string, work: () => Promise<T>): Promise<T> {
  await mkdir(folder, { recursive: true });
  const lock = join(folder, lockName);
  const until = Date.now() + waitMs;
  while (!(await taken(lock))) {
    const holder = await holderOf(lock);
    if (holder === null) continue;
    if (!isRunning(holder)) await rm(lock, { force: true });
    else if (Date.now() > until)
      throw new InputRefused(lock, `process ${holder} is publishing here; nothing was written`);
    else await pause(askAgainMs);
  }
  try {
    return await work();
  } finally {
    await rm(lock, { force: true });
  }
}

async function taken(lock: string): Promise<boolean> {
  try {
    const file = await open(lock, "wx");
    await file.writeFile(String(process.pid));
    await file.close();
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
}

/** Process that holds the lock; null when it has just been given back. */
async function holderOf(lock: string): Promise<number | null> {
  try {
    return Number(await readFile(lock, "utf8"));
  } catch {
    return null;
  }
}

/** A build that was killed leaves its lock behind. */
function isRunning(process_: number): boolean {
  if (!Number.isInteger(process_) || process_ <= 0) return false;
  try {
    process.kill(process_, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
