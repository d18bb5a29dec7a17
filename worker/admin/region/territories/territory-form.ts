import type { NameRecord, TerritoryRecord } from "../../../registry/records.ts";
import type { TerritoryLevel } from "../../../registry/types.ts";
import { type TypedSource, typedSource } from "../form/field-errors.ts";
import { readSource } from "../form/read-source.ts";
import type { TypedForm } from "../form/typed-form.ts";

export const levels = [
  "municipality",
  "city_district",
  "settlement",
] as const satisfies readonly TerritoryLevel[];

export interface TypedName {
  readonly text: string;
  readonly from: string;
  readonly until: string;
}

export interface TypedCode {
  readonly oktmo: string;
  readonly until: string;
}

/** The form of a territory as it is shown and typed: texts, nothing judged yet. */
export interface TerritoryForm {
  /** Today's official name, and since when. */
  readonly name: string;
  readonly nameFrom: string;
  readonly label: string;
  readonly level: TerritoryLevel;
  readonly kind: string;
  readonly oktmo: string;
  /** Names of territories, as `TerritoryChoices` writes them. */
  readonly parent: string;
  readonly isMerged: boolean;
  readonly centre: string;
  /** With empty rows for more. */
  readonly former: readonly TypedName[];
  /** One a line. */
  readonly aliases: string;
  readonly codes: readonly TypedCode[];
  readonly hasNoChat: boolean;
  readonly noChatAs: string;
  readonly noChatNote: string;
  readonly source: TypedSource;
}

const emptyName: TypedName = { text: "", from: "", until: "" };
const emptyCode: TypedCode = { oktmo: "", until: "" };

export function territoryFormOf(record: TerritoryRecord, textOf: (id: string) => string): TerritoryForm {
  const { names, codes, parent, centre, noChat } = record;
  const official = names.find(({ kind }) => kind === "official");
  const ofKind = (kind: NameRecord["kind"]) => names.filter((name) => name.kind === kind);
  return {
    name: official?.text ?? "",
    nameFrom: official?.from ?? "",
    label: record.label,
    level: record.level,
    kind: record.kind,
    oktmo: record.oktmo ?? "",
    parent: parent === null ? "" : textOf(parent),
    isMerged: record.isMerged,
    centre: centre === null ? "" : textOf(centre),
    former: [...ofKind("former").map(typedName), emptyName, emptyName],
    aliases: ofKind("alias")
      .map(({ text }) => text)
      .join("\n"),
    codes: [...codes.map(({ oktmo, until }) => ({ oktmo, until: until ?? "" })), emptyCode],
    hasNoChat: noChat !== null,
    noChatAs: noChat?.as ?? "",
    noChatNote: noChat?.note ?? "",
    source: typedSource(record.source),
  };
}

function typedName({ text, from, until }: NameRecord): TypedName {
  return { text, from: from ?? "", until: until ?? "" };
}

export function readTerritoryForm(form: TypedForm): TerritoryForm {
  const [from, until] = [form.each("former-from"), form.each("former-until")];
  const codeUntil = form.each("code-until");
  const level = form.line("level");
  return {
    name: form.line("name"),
    nameFrom: form.line("name-from"),
    label: form.line("label"),
    level: levels.find((one) => one === level) ?? "municipality",
    kind: form.line("kind"),
    oktmo: form.line("oktmo").replaceAll(" ", ""),
    parent: form.line("parent"),
    isMerged: form.isTicked("merged"),
    centre: form.line("centre"),
    former: form.each("former").map((text, at) => ({ text, from: from[at] ?? "", until: until[at] ?? "" })),
    aliases: form.lines("aliases"),
    codes: form
      .each("code")
      .map((oktmo, at) => ({ oktmo: oktmo.replaceAll(" ", ""), until: codeUntil[at] ?? "" })),
    hasNoChat: form.isTicked("no-chat"),
    noChatAs: form.line("no-chat-as"),
    noChatNote: form.line("no-chat-note"),
    source: readSource(form, "source"),
  };
}
