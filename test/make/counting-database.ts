import { env } from "cloudflare:workers";

/** The test's database, with the number of statements that were prepared for it. */
export function makeCountingDatabase() {
  const counting = { statements: 0 };
  const binding = new Proxy(env.DB, {
    get(database, name) {
      if (name === "prepare") counting.statements++;
      const value: unknown = Reflect.get(database, name);
      return typeof value === "function" ? value.bind(database) : value;
    },
  });
  return Object.assign(counting, { binding });
}
