import { join } from "node:path";
import { defineConfig } from "vitest/config";

const root = join(import.meta.dirname, "../..");
const patience = {
  environment: "node",
  testTimeout: 120_000,
  hookTimeout: 60_000,
  expect: { poll: { timeout: 15_000 } },
} as const;
const workspace = "test/browser/workspace*.test.ts";

/** Journeys in real Chromium against one Worker as `npm start` serves it. */
export default defineConfig({
  root,
  test: {
    globalSetup: "test/browser/start-worker.ts",
    projects: [
      {
        root,
        test: {
          ...patience,
          name: "public",
          // They change nothing, so that two may ask at once.
          maxWorkers: 2,
          sequence: { groupOrder: 0 },
          include: ["test/browser/**/*.test.ts"],
          exclude: [workspace],
        },
      },
      {
        root,
        test: {
          ...patience,
          name: "workspace",
          // They publish: one file after the other.
          maxWorkers: 1,
          sequence: { groupOrder: 1 },
          include: [workspace],
        },
      },
    ],
  },
});
