import { compileRelease } from "../../worker/publishing/compile.ts";
import type { Release } from "../../worker/release/types.ts";
import { regionsFolder, registryRowsIn } from "./read-regions.ts";

/**
 * The release that the region files describe, number 1, without a database: for tests, benchmarks and checks.
 * Throws SeedRefused.
 */
export function releaseFromSeed(folder: string = regionsFolder): Release {
  return compileRelease(registryRowsIn(folder), 1, Date.UTC(2026, 10, 1));
}
