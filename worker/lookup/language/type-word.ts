/** What a name is the name of. */
export type TypeRole =
  | "region"
  | "municipality"
  | "district"
  | "settlement"
  /** Rural councils and settlements inside a municipality: below what the directory knows. */
  | "below"
  | "street"
  | "house"
  | "flat";

/** A word that says what the name beside it is the name of: «г», «р-н», «улица». */
export interface TypeWord {
  readonly role: TypeRole;
  /** One short form for all spellings: «г», «р-н», «ул». */
  readonly type: string;
  /** Grammatical gender, to tell «Троицкий тракт» from «Троицк, тракт …». Streets only. */
  readonly gender?: "m" | "f" | "n";
  /** Types of the register that a short form may stand for; without it, `type` alone. Streets only. */
  readonly means?: readonly string[];
  /** An adjective or number that only goes with another type word: «муниципальный», «городского типа». */
  readonly isAttribute?: boolean;
}
