import type { Gazetteer, NationalIndex } from "../../gazetteer/types.ts";

/** The address register as far as it is at hand for one question: files by the region's number ("74"). */
export interface AddressFiles {
  readonly regions: ReadonlyMap<string, Gazetteer>;
  readonly national: NationalIndex | null;
}

/** The registry's own places are enough for an answer; villages and streets then stay unknown. */
export const noFiles: AddressFiles = { regions: new Map(), national: null };
