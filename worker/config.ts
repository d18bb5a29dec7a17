import { z } from "zod";
import type { Fault } from "./db/faulty-binding.ts";

/** What the platform hands to the Worker: bindings and variables of wrangler.toml, `wrangler dev --var` and the dashboard. */
export interface WorkerEnv {
  readonly DB: D1Database;
  readonly ASSETS: Fetcher;
  readonly LOOKUP_LIMIT?: RateLimit;
  readonly PUBLIC_ORIGIN?: string;
  readonly AUTH_ORIGIN?: string;
  readonly RATE_LIMITS?: string;
  readonly CONTACT?: string;
  readonly IS_LOCAL?: string;
  readonly FAULT?: string;
}

/** The deployment's settings. An option is whole or null: nothing is half configured. */
export interface Config {
  /** null: the origin that the request came to. */
  readonly publicOrigin: string | null;
  readonly authOrigin: string | null;
  readonly hasRateLimits: boolean;
  readonly contact: string | null;
  /** Only ever on a developer's machine. */
  readonly fault: Fault | null;
}

/** An empty variable is one that is not set. */
function optional<Schema extends z.ZodType>(schema: Schema) {
  return z.preprocess((raw) => (raw === "" ? undefined : raw), schema.optional());
}

const origin = z
  .url({ protocol: /^https?$/ })
  .refine(
    (text) => new URL(text).origin === text,
    "an origin like https://example.org, without a slash at the end",
  );

const variables = z.object({
  PUBLIC_ORIGIN: optional(origin),
  AUTH_ORIGIN: optional(origin),
  RATE_LIMITS: optional(z.enum(["on", "off"])),
  CONTACT: optional(z.string().trim()),
  IS_LOCAL: optional(z.literal("true")),
  FAULT: optional(z.enum(["d1-throw", "d1-hang"])),
});

const parsed = new WeakMap<WorkerEnv, Config>();

/** The settings, parsed once per isolate. Throws with the variable's name when one of them is wrong. */
export function configOf(env: WorkerEnv): Config {
  const known = parsed.get(env);
  if (known !== undefined) return known;
  const result = variables.safeParse(env);
  if (!result.success) throw new Error(`The configuration is wrong:\n${z.prettifyError(result.error)}`);
  const { PUBLIC_ORIGIN, AUTH_ORIGIN, RATE_LIMITS, CONTACT, IS_LOCAL, FAULT } = result.data;
  const isLocal = IS_LOCAL === "true";
  const config: Config = {
    publicOrigin: PUBLIC_ORIGIN ?? null,
    authOrigin: AUTH_ORIGIN ?? null,
    hasRateLimits: RATE_LIMITS === undefined ? !isLocal : RATE_LIMITS === "on",
    contact: CONTACT ?? null,
    fault: isLocal ? (FAULT ?? null) : null,
  };
  parsed.set(env, config);
  return config;
}
