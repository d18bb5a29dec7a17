import type { ChatRecord, CoverRecord } from "../../../registry/records.ts";
import { noTypedSource, type TypedSource, typedSource } from "../form/field-errors.ts";
import { readSource } from "../form/read-source.ts";
import type { TypedForm } from "../form/typed-form.ts";

/** Whom a chat serves in a territory: everybody, the patients of some clinics, or those of all others. */
export const audiences = ["everybody", "clinics", "others"] as const;
export type Audience = (typeof audiences)[number];

export interface TypedLink {
  /** As it stands in the draft. */
  readonly url: string;
  /** The new invite that shall take its place; "" for none. */
  readonly replacement: string;
  readonly isRemoved: boolean;
}

export interface TypedCover {
  /** Id of a territory; "" for the rest of the region. */
  readonly territory: string;
  readonly as: string;
  readonly note: string;
  readonly who: Audience;
  /** One a line. */
  readonly clinics: string;
  readonly isRemoved: boolean;
}

/** The form of a chat as it is shown and typed: texts, nothing judged yet. */
export interface ChatForm {
  readonly title: string;
  readonly audience: string;
  readonly links: readonly TypedLink[];
  readonly newLink: string;
  readonly covers: readonly TypedCover[];
  /** Names of territories to add, divided by commas. */
  readonly add: string;
  readonly addsRest: boolean;
  readonly source: TypedSource;
  /** Where what is added comes from; empty: from the chat's own source. */
  readonly newSource: TypedSource;
  /** The chat's source becomes that of all its links and territories. */
  readonly isSourceOfAll: boolean;
}

export function chatFormOf({ title, audience, links, covers, source }: ChatRecord): ChatForm {
  return {
    title,
    audience: audience ?? "",
    links: links.map(({ url }) => ({ url, replacement: "", isRemoved: false })),
    newLink: "",
    covers: covers.map(typedCover),
    add: "",
    addsRest: false,
    source: typedSource(source),
    newSource: noTypedSource,
    isSourceOfAll: false,
  };
}

function typedCover({ territory, as, note, clinics }: CoverRecord): TypedCover {
  return {
    territory: territory ?? "",
    as,
    note: note ?? "",
    who: clinics === null ? "everybody" : clinics.length === 0 ? "others" : "clinics",
    clinics: clinics?.join("\n") ?? "",
    isRemoved: false,
  };
}

export function readChatForm(form: TypedForm): ChatForm {
  const replacements = form.each("replacement");
  const [removedLinks, removedCovers] = [form.ticked("remove-link"), form.ticked("remove-cover")];
  const [as, notes, who] = [form.each("as"), form.each("note"), form.each("who")];
  const clinics = form.eachLines("clinics");
  return {
    title: form.line("title"),
    audience: form.line("audience"),
    links: form.each("link").map((url, at) => ({
      url,
      replacement: replacements[at] ?? "",
      isRemoved: removedLinks.has(at),
    })),
    newLink: form.line("new-link"),
    covers: form.each("cover").map((territory, at) => ({
      territory,
      as: as[at] ?? "",
      note: notes[at] ?? "",
      who: audiences.find((one) => one === who[at]) ?? "everybody",
      clinics: clinics[at] ?? "",
      isRemoved: removedCovers.has(at),
    })),
    add: form.lines("add"),
    addsRest: form.isTicked("rest"),
    source: readSource(form, "source"),
    newSource: readSource(form, "new-source"),
    isSourceOfAll: form.isTicked("source-of-all"),
  };
}
