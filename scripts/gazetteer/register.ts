/**
 * A region's register between reading (ГАР or CSV) and packing: what is kept, already joined by place, in no order that
 * means anything. Readers make it, `pack.ts` packs it.
 */
export interface RegionRegister {
  /** Number of the region: "74". */
  readonly region: string;
  readonly source: RegisterSource;
  readonly settlements: readonly RegisterSettlement[];
  readonly streets: readonly RegisterStreet[];
}

export interface RegisterSource {
  readonly kind: "gar" | "csv" | "demo";
  /** Date of the export, "2026-07-01"; null when the source does not say. Never the time of building. */
  readonly date: string | null;
}

export interface RegisterSettlement {
  readonly name: string;
  /** Short form without full stops at the ends: «г», «рп», «с». */
  readonly type: string;
  /** OKTMO, 8 or 11 digits. */
  readonly code: string;
  readonly within: string | null;
  readonly postalIndex: string | null;
  readonly formerNames: readonly string[];
}

export interface RegisterStreet {
  /** Position in `settlements`. */
  readonly settlement: number;
  /** "" for houses that stand in the settlement itself (kept only where they lie in several territories). */
  readonly name: string;
  readonly type: string;
  /** Position in `streets` of the planning element around it, or null. */
  readonly area: number | null;
  readonly code: string;
  readonly postalIndex: string | null;
  readonly formerNames: readonly string[];
  /** Only of a street whose houses lie in several territories (compared at 8 digits): all of them; else []. */
  readonly houses: readonly RegisterHouse[];
}

export interface RegisterHouse {
  /** See worker/gazetteer/house-number.ts. */
  readonly designation: string;
  readonly code: string;
}
