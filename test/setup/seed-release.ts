import { env } from "cloudflare:workers";
import type { Release } from "../../worker/release/types.ts";

/** The release that scripts/seed/regions/*.yaml describe; made by test/vitest.config.ts. */
export const seedRelease: Release = JSON.parse(env.SEED_RELEASE);
