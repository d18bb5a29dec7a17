import type { Hours } from "../registry/types.ts";

export interface PdfOptions {
  readonly language: "ru";
  /** Of the document, as readers show it. */
  readonly title: string;
  /** 3: the sheet with colour over its edges and crop marks, as print shops want it. */
  readonly bleedMm: 0 | 3;
}

/** What can be printed. Sizes in forms.ts. */
export type PosterForm = "a4" | "a3" | "a5" | "a6" | "tearoff" | "cards";

/** The hospital's own lines, as given in the address; "" where it gave none. */
export interface OwnLines {
  readonly org: string;
  readonly contact: string;
}

interface SharedContent {
  /** What stands large: «Вопрос к больнице? Задайте его в чате». */
  readonly sentence: string;
  readonly region: string;
  /** How to dial the hotline, ready to print: «122», «122 с мобильного, 9-122 с городского». */
  readonly phones: readonly string[];
  readonly phoneName: string;
  readonly own: OwnLines;
  /** «Выпуск 12 от 26 ноября 2026» */
  readonly edition: string;
  /** Made on a developer's machine: stamped «образец». */
  readonly isSample: boolean;
}

/** One chat. */
export interface ChatContent extends SharedContent {
  readonly kind: "chat";
  readonly code: string;
  readonly title: string;
  /** What the QR code holds: the absolute address of the chat's page. */
  readonly address: string;
  /** For people without a camera: «chat.example/c/7K3Q2». */
  readonly shortAddress: string;
  readonly covers: readonly string[];
  readonly note: string | null;
  readonly hours: Hours;
  readonly answerWithinMinutes: number;
  readonly asked: readonly string[];
  readonly notAsked: readonly string[];
}

/** A region without a chat: its hotline, and what it does. */
export interface RegionContent extends SharedContent {
  readonly kind: "region";
  readonly address: string;
  readonly shortAddress: string;
  readonly purposes: readonly string[];
  readonly phoneHours: string | null;
}

/** A city with several chats: districts and their codes, one QR code to the search. */
export interface CityContent extends SharedContent {
  readonly kind: "city";
  readonly city: string;
  readonly address: string;
  readonly shortAddress: string;
  readonly districts: readonly { readonly name: string; readonly code: string; readonly title: string }[];
}

export type PosterContent = ChatContent | RegionContent | CityContent;

/** Ink of a mark: `black` is K100, `paper` is none; the others are the look's colours in CMYK. */
export type Ink = "black" | "paper" | "pine" | "sos" | "soft";

export type TextRole = "h1" | "h2" | "p";

/** One thing on a sheet; lengths in millimetres from the top left corner of the trim box. Marks stand in reading order. */
export type Mark =
  | {
      readonly kind: "text";
      readonly text: string;
      readonly xMm: number;
      /** Of the baseline. */
      readonly yMm: number;
      readonly sizeMm: number;
      readonly weight: "regular" | "bold";
      readonly ink: Ink;
      /** Clockwise degrees around the start of the baseline; strips of a tear-off sheet stand upright. */
      readonly turned: 0 | 90;
      /** What the text is to a screen reader; "p" where nothing is said. */
      readonly role?: TextRole;
      /** Goes on with the paragraph of the text mark before it: after a space, or in the middle of a word. */
      readonly continues?: "line" | "word";
    }
  | {
      readonly kind: "rectangle";
      readonly xMm: number;
      readonly yMm: number;
      readonly widthMm: number;
      readonly heightMm: number;
      readonly ink: Ink;
    }
  | {
      readonly kind: "line";
      readonly fromMm: readonly [x: number, y: number];
      readonly toMm: readonly [x: number, y: number];
      readonly widthMm: number;
      readonly ink: Ink;
      readonly isDashed: boolean;
    }
  /** Black modules on paper, its quiet zone of four modules inside `sideMm`. */
  | {
      readonly kind: "qr";
      readonly text: string;
      readonly xMm: number;
      readonly yMm: number;
      readonly sideMm: number;
    };

/** A sheet as it is printed and cut, before anybody draws it. */
export interface Sheet {
  readonly form: PosterForm;
  readonly title: string;
  readonly widthMm: number;
  readonly heightMm: number;
  readonly marks: readonly Mark[];
}

/** Width of a text in millimetres, by the font's own advances and kerning. */
export type MeasureText = (text: string, weight: "regular" | "bold", sizeMm: number) => number;
