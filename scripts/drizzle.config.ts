import { defineConfig } from "drizzle-kit";

/** `npm run migrations -- --name what_changes`: writes the next flat SQL file; never push. */
export default defineConfig({
  dialect: "sqlite",
  driver: "d1-http",
  schema: "./worker/db/tables/*.ts",
  out: "./migrations",
});
