import type { RegionRecord } from "../../../registry/records.ts";
import { readableHost, widgetHostOf } from "../../../registry/widget-host.ts";
import {
  type Errors,
  FieldErrors,
  noTypedSource,
  type TypedSource,
  typedSource,
} from "../form/field-errors.ts";
import { counts, limits } from "../form/limits.ts";
import { readSource } from "../form/read-source.ts";
import type { TypedForm } from "../form/typed-form.ts";
import { fieldWords } from "../form/words.ts";
import { factsWords as words } from "./words.ts";

/** The form of a region as it is shown and typed: texts, nothing judged yet. */
export interface RegionForm {
  /** One a line. */
  readonly aliases: string;
  readonly timezone: string;
  /** ISO weekdays. */
  readonly days: ReadonlySet<number>;
  readonly opensAt: string;
  readonly closesAt: string;
  readonly answerWithin: string;
  readonly hoursSource: TypedSource;
  readonly publishedText: string;
  readonly publishedUrl: string;
  readonly publishedSource: TypedSource;
  /** One a line. */
  readonly widgetHosts: string;
}

export function regionFormOf(record: RegionRecord): RegionForm {
  const { linksPublished } = record;
  return {
    aliases: record.aliases.join("\n"),
    timezone: record.timezone,
    days: new Set(record.days),
    opensAt: record.opensAt,
    closesAt: record.closesAt,
    answerWithin: String(record.answerWithinMinutes),
    hoursSource: typedSource(record.hoursSource),
    publishedText: linksPublished?.text ?? "",
    publishedUrl: linksPublished?.url ?? "",
    publishedSource: linksPublished === null ? noTypedSource : typedSource(linksPublished.source),
    widgetHosts: record.widgetHosts.map(readableHost).join("\n"),
  };
}

export function readRegionForm(form: TypedForm): RegionForm {
  return {
    aliases: form.lines("aliases"),
    timezone: form.line("timezone"),
    days: form.ticked("day"),
    opensAt: form.line("opens"),
    closesAt: form.line("closes"),
    answerWithin: form.line("answer-within"),
    hoursSource: readSource(form, "hours-source"),
    publishedText: form.line("published-text"),
    publishedUrl: form.line("published-url"),
    publishedSource: readSource(form, "published-source"),
    widgetHosts: form.lines("widget-hosts"),
  };
}

/** @param base as it is in the draft: what the form does not show stays. */
export function judgeRegion(
  form: RegionForm,
  base: RegionRecord,
): { readonly record: RegionRecord; readonly errors: Errors } {
  const errors = new FieldErrors();
  const bounds = { each: limits.name, most: counts.aliases };
  const aliases = errors.list("aliases", form.aliases.split("\n"), bounds);
  const timezone = errors.required("timezone", form.timezone, limits.name);
  if (!isTimezone(timezone)) errors.say("timezone", fieldWords.notATimezone);
  const days = [1, 2, 3, 4, 5, 6, 7].filter((day) => form.days.has(day));
  if (days.length === 0) errors.say("days", words.noDays);
  const opensAt = judgedTime(errors, "opens", form.opensAt);
  const closesAt = judgedTime(errors, "closes", form.closesAt);
  if (opensAt >= closesAt) errors.say("closes", words.hoursOrder);
  const answerWithinMinutes = judgedMinutes(errors, "answer-within", form.answerWithin);
  const hoursSource = errors.source("hours-source", form.hoursSource);
  const linksPublished = judgedPublished(errors, form);
  const hours = { days, opensAt, closesAt, answerWithinMinutes, hoursSource };
  const widgetHosts = judgedHosts(errors, form.widgetHosts);
  const record = { ...base, aliases, timezone, ...hours, linksPublished, widgetHosts };
  return { record, errors: errors.found };
}

function judgedHosts(errors: FieldErrors, text: string): readonly string[] {
  const bounds = { each: limits.url, most: counts.widgetHosts };
  const hosts = errors.list("widget-hosts", text.split("\n"), bounds).map((line) => {
    const host = widgetHostOf(line);
    if (host === null) errors.say("widget-hosts", words.notAHost(line.slice(0, limits.name)));
    return host ?? line;
  });
  return [...new Set(hosts)];
}

function judgedPublished(errors: FieldErrors, form: RegionForm): RegionRecord["linksPublished"] {
  const { publishedText: text, publishedUrl } = form;
  if (text === "" && publishedUrl === "") return null;
  if (text === "") errors.say("published-text", words.publishedTextMissing);
  return {
    text: errors.limited("published-text", text, limits.sentence),
    url: errors.webAddress("published-url", publishedUrl),
    source: errors.source("published-source", form.publishedSource),
  };
}

function judgedTime(errors: FieldErrors, field: string, text: string): string {
  const time = /^\d:/.test(text) ? `0${text}` : text;
  if (!/^(?:(?:[01]\d|2[0-3]):[0-5]\d|24:00)$/.test(time)) errors.say(field, fieldWords.notATime);
  return time;
}

const [leastMinutes, mostMinutes] = [1, 10_080];

function judgedMinutes(errors: FieldErrors, field: string, text: string): number {
  const minutes = /^\d{1,5}$/.test(text) ? Number(text) : 0;
  if (minutes < leastMinutes || minutes > mostMinutes) {
    errors.say(field, fieldWords.notANumber(leastMinutes, mostMinutes));
  }
  return minutes;
}

function isTimezone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}
