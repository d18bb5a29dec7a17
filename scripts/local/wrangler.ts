import { type ChildProcess, type SpawnOptions, spawn } from "node:child_process";
import { once } from "node:events";
import { projectFolder } from "./project.ts";

const binary = `${projectFolder}/node_modules/wrangler/bin/wrangler.js`;

/**
 * Wrangler keeps quiet and to itself: it neither writes log files nor stores the addresses of requests (its local
 * observability database would hold what people typed), asks the network for nothing and no one for an answer.
 */
const discreet = {
  X_LOCAL_OBSERVABILITY: "false",
  WRANGLER_WRITE_LOGS: "false",
  WRANGLER_SEND_METRICS: "false",
  WRANGLER_SEND_ERROR_REPORTS: "false",
  WRANGLER_HIDE_BANNER: "true",
  CLOUDFLARE_CF_FETCH_ENABLED: "false",
} as const;

/** The same for Wrangler's functions that run in this process. */
export function keepWranglerDiscreet(): void {
  Object.assign(process.env, discreet);
}

export function startWrangler(args: readonly string[], options: SpawnOptions = {}): ChildProcess {
  return spawn(process.execPath, [binary, ...args], {
    cwd: projectFolder,
    stdio: "inherit",
    ...options,
    env: { ...process.env, ...discreet, ...options.env },
  });
}

/** Runs to the end; throws with what it printed when it fails. */
export async function runWrangler(args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<string> {
  const child = startWrangler(args, { stdio: ["ignore", "pipe", "pipe"], env: { CI: "true", ...env } });
  let printed = "";
  child.stdout?.on("data", (text) => (printed += text));
  child.stderr?.on("data", (text) => (printed += text));
  const [code] = await once(child, "exit");
  if (code !== 0) throw new Error(`wrangler ${args.join(" ")} failed:\n${printed}`);
  return printed;
}
