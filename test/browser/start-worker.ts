import { type ChildProcess, spawn } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { chromiumPath } from "./chromium.ts";

declare module "vitest" {
  export interface ProvidedContext {
    /** Where the Worker under test listens: "http://localhost:PORT". */
    origin: string;
    /** Where it keeps its state: commands about the same Worker get it as DATA_DIR. */
    dataFolder: string;
    /** Pictures for the help are put here; null: none are asked for. */
    pictureFolder: string | null;
  }
}

const patienceMs = 90_000;

let stop = async () => {};

/** Starts the Worker once for all journeys, with a database of its own, the way a newcomer starts it. */
export async function setup(project: TestProject): Promise<void> {
  if (!existsSync(chromiumPath)) {
    throw new Error(`Chromium is missing at ${chromiumPath}: install it with "apt-get install chromium".`);
  }
  const port = await freePort();
  const dataDir = mkdtempSync(join(tmpdir(), "zdravchat-browser-"));
  const pictures = process.env.WRITE_PICTURES ? join(dataDir, "pictures") : null;
  const root = join(import.meta.dirname, "../..");
  const worker = spawn(process.execPath, ["scripts/start.ts"], {
    cwd: root,
    env: { ...process.env, PORT: String(port), DATA_DIR: dataDir },
    stdio: ["ignore", "pipe", "pipe"],
    // A group of its own, so that what it starts ends with it.
    detached: true,
  });
  const output: string[] = [];
  worker.stdout.on("data", (text) => output.push(String(text)));
  worker.stderr.on("data", (text) => output.push(String(text)));
  const origin = `http://localhost:${port}`;
  stop = async () => {
    await stopGroup(worker);
    // Not before: the server starts anew, amid a journey, when its assets change.
    if (pictures !== null && existsSync(pictures)) {
      cpSync(pictures, join(root, "public/pictures/help"), { recursive: true });
    }
    rmSync(dataDir, { recursive: true, force: true });
  };
  if (!(await answers(`${origin}/healthz`, worker))) {
    await stop();
    throw new Error(`The Worker did not start:\n${output.join("").slice(-4000)}`);
  }
  project.provide("origin", origin);
  project.provide("dataFolder", dataDir);
  project.provide("pictureFolder", pictures);
}

export function teardown(): Promise<void> {
  return stop();
}

async function answers(address: string, worker: ChildProcess): Promise<boolean> {
  const until = Date.now() + patienceMs;
  while (Date.now() < until && worker.exitCode === null) {
    const response = await fetch(address).catch(() => null);
    if (response?.ok) return true;
    await new Promise((resolve) => setTimeout(resolve, 300));
  }
  return false;
}

async function stopGroup(worker: ChildProcess): Promise<void> {
  if (worker.exitCode !== null || worker.pid === undefined) return;
  const ended = new Promise((resolve) => worker.once("exit", resolve));
  process.kill(-worker.pid, "SIGTERM");
  await ended;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address !== null ? address.port : 0));
    });
  });
}
