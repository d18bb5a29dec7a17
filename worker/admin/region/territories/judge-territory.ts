import type { NameRecord, RegionRecords, TerritoryRecord } from "../../../registry/records.ts";
import type { Source } from "../../../registry/types.ts";
import { type Errors, FieldErrors } from "../form/field-errors.ts";
import { counts, limits } from "../form/limits.ts";
import { aroundCentre, type KnownTerritories, namedTerritory } from "../form/named-territories.ts";
import { fieldWords } from "../form/words.ts";
import type { TerritoryForm } from "./territory-form.ts";
import { territoryFormWords as words } from "./words.ts";

export interface JudgedTerritory {
  readonly record: TerritoryRecord;
  readonly errors: Errors;
}

/**
 * A typed form as a record. Facts that are still what they were keep their sources; what is new or other has the form's.
 *
 * @param base as it is in the draft.
 */
export function judgeTerritory(
  form: TerritoryForm,
  base: TerritoryRecord,
  known: KnownTerritories,
): JudgedTerritory {
  const errors = new FieldErrors();
  const source = new FieldErrors().source("source", form.source);
  // In the order of the page: what is wrong first takes the focus.
  const official = {
    text: errors.required("name", form.name, limits.name),
    from: errors.date("name-from", form.nameFrom),
  };
  const label = errors.required("label", form.label, limits.name);
  const kind = errors.required("kind", form.kind, limits.name);
  const oktmo = form.oktmo === "" ? null : errors.oktmo("oktmo", form.oktmo);
  const parent = judgedTerritory(errors, "parent", form.parent, known);
  if (form.isMerged && form.parent === "") errors.say("parent", words.mergedIntoWhat);
  const centre = judgedTerritory(errors, "centre", form.centre, known);
  const names = judgedNames(errors, form, base, official, source);
  const codes = judgedCodes(errors, form, base, source);
  const noChat = judgedNoChat(errors, form, base, source);
  const { level, isMerged } = form;
  const facts = { label, level, kind, oktmo, parent, isMerged, centre, names, codes, noChat };
  const record = { position: base.position, ...facts, source: errors.source("source", form.source) };
  return { record, errors: errors.found };
}

/** Whether a territory that is put into `parent` would lie in itself. */
export function liesInItself(
  territories: RegionRecords["territories"],
  id: string,
  parent: string | null,
): boolean {
  const seen = new Set<string>();
  for (let at = parent; at !== null && !seen.has(at); at = territories.get(at)?.parent ?? null) {
    if (at === id) return true;
    seen.add(at);
  }
  return false;
}

function judgedTerritory(
  errors: FieldErrors,
  field: string,
  text: string,
  known: KnownTerritories,
): string | null {
  if (text === "") return null;
  const named = namedTerritory(errors.limited(field, text, limits.names), known);
  // A centre is the town itself; what lies in «Сатка» lies in its municipality.
  if (named !== null && "id" in named)
    return field === "centre" ? named.id : aroundCentre(named.id, text, known).id;
  const shown = text.slice(0, limits.name);
  errors.say(
    field,
    named === null ? fieldWords.unknownTerritory(shown) : fieldWords.unclearTerritory(shown, named.unclear),
  );
  return null;
}

/** In the order in which they were, new ones behind: a form that says the same makes the same record. */
function judgedNames(
  errors: FieldErrors,
  form: TerritoryForm,
  base: TerritoryRecord,
  { text, from }: Pick<NameRecord, "text" | "from">,
  source: Source,
): readonly NameRecord[] {
  const before = base.names.find(({ kind }) => kind === "official");
  const official: NameRecord = {
    ...{ text, kind: "official", from, until: before?.until ?? null },
    source: before?.text === text ? before.source : source,
  };
  const bounds = { each: limits.name, most: counts.aliases };
  const aliases = new Set(errors.list("aliases", form.aliases.split("\n"), bounds));
  const former = judgedFormerNames(errors, form, base, source);
  const names: NameRecord[] = before === undefined ? [official] : [];
  let formerAt = 0;
  for (const name of base.names) {
    if (name === before) names.push(official);
    else if (name.kind === "former") names.push(...[former[formerAt++] ?? []].flat());
    else if (name.kind === "alias" && aliases.delete(name.text)) names.push(name);
  }
  const moreFormer = former.slice(formerAt).filter((name) => name !== null);
  const moreAliases = [...aliases].map(
    (text): NameRecord => ({ text, kind: "alias", from: null, until: null, source }),
  );
  return [...names, ...moreFormer, ...moreAliases];
}

/** One for each row of the form; null: the row is empty. */
function judgedFormerNames(
  errors: FieldErrors,
  { former }: TerritoryForm,
  { names }: TerritoryRecord,
  source: Source,
): readonly (NameRecord | null)[] {
  const before = names.filter(({ kind }) => kind === "former");
  const count = former.filter(({ text }) => text !== "").length;
  if (count > counts.formerNames) errors.say("former-0", fieldWords.tooMany(counts.formerNames, count));
  return former.map((typed, at) => {
    if (typed.text === "") return null;
    return {
      text: errors.limited(`former-${at}`, typed.text, limits.name),
      kind: "former",
      from: errors.date(`former-from-${at}`, typed.from),
      until: errors.date(`former-until-${at}`, typed.until),
      source: before[at]?.text === typed.text ? before[at].source : source,
    };
  });
}

function judgedCodes(
  errors: FieldErrors,
  { codes }: TerritoryForm,
  base: TerritoryRecord,
  source: Source,
): TerritoryRecord["codes"] {
  const sourceOf = new Map(base.codes.map((code) => [code.oktmo, code.source]));
  const judged = codes.flatMap(({ oktmo, until }, at) => {
    if (oktmo === "") return [];
    const date = errors.date(`code-until-${at}`, until);
    return [{ oktmo: errors.oktmo(`code-${at}`, oktmo), until: date, source: sourceOf.get(oktmo) ?? source }];
  });
  if (judged.length > counts.codes) errors.say("code-0", fieldWords.tooMany(counts.codes, judged.length));
  const seen = new Set<string>();
  for (const [at, { oktmo }] of codes.entries()) {
    if (oktmo !== "" && seen.has(oktmo)) errors.say(`code-${at}`, words.codeTwice);
    seen.add(oktmo);
  }
  return judged;
}

function judgedNoChat(
  errors: FieldErrors,
  { hasNoChat, noChatAs, noChatNote, label }: TerritoryForm,
  { noChat }: TerritoryRecord,
  source: Source,
): TerritoryRecord["noChat"] {
  if (!hasNoChat) return null;
  return {
    as: errors.limited("no-chat-as", noChatAs === "" ? label : noChatAs, limits.name),
    note: errors.optional("no-chat-note", noChatNote, limits.note),
    source: noChat?.source ?? source,
  };
}
