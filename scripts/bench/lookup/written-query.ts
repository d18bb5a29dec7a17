import type { Said } from "./address-table.ts";

/** A text, what it says, and whether it names the region itself. */
export interface WrittenQuery {
  readonly text: string;
  readonly said: Said;
  readonly namesRegion?: boolean;
  /** The text does not say which territory it was taken from: no house, or one that nobody knows. */
  readonly isOpen?: boolean;
}
