import { compileRelease } from "../../worker/publishing/compile.ts";
import { chatCodeOf } from "../../worker/registry/chat-code.ts";
import type { Release } from "../../worker/release/types.ts";
import type { SeedRegion } from "./input.ts";
import { regionsFolder, registryRowsIn } from "./read-regions.ts";

/**
 * The release that the region files describe, number 1, without a database: for tests, benchmarks and checks.
 * A chat whose code is not issued yet gets a provisional one. Throws SeedRefused.
 */
export function releaseFromSeed(folder: string = regionsFolder): Release {
  return compileRelease(registryRowsIn(folder, withProvisionalCodes), 1, Date.UTC(2026, 10, 1));
}

function withProvisionalCodes(region: SeedRegion): SeedRegion {
  const chats = region.chats.map((chat, index) => ({
    ...chat,
    code: chat.code ?? chatCodeOf(Number(region.number) * 1000 + index),
  }));
  return { ...region, chats };
}
