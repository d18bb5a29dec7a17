import type { PublicChat, PublicRegion } from "../../release/types.ts";

/** What a widget is about: one chat's card, or the search of a region. */
export type Subject =
  | { readonly kind: "region"; readonly region: PublicRegion; readonly hasChats: boolean }
  | { readonly kind: "chat"; readonly region: PublicRegion; readonly chat: PublicChat };

export type AccentVerdict =
  /** Followed where the visitor's system has these colours, and only there. */
  | { readonly kind: "partly"; readonly readable: "light" | "dark" }
  /** Not followed; `instead` is the nearest colour ("#rrggbb") that would be. */
  | { readonly kind: "refused"; readonly ground: "light" | "dark"; readonly instead: string };

/** Every code of the page, ready to be pasted. */
export interface Codes {
  readonly script: string;
  readonly frame: string;
  readonly height: string;
  readonly link: string;
  /** Small and large; null for a region, which no camera can open by a code. */
  readonly badges: { readonly small: string; readonly large: string; readonly path: string } | null;
  readonly pinned: string;
  /** «4,7» */
  readonly kilobytes: string;
  readonly selfTest: string;
}

/** What a typed place, a code or a region led to, as long as it is not one widget. */
export interface Outcome {
  readonly heading: string;
  readonly lead: string | null;
  readonly ways: readonly Way[];
  readonly isRefusal: boolean;
}

export interface Way {
  readonly href: string;
  readonly text: string;
  readonly detail: string | null;
}
