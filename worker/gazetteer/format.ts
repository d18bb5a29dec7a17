/**
 * # The packed gazetteer, version 1
 *
 * One file holds one region's address register (`gazetteerFile`); one more holds the names of all settlements of the
 * country and the regions that have them (`nationalFile`). Both are laid out alike: header, directory, sections.
 * A file is one ArrayBuffer; each section is a typed array over it, so that opening checks but unpacks nothing.
 *
 * ## Bytes
 * All numbers are unsigned and little-endian. Every section begins at a multiple of 8 bytes; the gap behind the one before
 * it is zeros, and so is the end of the file, whose length is a multiple of 8. Nothing else lies between sections.
 *
 * ## Header, 48 bytes
 * | at | size | meaning |
 * |---|---|---|
 * | 0 | 4 | magic, ASCII: `ZDGZ` a region, `ZDNI` the national index |
 * | 4 | 4 | version |
 * | 8 | 4 | length of the whole file in bytes |
 * | 12 | 4 | checksum of all other words of the file; see checksum.ts |
 * | 16 | 4 | number of sections |
 * | 20 | 4 | kind of the source: position in `sourceKinds`; 0 in a national index |
 * | 24 | 4 | date of the source as YYYYMMDD; 0: the source does not say |
 * | 28 | 4 | number of settlements (region) or of keys (national index) |
 * | 32 | 4 | number of streets; 0 in a national index |
 * | 36 | 4 | zero |
 * | 40 | 8 | number of the region, ASCII, filled up with zeros; all zeros in a national index |
 *
 * ## Directory, 16 bytes a section
 * Position of the section in the tables below, counted from 1; bytes of one element (1, 2, 4); offset from the start of
 * the file; number of elements. Sections stand in the order of the tables and all are there, empty ones too.
 *
 * ## Characters
 * A character is a UTF-16 code unit. `alphabet` lists those in use, ascending, at most 255; in texts and keys the byte
 * b stands for alphabet[b - 1], so that bytes compare as the strings do. Byte 0 is not used. Where a register needs more
 * than 255, the rarest (never ASCII, never Russian letters) are U+FFFD in the file, as are control characters and
 * characters outside the Basic Multilingual Plane, always. Texts are cut at 250 characters (the register's own limit for
 * names), keys at 255.
 *
 * ## Texts
 * Every different text stands once, ascending: text n is the bytes textStart[n] … textStart[n + 1] of `textBytes`.
 *
 * ## Dictionaries: settlement keys, street words
 * Keys ascend, are different and not empty. Each is one byte: letters it shares with the key before; one byte: letters
 * that follow; and those. Every 16th key, from the first on, heads a block and shares none; `…Block` holds the offsets of
 * the heads, so that a search halves over heads and reads one block.
 *
 * ## Lists
 * Lists of uneven length are two sections: list n is the elements …Start[n] … …Start[n + 1] of the other. …Start has
 * one element more than there are lists; its first is 0, its last the length of the other.
 *
 * ## Order
 * Settlements ascend by code, key, name and the rest; streets by settlement, then name, type, code and the rest; what is
 * equal in everything is kept once. The same register makes the same bytes in whatever order its rows came.
 *
 * ## Houses
 * Only split streets (houses in several territories, compared at 8 digits) have houses. A main number (house-number.ts) all of
 * whose designations have one code lies in a range: from `rangeFirst` to `rangeLast` in steps of 2, every number
 * between known to the register. Where only the first 8 digits agree, the range has these and the designations are listed
 * besides. Everything else is listed: designations without a main number, and those of numbers that several territories share.
 * A listed designation is looked for first; one whose code is `noCode` is known in several territories.
 *
 * ## Limits
 * 65,535 types, 65,535 codes (settlements, territories and houses together), 255 regions in a national index, 4 GB.
 * The packer throws a RangeError beyond them.
 *
 * ## Versions
 * A file of another version is refused, never guessed at. The version goes up with any change of this page, of the
 * checksum, and of the rules that make keys, words and designations (name-words.ts, house-number.ts, base/russian/characters.ts).
 */

export const headerBytes = 48;
export const directoryEntryBytes = 16;
export const alignment = 8;
/** Keys in a block of a dictionary. */
export const blockKeys = 16;

/** Positions of the header's 32-bit words. */
export const headerWord = {
  magic: 0,
  version: 1,
  length: 2,
  checksum: 3,
  sectionCount: 4,
  sourceKind: 5,
  sourceDate: 6,
  settlementCount: 7,
  streetCount: 8,
  region: 10,
} as const;
export const regionBytes = 8;

export const sourceKinds = ["none", "gar", "csv", "demo"] as const;

export const maxTextLength = 250;
export const maxKeyLength = 255;
export const maxCharacters = 255;
/** Stands for characters that the file cannot hold. */
export const replacement = "\uFFFD";

/** No text, no street. */
export const none = 0xffffffff;
/** In columns of codes, which have 16 bits. */
export const noCode = 0xffff;
/** Main number of a designation that has none: sorts behind all others. */
export const noNumber = 0xffffffff;

export type Element = "u8" | "u16" | "u32";
export const elementBytes: Readonly<Record<Element, number>> = { u8: 1, u16: 2, u32: 4 };

export interface FileKind {
  readonly magic: string;
  readonly version: number;
  readonly sections: Readonly<Record<string, Element>>;
  /** Sections of one length: columns of the same rows. */
  readonly columns: readonly (readonly string[])[];
  /** Lists: start section, a column with one row a list (null: nothing else counts them), the elements. */
  readonly lists: readonly (readonly [start: string, rows: string | null, elements: string])[];
}

export const gazetteerFile = {
  magic: "ZDGZ",
  version: 1,
  sections: {
    alphabet: "u16",
    textBytes: "u8",
    textStart: "u32",
    /** Texts of the types of settlements and streets. */
    types: "u32",
    /** Texts of the codes. */
    codes: "u32",

    // Settlements. Texts are numbers of texts, types and codes positions in `types` and `codes`.
    settlementName: "u32",
    settlementType: "u16",
    settlementCode: "u16",
    /** Text or `none`. */
    settlementWithin: "u32",
    /** The six digits as a number; 0: none. */
    settlementPostalIndex: "u32",
    settlementFormerStart: "u32",
    settlementFormer: "u32",
    /** Streets of settlement n: numbers …Start[n] up to …Start[n + 1]. */
    settlementStreetStart: "u32",
    /** Codes of 8 digits. */
    settlementTerritoryStart: "u32",
    settlementTerritory: "u16",
    keyBytes: "u8",
    keyBlock: "u32",
    keySettlementStart: "u32",
    keySettlement: "u32",

    // Streets.
    streetText: "u32",
    streetType: "u16",
    streetCode: "u16",
    streetPostalIndex: "u32",
    /** Street or `none`. */
    streetArea: "u32",
    streetSettlement: "u32",
    streetName: "u32",

    // Words and names of streets. A name is a set of words; words in it, streets and names in lists ascend.
    wordBytes: "u8",
    wordBlock: "u32",
    wordNameStart: "u32",
    wordName: "u32",
    nameWordStart: "u32",
    nameWord: "u32",
    nameStreetStart: "u32",
    nameStreet: "u32",

    // Split streets, ascending, their territories (codes of 8 digits) and houses.
    splitStreet: "u32",
    splitTerritoryStart: "u32",
    splitTerritory: "u16",
    /** Ranges of a street: odd ones first, each ascending. */
    splitRangeStart: "u32",
    rangeFirst: "u32",
    rangeLast: "u32",
    rangeCode: "u16",
    /** Listed designations of a street, by main number, then text. */
    splitListedStart: "u32",
    listedNumber: "u32",
    listedText: "u32",
    listedCode: "u16",
  },
  columns: [
    ["settlementName", "settlementType", "settlementCode", "settlementWithin", "settlementPostalIndex"],
    [
      "streetText",
      "streetType",
      "streetCode",
      "streetPostalIndex",
      "streetArea",
      "streetSettlement",
      "streetName",
    ],
    ["rangeFirst", "rangeLast", "rangeCode"],
    ["listedNumber", "listedText", "listedCode"],
    ["nameWordStart", "nameStreetStart"],
  ],
  lists: [
    ["textStart", null, "textBytes"],
    ["settlementFormerStart", "settlementName", "settlementFormer"],
    ["settlementStreetStart", "settlementName", "streetText"],
    ["settlementTerritoryStart", "settlementName", "settlementTerritory"],
    ["keySettlementStart", null, "keySettlement"],
    ["wordNameStart", null, "wordName"],
    ["nameWordStart", null, "nameWord"],
    ["nameStreetStart", null, "nameStreet"],
    ["splitTerritoryStart", "splitStreet", "splitTerritory"],
    ["splitRangeStart", "splitStreet", "rangeFirst"],
    ["splitListedStart", "splitStreet", "listedNumber"],
  ],
} as const satisfies FileKind;

export const nationalFile = {
  magic: "ZDNI",
  version: 1,
  sections: {
    alphabet: "u16",
    /** Numbers of the regions, ascending, each ASCII in `regionBytes` bytes filled up with zeros. */
    regions: "u8",
    keyBytes: "u8",
    keyBlock: "u32",
    /** Regions of a key (positions in `regions`), most streets under that name first. */
    keyRegionStart: "u32",
    keyRegion: "u8",
  },
  columns: [],
  lists: [["keyRegionStart", null, "keyRegion"]],
} as const satisfies FileKind;
