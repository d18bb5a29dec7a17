/** Numbers of settlements, streets, names and words are positions in one region's file and mean nothing outside it. */

/** A sorted list of folded words; `find` and `startingWith` are binary searches, nothing is unpacked when a file opens. */
export interface Dictionary {
  readonly size: number;
  /** -1 when the word is not there. */
  find(word: string): number;
  text(word: number): string;
  /** Words that begin so, as a half-open range of numbers. */
  startingWith(prefix: string): readonly [from: number, to: number];
  /** Words within `limit` edits (costs: base/russian/edit-distance.ts), nearest first; digits are never edited. */
  within(word: string, limit: number): readonly { readonly word: number; readonly distance: number }[];
}

/**
 * One region's address register: settlements, their streets, and house numbers where a street crosses territories.
 * Immutable; every method is total for numbers that the same object handed out. Lists of numbers are views or small arrays.
 *
 * `code` is an OKTMO of 8 or 11 digits. A former name leads to the object of today: `settlementName(s)` is today's.
 */
export interface Gazetteer {
  /** Number of the region: "74". */
  readonly region: string;
  readonly byteLength: number;
  /** The counts are for figures and checks of a file; the Worker itself does not read them. */
  readonly settlementCount: number;
  readonly streetCount: number;

  /** Settlement names as `settlementKey` makes them, former ones too. */
  readonly settlementKeys: Dictionary;
  /** All settlements that bear the key's name, or bore it. */
  settlementsOfKey(key: number): ArrayLike<number>;
  settlementName(settlement: number): string;
  /** Type in the register's short form without full stops: «г», «рп», «п», «с», «д», «х», «ст-ца». */
  settlementType(settlement: number): string;
  settlementCode(settlement: number): string;
  /** What the register names between municipality and settlement («Краснопольское сельское поселение»), or null. */
  settlementWithin(settlement: number): string | null;
  settlementPostalIndex(settlement: number): string | null;
  /** For checks of a file; the Worker itself does not ask: former names are among the keys. */
  settlementFormerNames(settlement: number): readonly string[];
  /** Streets of a settlement, as a half-open range of numbers: a measure of its size as well. */
  streetsOf(settlement: number): readonly [from: number, to: number];
  /**
   * Different territories (first 8 digits) in which a settlement's streets and houses lie; one for most. For checks of a
   * file; the Worker itself does not ask.
   */
  codesOfSettlement(settlement: number): readonly string[];

  /** Words of street names as `nameWords` makes them. */
  readonly streetWords: Dictionary;
  /** Street names (sets of words; see `streetKey`) that hold the word. */
  namesOfWord(word: number): ArrayLike<number>;
  wordsOfName(name: number): ArrayLike<number>;
  /** Streets of the whole region that bear the name, or bore it. */
  streetsOfName(name: number): ArrayLike<number>;
  /** Streets of one settlement that bear the name, or bore it. */
  streetsNamed(settlement: number, name: number): readonly number[];
  /** The name as the register writes it today: «40 лет Победы». */
  streetName(street: number): string;
  /** The name's number today: differs from the one searched for when that is a former one. */
  streetNameNumber(street: number): number;
  /** «ул», «пер», «пр-кт», «проезд», «мкр», «снт». */
  streetType(street: number): string;
  streetSettlement(street: number): number;
  /** The planning element (мкр, СНТ) that the street lies in, itself a street of the settlement; null for most. */
  streetArea(street: number): number | null;
  streetPostalIndex(street: number): string | null;
  /** The street's code; of a split street, where houses decide, the territories (8 digits) that it crosses. */
  streetCodes(street: number): readonly string[];
  /**
   * The territory of a house on a split street: its code; null when the register does not know the house. A house that is
   * unknown by its whole designation is looked for by its number, when all houses of that number lie in one territory;
   * of houses there whose codes differ behind the 8th digit the territory is answered.
   *
   * @param designation see house-number.ts.
   */
  codeOfHouse(street: number, designation: string): string | null;
  /** Main numbers of houses on a split street that begin with these digits, for suggestions; [] on any other street. */
  housesStartingWith(street: number, digits: string, most: number): readonly number[];
}

/** Which regions have a settlement of a name: leads a question that names no region to its files. */
export interface NationalIndex {
  readonly byteLength: number;
  readonly settlementKeys: Dictionary;
  /** Numbers of the regions («74»), most streets under that name first. */
  regionsOfKey(key: number): readonly string[];
}
