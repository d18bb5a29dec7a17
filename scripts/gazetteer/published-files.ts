import { mkdir, open, readdir, readFile, rename, rm } from "node:fs/promises";
import { join } from "node:path";

/** What publishing does to its folder: behind an interface so that a test can stop it between any two steps. */
export interface PublishedFiles {
  /** null when there is no such file. */
  read(name: string): Promise<Buffer | null>;
  /** The whole file or nothing of it: a file beside it, flushed to the disk, then renamed over it. */
  put(name: string, bytes: Uint8Array | string): Promise<void>;
  names(): Promise<readonly string[]>;
  remove(name: string): Promise<void>;
}

export const temporarySuffix = ".tmp";

export function isTemporary(name: string): boolean {
  return name.endsWith(temporarySuffix);
}

export function filesIn(folder: string): PublishedFiles {
  return {
    async read(name) {
      try {
        return await readFile(join(folder, name));
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
        throw error;
      }
    },
    async put(name, bytes) {
      await mkdir(folder, { recursive: true });
      const temporary = join(folder, `${name}.${process.pid}${temporarySuffix}`);
      const file = await open(temporary, "w");
      try {
        await file.writeFile(bytes);
        await file.sync();
      } finally {
        await file.close();
      }
      await rename(temporary, join(folder, name));
      await flushFolder(folder);
    },
    async names() {
      await mkdir(folder, { recursive: true });
      return readdir(folder);
    },
    remove: (name) => rm(join(folder, name), { force: true }),
  };
}

/** A renamed file outlasts a power cut only when its folder is flushed too; Windows cannot, and need not. */
async function flushFolder(folder: string): Promise<void> {
  if (process.platform === "win32") return;
  const handle = await open(folder, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
