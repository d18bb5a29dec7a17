import { accessSync, constants, statfsSync } from "node:fs";
import { join } from "node:path";
import { cloudflareTest, readD1Migrations } from "@cloudflare/vitest-plugin";
import { defineConfig } from "vitest/config";
import { regionsFolder, registryRowsIn } from "../scripts/seed/read-regions.ts";
import { releaseFromSeed } from "../scripts/seed/release-from-seed.ts";

const root = join(import.meta.dirname, "..");

/** The databases of a run take 20 MB, and what scripts write a little more. */
const roomForFiles = 256 * 1024 * 1024;

/** A commit waits for the disk, and there are ten thousands: where memory can be a folder, temporary files go there. */
function folderInMemory(): string | undefined {
  try {
    const folder = "/dev/shm";
    accessSync(folder, constants.W_OK);
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize >= roomForFiles ? folder : undefined;
  } catch {
    return undefined;
  }
}

const forFiles = process.env.TMPDIR ?? folderInMemory();
if (forFiles !== undefined) process.env.TMPDIR = forFiles;

const librariesOfTheWorker = [
  "@hono/zod-openapi",
  "@simplewebauthn/server",
  "csv-parse/browser/esm/sync",
  "drizzle-orm",
  "drizzle-orm/d1",
  "drizzle-orm/sqlite-core",
  "hono",
  "hono/body-limit",
  "hono/html",
  "hono/jsx",
  "htmlparser2",
  "zod",
];

/** Tests that need no browser, inside workerd. Those of scripts need a file system and run in Node, like weeks of simulated time. */
export default defineConfig({
  root,
  test: {
    // The default leaves one core to the server that hands out modules; it is idle most of the time.
    maxWorkers: 2,
    projects: [
      {
        root,
        plugins: [
          cloudflareTest(async () => ({
            wrangler: { configPath: join(root, "wrangler.toml") },
            miniflare: {
              bindings: {
                TEST_MIGRATIONS: await readD1Migrations(join(root, "migrations")),
                // There is no file system in workerd; see test/setup/seed-release.ts and seed-rows.ts.
                SEED_RELEASE: JSON.stringify(releaseFromSeed()),
                SEED_ROWS: JSON.stringify(registryRowsIn(regionsFolder)),
              },
            },
          })),
        ],
        test: {
          name: "worker",
          // A runtime for each file would take longer to start than most files run.
          isolate: false,
          setupFiles: ["test/setup/fresh-modules.ts", "test/setup/same-properties.ts"],
          // Each file loads its modules anew, one question a module: libraries go as one.
          deps: { optimizer: { ssr: { enabled: true, include: librariesOfTheWorker } } },
          // The first poster of an isolate reads the fonts; on a busy machine that takes seconds.
          testTimeout: 20_000,
          include: ["test/**/*.test.{ts,tsx}"],
          exclude: ["browser", "bench", "scripts", "journeys", "simulation"].map((name) => `test/${name}/**`),
        },
      },
      {
        root,
        test: {
          name: "node",
          environment: "node",
          // Loading the same modules for each file takes a quarter of the time.
          isolate: false,
          setupFiles: ["test/setup/same-properties.ts"],
          // Some start the program itself, which takes seconds on a busy machine.
          testTimeout: 20_000,
          include: ["scripts", "journeys", "simulation"].map((name) => `test/${name}/**/*.test.ts`),
        },
      },
    ],
  },
});
