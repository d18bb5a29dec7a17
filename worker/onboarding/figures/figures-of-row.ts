import { figureProblems, wholeNumberIn } from "../../quality/figure-fields.ts";
import {
  type CountMethod,
  type Figures,
  type FiguresRecord,
  noFigures,
  noPersonalData,
  type QualityPeriod,
  sizeBands,
} from "../../registry/quality.ts";
import { isSame } from "../../registry/records.ts";
import { wholePercent } from "../../registry/share.ts";
import { statedFigures } from "../../registry/stated-figures.ts";
import type { Source } from "../../registry/types.ts";
import { dateOf } from "../table/date-cell.ts";
import {
  claimColumns,
  type FiguresColumn,
  numberColumns,
  personalColumns,
  topicColumns,
  topicOf,
} from "./columns.ts";
import type { FiguresRow } from "./rows.ts";
import { figuresTableWords as words } from "./words.ts";

export interface RowContext {
  readonly period: QualityPeriod;
  /** What is known of the chat and month already. */
  readonly known: FiguresRecord | null;
  /** Columns that the table has: what it has no column of stays as it is. */
  readonly columns: ReadonlySet<FiguresColumn>;
  readonly ownSource: Source;
  readonly complain: (column: FiguresColumn | "", problem: string) => void;
}

/** The figures of one chat and month as a row says them. */
export function figuresOfRow({ cells }: FiguresRow, context: RowContext): FiguresRecord {
  const { known, columns, complain } = context;
  const number = (column: FiguresColumn) => {
    const text = cells.get(column);
    if (text === undefined) return null;
    const read = wholeNumberIn(text);
    if (read === null) complain(column, words.notWhole);
    return read;
  };
  const figures: { -readonly [Key in keyof Figures]: Figures[Key] } = { ...noFigures, ...figuresIn(known) };
  for (const [column, field] of pairs(numberColumns))
    if (columns.has(column)) figures[field] = number(column);
  for (const [column, field] of pairs(claimColumns)) {
    if (columns.has(column))
      figures[field] = claim(cells.get(column), () => complain(column, words.badClaim));
  }
  if (columns.has("band")) {
    figures.band = sizeBands.find((band) => band === cells.get("band")) ?? null;
    if (cells.has("band") && figures.band === null) complain("band", words.badBand);
  }
  figures.topics = columns.has("topics")
    ? topicsOf(cells.get("topics"), () => complain("topics", words.badTopics))
    : topicsIn(known, columns, number);
  figures.personalData = personalIn(known, columns, number);
  figures.printedAnsweredPercent = printedIn(figures, context, number);
  complainOf(figures, complain);
  const origin = originOf(cells, context);
  // Numbers that a row only repeats stay with their source, unless it names one.
  const isRepeated = known !== null && isSame({ ...figures, ...pickOrigin(known) }, known);
  if (!isRepeated) return { ...figures, ...origin };
  const method = cells.has("method") ? origin.method : known.method;
  return { ...figures, ...origin, method, source: cells.has("source_title") ? origin.source : known.source };
}

function pickOrigin({ method, from, to, source }: FiguresRecord) {
  return { method, from, to, source };
}

function figuresIn(known: FiguresRecord | null): Partial<Figures> {
  if (known === null) return {};
  const { method: _method, from: _from, to: _to, source: _source, ...figures } = known;
  return figures;
}

type ReadNumber = (column: FiguresColumn) => number | null;

function topicsIn(
  known: FiguresRecord | null,
  columns: RowContext["columns"],
  number: ReadNumber,
): Figures["topics"] {
  const topics = new Map(Object.entries(known?.topics ?? {}));
  for (const column of topicColumns.filter((one) => columns.has(one))) {
    const count = number(column);
    if (count === null) topics.delete(topicOf(column));
    else topics.set(topicOf(column), count);
  }
  return topics.size === 0 ? null : Object.fromEntries(topics);
}

function personalIn(
  known: FiguresRecord | null,
  columns: RowContext["columns"],
  number: ReadNumber,
): Figures["personalData"] {
  const named = pairs(personalColumns).filter(([column]) => columns.has(column));
  if (named.length === 0) return known?.personalData ?? null;
  const typed = named.map(([column, field]) => [field, number(column)] as const);
  if (typed.every(([, count]) => count === null)) return null;
  const counts = typed.map(([field, count]) => [field, count ?? 0]);
  return { ...(known?.personalData ?? noPersonalData), ...Object.fromEntries(counts) };
}

/**
 * The share as a source prints it has a column of its own. `answered_percent` is what the numbers give, and must be it;
 * where there are no numbers, it is what is printed.
 */
function printedIn(
  { appeals, answers, printedAnsweredPercent: before }: Figures,
  { known, columns, complain }: RowContext,
  number: ReadNumber,
): number | null {
  const percent = (column: FiguresColumn) => {
    const read = number(column);
    if (read !== null && read > 100) complain(column, words.notPercent);
    return read;
  };
  const hasPrinted = columns.has("printed_answered_percent");
  const printed = hasPrinted ? percent("printed_answered_percent") : before;
  const shown = columns.has("answered_percent") ? percent("answered_percent") : null;
  if (shown === null || shown === printed || shown === known?.printedAnsweredPercent) return printed;
  const own = wholePercent(answers, appeals);
  if (own !== null && own !== shown) complain("answered_percent", words.otherPercent(own));
  return own === null && !hasPrinted ? shown : printed;
}

/** «appointments=12;tests=3». */
function topicsOf(text: string | undefined, complain: () => void): Figures["topics"] {
  if (text === undefined) return null;
  const found = text.split(";").map((pair) => {
    const [, key = "", count = ""] = /^\s*([a-z_]+)\s*=\s*(\d{1,7})\s*$/.exec(pair) ?? [];
    return topicColumns.includes(`topic_${key}`) ? ([key, Number(count)] as const) : null;
  });
  if (found.includes(null)) complain();
  return Object.fromEntries(found.filter((pair) => pair !== null));
}

function complainOf(figures: Figures, complain: RowContext["complain"]): void {
  for (const { field, kind } of figureProblems(figures)) {
    const [column = ""] = pairs(numberColumns).find(([, one]) => one === field) ?? [];
    complain(column, words.problems[kind]);
  }
  for (const column of topicColumns) {
    const count = figures.topics?.[topicOf(column)] ?? 0;
    if (figures.appeals !== null && count > figures.appeals) complain(column, words.tooMany);
  }
  if (Object.keys(statedFigures(figures)).length === 0) complain("", words.nothing);
}

function originOf(
  cells: FiguresRow["cells"],
  { known, columns, period, ownSource, complain }: RowContext,
): Pick<FiguresRecord, "method" | "from" | "to" | "source"> {
  const methods = ["by_hand", "export", "table"] as const satisfies readonly CountMethod[];
  const written = cells.get("method");
  const method = methods.find((one) => one === written) ?? "table";
  if (written !== undefined && written !== method) complain("method", words.badMethod);
  const day = (column: "from" | "to") => {
    const text = cells.get(column);
    if (!columns.has(column)) return known?.[column] ?? null;
    const read = text === undefined ? null : dateOf(text);
    if (text !== undefined && (read?.length !== 10 || !read.startsWith(period)))
      complain(column, words.badDay);
    return read;
  };
  const [from, to] = [day("from"), day("to")];
  if (from !== null && to !== null && from > to) complain("to", words.dayOrder);
  return { method, from, to, source: sourceOf(cells, ownSource, complain) };
}

function sourceOf(cells: FiguresRow["cells"], own: Source, complain: RowContext["complain"]): Source {
  const [title, url, date] = [cells.get("source_title"), cells.get("source_url"), cells.get("source_date")];
  const dated = date === undefined ? null : dateOf(date);
  if (date !== undefined && dated === null) complain("source_date", words.badDate);
  const isWeb = url === undefined || (/^https?:\/\/[^\s\\]+$/i.test(url) && URL.canParse(url));
  if (!isWeb) complain("source_url", words.badUrl);
  return title === undefined ? own : { title, url: url ?? null, date: dated };
}

function claim(text: string | undefined, complain: () => void): boolean | null {
  const said = text?.toLowerCase();
  if (said === undefined) return null;
  if (said === words.yes || said === "true" || said === "1") return true;
  if (said === words.no || said === "false" || said === "0") return false;
  complain();
  return null;
}

function pairs<Key extends string, Value>(
  of: Readonly<Record<Key, Value>>,
): readonly (readonly [Key, Value])[] {
  return Object.entries(of) as unknown as readonly (readonly [Key, Value])[];
}
