import type { StoredLine } from "../../audit/store.ts";
import { federalSubjectOf } from "../../registry/federal-subjects.ts";
import { moscow, whenWords } from "../history/when-words.ts";
import { actionWords, detailWords, subjectNouns, yesNo } from "./words.ts";

/** A line of the log as people read it. */
export interface LineView {
  readonly number: number;
  readonly when: string;
  readonly who: string;
  readonly what: string;
  readonly subject: string;
  /** Page of what the line is about; null: it has none. */
  readonly href: string | null;
  readonly facts: readonly { readonly label: string; readonly text: string }[];
}

export function lineView(line: StoredLine, names: ReadonlyMap<string, string>): LineView {
  const { number, atMs, actor, action, subject, region } = line;
  const about =
    region === null
      ? []
      : [{ label: detailWords.region ?? "", text: federalSubjectOf(region)?.name ?? region }];
  return {
    number,
    when: whenWords(atMs, moscow),
    who: names.get(actor) ?? actor,
    what: actionWords[action] ?? action,
    subject: subjectWords(subject),
    href: hrefOf(line),
    facts: [...about, ...factsOf(line.details, names)],
  };
}

/** Who is named in a line: who did it, and whom its details are about. */
export function actorsIn({ actor, details }: StoredLine): readonly string[] {
  const { author, person, personId, to } = detailsOf(details);
  const people = [person, personId, to].flatMap((id) => (typeof id === "string" ? [`person/${id}`] : []));
  return [actor, ...people, ...(typeof author === "string" ? [author] : [])];
}

/** "release 12" as «выпуск 12». */
function subjectWords(subject: string): string {
  const [noun = "", ...rest] = subject.split(" ");
  return `${subjectNouns[noun] ?? noun} ${shortId(rest.join(" "))}`.trim();
}

/** Long ids are cut, the export has them whole. */
function shortId(text: string): string {
  return /^[\da-f-]{36}$/.test(text) ? text.slice(0, 8) : text;
}

/** «выпуск 12» as lines are stored: "release 12". */
export function storedSubject(typed: string): string {
  const nouns = new Map(Object.entries(subjectNouns).map(([noun, word]) => [word, noun]));
  return typed.replace(/[а-яё]+/gi, (word) => nouns.get(word.toLowerCase()) ?? word);
}

function hrefOf({ subject, region }: StoredLine): string | null {
  const [noun, id] = subject.split(" ");
  if (noun === "draft" && id !== undefined) return `/admin/drafts/${encodeURIComponent(id)}`;
  if (noun === "release" && region !== null && /^\d+$/.test(id ?? "")) {
    return `/admin/regions/${region}/history/${id}`;
  }
  return null;
}

const shownOfFingerprint = 12;

function factsOf(stored: string, names: ReadonlyMap<string, string>): LineView["facts"] {
  return Object.entries(detailsOf(stored)).flatMap(([key, value]) =>
    value === null || value === ""
      ? []
      : [{ label: detailWords[key] ?? key, text: textOf(key, value, names) }],
  );
}

function textOf(key: string, value: unknown, names: ReadonlyMap<string, string>): string {
  if (typeof value === "boolean") return yesNo[`${value}`];
  if (typeof value === "number" && key.endsWith("AtMs")) return whenWords(value, moscow);
  if (typeof value !== "string") return JSON.stringify(value);
  if (key === "sha256" || key === "digest") return value.slice(0, shownOfFingerprint);
  return names.get(value) ?? names.get(`person/${value}`) ?? shortId(value);
}

/** What cannot be read is shown as it is: the page must open above all when somebody has meddled. */
export function detailsOf(stored: string): Readonly<Record<string, unknown>> {
  try {
    const details: unknown = JSON.parse(stored);
    return details !== null && typeof details === "object" ? { ...details } : { details: stored };
  } catch {
    return { details: stored };
  }
}
