/** How the database is made to fail on purpose, on a developer's machine. */
export type Fault = "d1-throw" | "d1-hang";

/** A binding whose every query fails, or never comes back. */
export function faultyBinding(fault: Fault): D1Database {
  const fail = async (): Promise<never> => {
    if (fault === "d1-throw") throw new Error("D1_ERROR: made to fail by FAULT=d1-throw");
    return new Promise<never>(() => {});
  };
  const statement: D1PreparedStatement = {
    bind: () => statement,
    first: fail,
    run: fail,
    all: fail,
    raw: fail,
  };
  const binding = {
    prepare: () => statement,
    batch: fail,
    exec: fail,
    dump: fail,
    withSession: () => binding,
  };
  return binding as unknown as D1Database;
}
