import { otherTopic, topicDictionary } from "../../quality/count/topics.ts";
import { type ClaimField, claimFields, figureProblems, wholeNumberIn } from "../../quality/figure-fields.ts";
import {
  type CountMethod,
  type FiguresRecord,
  type NumberField,
  noFigures,
  noPersonalData,
  numberFields,
  type PersonalDataCounts,
  type QualityPeriod,
  sizeBands,
} from "../../registry/quality.ts";
import { statedFigures } from "../../registry/stated-figures.ts";
import {
  type Errors,
  FieldErrors,
  noTypedSource,
  type TypedSource,
  typedSource,
} from "../region/form/field-errors.ts";
import { readSource } from "../region/form/read-source.ts";
import type { TypedForm } from "../region/form/typed-form.ts";
import { lastDayOf } from "./months.ts";
import { figuresWords as words } from "./words.ts";

export type PersonalField = keyof PersonalDataCounts;
export const personalFields = Object.keys(noPersonalData) as readonly PersonalField[];
export const topicKeys: readonly string[] = [...topicDictionary.map(({ key }) => key), otherTopic];
export const methods = ["by_hand", "table", "export"] as const satisfies readonly CountMethod[];

/** The form of one chat's figures as it is shown and typed: texts, nothing judged yet. */
export interface FiguresForm {
  readonly numbers: Readonly<Record<NumberField, string>>;
  readonly printed: string;
  readonly claims: Readonly<Record<ClaimField, string>>;
  readonly band: string;
  readonly topics: ReadonlyMap<string, string>;
  readonly personal: Readonly<Record<PersonalField, string>>;
  readonly method: string;
  readonly from: string;
  readonly to: string;
  readonly source: TypedSource;
}

export function figuresFormOf(record: FiguresRecord | null): FiguresForm {
  const { topics, personalData, ...known } = record ?? noFigures;
  return {
    numbers: eachOf(numberFields, (field) => numberText(known[field])),
    printed: numberText(known.printedAnsweredPercent),
    claims: eachOf(claimFields, (field) => (known[field] === null ? "unknown" : known[field] ? "yes" : "no")),
    band: known.band ?? "unknown",
    topics: new Map(topicKeys.map((key) => [key, numberText(topics?.[key] ?? null)])),
    personal: eachOf(personalFields, (field) => numberText(personalData?.[field] ?? null)),
    method: record?.method ?? "by_hand",
    from: record?.from ?? "",
    to: record?.to ?? "",
    source: record === null ? noTypedSource : typedSource(record.source),
  };
}

export function readFiguresForm(form: TypedForm): FiguresForm {
  return {
    numbers: eachOf(numberFields, (field) => form.line(field)),
    printed: form.line("printed"),
    claims: eachOf(claimFields, (field) => form.line(field)),
    band: form.line("band"),
    topics: new Map(topicKeys.map((key) => [key, form.line(`topic-${key}`)])),
    personal: eachOf(personalFields, (field) => form.line(field)),
    method: form.line("method"),
    from: form.line("from"),
    to: form.line("to"),
    source: readSource(form, "source"),
  };
}

export interface FiguresContext {
  readonly base: FiguresRecord | null;
  readonly period: QualityPeriod;
}

export function judgeFigures(
  form: FiguresForm,
  { base, period }: FiguresContext,
): { readonly record: FiguresRecord; readonly errors: Errors } {
  const errors = new FieldErrors();
  const number = (field: string, text: string) => {
    if (text === "") return null;
    const read = wholeNumberIn(text);
    if (read === null) errors.say(field, words.notWhole);
    return read;
  };
  const numbers = eachOf(numberFields, (field) => number(field, form.numbers[field]));
  const printed = number("printed", form.printed);
  if (printed !== null && printed > 100) errors.say("printed", words.notPercent);
  const claims = eachOf(claimFields, (field) =>
    form.claims[field] === "yes" ? true : form.claims[field] === "no" ? false : null,
  );
  const figures = {
    ...noFigures,
    ...numbers,
    ...claims,
    printedAnsweredPercent: printed,
    band: sizeBands.find((band) => band === form.band) ?? null,
    topics: topicsIn(form, base, number),
    personalData: personalIn(form, number),
  };
  for (const { field, kind } of figureProblems(figures)) errors.say(field, words.problems[kind]);
  for (const [key, count] of Object.entries(figures.topics ?? {})) {
    if (figures.appeals !== null && count > figures.appeals) errors.say(`topic-${key}`, words.topicTooMany);
  }
  if (Object.keys(statedFigures(figures)).length === 0) errors.say("appeals", words.nothing);
  const days = daysIn(form, period, errors);
  const source = errors.source("source", form.source);
  const method = methods.find((one) => one === form.method) ?? "by_hand";
  return { record: { ...figures, ...days, method, source }, errors: errors.found };
}

type ReadNumber = (field: string, text: string) => number | null;

/** Topics that the form does not know, of an older dictionary, stay. */
function topicsIn(
  form: FiguresForm,
  base: FiguresRecord | null,
  number: ReadNumber,
): FiguresRecord["topics"] {
  const known = Object.entries(base?.topics ?? {}).filter(([key]) => !form.topics.has(key));
  const typed = [...form.topics].flatMap(([key, text]): [string, number][] => {
    const count = number(`topic-${key}`, text);
    return count === null ? [] : [[key, count]];
  });
  const all = [...known, ...typed];
  return all.length === 0 ? null : Object.fromEntries(all);
}

function personalIn({ personal }: FiguresForm, number: ReadNumber): PersonalDataCounts | null {
  const counts = eachOf(personalFields, (field) => number(field, personal[field]));
  const isSaid = personalFields.some((field) => counts[field] !== null);
  return isSaid ? eachOf(personalFields, (field) => counts[field] ?? 0) : null;
}

function daysIn(
  form: FiguresForm,
  period: QualityPeriod,
  errors: FieldErrors,
): Pick<FiguresRecord, "from" | "to"> {
  const day = (field: "from" | "to") => {
    const typed = errors.date(field, form[field]);
    if (typed === null) return null;
    const isOfMonth = typed.length === 10 && typed >= `${period}-01` && typed <= lastDayOf(period);
    if (!isOfMonth) errors.say(field, words.wrongDays(period));
    return typed;
  };
  const [from, to] = [day("from"), day("to")];
  if (from !== null && to !== null && from > to) errors.say("to", words.wrongOrder);
  return { from, to };
}

function numberText(number: number | null): string {
  return number === null ? "" : String(number);
}

function eachOf<Key extends string, Value>(
  keys: readonly Key[],
  of: (key: Key) => Value,
): Record<Key, Value> {
  return Object.fromEntries(keys.map((key) => [key, of(key)])) as Record<Key, Value>;
}
