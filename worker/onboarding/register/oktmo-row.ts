import { Refused } from "./refused.ts";
import type { OktmoColumn } from "./types.ts";

/** A row of the classifier. */
export interface OktmoRow {
  readonly line: number;
  /** TER + KOD1 + KOD2 + KOD3, eleven digits. */
  readonly code: string;
  /** 1: municipal formations; 2: settlements. */
  readonly section: 1 | 2;
  readonly name: string;
  readonly centre: string | null;
  /** Day of the act and of its coming into force: "2026-02-01". */
  readonly decidedOn: string | null;
  readonly inForceFrom: string | null;
  readonly hasRightCheckDigit: boolean;
}

const mostNameCharacters = 300;

/** Letters, digits and punctuation of Russian names; control and direction marks, other scripts and U+FFFD are none. */
const nameCharacters = /^[ -~А-яЁё\u00a0«»„“”’№–—−‑\n]*$/;

/**
 * Columns: TER;KOD1;KOD2;KOD3;KC;RAZDEL;NAME1;CENTRUM;NOMDESCR;NOMAKT;STATUS;DATEUTV;DATEVVED; those behind NAME1 may be
 * missing. Zeros in front that a spreadsheet has eaten are put back.
 *
 * @throws Refused with line and column.
 */
export function oktmoRow(line: number, cells: readonly string[]): OktmoRow {
  if (cells.length < 7) throw new Refused({ kind: "too_few_columns", line, count: cells.length });
  const [ter = "", kod1 = "", kod2 = "", kod3 = "", kc = "", razdel = "", name1 = "", centrum = ""] = cells;
  const digits = (column: OktmoColumn, text: string, length: number) => {
    const value = text.trim();
    if (!/^\d+$/.test(value) || value.length > length) throw badValue(line, column, text);
    return value.padStart(length, "0");
  };
  const code = [
    digits("TER", ter, 2),
    digits("KOD1", kod1, 3),
    digits("KOD2", kod2, 3),
    digits("KOD3", kod3, 3),
  ].join("");
  const section = razdel.trim();
  if (section !== "1" && section !== "2") throw badValue(line, "RAZDEL", razdel);
  const name = cleanName(line, "NAME1", name1);
  if (name === "") throw badValue(line, "NAME1", name1);
  return {
    line,
    code,
    section: section === "1" ? 1 : 2,
    name,
    centre: cleanName(line, "CENTRUM", centrum) || null,
    decidedOn: isoDay(cells[11]),
    inForceFrom: isoDay(cells[12]),
    hasRightCheckDigit: kc.trim() === "" || kc.trim() === checkDigit(code),
  };
}

/**
 * The classifier's check digit (ПР 50.1.024-2005): the sum of the digits times their places, modulo 11; when that is 10,
 * again with places counted from 3. A code of a municipality counts with eight digits, of a settlement with eleven.
 */
export function checkDigit(code: string): string {
  const digits = [...(code.endsWith("000") ? code.slice(0, 8) : code)].map(Number);
  const remainder = (first: number) =>
    digits.reduce((sum, digit, at) => sum + digit * (((at + first - 1) % 10) + 1), 0) % 11;
  const once = remainder(1);
  return String(once < 10 ? once : remainder(3) % 10);
}

function cleanName(line: number, column: OktmoColumn, text: string): string {
  if (!nameCharacters.test(text)) throw new Refused({ kind: "bad_characters", line, column });
  if (text.length > mostNameCharacters) throw badValue(line, column, text);
  // What an unclosed quote has swallowed: half of the row in one name.
  if (text.includes(";") || text.split('"').length % 2 === 0)
    throw new Refused({ kind: "broken_quotes", line });
  const plain = text.replace(/\s+/g, " ").trim();
  // A dash in front stands for words that the heading above has said; quotes around all of it are the table's.
  return plain.replace(/^[-–—]\s+/, "").replace(/^"(.*)"$/, "$1");
}

function badValue(line: number, column: OktmoColumn, value: string): Refused {
  return new Refused({ kind: "bad_value", line, column, value: value.trim().slice(0, 40) });
}

/** «01.02.2026» or «2026-02-01», with a time behind it or not; null for anything else. */
function isoDay(text = ""): string | null {
  const [, day, month, year] = /^\s*(\d{2})\.(\d{2})\.(\d{4})/.exec(text) ?? [];
  if (day !== undefined) return `${year}-${month}-${day}`;
  return /^\s*(\d{4}-\d{2}-\d{2})/.exec(text)?.[1] ?? null;
}
