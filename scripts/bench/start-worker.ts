import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { convertV4MiniflareOptions, Miniflare } from "miniflare";
import { unstable_getMiniflareWorkerOptions } from "wrangler";
import { fillDatabase } from "./fill-database.ts";

/** The files of a deployment: the script, and beside it the fonts that it imports. */
export interface BuiltWorker {
  readonly folder: string;
  remove(): void;
}

export interface RunningWorker {
  readonly origin: URL;
  stop(): Promise<void>;
}

const root = join(import.meta.dirname, "..", "..");
const config = join(root, "wrangler.toml");

/** Builds scripts/bench/worker.ts as a deploy would. `aliases`: modules that others stand in for. */
export function buildWorker(aliases: Readonly<Record<string, string>> = {}): BuiltWorker {
  const folder = mkdtempSync(join(tmpdir(), "zdravchat-bench-"));
  const replaced = Object.entries(aliases).flatMap(([module, by]) => ["--alias", `${module}:${by}`]);
  execFileSync(
    "wrangler",
    [
      "deploy",
      "scripts/bench/worker.ts",
      ...["--config", config, "--dry-run", "--outdir", folder],
      ...replaced,
    ],
    { cwd: root, stdio: ["ignore", "ignore", "inherit"] },
  );
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/**
 * Runs a build in workerd through Miniflare alone: the dev proxy and an assets binding each cost more than the answer
 * itself. State lives in memory and is gone after `stop`; `isFilled`: with the release of the region files in it.
 */
export async function runWorker({ folder }: BuiltWorker, isFilled = true): Promise<RunningWorker> {
  const { workerOptions } = unstable_getMiniflareWorkerOptions(config);
  const { assets: _, ...withoutAssets } = workerOptions;
  const fonts = readdirSync(folder).filter((name) => name.endsWith(".ttf"));
  const miniflare = new Miniflare(
    convertV4MiniflareOptions({
      workers: [
        {
          ...withoutAssets,
          name: "bench",
          bindings: { RATE_LIMITS: "off", PUBLIC_ORIGIN: "https://chat.example" },
          // A deployment without address registers, whatever lies in this checkout.
          serviceBindings: { ASSETS: () => new Response(null, { status: 404 }) },
          modules: [
            {
              type: "ESModule",
              path: "worker.js",
              contents: readFileSync(join(folder, "worker.js"), "utf8"),
            },
            ...fonts.map((path) => ({
              type: "Data" as const,
              path,
              contents: readFileSync(join(folder, path)),
            })),
          ],
        },
      ],
    }),
  );
  const origin = await miniflare.ready;
  if (isFilled) await fillDatabase(await miniflare.getD1Database("DB", "bench"));
  return { origin, stop: () => miniflare.dispose() };
}
