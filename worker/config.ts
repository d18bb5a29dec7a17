import { z } from "zod";
import { isEmail } from "./alerts/address.ts";
import type { AlertSettings } from "./alerts/types.ts";
import { logLine } from "./base/log.ts";
import { isOwnMachine } from "./base/own-machine.ts";
import type { Fault } from "./db/faulty-binding.ts";

/** What the platform hands to the Worker: bindings and variables of wrangler.toml, `wrangler dev --var` and the dashboard. */
export interface WorkerEnv {
  readonly DB: D1Database;
  readonly ASSETS: Fetcher;
  readonly LOOKUP_LIMIT?: RateLimit;
  readonly SIGN_IN_LIMIT?: RateLimit;
  readonly REPORT_LIMIT?: RateLimit;
  /** Analytics Engine, where the account has it: the same counts a second time. */
  readonly USAGE?: AnalyticsEngineDataset;
  readonly PUBLIC_ORIGIN?: string;
  readonly AUTH_ORIGIN?: string;
  readonly RATE_LIMITS?: string;
  readonly CONTACT?: string;
  readonly IS_LOCAL?: string;
  readonly FAULT?: string;
  readonly MESSENGERS_ORIGIN?: string;
  /** Sends letters, where the account has it. */
  readonly ALERT_EMAIL?: SendEmail;
  readonly ALERT_EMAIL_FROM?: string;
  readonly ALERT_WEBHOOK_SECRET?: string;
  readonly TELEGRAM_BOT_TOKEN?: string;
  readonly ALERTS_ORIGIN?: string;
}

/** The deployment's settings. An option is whole or null: nothing is half configured. */
export interface Config {
  /** null: the origin that the request came to. */
  readonly publicOrigin: string | null;
  readonly authOrigin: string | null;
  readonly hasRateLimits: boolean;
  readonly contact: string | null;
  /** Served on a developer's machine. */
  readonly isLocal: boolean;
  /** Only ever on a developer's machine. */
  readonly fault: Fault | null;
  /** A host on the same machine that plays the messengers (`npm run fake-messengers`). Only ever on a developer's machine. */
  readonly messengersOrigin: string | null;
  /** A host on the same machine that plays those who receive alerts. Only ever on a developer's machine. */
  readonly alertsOrigin: string | null;
  /** Ways to tell coordinators; on a developer's machine webhooks and Telegram go nowhere but to `alertsOrigin`. */
  readonly alertWays: AlertSettings["ways"];
}

/** An empty variable is one that is not set. */
function optional<Schema extends z.ZodType>(schema: Schema) {
  return z.preprocess((raw) => (raw === "" ? undefined : raw), schema.optional());
}

const origin = z
  .url({ protocol: /^https?$/, error: "an address like https://example.org" })
  .transform((text) => new URL(text))
  .refine(
    (url) => url.pathname === "/" && url.search === "" && url.username === "",
    "an address without a path",
  )
  .transform((url) => url.origin);

const variables = z.object({
  PUBLIC_ORIGIN: optional(origin),
  AUTH_ORIGIN: optional(origin),
  RATE_LIMITS: optional(z.enum(["on", "off"])),
  CONTACT: optional(z.string().trim()),
  IS_LOCAL: optional(z.literal("true")),
  FAULT: optional(z.enum(["d1-throw", "d1-hang"])),
  MESSENGERS_ORIGIN: optional(origin.refine(isOwnMachine, "an address of this machine")),
  ALERTS_ORIGIN: optional(origin.refine(isOwnMachine, "an address of this machine")),
  ALERT_EMAIL_FROM: optional(z.string().refine(isEmail, "an e-mail address")),
  ALERT_WEBHOOK_SECRET: optional(z.string().min(32, "at least 32 characters")),
  TELEGRAM_BOT_TOKEN: optional(z.string().regex(/^\d{5,16}:[\w-]{30,64}$/, "a token as @BotFather gives it")),
});

const parsed = new WeakMap<WorkerEnv, Config>();

/** What is wrong with the variables, one sentence each, for the person who set them. */
export function configProblems(env: object): readonly string[] {
  const { error } = variables.safeParse(env);
  return (error?.issues ?? []).map((issue) => `${issue.path.join(".")} is wrong: ${issue.message}`);
}

/**
 * The settings, parsed once per isolate. A wrong variable is logged by its name and counts as not set: a slip in the
 * dashboard must not take the pages down.
 */
export function configOf(env: WorkerEnv): Config {
  const known = parsed.get(env);
  if (known !== undefined) return known;
  const { data, error } = variables.safeParse(env);
  const wrong = new Set(error?.issues.map((issue) => String(issue.path[0])));
  for (const variable of wrong) logLine("config.refused", { variable });
  const rest = Object.fromEntries(Object.entries(env).filter(([name]) => !wrong.has(name)));
  const given = data ?? variables.parse(rest);
  const { PUBLIC_ORIGIN, AUTH_ORIGIN, RATE_LIMITS, CONTACT, IS_LOCAL, FAULT, MESSENGERS_ORIGIN } = given;
  const isLocal = IS_LOCAL === "true";
  const config: Config = {
    publicOrigin: PUBLIC_ORIGIN ?? null,
    authOrigin: AUTH_ORIGIN ?? null,
    hasRateLimits: RATE_LIMITS === undefined ? !isLocal : RATE_LIMITS === "on",
    contact: CONTACT ?? null,
    isLocal,
    fault: isLocal ? (FAULT ?? null) : null,
    messengersOrigin: isLocal ? (MESSENGERS_ORIGIN ?? null) : null,
    alertsOrigin: isLocal ? (given.ALERTS_ORIGIN ?? null) : null,
    alertWays: alertWaysOf(given, env.ALERT_EMAIL),
  };
  parsed.set(env, config);
  return config;
}

function alertWaysOf(
  given: z.infer<typeof variables>,
  binding: SendEmail | undefined,
): AlertSettings["ways"] {
  const { ALERT_WEBHOOK_SECRET: masterSecret, TELEGRAM_BOT_TOKEN: botToken, ALERT_EMAIL_FROM: from } = given;
  const mayAsk = given.IS_LOCAL === undefined || given.ALERTS_ORIGIN !== undefined;
  return {
    webhook: mayAsk && masterSecret !== undefined ? { masterSecret } : null,
    telegram: mayAsk && botToken !== undefined ? { botToken } : null,
    email: from !== undefined && binding !== undefined ? { from, binding } : null,
  };
}

/** What alerts need to know; `visitedOrigin` stands in where no origin is configured. */
export function alertSettingsOf(env: WorkerEnv, visitedOrigin: string): AlertSettings {
  const { publicOrigin, authOrigin, alertWays: ways, alertsOrigin } = configOf(env);
  const own = [authOrigin, publicOrigin, visitedOrigin].filter((one) => one !== null);
  const ownHosts = [...new Set(own.map((one) => new URL(one).hostname))];
  return { ways, workspaceOrigin: own[0] ?? visitedOrigin, ownHosts, alertsOrigin };
}
