type Row = Readonly<Record<string, unknown>>;

/** D1 takes 100 KB a statement, and a character is three bytes at most. */
const maxLength = 30_000;
const rowsAtOnce = 50;

/** Texts that make a database as it is now out of an empty one, for one batch; each holds as many statements as it may. */
export async function scriptOfDatabase(database: D1Database): Promise<readonly string[]> {
  const { results: schema } = await database
    .prepare(
      `SELECT type, name, sql FROM sqlite_master
       WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite%' AND name NOT LIKE '\\_cf%' ESCAPE '\\'`,
    )
    .all<{ type: "table" | "index" | "trigger"; name: string; sql: string }>();
  const made = (type: string) => schema.filter((one) => one.type === type);
  const tables = made("table");
  const contents = await database.batch<Row>(
    tables.map(({ name }) => database.prepare(`SELECT * FROM "${name}"`)),
  );
  return joined([
    // Tables come by their names, not by what refers to what.
    "PRAGMA defer_foreign_keys = on",
    ...tables.map(({ sql }) => sql),
    // Before the rows: without them, each row would be looked for in whole tables that may refer to it.
    ...made("index").map(({ sql }) => sql),
    ...tables.flatMap(({ name }, at) => inserts(name, contents[at]?.results ?? [])),
    ...made("trigger").map(({ sql }) => sql),
  ]);
}

function inserts(table: string, rows: readonly Row[]): readonly string[] {
  return Array.from({ length: Math.ceil(rows.length / rowsAtOnce) }, (_, at) => {
    const some = rows.slice(at * rowsAtOnce, (at + 1) * rowsAtOnce);
    const values = some.map((row) => `(${Object.values(row).map(literal)})`);
    return `INSERT INTO "${table}" VALUES ${values}`;
  });
}

/** A value as D1 answers it: bytes come as a list of numbers. */
function literal(value: unknown): string {
  if (value === null) return "NULL";
  if (typeof value === "number") return `${value}`;
  if (typeof value === "string") return `'${value.replaceAll("'", "''")}'`;
  if (Array.isArray(value))
    return `X'${value.map((byte) => Number(byte).toString(16).padStart(2, "0")).join("")}'`;
  throw new Error(`a value that no table holds: ${typeof value}`);
}

function joined(statements: readonly string[]): readonly string[] {
  const texts: string[] = [];
  for (const statement of statements) {
    const last = texts.at(-1) ?? "";
    if (texts.length > 0 && last.length + statement.length < maxLength)
      texts.splice(-1, 1, `${last};\n${statement}`);
    else texts.push(statement);
  }
  return texts;
}
