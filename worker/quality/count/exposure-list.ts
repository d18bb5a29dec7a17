import { giveBack } from "./message-table.ts";
import { type PersonalKind, type PersonalNumber, personalKinds } from "./personal-data.ts";

/**
 * The personal numbers of a chat for the list on the moderator's screen, by the order of their rows. As bytes: a hundred
 * thousand small objects that stay make the browser keep four times their own memory for what is yet to come.
 */
export interface ExposureList {
  readonly length: number;
  /** The rows that show them; a row may stand there more than once. */
  rows(): Uint32Array;
  kindAt(at: number): PersonalKind;
  maskedAt(at: number): string;
  add(row: number, number: PersonalNumber): void;
}

export function exposureList(): ExposureList {
  const encoder = new TextEncoder();
  const decoder = new TextDecoder();
  let rows = new Uint32Array(256);
  let kinds = new Uint8Array(256);
  /** Where the mask of each ends among `masks`. */
  let ends = new Uint32Array(256);
  let masks = new Uint8Array(8192);
  let length = 0;

  const endOf = (at: number) => (at < 0 ? 0 : (ends[at] ?? 0));

  return {
    get length() {
      return length;
    },
    rows: () => rows.slice(0, length),
    kindAt: (at) => personalKinds[kinds[at] ?? 0] ?? "phones",
    maskedAt: (at) => decoder.decode(masks.subarray(endOf(at - 1), endOf(at))),
    add: (row, { kind, masked }) => {
      const begin = endOf(length - 1);
      if (length === rows.length) {
        rows = enlarged(rows, new Uint32Array(length * 2));
        kinds = enlarged(kinds, new Uint8Array(length * 2));
        ends = enlarged(ends, new Uint32Array(length * 2));
      }
      // A sign takes three bytes at most.
      if (begin + masked.length * 3 > masks.length) {
        masks = enlarged(masks, new Uint8Array((begin + masked.length * 3) * 2));
      }
      rows[length] = row;
      kinds[length] = personalKinds.indexOf(kind);
      ends[length] = begin + encoder.encodeInto(masked, masks.subarray(begin)).written;
      length++;
    },
  };
}

function enlarged<Of extends Uint32Array | Uint8Array>(old: Of, larger: Of): Of {
  larger.set(old);
  giveBack(old);
  return larger;
}
