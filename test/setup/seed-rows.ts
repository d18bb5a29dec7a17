import { env } from "cloudflare:workers";
import type { RegistryRows } from "../../worker/registry/rows.ts";

/** The editing tables that scripts/seed/regions/*.yaml describe; made by test/vitest.config.ts. */
export const seedRows: RegistryRows = JSON.parse(env.SEED_ROWS);
