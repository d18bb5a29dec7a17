import { join } from "node:path";
import { browserScript, pinnedName } from "../browser-script.ts";
import { projectFolder } from "../local/project.ts";

export const counterFolder = join(projectFolder, "public/counter");

/** Names of the files beside the manifest, pinned by their content. */
interface CounterManifest {
  readonly page: string;
  readonly thread: string;
}

interface BuiltCounter {
  readonly manifest: CounterManifest;
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/** The first of each that read a file as a stream and have the arrays of 2023. */
const browsers = ["chrome110", "edge110", "firefox115", "safari16.4"];

/** The scripts of the counting page from their sources. Writes nothing. */
export async function buildCounter(): Promise<BuiltCounter> {
  const files = new Map<string, Uint8Array>();
  const named = async (entry: keyof CounterManifest): Promise<string> => {
    const bytes = await browserScript(`worker/admin/quality/counter/${entry}.ts`, { target: browsers });
    const name = pinnedName(entry, bytes);
    files.set(name, bytes);
    return name;
  };
  return { manifest: { page: await named("page"), thread: await named("thread") }, files };
}
