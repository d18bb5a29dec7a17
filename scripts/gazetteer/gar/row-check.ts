import type { AttributeFact, FileSchema } from "./schema.ts";

const patterns: Readonly<Record<AttributeFact["type"], RegExp | null>> = {
  id: /^\d{1,19}$/,
  integer: /^-?\d{1,10}$/,
  flag: /^[01]$/,
  date: /^\d{4}-(?:0\d|1[0-2])-(?:[0-2]\d|3[01])$/,
  digits: /^\d*$/,
  text: null,
};

/** A check of one row's attributes: what is wrong with the first wrong one, or null. Unknown attributes are left alone. */
export function rowCheckOf(schema: FileSchema): (row: Readonly<Record<string, string>>) => string | null {
  const checks = Object.entries(schema.attributes).map(([name, fact]) => ({
    name,
    ...fact,
    pattern: patterns[fact.type],
  }));
  return (row) => {
    for (const { name, type, isRequired, most, pattern } of checks) {
      const value = row[name];
      if (value === undefined || value === "") {
        if (isRequired) return `<${schema.row}> without ${name}`;
        continue;
      }
      if (pattern !== null && !pattern.test(value)) return `${name}="${value.slice(0, 40)}" is no ${type}`;
      if (most !== undefined && value.length > most) return `${name} is longer than ${most} characters`;
      if (type === "id" && value.length > 15 && !Number.isSafeInteger(Number(value))) {
        return `${name}="${value}" is larger than 2^53, which this reader cannot tell apart`;
      }
    }
    return null;
  };
}
