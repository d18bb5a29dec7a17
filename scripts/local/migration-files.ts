import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Migration } from "./migrations.ts";
import { migrationsFolder } from "./project.ts";

/** The project's migrations, in their order. */
export function migrationFiles(): readonly Migration[] {
  const names = readdirSync(migrationsFolder).filter((name) => name.endsWith(".sql"));
  return names.sort().map((name) => {
    const text = readFileSync(join(migrationsFolder, name), "utf8");
    return { name, queries: text.split("--> statement-breakpoint") };
  });
}
