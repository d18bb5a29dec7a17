/** How often something may have been written through a watched binding. */
export const mayHaveWritten = { times: 0 };

const onlyReads = /^\s*select\b/i;

/** The binding, which counts what is run through it, unless it is a SELECT: those write nothing. */
export function watchedBinding(binding: D1Database): D1Database {
  return new Proxy(binding, {
    get(database, name) {
      const value: unknown = Reflect.get(database, name);
      if (name === "prepare") return (text: string) => watched(database.prepare(text), onlyReads.test(text));
      if (name === "batch") {
        return (statements: (D1PreparedStatement & { readonly statement?: string })[]) => {
          if (!statements.every(({ statement = "" }) => onlyReads.test(statement))) mayHaveWritten.times++;
          return database.batch(statements);
        };
      }
      if (typeof value !== "function") return value;
      return (...parameters: unknown[]) => {
        mayHaveWritten.times++;
        return value.apply(database, parameters);
      };
    },
  });
}

function watched(statement: D1PreparedStatement, isReading: boolean): D1PreparedStatement {
  if (isReading) return statement;
  return new Proxy(statement, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name);
      if (name === "bind") return (...values: unknown[]) => watched(target.bind(...values), false);
      if (typeof value !== "function") return value;
      return (...parameters: unknown[]) => {
        mayHaveWritten.times++;
        return value.apply(target, parameters);
      };
    },
  });
}
