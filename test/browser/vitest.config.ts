import { join } from "node:path";
import { defineConfig } from "vitest/config";

/** Journeys in real Chromium against the Worker as `npm start` serves it. One file after the other: one machine. */
export default defineConfig({
  root: join(import.meta.dirname, "../.."),
  test: {
    include: ["test/browser/**/*.test.ts"],
    environment: "node",
    globalSetup: "test/browser/start-worker.ts",
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 60_000,
  },
});
