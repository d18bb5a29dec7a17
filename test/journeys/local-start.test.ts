import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, describe, expect, test } from "vitest";

/** A first and a second `npm start` on an empty folder, over HTTP only. Everything it may write to is in `folder`. */
const folder = mkdtempSync(join(tmpdir(), "zdravchat-start-"));
const running = new Set<ChildProcess>();

interface Local {
  readonly origin: string;
  readonly port: string;
  readonly printed: () => string;
  readonly stop: () => Promise<unknown>;
}

function run(env: Readonly<Record<string, string>>): { child: ChildProcess; printed: () => string } {
  const child = spawn(process.execPath, ["scripts/start.ts"], {
    env: { ...process.env, XDG_CONFIG_HOME: join(folder, "config"), DATA_DIR: join(folder, "data"), ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  running.add(child);
  let text = "";
  child.stdout?.on("data", (more) => (text += more));
  child.stderr?.on("data", (more) => (text += more));
  return { child, printed: () => text };
}

async function start(env: Readonly<Record<string, string>> = {}): Promise<Local> {
  const port = await freePort();
  const { child, printed } = run({ PORT: port, ...env });
  await new Promise<void>((resolve, reject) => {
    child.stderr?.on("data", () => printed().includes("Здравчат: http") && resolve());
    child.once("exit", () => reject(new Error(printed())));
  });
  const stop = async () => {
    child.kill("SIGINT");
    const [code] = await once(child, "exit");
    running.delete(child);
    return code;
  };
  return { origin: `http://localhost:${port}`, port, printed, stop };
}

async function freePort(): Promise<string> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  return String(typeof address === "object" ? address?.port : address);
}

async function get(url: string): Promise<{ status: number; text: string; tookMs: number }> {
  const startedMs = performance.now();
  const response = await fetch(url);
  return { status: response.status, text: await response.text(), tookMs: performance.now() - startedMs };
}

/** Files below a folder that contain the word. */
function filesWith(word: string, below: string): string[] {
  return readdirSync(below, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => readFileSync(path).includes(word));
}

afterEach(() => {
  for (const child of running) child.kill("SIGTERM");
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("npm start", () => {
  test("on an empty folder serves real answers and keeps nothing of what was typed", async () => {
    const local = await start();
    const found = JSON.parse((await get(`${local.origin}/api/v1/lookup?q=Сатка`)).text);
    expect(found).toMatchObject({ outcome: "found", release: 1 });
    expect(found.chats[0].url).toMatch(new RegExp(`^${local.origin}/c/`));

    const word = "plantedword";
    for (const path of [
      `/find?q=${word}`,
      `/api/v1/lookup?q=${word}`,
      `/api/v1/suggest?q=${word}`,
      `/${word}`,
    ]) {
      expect((await get(`${local.origin}${path}`)).status).toBeLessThan(500);
    }
    const second = run({ PORT: local.port });
    expect(await once(second.child, "exit")).toEqual([1, null]);
    expect(second.printed()).toContain(`Port ${local.port} is in use`);

    expect(await local.stop()).toBe(0);
    expect([...filesWith(word, folder), ...filesWith(word, ".wrangler")]).toEqual([]);
    expect(local.printed()).not.toContain(word);
  }, 90_000);

  test("a second time keeps its state, and answers at once though the database hangs", async () => {
    const local = await start({ FAULT: "d1-hang" });
    expect(local.printed()).toContain("Release 1. The registry is as the region files say.");
    for (const path of ["/", "/find?q=Сатка", "/r/chelyabinsk", "/api/v1/regions", "/healthz"]) {
      const { status, tookMs } = await get(`${local.origin}${path}`);
      expect([path, status]).toEqual([path, 200]);
      expect(tookMs).toBeLessThan(1500);
    }
    expect(["cache", "snapshot"]).toContain(JSON.parse((await get(`${local.origin}/healthz`)).text).from);
    expect(local.printed()).toContain("release.database_slow");
    expect(await local.stop()).toBe(0);
  }, 90_000);
});
