/// <reference types="vite/client" />

declare namespace Cloudflare {
  interface Env {
    readonly DB: D1Database;
    readonly ASSETS: Fetcher;
    readonly TEST_MIGRATIONS: import("@cloudflare/vitest-plugin").D1Migration[];
    readonly SEED_RELEASE: string;
    readonly SEED_ROWS: string;
  }
}
