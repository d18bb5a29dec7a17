import type { Source } from "../../../registry/types.ts";
import { limits } from "./limits.ts";
import { fieldWords as words } from "./words.ts";

/** What is wrong, by the id of the field on the page, in the order of the page. */
export type Errors = ReadonlyMap<string, string>;

/** A source as typed. */
export interface TypedSource {
  readonly title: string;
  readonly url: string;
  readonly date: string;
}

/** Judges typed texts and collects what is wrong with them; what it gives back is good where nothing was said. */
export class FieldErrors {
  readonly #found = new Map<string, string>();

  get found(): Errors {
    return this.#found;
  }

  /** The first thing said about a field stays. */
  say(field: string, sentence: string): void {
    if (!this.#found.has(field)) this.#found.set(field, sentence);
  }

  required(field: string, text: string, most: number): string {
    if (text === "") this.say(field, words.required);
    return this.limited(field, text, most);
  }

  optional(field: string, text: string, most: number): string | null {
    return text === "" ? null : this.limited(field, text, most);
  }

  limited(field: string, text: string, most: number): string {
    if (text.length > most) this.say(field, words.tooLong(most, text.length));
    return text;
  }

  /** One thing a line, or a cell; empty ones do not count. */
  list(field: string, lines: readonly string[], { each, most }: { each: number; most: number }): string[] {
    const list = lines.map((line) => line.trim()).filter((line) => line !== "");
    if (list.length > most) this.say(field, words.tooMany(most, list.length));
    for (const line of list) this.limited(field, line, each);
    return list;
  }

  /** An address of a page, or null where none was typed. */
  webAddress(field: string, text: string): string | null {
    if (text === "") return null;
    const url = URL.canParse(text) ? new URL(text) : null;
    const isWeb = url !== null && /^https?:$/.test(url.protocol) && url.username === "" && !/\s/.test(text);
    if (!isWeb) this.say(field, words.notAnAddress);
    return this.limited(field, text, limits.url);
  }

  /** "2022-04-01", "2022-04" or "2022"; also «01.04.2022». */
  date(field: string, text: string): string | null {
    if (text === "") return null;
    const date = text.replace(/^(\d\d)\.(\d\d)\.(\d{4})$/, "$3-$2-$1");
    if (!isDate(date)) this.say(field, words.notADate);
    return date;
  }

  oktmo(field: string, text: string): string {
    if (!/^\d{8}(?:\d{3})?$/.test(text)) this.say(field, words.notACode);
    return text;
  }

  /** The three fields that begin with `prefix`. */
  source(prefix: string, { title, url, date }: TypedSource): Source {
    return {
      title: this.required(`${prefix}-title`, title, limits.sourceTitle),
      url: this.webAddress(`${prefix}-url`, url),
      date: this.date(`${prefix}-date`, date),
    };
  }
}

export function typedSource({ title, url, date }: Source): TypedSource {
  return { title, url: url ?? "", date: date ?? "" };
}

export const noTypedSource: TypedSource = { title: "", url: "", date: "" };

/** What a field needs to show what is wrong with it; the first wrong field of a page takes the focus. */
export function wrongAt(errors: Errors, field: string) {
  const [first] = errors.keys();
  return { id: field, error: errors.get(field), isFocused: field === first };
}

function isDate(text: string): boolean {
  const [year, month = "01", day = "01"] = /^\d{4}(?:-\d\d){0,2}$/.test(text) ? text.split("-") : [];
  if (year === undefined) return false;
  const time = Date.parse(`${year}-${month}-${day}T00:00:00Z`);
  // Days that a month does not have are moved on silently.
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(`${year}-${month}-${day}`);
}
