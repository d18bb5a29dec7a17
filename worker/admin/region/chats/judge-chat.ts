import { openStateOf } from "../../../publishing/findings.ts";
import { canonicalLink } from "../../../registry/link-kinds.ts";
import type { ChatRecord, CoverRecord, LinkRecord, RegionRecords } from "../../../registry/records.ts";
import type { Source } from "../../../registry/types.ts";
import { type Errors, FieldErrors } from "../form/field-errors.ts";
import { counts, limits } from "../form/limits.ts";
import { type KnownTerritories, namedTerritories } from "../form/named-territories.ts";
import { fieldWords } from "../form/words.ts";
import type { ChatForm, TypedCover } from "./chat-form.ts";
import { chatFormWords as words } from "./words.ts";

/** What a form is judged against. */
export interface ChatContext {
  readonly records: RegionRecords;
  readonly known: KnownTerritories;
  /** As it is in the draft: where links and statements have their sources from, and its place in the list. */
  readonly base: ChatRecord;
}

export interface JudgedChat {
  /** As the form wants it; fit to be saved where there are no errors. */
  readonly record: ChatRecord;
  readonly errors: Errors;
  /** An invite takes the place of another. */
  readonly isRotated: boolean;
}

/** A typed form as a record. The state follows from the links. */
export function judgeChat(form: ChatForm, context: ChatContext): JudgedChat {
  const errors = new FieldErrors();
  const title = errors.required("title", form.title, limits.title);
  const audience = errors.optional("audience", form.audience, limits.audience);
  const source = sourceOf(form.source);
  const newSource = isEmpty(form.newSource) ? source : sourceOf(form.newSource);
  const links = judgedLinks(errors, form, context.base, newSource);
  const covers = judgedCovers(errors, form, context, newSource);
  errors.source("source", form.source);
  if (!isEmpty(form.newSource)) errors.source("new-source", form.newSource);
  const record = {
    ...context.base,
    title,
    audience,
    source,
    links: form.isSourceOfAll ? links.map((link) => ({ ...link, source })) : links,
    covers: form.isSourceOfAll ? covers.map((cover) => ({ ...cover, source })) : covers,
    succeededBy: null,
  };
  const isRotated = form.links.some(({ replacement, isRemoved }) => replacement !== "" && !isRemoved);
  return { record: { ...record, state: openStateOf(record) }, errors: errors.found, isRotated };
}

/** Moves one link up or down in the order of preference. */
export function withLinkMoved(record: ChatRecord, row: number, by: -1 | 1): ChatRecord {
  const links = [...record.links];
  const [link] = links.splice(row, 1);
  if (link === undefined || row + by < 0 || row + by > links.length) return record;
  links.splice(row + by, 0, link);
  return { ...record, links };
}

function judgedLinks(errors: FieldErrors, form: ChatForm, base: ChatRecord, newSource: Source): LinkRecord[] {
  const known = new Map(base.links.map((link) => [link.url, link]));
  const links: LinkRecord[] = [];
  const add = (field: string, text: string) => {
    const link = known.get(text) ?? judgedLink(errors, field, text, newSource);
    if (link === null) return;
    if (links.some(({ url }) => url === link.url)) errors.say(field, words.linkTwice);
    links.push(link);
  };
  for (const [at, { url, replacement, isRemoved }] of form.links.entries()) {
    if (!isRemoved) add(`replacement-${at}`, replacement === "" ? url : replacement);
  }
  if (form.newLink !== "") add("new-link", form.newLink);
  if (links.length > counts.links) errors.say("new-link", fieldWords.tooMany(counts.links, links.length));
  return links;
}

function judgedLink(errors: FieldErrors, field: string, text: string, source: Source): LinkRecord | null {
  const link = canonicalLink(text);
  if (!link.ok) {
    errors.say(field, link.refusal.sentence);
    return null;
  }
  const { messenger, url } = link.value;
  return { messenger, url, source };
}

function judgedCovers(
  errors: FieldErrors,
  form: ChatForm,
  { records, known, base }: ChatContext,
  newSource: Source,
): CoverRecord[] {
  const unused = [...base.covers];
  const covers: CoverRecord[] = [];
  for (const [at, typed] of form.covers.entries()) {
    const territory = typed.territory === "" ? null : typed.territory;
    const own = unused.findIndex((cover) => cover.territory === territory);
    const [before] = own < 0 ? [] : unused.splice(own, 1);
    if (typed.isRemoved) continue;
    if (territory !== null && !records.territories.has(territory)) {
      errors.say(`as-${at}`, fieldWords.unknownTerritory(territory.slice(0, limits.name)));
    }
    covers.push(judgedCover(errors, at, typed, records, before?.source ?? newSource));
  }
  const added = namedTerritories(form.add.slice(0, limits.names + 1), known);
  if (form.add.length > limits.names) {
    errors.say("add", fieldWords.tooLong(limits.names, form.add.length));
  } else if (added.problem !== null) errors.say("add", added.problem);
  for (const { id, said } of added.found) {
    if (!covers.some(({ territory }) => territory === id)) {
      covers.push(plainCover(id, known.choices.wordsFor(id, said), newSource));
    }
  }
  if (form.addsRest && !covers.some(({ territory }) => territory === null)) {
    covers.push(plainCover(null, words.restAs, newSource));
  }
  if (covers.length > counts.covers) errors.say("add", fieldWords.tooMany(counts.covers, covers.length));
  return covers;
}

function judgedCover(
  errors: FieldErrors,
  at: number,
  typed: TypedCover,
  records: RegionRecords,
  source: Source,
): CoverRecord {
  const territory = typed.territory === "" ? null : typed.territory;
  const usual = territory === null ? words.restAs : (records.territories.get(territory)?.label ?? territory);
  return {
    territory,
    as: errors.limited(`as-${at}`, typed.as === "" ? usual : typed.as, limits.name),
    note: errors.optional(`note-${at}`, typed.note, limits.note),
    clinics: judgedClinics(errors, at, typed),
    source,
  };
}

function judgedClinics(errors: FieldErrors, at: number, { who, clinics }: TypedCover): string[] | null {
  if (who === "everybody") return null;
  if (who === "others") return [];
  const bounds = { each: limits.clinic, most: counts.clinics };
  const list = errors.list(`clinics-${at}`, clinics.split("\n"), bounds);
  if (list.length === 0) errors.say(`clinics-${at}`, words.noClinics);
  return list;
}

function plainCover(territory: string | null, as: string, source: Source): CoverRecord {
  return { territory, as, note: null, clinics: null, source };
}

/** Sources are judged last, where they stand on the page; what is wrong with them is said then. */
function sourceOf(typed: ChatForm["source"]): Source {
  return new FieldErrors().source("source", typed);
}

function isEmpty({ title, url, date }: ChatForm["newSource"]): boolean {
  return title === "" && url === "" && date === "";
}
