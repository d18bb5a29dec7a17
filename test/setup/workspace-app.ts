import { createExecutionContext } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { app } from "../../worker/app.ts";
import type { WorkerEnv } from "../../worker/config.ts";
import { type Database, openDatabase } from "../../worker/db/client.ts";
import type { RegistryRows } from "../../worker/registry/rows.ts";
import { botToken, masterSecret } from "../make/alerts.ts";
import { makeAssets } from "../make/assets.ts";
import { formPost, ownPage, type SignedIn, type SignedInParts, signInAs } from "../make/signed-in.ts";
import { publishedDatabase } from "./database.ts";
import { seedRows } from "./seed-rows.ts";
import { watchedBinding } from "./watched-binding.ts";

const binding = watchedBinding(env.DB);

const appEnv: WorkerEnv = {
  ...env,
  DB: binding,
  ASSETS: makeAssets(),
  RATE_LIMITS: "off",
  ALERT_WEBHOOK_SECRET: masterSecret,
  TELEGRAM_BOT_TOKEN: botToken,
};

/** The whole app over a database of its own, with people who are signed in. */
export interface WorkspaceApp {
  readonly db: Database;
  /** Asks as anybody. Redirects are not followed. */
  readonly ask: (path: string, init?: RequestInit) => Promise<Response>;
  readonly signIn: (parts: SignedInParts) => Promise<WorkspaceVisitor>;
}

export interface WorkspaceVisitor extends SignedIn {
  readonly get: (path: string) => Promise<Response>;
  /** The text of a page; fails where there is none. */
  readonly page: (path: string) => Promise<string>;
  /** Sends a form of ours, with its token. */
  readonly post: (path: string, fields?: Parameters<typeof formPost>[1]) => Promise<Response>;
}

/** The registry of the seed, or the given rows, published as release 1. */
export async function workspaceApp(rows: RegistryRows = seedRows): Promise<WorkspaceApp> {
  await publishedDatabase(rows);
  const db = openDatabase(binding);
  return { db, ask, signIn: async (parts) => visitor(await signInAs(db, parts)) };
}

async function ask(path: string, init: RequestInit = {}): Promise<Response> {
  return app.fetch(new Request(`https://chat.example${path}`, init), appEnv, createExecutionContext());
}

function visitor(signedIn: SignedIn): WorkspaceVisitor {
  const get = (path: string) => ask(path, { headers: ownPage(signedIn) });
  return {
    ...signedIn,
    get,
    page: async (path) => {
      const response = await get(path);
      if (response.status !== 200) throw new Error(`${path} answered ${response.status}`);
      return response.text();
    },
    post: (path, fields) => ask(path, formPost(signedIn, fields)),
  };
}
