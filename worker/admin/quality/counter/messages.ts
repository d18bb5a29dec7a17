import type { ExportRefusal } from "../../../quality/count/export-refusal.ts";
import type { ExportCount } from "../../../quality/count/figures.ts";
import type { PersonalKind } from "../../../quality/count/personal-data.ts";
import type { StaffReason } from "../../../quality/count/staff.ts";
import type { Topic } from "../../../quality/count/topics.ts";
import type { Hours } from "../../../registry/types.ts";
import type { NamedChat } from "./same-chat.ts";

/** What the page asks of the thread that reads and counts. */
export type Order =
  | {
      readonly kind: "read";
      readonly files: readonly Blob[];
      readonly hours: Hours;
      readonly topics: readonly Topic[];
    }
  | {
      readonly kind: "count";
      /** Days of the month, both inclusive. */
      readonly from: string;
      readonly to: string;
      readonly staff: readonly string[];
    };

/** What the thread tells the page. Names and masked numbers stand on the screen and go nowhere else. */
export type News =
  | { readonly kind: "progress"; readonly bytes: number }
  | { readonly kind: "refused"; readonly file: number; readonly refusal: ExportRefusal }
  /** The file could not be read to its end, or there is not enough memory. */
  | { readonly kind: "failed"; readonly file: number }
  | ({ readonly kind: "read" } & ReadSummary)
  | { readonly kind: "counted"; readonly count: ExportCount; readonly exposures: Exposures };

export interface ReadSummary extends NamedChat {
  /** By their ids, as the figures count them: each picture of an album is one. */
  readonly messages: number;
  readonly firstAtS: number;
  readonly lastAtS: number;
  /** Everybody who may be staff: proposed ones first, then who wrote most. */
  readonly people: readonly Writer[];
}

export interface Writer {
  readonly id: string;
  readonly name: string | null;
  readonly messages: number;
  readonly reasons: readonly StaffReason[];
  readonly isProposed: boolean;
  /** The chat's own posts: only administrators can write them, so they are staff in any case. */
  readonly isFixed: boolean;
}

export interface Exposures {
  readonly total: number;
  /** The first of them, in the order of the chat. */
  readonly shown: readonly ShownExposure[];
}

export interface ShownExposure {
  readonly kind: PersonalKind;
  readonly masked: string;
  readonly atS: number;
  /** Way to the message in Telegram; null: this kind of chat has none. */
  readonly link: string | null;
}
