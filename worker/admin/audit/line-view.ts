import type { StoredLine } from "../../audit/store.ts";
import { federalSubjectOf } from "../../registry/federal-subjects.ts";
import { moscow, whenWords } from "../history/when-words.ts";
import { actionWords, detailWords, subjectNouns } from "./words.ts";

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
    facts: [...about, ...factsOf(line.details)],
  };
}

/** "release 12" as «выпуск 12»; long ids are cut, the export has them whole. */
function subjectWords(subject: string): string {
  const [noun = "", ...rest] = subject.split(" ");
  const name = rest.join(" ");
  return `${subjectNouns[noun] ?? noun} ${/^[\da-f-]{36}$/.test(name) ? name.slice(0, 8) : name}`.trim();
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

function factsOf(stored: string): LineView["facts"] {
  return Object.entries(detailsOf(stored)).flatMap(([key, value]) => {
    if (value === null || value === "") return [];
    const text =
      key === "sha256" || key === "digest" ? String(value).slice(0, shownOfFingerprint) : textOf(key, value);
    return [{ label: detailWords[key] ?? key, text }];
  });
}

function textOf(key: string, value: unknown): string {
  if (key.endsWith("AtMs") && typeof value === "number") return whenWords(value, moscow);
  return typeof value === "string" ? value : JSON.stringify(value);
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
