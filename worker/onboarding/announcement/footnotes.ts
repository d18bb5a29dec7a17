import { type Line, linksIn, withoutLinks } from "./lines.ts";

/** The mark of a note: «[1]», «¹», «*», «(1)», «№ 1», «ссылка 1». One key for all its spellings. */
const definition =
  /^\s*(?:[-–—•]\s*)?(?:[[(]\s*(\d{1,2}|\*{1,4})\s*[\])]|(\d{1,2})(?:\s*[.):–—-]|(?=\s))|([¹²³⁴-⁹⁰]{1,2})|(\*{1,4})|(?:ссылк\p{L}|чат|сноска|примечание|№)\s*(?:№\s*)?(\d{1,2}))[\s.:)–—-]*(.*)$/isu;
/** Words that a note may have beside its links. */
const noteWords = /telegram|телеграм\p{L}*|max|макс|вконтакте|вк|ссылк\p{L}*|чат\p{L}*|группа|и|или/giu;
const raised = "⁰¹²³⁴⁵⁶⁷⁸⁹";
/** More notes than this are a list of chats. */
const mostNotes = 99;
/** A note holds a link of each messenger, and a text refers to it a few times; more is no note and would blow up the text. */
const mostLines = 3;
const mostReferences = 30;

/**
 * Links that stand in notes («… могут вступить в чат [1]» and below «[1] https://…») come to where the text refers to them,
 * and the notes go. Notes to which nothing refers stay as they are.
 */
export function withNotesInPlace(lines: readonly Line[]): Line[] {
  const notes = notesIn(lines);
  if (notes.size === 0 || notes.size > mostNotes) return [...lines];
  const referred = new Set<string>();
  const references = new Map<string, number>();
  const noted = [...notes].map(([key, { marks }]) => [key, { marks, reference: referenceTo(key) }] as const);
  const definedAt = new Set([...notes.values()].flatMap(({ at }) => at));
  const placed = lines.map((line, at) => {
    if (definedAt.has(at)) return line;
    let text = line.text;
    let cells = line.cells;
    for (const [key, { marks, reference }] of noted) {
      const found = text.match(reference)?.length ?? 0;
      if (found === 0) continue;
      const count = (references.get(key) ?? 0) + found;
      references.set(key, count);
      if (count > mostReferences) continue;
      referred.add(key);
      text = text.replace(reference, () => ` ${marks} `);
      cells = cells?.map((cell) => cell.replace(reference, () => ` ${marks} `)) ?? null;
    }
    return text === line.text ? line : { ...line, text, cells };
  });
  const gone = new Set([...notes].flatMap(([key, { at }]) => (referred.has(key) ? at : [])));
  return placed.filter((_, at) => !gone.has(at));
}

function notesIn(lines: readonly Line[]): Map<string, { marks: string; readonly at: number[] }> {
  const notes = new Map<string, { marks: string; readonly at: number[] }>();
  for (const [at, line] of lines.entries()) {
    if (linksIn(line.text).length === 0 || line.text.length > 300) continue;
    const match = definition.exec(line.text);
    const key = match === null ? null : keyOf(match);
    const body = match?.[6] ?? "";
    if (key === null || /\p{L}/u.test(withoutLinks(body).replace(noteWords, ""))) continue;
    const note = notes.get(key);
    if (note === undefined) notes.set(key, { marks: body.trim(), at: [at] });
    else {
      note.marks += ` ${body.trim()}`;
      note.at.push(at);
    }
  }
  return new Map([...notes].filter(([, { at }]) => at.length <= mostLines));
}

function keyOf(match: RegExpExecArray): string | null {
  const key = match.slice(1, 6).find((group) => group !== undefined);
  if (key === undefined) return null;
  return [...key].map((sign) => (raised.includes(sign) ? String(raised.indexOf(sign)) : sign)).join("");
}

function referenceTo(key: string): RegExp {
  if (key.startsWith("*"))
    return new RegExp(`(?<!\\*)[(\\[]?${key.replaceAll("*", "\\*")}[)\\]]?(?!\\*)`, "gu");
  const small = [...key].map((digit) => raised[Number(digit)] ?? "").join("");
  const number = `(?:№\\s*)?${key}(?!\\d)`;
  return new RegExp(
    [
      `\\[\\s*${key}\\s*\\]`,
      `\\(\\s*(?:см\\.\\s*|ссылка\\s*|чат\\s*)?${number}\\s*\\)`,
      `(?<![⁰¹²³⁴-⁹])${small}(?![⁰¹²³⁴-⁹])`,
      `(?<!\\p{L})(?:(?:по\\s+)?ссылк\\p{L}{1,2}|чат(?:е|у|а|ом)?|сноск\\p{L}|см\\.|смотрите)\\s*(?:ссылк\\p{L}{1,2}\\s*)?${number}`,
    ].join("|"),
    "giu",
  );
}
