import { checkDigit } from "../../worker/onboarding/register/oktmo-row.ts";

export interface ClassifierRow {
  /** Eleven digits; a settlement without a code of its own has its municipality's. */
  readonly code: string;
  /** 1: municipal formations; 2: settlements. */
  readonly section: 1 | 2;
  readonly name: string;
  readonly centre?: string | null;
}

const columns = [
  "TER",
  "KOD1",
  "KOD2",
  "KOD3",
  "KC",
  "RAZDEL",
  "NAME1",
  "CENTRUM",
  "NOMDESCR",
  "NOMAKT",
  "STATUS",
  "DATEUTV",
  "DATEVVED",
];

/**
 * A table in the form of Rosstat's classifier, in the order of the codes, with a line of headings.
 *
 * @param date of the source: "2026-07-01".
 */
export function classifierText(rows: readonly ClassifierRow[], date: string): string {
  const day = date.split("-").reverse().join(".");
  const lines = rows
    .toSorted(byCode)
    .map(({ code, section, name, centre }) =>
      [
        code.slice(0, 2),
        code.slice(2, 5),
        code.slice(5, 8),
        code.slice(8),
        checkDigit(code),
        String(section),
        name,
        centre ?? "",
        "",
        "",
        "",
        day,
        "",
      ]
        .map(quoted)
        .join(";"),
    );
  return `${[columns.join(";"), ...lines].join("\r\n")}\r\n`;
}

function byCode(a: ClassifierRow, b: ClassifierRow): number {
  const [one, other] = [a.code + a.section, b.code + b.section];
  return one < other ? -1 : Number(one > other);
}

function quoted(text: string): string {
  return text === "" ? "" : `"${text.replaceAll('"', '""')}"`;
}
