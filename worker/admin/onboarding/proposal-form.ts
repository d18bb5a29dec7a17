import { matchingChat } from "../../onboarding/accept/matching-chat.ts";
import type { TerritoryChoices } from "../../onboarding/accept/territory-choices.ts";
import { clinicsIn } from "../../onboarding/announcement/clinics.ts";
import type {
  Announcement,
  ReadChat,
  ReadTerritory,
  TerritoryCertainty,
} from "../../onboarding/announcement/types.ts";
import type { RegionRecords } from "../../registry/records.ts";
import { cleanLine, limits, lineIn, type SourceFields, sourceFieldsIn, textIn } from "./input.ts";

/** How sure the reader was, or that a person has chosen the territory. */
export type Certainty = TerritoryCertainty | "chosen";

/** Everything that the form of a proposal shows and sends: what was typed comes back as it was. */
export interface ProposalForm {
  readonly text: string;
  readonly source: SourceFields;
  readonly chats: readonly ChatForm[];
  /** Number of the hotline of the announcement that is taken; null: none. */
  readonly hotline: number | null;
  readonly takesHours: boolean;
}

export interface ChatForm {
  readonly isKept: boolean;
  /** Code of the chat that it brings up to date; null: a new one. */
  readonly into: string | null;
  readonly title: string;
  readonly links: readonly string[];
  readonly territories: readonly TerritoryForm[];
  readonly restOfRegion: boolean;
  readonly audience: string;
}

export interface TerritoryForm {
  readonly isKept: boolean;
  /** The announcement's words; "" where a person has added it. */
  readonly said: string;
  /** What is named, as typed or chosen. */
  readonly place: string;
  /** What the reader proposed; "" where nothing. */
  readonly proposed: string;
  readonly certainty: Certainty;
  /** Clinics whose patients alone it is for, parted by semicolons. */
  readonly clinics: string;
}

/** The form as it is first shown: what is unsure is not ticked. */
export function formOfReading(
  { chats, hotlines }: Announcement,
  records: RegionRecords,
  choices: TerritoryChoices,
  { text, source }: Pick<ProposalForm, "text" | "source">,
): ProposalForm {
  const updated = new Set<string>();
  return {
    text,
    source,
    chats: chats.slice(0, limits.chats).map((chat) => {
      const form = chatForm(chat, choices);
      const match = matchingChat(records, {
        ...chat,
        territories: chat.territories.flatMap(({ id }) => (id === null ? [] : [id])),
      });
      // One chat takes the place of one chat: a second that fits it is new until a person says otherwise.
      if (match === null || updated.has(match.code)) return form;
      updated.add(match.code);
      const known = records.chats.get(match.code);
      return {
        ...form,
        into: match.code,
        title: known?.title ?? form.title,
        audience: known?.audience ?? "",
      };
    }),
    hotline: records.hotline === null && hotlines.length === 1 ? 0 : null,
    takesHours: false,
  };
}

function chatForm(chat: ReadChat, choices: TerritoryChoices): ChatForm {
  return {
    isKept: true,
    into: null,
    title: cleanLine(chat.title).slice(0, limits.title),
    links: chat.links.slice(0, limits.linksOfChat).map(({ url }) => url),
    territories: chat.territories
      .slice(0, limits.territoriesOfChat)
      .map((territory, at) => territoryForm(territory, chat.territories[at - 1], choices)),
    restOfRegion: chat.restOfRegion,
    audience: "",
  };
}

function territoryForm(
  { text, id, certainty }: ReadTerritory,
  before: ReadTerritory | undefined,
  choices: TerritoryChoices,
): TerritoryForm {
  const place = id === null ? "" : choices.textOf(id);
  const { clinics } = clinicsIn(text);
  return {
    isKept: id !== null && certainty !== "unsure" && !isImplied({ text, certainty }, before),
    said: cleanLine(text).slice(0, limits.place),
    place,
    proposed: place,
    certainty,
    clinics: certainty === "partial" ? clinics.join("; ").slice(0, limits.clinics) : "",
  };
}

/** The territory around a town, proposed behind the town itself: the text names the town only. */
export function isImplied(
  { text, certainty }: { readonly text: string; readonly certainty: Certainty },
  before: Pick<ReadTerritory, "text"> | undefined,
): boolean {
  return certainty === "partial" && before?.text === text;
}

/** The form as it was sent; within `limits`, everything else of it is dropped. */
export function formIn(form: FormData): ProposalForm {
  const hotline = /^\d{1,2}$/.exec(lineIn(form, "hotline", 3))?.[0];
  return {
    text: textIn(form, "text"),
    source: sourceFieldsIn(form),
    chats: numbered(limits.chats, (at) => form.has(`c${at}.title`)).map((at) => chatIn(form, `c${at}`)),
    hotline: hotline === undefined ? null : Number(hotline),
    takesHours: form.has("hours"),
  };
}

function chatIn(form: FormData, prefix: string): ChatForm {
  const into = lineIn(form, `${prefix}.into`, 10);
  return {
    isKept: form.has(`${prefix}.keep`),
    into: into === "" ? null : into,
    title: lineIn(form, `${prefix}.title`, limits.title),
    links: form
      .getAll(`${prefix}.link`)
      .flatMap((value) => (typeof value === "string" ? cleanLine(value).slice(0, limits.link) || [] : []))
      .slice(0, limits.linksOfChat),
    territories: numbered(limits.territoriesOfChat, (at) => form.has(`${prefix}.t${at}.place`))
      .map((at) => territoryIn(form, `${prefix}.t${at}`))
      .filter(({ said, place }) => said !== "" || place !== ""),
    restOfRegion: form.has(`${prefix}.rest`),
    audience: lineIn(form, `${prefix}.audience`, limits.audience),
  };
}

const certainties: readonly Certainty[] = ["exact", "corrected", "partial", "unsure", "chosen"];

function territoryIn(form: FormData, prefix: string): TerritoryForm {
  const place = lineIn(form, `${prefix}.place`, limits.place);
  const proposed = lineIn(form, `${prefix}.proposed`, limits.place);
  const sent = lineIn(form, `${prefix}.certainty`, 20);
  const certainty = certainties.find((one) => one === sent) ?? "chosen";
  const isAdded = form.has(`${prefix}.added`);
  return {
    // A row to add one in has no tick: to fill it in is to want it.
    isKept: form.has(`${prefix}.keep`) || (isAdded && place !== ""),
    said: lineIn(form, `${prefix}.said`, limits.place),
    place,
    proposed,
    certainty: place === proposed ? certainty : "chosen",
    clinics: lineIn(form, `${prefix}.clinics`, limits.clinics),
  };
}

function numbered(most: number, exists: (at: number) => boolean): number[] {
  const all: number[] = [];
  for (let at = 0; at < most && exists(at); at++) all.push(at);
  return all;
}
