import { join, resolve } from "node:path";

export const projectFolder = join(import.meta.dirname, "../..");
export const wranglerConfig = join(projectFolder, "wrangler.toml");
export const migrationsFolder = join(projectFolder, "migrations");
export const snapshotFile = join(projectFolder, "public/snapshot/release.json.gz");
export const linkHealthSnapshotFile = join(projectFolder, "public/snapshot/link-health.json.gz");

/** Folder of the local state: DATA_DIR, or .data in the project. */
export function dataFolder(env: NodeJS.ProcessEnv = process.env): string {
  return resolve(projectFolder, env.DATA_DIR ?? ".data");
}
