import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { convertV4MiniflareOptions, Miniflare } from "miniflare";
import { unstable_getMiniflareWorkerOptions } from "wrangler";
import { fillDatabase } from "./fill-database.ts";

export interface RunningWorker {
  readonly origin: URL;
  stop(): Promise<void>;
}

const root = join(import.meta.dirname, "..", "..");

/**
 * Builds scripts/bench/worker.ts as a deploy would and runs it in workerd through Miniflare alone: the dev proxy and
 * an assets binding each cost more than the answer itself. State lives in memory and is gone after `stop`.
 */
export async function startWorker(): Promise<RunningWorker> {
  const folder = mkdtempSync(join(tmpdir(), "zdravchat-bench-"));
  const config = join(root, "wrangler.toml");
  execFileSync(
    "wrangler",
    ["deploy", "scripts/bench/worker.ts", "--config", config, "--dry-run", "--outdir", folder],
    { cwd: root, stdio: ["ignore", "ignore", "inherit"] },
  );
  const { workerOptions } = unstable_getMiniflareWorkerOptions(config);
  const { assets: _, ...withoutAssets } = workerOptions;
  const contents = readFileSync(join(folder, "worker.js"), "utf8");
  const miniflare = new Miniflare(
    convertV4MiniflareOptions({
      workers: [
        {
          ...withoutAssets,
          name: "bench",
          bindings: { RATE_LIMITS: "off", PUBLIC_ORIGIN: "https://chat.example" },
          // A deployment without address registers, whatever lies in this checkout.
          serviceBindings: { ASSETS: () => new Response(null, { status: 404 }) },
          modules: [{ type: "ESModule", path: "worker.js", contents }],
        },
      ],
    }),
  );
  const origin = await miniflare.ready;
  await fillDatabase(await miniflare.getD1Database("DB", "bench"));
  return {
    origin,
    stop: async () => {
      await miniflare.dispose();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
