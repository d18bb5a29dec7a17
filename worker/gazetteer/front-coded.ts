/** A dictionary as it lies in a file; see format.ts, "Dictionaries". */
export interface FrontCoded {
  readonly bytes: Uint8Array;
  /** Offsets of the blocks' heads. */
  readonly block: Uint32Array;
  readonly size: number;
  readonly characters: Uint16Array;
}
