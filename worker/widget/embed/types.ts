import type { Place } from "../../answer-parts/types.ts";
import type { Look } from "../look.ts";

/** What every page in a frame needs. */
export interface Frame {
  readonly look: Look;
  /** Where its links lead. */
  readonly place: Place;
  /** The region that its box asks in; null where none is known. */
  readonly region: { readonly slug: string; readonly name: string } | null;
}
